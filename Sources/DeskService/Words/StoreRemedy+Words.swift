import CaseStore
import Values
import Vocabulary

extension StoreRemedy {
  /// The one command that makes the store well again. It is said where all damage was seen, and nowhere another one.
  package var words: Phrase {
    switch self {
    case .rebuild: Phrase("请运行 rebuild", "run rebuild")
    case .recover:
      Phrase(
        "请停用，用 recover 另存一份，有旧备份加 --from",
        "stop using it and save what is whole by recover, with --from where there is an older backup"
      )
    }
  }
}

/// Some events of a log, one behind the other.
struct EventSpan {
  let first: Int
  let last: Int

  init(_ first: Int, _ last: Int) { (self.first, self.last) = (first, last) }

  /// One is told as one.
  var words: Phrase {
    first == last
      ? Phrase("第 \(first) 条", "event \(first)")
      : Phrase("第 \(first) 到 \(last) 条", "events \(first) to \(last)")
  }
}
