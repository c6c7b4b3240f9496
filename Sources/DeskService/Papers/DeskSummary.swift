import CaseStore
import Casework
import Interchange
import ReferenceData
import Reports
import Values
import Vocabulary

/// The activity summary at an open desk.
package struct DeskSummary {
  let open: OpenDesk

  private var store: CaseStore { open.store }
  private var environment: DeskEnvironment { open.environment }

  /// The draft of the activity summary of some days, and a fault of the office's own template.
  package func printed(of days: ClosedRange<Day>) throws -> SummaryPress.Printed {
    let content = try summaryContent(of: days)
    do {
      return try summaryPress.print(content)
    } catch {
      throw DeskError.template(error)
    }
  }

  /// The draft as a file of Word, with what is to be known of it.
  package func document(
    of days: ClosedRange<Day>
  ) throws -> (bytes: [UInt8], notes: [Phrase]) {
    let content = try summaryContent(of: days)
    do {
      let made = try summaryPress.document(content, unpacked: OfficeDocuments.parts)
      let fault = made.fault?.phrase(folder: environment.configFolder)
      return (try OfficeDocuments.bytes(made.parts), [fault].compactMap { $0 } + made.rest)
    } catch let error as TemplateError {
      throw DeskError.template(error)
    }
  }

  private func summaryContent(of days: ClosedRange<Day>) throws -> SummaryContent {
    SummaryContent(
      try open.totals(of: days), settings: try store.settings(), reference: environment.reference,
      cases: try casesWorthTelling(of: days), copied: try copied(of: days),
      before: try totalsOfTheYearBefore(days), region: try region(of: days))
  }

  private var summaryPress: SummaryPress {
    let (own, builtIn) = (environment.data, ReferenceData())
    return SummaryPress(
      own: { own.bytes($0) }, builtIn: { builtIn.bytes($0) }, shown: paperSafe)
  }

  /// The figures of the same days a year before; nil where nothing is known of them.
  package func totalsOfTheYearBefore(_ days: ClosedRange<Day>) throws -> Totals? {
    guard let known = try store.figures.firstAndLastDay() else { return nil }
    let before = days.lowerBound.aYearBefore...days.upperBound.aYearBefore
    if before.upperBound < known.lowerBound { return nil }
    let totals = try open.totals(of: before)
    return totals.saysNothing ? nil : totals
  }

  /// The figures of all venues that sent theirs; nil where no other desk has sent any.
  private func region(of days: ClosedRange<Day>) throws -> Totals? {
    let own = Set(try store.sender().ids)
    let others = try store.log.venueReports().filter {
      days.contains($0.day) && own.isDisjoint(with: $0.sender?.ids ?? [])
    }
    if others.isEmpty { return nil }
    return try open.venueFigures.rollUp(of: days, withMain: true, listed: []).totals
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

extension OpenDesk {
  /// The activity summary.
  package var activitySummary: DeskSummary { DeskSummary(open: self) }
}

extension Summary {
  /// The draft as a page, else as Markdown.
  package func text(asPage: Bool) -> String { asPage ? page : markdown }

  /// What is still to be done; nil where nothing is.
  package var rest: Phrase? {
    if gaps.isEmpty && doubts.isEmpty { return nil }
    return Phrase(
      "还要填 \(gaps.count) 处、核对 \(doubts.count) 处，列在文末",
      "to fill in: \(gaps.count), to check: \(doubts.count); both are listed at the end")
  }
}

extension SummaryPress.Document {
  /// What is still to be done: a file of Word that is sent has no list of it at its end.
  fileprivate var rest: [Phrase] {
    let gap = Phrase(
      "还要填 \(gaps.count) 处，文中有底色：\(gaps.joined(separator: "、"))",
      "to fill in, \(gaps.count), marked in the text: \(gaps.joined(separator: ", "))")
    return (gaps.isEmpty ? [] : [gap])
      + doubts.map { Phrase("请核对：\($0.words.zh)", "to check: \($0.words.en)") }
  }
}
