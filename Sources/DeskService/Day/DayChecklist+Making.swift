import CaseStore
import Casework
import Reports
import Values
import Vocabulary

extension DayChecklist {
  /// What is not done at the end of a day.
  ///
  /// - Parameters:
  ///   - open: all open cases that had come by the end of the day.
  ///   - drafts: the forms that are half typed.
  init(
    _ store: CaseStore, _ desk: DeskEnvironment, day: Day, open: [CaseSummary], drafts: [Draft]
  ) throws {
    self.init()
    self.drafts = drafts
    withoutDepartment = open.count { $0.department.isEmpty }
    overdue = try store.count(CaseQuery(state: .overdue, to: day), today: desk.today)
    var untold = CaseQuery(to: day)
    untold.isUntold = true
    self.untold = try store.count(untold, today: desk.today)
    jumps = try store.clockJumps(on: day)
    uncounted = try DayChecklist.notCounted(store, desk, day)
    try store.forEachCase(CaseQuery(from: day, to: day), today: desk.today) { subject in
      let isOdd = subject.timeline.contains { !subject.doubts(about: $0).isEmpty }
      if isOdd { oddTimes.append(Named(id: subject.id, number: subject.number)) }
    }
  }

  private static func notCounted(
    _ store: CaseStore, _ desk: DeskEnvironment, _ day: Day
  ) throws -> [Phrase] {
    let year = try store.tallies(from: day.adding(-366), to: day)
    let counted = Set(year.filter { $0.at.day(in: desk.zone) == day }.map(\.entry.item))
    return desk.reference.ledger.uncounted(counted: counted, before: Set(year.map(\.entry.item)))
  }
}
