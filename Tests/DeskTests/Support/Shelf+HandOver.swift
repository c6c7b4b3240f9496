import Casework
import Reports
import Values
import Vocabulary

@testable import Desk

extension HandOverPlace {
  /// A stick, one that cannot be written to, and the clerk's home.
  static let invented: [HandOverPlace] = {
    var locked = HandOverPlace(
      path: "/media/clerk/旧盘/三一五-2027-03-15-交接", shown: "/media/clerk/旧盘/三一五-2027-03-15-交接",
      stick: "旧盘", free: 120_000_000)
    locked.fault = .readOnly
    return [
      HandOverPlace(
        path: "/media/clerk/样盘/三一五-2027-03-15-交接", shown: "/media/clerk/样盘/三一五-2027-03-15-交接",
        stick: "样盘", free: 3_940_000_000),
      locked,
      HandOverPlace(
        path: "/home/clerk/三一五/2027-03-15-交接", shown: "~/三一五/2027-03-15-交接",
        free: 48_000_000_000),
    ]
  }()
}

extension Shelf {
  func handOverBoard(of day: Day) -> HandOverBoard {
    var list = DayChecklist()
    list.drafts = drafts
    var query = CaseQuery(state: .open)
    query.hasNoDepartment = true
    list.withoutDepartment = summaries(query).count
    list.overdue = summaries(CaseQuery(state: .overdue)).count
    var untold = CaseQuery()
    untold.isUntold = true
    list.untold = summaries(untold).count
    list.oddTimes = all.filter { subject in
      subject.timeline.contains { !subject.doubts(about: $0).isEmpty }
    }.map { DayChecklist.Named(id: $0.id, number: $0.number) }
    let counted = Set(tallies.map(\.entry.item))
    list.uncounted = reference.ledger.uncounted(counted: counted, before: counted)
    return HandOverBoard(
      day: day, venue: settings.venue, revision: handedOver.count + 1, checklist: list,
      places: places, changes: changes)
  }

  private var changes: [FigureChange]? {
    if handedOver.isEmpty { return nil }
    return [FigureChange(label: Phrase("投诉接到", "complaints: received"), before: "28", now: "29")]
  }

  mutating func handOver(_ day: Day, to place: HandOverPlace, _ unmasked: Bool) -> Message {
    if let handOverFault { return .failed(handOverFault) }
    let board = handOverBoard(of: day)
    let ending = board.revision > 1 ? "-\(board.revision)" : ""
    let done = HandedOver(
      shown: place.shown + ending, revision: board.revision, files: 21,
      sum: String(repeating: "5a3c", count: 16), isUnmasked: unmasked, changes: board.changes)
    handedOver.append(done)
    return .handedOver(done)
  }
}
