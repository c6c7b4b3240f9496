import Casework
import TerminalKit
import Values
import Vocabulary

/// The two forms that make up the intake: the one in sight, and behind "more" what is seldom asked.
///
/// Both together always hold every slot, so whatever was typed stays, wherever it is shown. They know
/// what is asked, where it stands and how it reads; what is offered for it, linked with it and saved of
/// it are parts of their own.
struct IntakeForms: Sendable {
  /// When the form was opened: the visitor's time of receipt.
  let openedAt: Instant
  /// What is taken down.
  var kind: Kind
  /// The case that is corrected; nil for a new one.
  var amended: AmendedCase?
  var fields: IntakeFields
  /// The form that is in sight.
  var main: Form<InputSlot>
  /// The form behind "more".
  var rest = Form<InputSlot>([])
  /// Whether the second form has the keys.
  var isRestOpen = false
  /// Where everything stands, and what that was made for.
  var plan = IntakePlan()
  var shape: IntakeShape?
  /// What stands in a fresh form; it is no data.
  private(set) var defaults: [InputSlot: String] = [:]
  /// What a decision would still need, as of the field left last.
  var missing: [Field] = []

  /// A blank form, or that of a case that is to be read first.
  init(
    _ kind: Kind, openedAt: Instant, rules: RuleSet, amending amended: AmendedCase? = nil,
    _ context: Context
  ) {
    self.openedAt = openedAt
    self.kind = kind
    self.amended = amended
    fields = IntakeFields(catalogue: context.catalogue, rules: rules)
    main = Form(fields.slots.map(fields.field))
    fillDefaults(context)
    arrange(context)
  }

  private mutating func fillDefaults(_ context: Context) {
    let received = TypedMoment.text(
      openedAt, today: openedAt.day(in: context.zone), zone: context.zone)
    defaults = [
      .kind: kind.rawValue, .field(.channel): "visit", .field(.venue): context.settings.venue,
      .field(.receivedAt): received, .field(.consentPublish): "none",
      .field(.consentEntrust): "none",
    ]
    for kind in Kind.allCases {
      defaults[.result(kind)] = IntakeResult.all(of: kind).first?.rawValue
    }
    for (slot, entry) in defaults {
      restore(slot, entry)
      update(slot) { field in field.preset = field.kind.isText ? entry : nil }
    }
  }

  /// What came of the visit; a correction has none.
  var result: IntakeResult {
    guard amended == nil else { return .open }
    return self[choice: .result(kind)].flatMap(IntakeResult.init) ?? .open
  }

  /// Where the focus starts: the first field that is not filled in.
  var firstSlot: InputSlot {
    switch kind {
    case .complaint: .field(.consumerPhone)
    case .report: .field(.merchantName)
    case .consultation: .field(.topic)
    }
  }
}

// MARK: The two forms as one

extension IntakeForms {
  /// The form that has the keys.
  var active: Form<InputSlot> { isRestOpen ? rest : main }

  /// Gives a key to the form that has the keys.
  mutating func handle(_ key: Key) -> Form<InputSlot>.Outcome {
    isRestOpen ? rest.handle(key) : main.handle(key)
  }

  /// Makes the field that has the focus final, as a save does.
  mutating func settleFocus() {
    if isRestOpen { rest.settleFocus() } else { main.settleFocus() }
  }

  /// All fields of both forms.
  var all: [FormField<InputSlot>] { main.fields + rest.fields }

  func field(_ slot: InputSlot) -> FormField<InputSlot>? { main.field(slot) ?? rest.field(slot) }

  mutating func update(_ slot: InputSlot, _ change: (inout FormField<InputSlot>) -> Void) {
    if main.field(slot) != nil { main.update(slot, change) } else { rest.update(slot, change) }
  }

  subscript(choice slot: InputSlot) -> String? {
    get { field(slot)?.chosen.first }
    set { update(slot) { $0.chosen = newValue.map { [$0] } ?? [] } }
  }

  subscript(text slot: InputSlot) -> String {
    get { field(slot)?.input.text ?? "" }
    set {
      if main.field(slot) != nil {
        main[text: slot] = newValue
      } else {
        rest[text: slot] = newValue
      }
    }
  }

  /// Where the focus is, in whichever form has the keys.
  var focus: InputSlot? { isRestOpen ? rest.focus : main.focus }

  /// Puts the focus on a slot, and opens the form it stands in.
  mutating func focus(on slot: InputSlot) {
    isRestOpen = main.field(slot) == nil || main[hidden: slot]
    if isRestOpen { rest.focus(on: slot) } else { main.focus(on: slot) }
  }
}
