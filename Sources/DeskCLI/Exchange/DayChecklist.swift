import CaseStore
import Casework
import Reports
import Wording

/// What somebody should look at before a day is handed over.
struct DayChecklist {
  /// Forms that are half typed.
  var drafts = 0
  /// Open cases that were given to no department.
  var withoutDepartment = 0
  /// Items of the ledger that nobody counted on that day.
  var uncounted: [Phrase] = []
  /// Cases of the day whose times are odd.
  var oddTimes: [String] = []

  init(_ store: CaseStore, _ desk: DeskEnvironment, day: Day, open: [CaseSummary]) throws {
    drafts = try store.drafts().count
    withoutDepartment = open.count { $0.department.isEmpty }
    let counted = Set(try store.tallies(from: day, to: day).map(\.entry.item))
    uncounted = desk.reference.ledger.items.filter {
      !counted.contains($0.id) && !$0.needsDetail && !$0.isReportedOnly
    }.map(\.label)
    try store.forEachCase(CaseQuery(from: day, to: day), today: desk.today) { subject in
      let isOdd = subject.timeline.contains { !subject.doubts(about: $0).isEmpty }
      if isOdd { oddTimes.append(subject.number.short) }
    }
  }

  /// A line for everything that is not done.
  func lines(_ language: Language) -> [String] {
    var lines: [Phrase] = []
    if drafts > 0 {
      lines.append(Phrase("还有 \(drafts) 份草稿没有存", "half-typed forms: \(drafts)"))
    }
    if withoutDepartment > 0 {
      lines.append(
        Phrase(
          "未办结的有 \(withoutDepartment) 件没有转给部门，由本台办",
          "open cases given to no department: \(withoutDepartment)"))
    }
    if !oddTimes.isEmpty {
      let list = oddTimes.joined(separator: " ")
      lines.append(Phrase("时间可疑，请看：\(list)", "odd times, please look: \(list)"))
    }
    if !uncounted.isEmpty {
      lines.append(
        Phrase(
          "台账没有数的：" + uncounted.map(\.zh).joined(separator: "、"),
          "not counted: " + uncounted.map(\.en).joined(separator: ", ")))
    }
    return lines.map { $0[language] }
  }
}
