import Casework
import TerminalKit
import Values
import Vocabulary

/// One place of the intake form where something can be filled in.
enum InputSlot: Hashable, Sendable {
  case kind
  case field(Field)
  /// A field that the office has added, by its id.
  case own(String)
  /// What came of it; each kind has its own, so that changing the kind loses nothing.
  case result(Kind)
  /// An option of the step that the result stands for.
  case option(StepOption)
  /// Opens what a booth seldom asks.
  case more
}

extension InputSlot {
  /// The name under which a draft keeps it.
  var name: String {
    switch self {
    case .kind: "kind"
    case .field(let field): field.rawValue
    case .own(let id): CustomField.prefix + id
    case .result(let kind): "result.\(kind.rawValue)"
    case .option(let option): "option.\(option.rawValue)"
    case .more: "more"
    }
  }

  /// Whether it holds a field of the case.
  var isField: Bool {
    switch self {
    case .field, .own: true
    case .kind, .result, .option, .more: false
    }
  }

  /// Whether a draft keeps what stands in it: the kind it keeps by itself, and "more" holds nothing.
  var isEntry: Bool {
    switch self {
    case .field, .own, .result, .option: true
    case .kind, .more: false
    }
  }

  /// Whether what is chosen in it says what else the form of a kind asks for.
  func arranges(_ kind: Kind) -> Bool {
    switch self {
    case .kind: true
    case .result(let own): own == kind
    case .field, .own, .option, .more: false
    }
  }

  /// The slot of a draft's name; nil for a name of another version.
  init?(name: String) {
    if name.hasPrefix(CustomField.prefix) {
      self = .own(String(name.dropFirst(CustomField.prefix.count)))
      return
    }
    guard let slot = InputSlot.byName[name] else { return nil }
    self = slot
  }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// Every slot of every office, those of the whole form in the order in which "more" shows what is left over.
  static let all: [InputSlot] =
    [.kind, .more] + Kind.allCases.map(InputSlot.result) + resultOptions.map(InputSlot.option)
    + fieldOrder.map(InputSlot.field)

  private static let resultOptions: [StepOption] = {
    let options = Set(IntakeResult.allCases.flatMap(\.stepOptions))
    return StepOption.allCases.filter(options.contains)
  }()

  /// What the registration sheet asks first stands first; the order of "more".
  private static let fieldOrder: [Field] = {
    let first: [Field] = [
      .channel, .consumerPhone, .consumerName, .consumerAddress, .topic, .merchantName,
      .merchantAddress, .product, .goodsClass, .nature, .amount, .purchasedOn, .requests, .facts,
      .answer, .evidence, .consumerIDType, .consumerIDNumber, .people, .consumerMinor,
      .delegateName, .delegatePhone, .delegateAuthorised, .requestOther, .representatives,
      .greenChannel,
      .merchantContact, .merchantPhone, .merchantCreditCode, .merchantTrade, .merchantPlatform,
      .merchantShop, .merchantOrderNumber,
    ]
    return first + Field.allCases.filter { !first.contains($0) }
  }()
}

/// What came of a visit, as the form offers it (the results of the interface, by kind).
enum IntakeResult: String, CaseIterable, Sendable {
  case answered, open, settled
  case handedOver = "handed_over"
  case referred, declined, withdrawn

  /// The results of a kind in the order of their digits; the first is filled in.
  static func all(of kind: Kind) -> [IntakeResult] {
    switch kind {
    case .complaint: [.open, .settled, .referred, .declined, .withdrawn]
    case .report: [.open, .handedOver, .referred]
    case .consultation: [.answered, .open, .referred]
    }
  }

  /// What the form calls it: the outcome that it gives a case, the status that it leaves one in. All stand
  /// on one row.
  func label(_ catalogue: Catalogue) -> Phrase {
    let states = catalogue.states
    return switch self {
    case .answered: states.outcomes.phrase(Outcome.answered)
    case .open: Term.waiting.worded("Open")
    case .settled: states.outcomes.short(Outcome.settledOnSpot)
    case .handedOver: states.outcomes.phrase(Outcome.handedOver)
    case .referred:
      Phrase(
        "当场\(catalogue.steps.short(StepName.refer).zh)", states.statuses.phrase(Status.referred).en)
    case .declined: states.outcomes.phrase(Outcome.declined)
    case .withdrawn: states.outcomes.phrase(Outcome.withdrawn)
    }
  }

  /// The digit that chooses it among the results of a kind, as sentences name it.
  func key(of kind: Kind) -> Phrase {
    let place = IntakeResult.all(of: kind).firstIndex(of: self)
    return place.map { FieldKeys.digits[$0].name } ?? Phrase("")
  }

  /// The options that are asked for below the form when this result is chosen.
  var options: [StepOption] {
    switch self {
    case .settled: [.agreement, .performed, .performBy, .doubled]
    case .handedOver: [.to]
    case .referred: [.to, .replyBy, .receivedBy]
    case .declined: [.ground, .told, .text]
    case .answered, .open, .withdrawn: []
    }
  }

  /// The options that its step takes: those, and what is filled in beside the result.
  var stepOptions: [StepOption] { self == .settled ? options + [.recovered] : options }
}
