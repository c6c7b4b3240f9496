import Casework
import Values
import Vocabulary

/// What the venues of a region sent up, as the summary of the office above them tells it.
struct SummaryRegion {
  private let totals: Totals
  private let coverage: RollUp.Coverage
  private let figures: SummaryFigures

  /// Nil where the figures were not sent by venues.
  init?(_ totals: Totals, _ ledger: LedgerCatalogue) {
    guard let coverage = totals.coverage, !coverage.venues.isEmpty else { return nil }
    self.totals = totals
    self.coverage = coverage
    figures = SummaryFigures(totals: totals, catalogue: ledger)
  }

  /// `除主会场外，另有200个会场开展活动，共接受咨询65000多人次，接到投诉960多件`, and what they counted.
  var words: String {
    let asked = totals.consultationWords.map { "接受咨询\($0)" }
    let received = SummaryContent.counted(totals, .registered).map(ChineseSentence.received)
    let closed = SummaryContent.counted(totals, .closed).map { "办结\($0)" }
    let cases = [asked, received, closed].compactMap { $0 }
    let told = cases.isEmpty ? head : head + "，共" + cases.joined(separator: "，")
    let ledger = LedgerItem.Part.allCases.flatMap(figures.sentences(of:))
    return ([told] + ledger.map(SummaryRegion.ofVenues)).joined(separator: "。")
  }

  /// How many venues these are, and whether the main venue is among them.
  private var head: String {
    let (main, venues) = (Term.mainVenue.zh, "\(coverage.venues.count)个会场开展活动")
    return switch coverage.main {
    case .included: "包括\(main)在内，共有\(venues)"
    case .excluded: "除\(main)外，另有\(venues)"
    case .missing: "除尚未报数的\(main)外，共有\(venues)"
    }
  }

  /// `活动期间，各会场发放宣传资料350万份`: whose figures these are stands behind the scope.
  private static func ofVenues(_ sentence: String) -> String {
    let who = Term.allVenues.zh
    if sentence.contains(who) { return sentence }
    guard let comma = sentence.firstIndex(of: "，"), !sentence[..<comma].contains(where: \.isNumber)
    else { return who + sentence }
    return sentence[...comma] + who + sentence[sentence.index(after: comma)...]
  }

  /// Who has sent nothing; nil where nobody is missing.
  var missing: String? {
    coverage.missing.isEmpty ? nil : coverage.missingNames(.chinese).joined(separator: "、")
  }
}
