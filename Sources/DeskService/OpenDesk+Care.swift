import CaseStore
import Casework
import Values
import Vocabulary

extension OpenDesk {
  /// What is wrong with the store, a sentence for each fault, and what helps: one command.
  package func check(deep: Bool) throws -> (faults: [Phrase], remedy: Phrase?) {
    let damage = try store.check(deep: deep)
    // What cannot be read of the staff was named already.
    let isReadable = !damage.contains(.identity("staff"))
    let strays = try isReadable ? store.seats.strays().map(OpenDesk.stray) : []
    let remedy = Damage.remedy(of: damage)?.words
    return (damage.map(\.phrase) + strays, remedy ?? (strays.isEmpty ? nil : OpenDesk.seatRemedy))
  }

  private static func stray(_ name: String) -> Phrase {
    Phrase("\(name) 的身份或 PIN 与记录不符", "the role or PIN of \(name) differs from the log")
  }

  private static let seatRemedy = Phrase(
    "请主管用 clerk 重设", "have a supervisor set it anew by clerk")

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

  /// What the store is known to lack since it was saved out of a damaged one, a sentence for each loss.
  package func knownLosses() throws -> [Phrase] { try store.log.knownLoss().words }

  /// Makes lists and counters anew out of the log.
  package func rebuild() throws { try store.rebuild() }

  /// What can be taken away for good.
  package var erasing: Erasing { Erasing(open: self) }
}
