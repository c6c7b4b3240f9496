import CaseStore
import Casework
import Values
import Vocabulary

extension OpenDesk {
  /// What is wrong with the store, a sentence for each fault.
  package func check(deep: Bool) throws -> [Phrase] { try store.check(deep: deep).map(\.phrase) }

  /// Where the log ended once as somebody kept it, a sentence for each event; nil for what is no head.
  package func ends(like head: String) throws -> [Phrase]? {
    guard let head = ShortHead(head) else { return nil }
    return try store.heads.ends(like: head).map { end in
      let (day, time) = (end.at.day(in: environment.zone), end.at.time(in: environment.zone))
      return Phrase(
        "是机器 \(end.event.desk) 第 \(end.event.sequence) 条（\(day) \(time) \(end.clerk)），之后又记了 \(end.since) 条",
        "is event \(end.event.sequence) of desk \(end.event.desk) (\(day) \(time), \(end.clerk)), "
          + "\(end.since) came after it")
    }
  }

  /// What the store is known to lack since it was saved out of a damaged one, a sentence for each hole.
  package func knownHoles() throws -> [Phrase] { try store.knownHoles().map(\.known) }

  /// Makes lists and counters anew out of the log.
  package func rebuild() throws { try store.rebuild() }

  /// What can be taken away for good.
  package var erasing: Erasing { Erasing(open: self) }
}
