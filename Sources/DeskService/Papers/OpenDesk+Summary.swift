import CaseStore
import Casework
import Interchange
import ReferenceData
import Reports
import Values
import Vocabulary

extension OpenDesk {
  /// The draft of the activity summary of some days, and a fault of the office's own template.
  package func summary(of days: ClosedRange<Day>) throws -> SummaryPress.Printed {
    let settings = try store.settings()
    let totals = try totals(of: days)
    let content = SummaryContent(
      totals, settings: settings, reference: environment.reference,
      cases: try casesWorthTelling(of: days), copied: try copied(of: days),
      before: try totalsOfTheYearBefore(days), region: try region(of: days))
    let (own, builtIn) = (environment.data, ReferenceData())
    let press = SummaryPress(
      own: { own.bytes($0) }, builtIn: { builtIn.bytes($0) }, shown: paperSafe)
    do {
      return try press.print(content)
    } catch {
      throw DeskError.template(error)
    }
  }

  /// The figures of the same days a year before; nil where nothing is known of them.
  package func totalsOfTheYearBefore(_ days: ClosedRange<Day>) throws -> Totals? {
    guard let known = try store.figures.firstAndLastDay() else { return nil }
    let before = days.lowerBound.aYearBefore...days.upperBound.aYearBefore
    if before.upperBound < known.lowerBound { return nil }
    let totals = try totals(of: before)
    return totals.saysNothing ? nil : totals
  }

  /// The figures of all venues that sent theirs; nil where no other desk has sent any.
  private func region(of days: ClosedRange<Day>) throws -> Totals? {
    let own = Set(try store.sender().ids)
    let others = try store.log.venueReports().filter {
      days.contains($0.day) && own.isDisjoint(with: $0.sender?.ids ?? [])
    }
    if others.isEmpty { return nil }
    return try rollUp(of: days, withMain: true, listed: []).totals
  }

  /// The greatest amounts of some days are where something worth telling is looked for.
  func casesWorthTelling(of days: ClosedRange<Day>) throws -> [Case] {
    try store.lists.cases(
      CaseQuery(
        state: .closed, kind: .complaint, from: days.lowerBound, to: days.upperBound,
        sort: .amount, limit: 60), today: environment.today)
  }

  /// Activities, of this store or sent up by venues, whose figures come again in some days.
  private func copied(of days: ClosedRange<Day>) throws -> [CopiedFigures] {
    guard let known = try store.figures.firstAndLastDay() else { return [] }
    let all = try store.figures.tallies(from: known.lowerBound, to: known.upperBound)
    let own = all.filter { days.contains($0.at.day(in: environment.zone)) }
    if own.isEmpty { return [] }
    let sent = try store.log.venueReports().flatMap(\.tallies)
    return CopiedFigures.found(
      in: own, among: all + sent, environment.reference.ledger, zone: environment.zone)
  }
}

extension Summary {
  /// The draft in one of its formats.
  package func text(_ format: SummaryFormat) -> String { format == .page ? page : markdown }

  /// What is still to be done; nil where nothing is.
  package var rest: Phrase? {
    if gaps.isEmpty && doubts.isEmpty { return nil }
    return Phrase(
      "还要填 \(gaps.count) 处、核对 \(doubts.count) 处，列在文末",
      "to fill in: \(gaps.count), to check: \(doubts.count); both are listed at the end")
  }
}
