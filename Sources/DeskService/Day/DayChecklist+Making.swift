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
    _ desk: OpenDesk, day: Day, open: [CaseSummary], drafts: [Draft]
  ) throws {
    self.init()
    let (store, today) = (desk.store, desk.environment.today)
    self.drafts = drafts
    let settings = try store.settings()
    isUnnamed = !settings.isDemonstration && TextRules.trimmed(settings.office).isEmpty
    withoutDepartment = open.count { $0.department.isEmpty }
    overdue = try store.lists.count(CaseQuery(state: .overdue, to: day), today: today)
    var untold = CaseQuery(to: day)
    untold.isUntold = true
    self.untold = try store.lists.count(untold, today: today)
    var contested = CaseQuery(to: day)
    contested.isContested = true
    self.contested = try store.lists.count(contested, today: today)
    jumps = try store.log.clockJumps(on: day)
    uncounted = try DayChecklist.notCounted(desk, day)
    try store.lists.forEachCase(CaseQuery(from: day, to: day), today: today) { subject in
      let isOdd = StoryEntry.all(of: subject).contains { !$0.doubts.isEmpty }
      if isOdd { oddTimes.append(Named(id: subject.id, number: subject.number)) }
    }
  }

  private static func notCounted(_ desk: OpenDesk, _ day: Day) throws -> [Phrase] {
    let year = try desk.store.figures.tallies(from: day.adding(-366), to: day)
    let counted = Set(year.filter { $0.at.day(in: desk.environment.zone) == day }.map(\.entry.item))
    return desk.environment.reference.ledger.uncounted(
      counted: counted, before: Set(year.map(\.entry.item)))
  }
}
