import Casework
import Values
import Vocabulary

/// What papers look at before they are printed: what sort of case it is, and what was done with it.
public struct PaperStanding: Hashable, Sendable {
  /// The kind of the case.
  public let kind: Kind
  private let isVoid: Bool
  private let wasReferred: Bool
  /// Whether what is known is all of it; a row of a list knows little.
  private let isWhole: Bool
  private let isRegulators: Bool
  private let isInOwnSystem: Bool
  private let decisions: Set<StepName>

  /// What a case itself says.
  public init(_ subject: Case, rules: RuleBook) {
    kind = subject.kind
    isVoid = subject.status == .void
    isWhole = true
    wasReferred = subject.passedOn != nil
    isRegulators = subject.isRegulators(rules)
    isInOwnSystem = subject.isPassedOnInOwnSystem(rules)
    decisions = subject.standingDecisions
  }

  /// What a row of a list says, until the case is here.
  public init(_ summary: CaseSummary) {
    kind = summary.kind
    isVoid = summary.status == .void
    isWhole = false
    wasReferred = !summary.department.isEmpty
    isRegulators = false
    isInOwnSystem = false
    decisions = []
  }

  /// Whether a form offers the paper: those of every office always, so that each keeps its digit and says why it
  /// is not printed; the others where there is ground for them.
  public func offers(_ paper: Paper) -> Bool {
    !paper.isOfRegulators || isWhole && refusal(paper) == nil
  }

  /// Why the paper is not printed for a case as it stands; nil when it is.
  func refusal(_ paper: Paper) -> PaperRefusal? {
    if isVoid { return .void }
    guard paper.kinds.contains(kind) else { return .notOf(kind) }
    if paper.isOfRegulators, !isRegulators { return .notOfThisOffice }
    return switch paper {
    case .registration, .slip, .mediation, .identity, .result: nil
    case .referral: wasReferred ? nil : .notReferred
    case .transfer: wasReferred ? isInOwnSystem ? nil : .notInOwnSystem : .notReferred
    case .accept, .summons: decisions.contains(.accept) ? nil : .notDecided(.accept)
    case .decline: decisions.contains(.decline) ? nil : .notDecided(.decline)
    case .terminate: decisions.contains(.terminate) ? nil : .notDecided(.terminate)
    }
  }
}

extension Case {
  /// Whether the rules that the case met are those of market regulation.
  func isRegulators(_ rules: RuleBook) -> Bool {
    rules[ruleSet]?.officeKinds.contains(DeskSettings.OfficeKind.market.rawValue) == true
  }

  /// Whether it was passed on within market regulation, where the same order binds whoever receives it.
  func isPassedOnInOwnSystem(_ rules: RuleBook) -> Bool {
    guard kind != .consultation, isRegulators(rules), let own = rules[ruleSet]?.ownSystem,
      let department = passedOn?.step[text: .to]
    else { return false }
    let name = Folding.key(department)
    return own.contains { name.contains(Folding.key($0)) }
  }

  /// The decisions that still stand.
  fileprivate var standingDecisions: Set<StepName> {
    var decisions: Set<StepName> = []
    if outcome == .declined {
      decisions.insert(.decline)
    } else if last(.accept) != nil {
      decisions.insert(.accept)
    }
    if outcome == .terminated { decisions.insert(.terminate) }
    return decisions
  }
}
