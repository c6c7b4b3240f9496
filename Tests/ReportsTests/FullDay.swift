import CaseMaking
import CaseStore
import Casework
import Interchange
import Reports
import Testing
import Values
import Vocabulary

/// A day on which everything that is counted occurs.
enum FullDay {
  private static let day = CountedDay.day
  private static let venue = "东门广场"

  private static func complaints(
    _ count: Int, _ status: Status, _ outcome: Outcome? = nil, accepted: Bool = false,
    due: Day? = nil, closing: CaseTiming.Timeliness? = nil,
    decision: CaseTiming.Timeliness? = nil, approx: String = "", called: CalledBack? = nil,
    sums: Sums = Sums()
  ) -> CountedCase {
    var sums = sums
    sums.count = count
    sums.people = count + 1
    sums.claimed = Money(fen: 10_000 * count)
    return CountedCase(
      kind: .complaint, status: status, outcome: outcome, wasAccepted: accepted, dueOn: due,
      channel: "visit", venue: venue, hour: 9, decision: decision, closing: closing,
      amountApprox: approx, calledBack: called, sums: sums)
  }

  private static func settled(_ called: CalledBack) -> CountedCase {
    complaints(
      1, .closed, .settled, accepted: true, closing: .late, decision: .late, called: called)
  }

  private static let cases = [
    complaints(1, .registered, decision: .until(day.adding(3))), complaints(2, .needMaterial),
    complaints(
      3, .closed, .settledOnSpot, accepted: true, closing: .met, decision: .met,
      called: .reached(.very),
      sums: Sums(recovered: Money(fen: 123_456), doubled: Money(fen: 50_000), doubledCount: 2)),
    complaints(1, .closed, .settled, accepted: true, closing: .late, decision: .late),
    settled(.reached(.yes)), settled(.reached(.fair)), settled(.reached(.no)), settled(.notReached),
    complaints(1, .closed, .terminated, accepted: true, closing: .met, approx: "about"),
    complaints(4, .closed, .declined, closing: .met),
    complaints(2, .closed, .withdrawn, accepted: true, closing: .met), complaints(6, .referred),
    complaints(7, .mediating, accepted: true, due: day.adding(-1)),
    complaints(8, .testing, accepted: true),
    CountedCase(
      kind: .report, status: .closed, outcome: .handedOver, channel: "visit", venue: venue, hour: 9,
      wasHandedOver: true, closing: .met, sums: Sums(count: 2)),
    CountedCase(kind: .report, status: .referred, venue: venue, hour: 10, sums: Sums(count: 1)),
    CountedCase(
      kind: .consultation, status: .closed, outcome: .answered, channel: "phone", venue: venue,
      hour: 9, sums: Sums(count: 9, people: 12)),
  ]

  static let input = TotalsInput(
    from: day, to: day, venues: [venue],
    asOf: Instant(day, hour: 11, minute: 20, in: .shanghai), registered: Tabulation(cases),
    closedInScope: [.complaint: 19, .report: 3, .consultation: 9],
    closedEarlier: [
      .complaint: Sums(
        count: 4, people: 0, recovered: Money(fen: 30_050), doubled: Money(fen: 10_001)),
      .report: Sums(count: 1, people: 0),
    ], tallies: [])

  static func ledger() throws -> LedgerCatalogue { Shipped.reference.ledger }

  static func totals() throws -> Totals {
    let reference = Shipped.reference
    var input = input
    input.tallies = [try CountedDay.tally("consultation", "100多")]
    return Totals(
      input, reference: reference, settings: DeskSettings(),
      zone: .shanghai)
  }

  /// The file that its venue sends.
  static func report() throws -> JSON {
    var settings = DeskSettings()
    settings.apply([.office: "样市消委会", .venue: venue])
    let report = try #require(
      VenueReport(
        input, of: venue, by: VenueReport.Sender(letters: "A", ids: ["00000000000000a1"]),
        settings: settings, revision: 1, zone: .shanghai, isListed: { _ in true },
        digest: Digest.hexadecimal))
    return report.json
  }

  static func isNought(_ value: FigureValue?) -> Bool {
    switch value {
    case .count(let count): count == 0
    case .heads(let heads): heads.count == .zero
    case .rate(let rate): rate.n == 0 || rate.of == 0
    case .amount(let said): said == nil
    case nil: true
    }
  }

  /// A figure as people read it.
  static func words(_ value: FigureValue) -> String {
    switch value {
    case .count(let count): "\(count)"
    case .heads(let heads): heads.figure
    case .rate(let rate): rate.text
    case .amount(let said?): said.rough == nil ? said.money.grouped : said.figure
    case .amount(nil): ""
    }
  }
}
