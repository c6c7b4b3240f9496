import Values
import Vocabulary

extension Demonstration {
  /// What home says where an invented day of so many records has taken the place of the desk.
  public static func opened(_ count: Int) -> Phrase {
    let key = HomeAction.leave.key
    return Phrase(
      "这是演示：\(count) 条虚构记录，随便试，不动本台。按 \(key.zh) 离开",
      "A demonstration of \(count) invented records: try anything. \(key.en) goes back to the desk")
  }
}
