import Values
import Vocabulary

extension Demonstration {
  /// What home says where an invented day of so many records has taken the place of the desk.
  public static func opened(_ count: Int) -> Phrase {
    let (key, tour) = (HomeAction.leave.key, Tour.keys.name(of: .goOn))
    return Phrase(
      "这是演示：\(count) 条虚构记录，随便试，不动本台。按 \(key.zh) 离开，\(tour.zh) 跟着走一遍",
      "A demonstration of \(count) invented records: try anything. \(key.en) goes back to the desk, "
        + "\(tour.en) begins a tour")
  }
}
