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
      cases: try casesWorthTelling(of: days), copied: try copied(of: days))
    let (own, builtIn) = (environment.data, ReferenceData())
    let press = SummaryPress(
      own: { own.bytes($0) }, builtIn: { builtIn.bytes($0) }, shown: paperSafe)
    do {
      return try press.print(content)
    } catch {
      throw DeskError.template(error)
    }
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
