import CaseStore
import Values
import Vocabulary

/// How a store is built, as far as another reader of it has to know.
package enum StoreShape {
  /// The lists that are made out of the log and can be made anew, as their tables are called.
  package static let lists = ProjectedList.allCases.map(\.rawValue)

  /// The columns of the log in their order, those together that say one thing.
  package static let logColumns: [(names: [String], holds: Phrase)] =
    LogColumn.allCases.inGroups(by: \.holds).map { columns in
      (names: columns.map(\.sqlName), holds: columns.first?.holds ?? Phrase(""))
    }
}

extension LogColumn {
  /// What stands in it; columns that say one thing together have the same words.
  fileprivate var holds: Phrase {
    switch self {
    case .desk, .sequence: Phrase("哪台机器的第几条", "the desk, and the place in its log from 1")
    case .format: Phrase("格式：1 或 2", "the format, 1 or 2")
    case .tick:
      Phrase(
        "逻辑时钟：高 48 位是 1970 年起的毫秒，低 16 位是计数；只增不减",
        "the logical clock: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16; it "
          + "only grows")
    case .at, .recordedAt:
      Phrase("何时发生、何时写下：1970 年起的秒", "when it happened and was written: seconds since 1970")
    case .clerk: Term.clerk.worded("who did it")
    case .caseDesk, .caseSequence:
      Phrase(
        "哪一件：登记它的那条记录；机器就是本条的，写空；没有案件，序号也空",
        "the case it belongs to, by the event that opened it: the desk is null where it is the event's own, both are "
          + "null for no case")
    case .saveDesk, .saveSequence:
      Phrase(
        "同一次保存的第一条，机器就是本条的，写空：一次保存一起撤销",
        "the first event of its save, the desk null where it is the event's own: a save is undone as a whole"
      )
    case .kind: Term.kind.worded("the kind")
    case .body, .tail:
      Phrase(
        "留在记录里的内容，JSON 文本；`tail` 不空，最后的 `}` 换成 `event_tail` 里那一行的 `text`",
        "what stays in the log, as JSON text; where `tail` is not null, the `text` of that row of `event_tail` "
          + "comes in the place of its last `}`")
    case .context:
      Phrase(
        "写时知道什么，JSON 文本，没有就空；`trunk` 是别的机器在这一件上的最后序号：`{\"trunk\":{\"机器\":序号}}`",
        "what the writer knew, as JSON text or null; `trunk` has of each other desk its last event of "
          + "this case: `{\"trunk\":{\"desk\":sequence}}`")
    case .personCommitment, .textCommitment:
      Phrase("旁边两行的约束，没有就空", "what binds the rows beside it, or null")
    case .previousHash:
      Phrase(
        "前一条的摘要；就是前一条 `hash` 里的，写空",
        "the hash before it; null where it is the `hash` of the desk's event before, or of the first"
      )
    case .hash: Phrase("自己的摘要", "its own hash")
    }
  }
}
