import Casework
import Values
import Vocabulary

/// What came of a case, as an office wrote it into one cell.
struct OldResult {
  /// The words.
  var words: String
  /// When; empty where nobody wrote it down.
  var at: Instant?
  /// What the visitor got back, in the words of the cell.
  var recovered = ""

  /// How a case ended, where its words say so plainly.
  enum Ending { case settled, withdrawn }

  /// Nil where the words speak of something that is not over, or failed, or say nothing plainly.
  static func ending(_ words: String) -> Ending? {
    let words = words.filter { !$0.isWhitespace }
    if withdrawn.contains(where: words.contains) { return .withdrawn }
    if open.contains(where: words.contains) { return nil }
    return settled.contains(where: words.contains) ? .settled : nil
  }

  private static let withdrawn = ["撤诉", "撤回", "撤销投诉", "放弃投诉"]
  private static let open = [
    "未", "不成", "不予", "不同意", "不愿", "拒绝", "无法", "失败", "终止", "正在", "处理中", "跟进", "待", "转", "联系不上", "无果",
  ]
  private static let settled = [
    "和解", "调解成功", "达成", "已退", "已赔", "已换", "已修", "已补", "同意退", "同意赔", "同意换", "退款", "退货", "退费", "赔偿",
    "赔付",
    "补偿", "更换", "换货", "维修好", "已解决",
  ]

  /// The steps that follow the opening of a case.
  ///
  /// - Parameter closes: whether what is plainly over is closed; else all of it is written down as a note.
  func steps(of kind: Kind?, closes: Bool) -> [JSON] {
    let note = words.isEmpty ? nil : step("note", ["text": .string(words)])
    guard closes else { return [note].compactMap { $0 } }
    if kind == .consultation { return [step("answer", ["text": .string(words)])] }
    switch kind == .complaint ? OldResult.ending(words) : nil {
    case .settled:
      let settle = step(
        "settle",
        [
          "on_spot": .bool(true), "agreement": words.isEmpty ? nil : .string(words),
          "recovered": recovered.isEmpty ? nil : .string(recovered),
        ])
      return [settle]
    case .withdrawn: return [note, step("withdraw", [:])].compactMap { $0 }
    case nil: return [note].compactMap { $0 }
    }
  }

  private func step(_ name: String, _ members: KeyValuePairs<String, JSON?>) -> JSON {
    let moment = at.map { JSONMember(key: "at", value: .string($0.iso(in: .shanghai))) }
    return .object(
      [JSONMember(key: "step", value: .string(name))] + [moment].compactMap { $0 }
        + [JSONMember](saying: members))
  }
}
