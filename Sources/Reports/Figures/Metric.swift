import Casework
import Values
import Vocabulary

/// A figure about the cases of one kind, named as in JSON, in the order of JSON.
public enum Metric: String, CaseIterable, Hashable, Sendable {
  /// Received in the scope, accepted or not (接到).
  case registered
  /// Ever accepted by a dated decision (受理), closed since or not.
  case accepted
  case declined, referred
  case needMaterial = "need_material"
  case closed, open, overdue, mediating, testing, withdrawn
  /// Neither accepted nor declined, with nothing missing.
  case undecided
  /// Settled, on the spot or later.
  case settled
  /// With doubled or greater compensation.
  case doubled
  /// Closed on a day of the scope, whenever registered.
  case closedInScope = "closed_in_scope"
  /// Reports handed over to the unit that checks them, closed by it or not.
  case handedOver = "handed_over"

  /// What tables call it.
  public var phrase: Phrase { declaration.words }
  /// What it is called above a column of the screen.
  public var short: Phrase { declaration.short }
  /// Whether it can be said of reports: of what cannot, no nought is told.
  public var isOfReports: Bool { declaration.isOfReports }
}

/// All that is known of a metric beside its name, in one place.
struct MetricDeclaration {
  let words: Phrase
  let short: Phrase
  let isOfReports: Bool
  /// How many of some cases it counts.
  let count: (CaseCounts) -> Int

  fileprivate init(
    _ words: Phrase, short: Phrase? = nil, isOfReports: Bool = false,
    count: @escaping (CaseCounts) -> Int
  ) {
    self.words = words
    self.short = short ?? words
    self.isOfReports = isOfReports
    self.count = count
  }

  /// Cases that stand in a certain way.
  fileprivate static func of(
    _ words: Phrase, short: Phrase? = nil, isOfReports: Bool = false,
    where isCounted: @escaping (Disposition) -> Bool
  ) -> MetricDeclaration {
    MetricDeclaration(words, short: short, isOfReports: isOfReports) {
      $0.count(where: isCounted)
    }
  }
}

extension Metric {
  /// Its words, and which cases it counts.
  var declaration: MetricDeclaration {
    switch self {
    case .registered:
      .of(
        Phrase("接到", "Registered"), short: Phrase("接到", "received"), isOfReports: true,
        where: { _ in true })
    case .accepted:
      .of(Phrase("受理", "Accepted"), short: Phrase("受理", "accepted"), where: \.wasAccepted)
    case .declined:
      .of(Term.declined, short: Phrase("不受理", "declined")) { $0.outcome == .declined }
    case .referred:
      .of(Phrase("已转办", "Referred"), short: Metric.word(.referred), isOfReports: true) {
        $0.status == .referred
      }
    case .needMaterial:
      .of(Phrase("待补材料", "Needs material"), short: Metric.word(.needMaterial)) {
        $0.status == .needMaterial
      }
    case .closed:
      .of(Term.closed, short: Term.nowClosed, isOfReports: true) { $0.status == .closed }
    case .open:
      .of(
        Phrase("未办结", "Open"), short: Phrase("未结", "open"), isOfReports: true,
        where: \.status.isOpen)
    case .overdue:
      .init(Phrase("逾期", "Overdue"), short: Term.late, isOfReports: true, count: \.overdue)
    case .mediating:
      .of(Phrase("调解中", "In mediation"), short: Phrase("调解中", "mediating")) {
        $0.status == .mediating
      }
    case .testing: .of(Phrase("检测中", "Being tested")) { $0.status == .testing }
    case .withdrawn: .of(Term.withdrawn, isOfReports: true) { $0.outcome == .withdrawn }
    case .undecided:
      .of(Phrase("待决定", "Undecided"), short: Metric.word(.registered)) { $0.status == .registered }
    case .settled: .of(Phrase("调解成功", "Settled"), where: { $0.outcome?.isSettled == true })
    case .doubled: .init(Phrase("加倍赔偿", "With doubled compensation"), count: \.sums.doubledCount)
    case .closedInScope:
      .init(
        Phrase("本期办结（含往期登记）", "Closed in scope, all"), isOfReports: true, count: \.closedInScope)
    case .handedOver:
      .init(Phrase("移交核查", "Handed over"), isOfReports: true, count: \.handedOver)
    }
  }

  private static func word(_ status: Status) -> Phrase { status.word(for: .complaint) }
}
