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
  public func phrase(_ states: StateWords) -> Phrase { declaration.name.phrase(states) }
  /// What it is called above a column of the screen.
  public func short(_ states: StateWords) -> Phrase { declaration.name.short(states) }
  /// Whether it can be said of reports: of what cannot, no nought is told.
  public var isOfReports: Bool { declaration.isOfReports }
}

/// All that is known of a metric beside its name, in one place.
struct MetricDeclaration {
  /// What a metric is called.
  enum Name {
    /// In tables, and above a column of the screen.
    case own(Phrase, short: Phrase)
    /// As complaints are called that stand so.
    case state(Status)
    /// As what is done to them is called in a word: they have come there, whether they stand so still or
    /// not.
    case reached(Status)
    /// As cases are called that ended so.
    case outcome(Outcome)
  }

  let name: Name
  let isOfReports: Bool
  /// How many of some cases it counts.
  let count: (CaseCounts) -> Int

  private init(_ name: Name, isOfReports: Bool, count: @escaping (CaseCounts) -> Int) {
    self.name = name
    self.isOfReports = isOfReports
    self.count = count
  }

  fileprivate init(
    _ words: Phrase, short: Phrase? = nil, isOfReports: Bool = false,
    count: @escaping (CaseCounts) -> Int
  ) {
    self.init(.own(words, short: short ?? words), isOfReports: isOfReports, count: count)
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

  /// Cases of a status, by the name of it.
  fileprivate static func of(
    _ status: Status, isOfReports: Bool = false
  ) -> MetricDeclaration {
    MetricDeclaration(.state(status), isOfReports: isOfReports) {
      $0.count { $0.status == status }
    }
  }

  /// Cases that have come to a status, by its short name.
  fileprivate static func reached(
    _ status: Status, isOfReports: Bool = false, where isCounted: @escaping (Disposition) -> Bool
  ) -> MetricDeclaration {
    MetricDeclaration(.reached(status), isOfReports: isOfReports) { $0.count(where: isCounted) }
  }

  /// Cases that ended so, by the name of it.
  fileprivate static func of(
    _ outcome: Outcome, isOfReports: Bool = false, where isCounted: @escaping (Disposition) -> Bool
  ) -> MetricDeclaration {
    MetricDeclaration(.outcome(outcome), isOfReports: isOfReports) { $0.count(where: isCounted) }
  }
}

extension MetricDeclaration.Name {
  fileprivate func phrase(_ states: StateWords) -> Phrase {
    switch self {
    case .own(let words, _): words
    case .state(let status): states.stage(status, of: .complaint)
    case .reached(let status): states.statuses.short(status)
    case .outcome(let outcome): states.outcomes.phrase(outcome)
    }
  }

  fileprivate func short(_ states: StateWords) -> Phrase {
    switch self {
    case .own(_, let short): short
    case .state, .reached: phrase(states).inside
    case .outcome(let outcome): states.outcomes.short(outcome).inside
    }
  }
}

extension Metric {
  private static let taken = Phrase("接到", "Registered")

  /// Its words, and which cases it counts.
  var declaration: MetricDeclaration {
    switch self {
    case .registered:
      .of(
        Metric.taken, short: Metric.taken.worded("received"), isOfReports: true,
        where: { _ in true })
    case .accepted:
      .reached(.accepted, where: \.wasAccepted)
    case .declined:
      .of(.declined) { $0.outcome == .declined }
    case .referred: .of(.referred, isOfReports: true)
    case .needMaterial: .of(.needMaterial)
    case .closed:
      .reached(.closed, isOfReports: true) { $0.status == .closed }
    case .open:
      .of(
        Term.open, short: Phrase("未结", "open"), isOfReports: true,
        where: \.status.isOpen)
    case .overdue:
      .init(Term.overdue, short: Term.late, isOfReports: true, count: \.overdue)
    case .mediating: .of(.mediating)
    case .testing: .of(.testing)
    case .withdrawn: .of(.withdrawn, isOfReports: true) { $0.outcome == .withdrawn }
    case .undecided: .of(.registered)
    case .settled: .of(.settled) { $0.outcome?.isSettled == true }
    case .doubled:
      .init(Term.doubled.worded("With doubled compensation"), count: \.sums.doubledCount)
    case .closedInScope:
      .init(
        Phrase("本期办结（含往期登记）", "Closed in scope, all"), isOfReports: true, count: \.closedInScope)
    case .handedOver:
      .init(Phrase("移交核查", "Handed over"), isOfReports: true, count: \.handedOver)
    }
  }
}
