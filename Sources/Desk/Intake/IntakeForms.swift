import Casework
import TerminalKit
import Values
import Vocabulary

/// The two forms that make up the intake: the one in sight, and behind "more" what is seldom asked.
///
/// Both together always hold every slot, so whatever was typed stays, wherever it is shown.
struct IntakeForms: Equatable, Sendable {
  private(set) var main: Form<Slot>
  private(set) var rest: Form<Slot>
  /// Whether the second form has the keys.
  var isRestOpen = false

  init(_ fields: IntakeFields) {
    main = Form(Slot.all.map(fields.field))
    rest = Form([])
  }

  /// The form that has the keys.
  var active: Form<Slot> { isRestOpen ? rest : main }

  /// Gives a key to the form that has the keys.
  mutating func handle(_ key: Key) -> Form<Slot>.Outcome {
    isRestOpen ? rest.handle(key) : main.handle(key)
  }

  /// Makes the field that has the focus final, as a save does.
  mutating func settleFocus() {
    if isRestOpen { rest.settleFocus() } else { main.settleFocus() }
  }

  /// All fields of both forms.
  var fields: [FormField<Slot>] { main.fields + rest.fields }

  func field(_ slot: Slot) -> FormField<Slot>? { main.field(slot) ?? rest.field(slot) }

  mutating func update(_ slot: Slot, _ change: (inout FormField<Slot>) -> Void) {
    if main.field(slot) != nil { main.update(slot, change) } else { rest.update(slot, change) }
  }

  subscript(choice slot: Slot) -> String? {
    get { field(slot)?.chosen.first }
    set { update(slot) { $0.chosen = newValue.map { [$0] } ?? [] } }
  }

  subscript(text slot: Slot) -> String {
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
  var focus: Slot? { isRestOpen ? rest.focus : main.focus }

  /// Puts the focus on a slot, and opens the form it stands in.
  mutating func focus(on slot: Slot) {
    isRestOpen = main.field(slot) == nil || main[hidden: slot]
    if isRestOpen { rest.focus(on: slot) } else { main.focus(on: slot) }
  }

  /// Spreads the fields anew over the two forms.
  mutating func arrange(_ plan: IntakePlan, rest order: [Slot], restLayout: FormLayout<Slot>) {
    let fields = fields
    let byID = Dictionary(fields.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let shown = Set(plan.order + order)
    let hidden = fields.filter { !shown.contains($0.id) }.map { field in
      var field = field
      field.isHidden = true
      return field
    }
    func seen(_ slot: Slot) -> FormField<Slot>? {
      var field = byID[slot]
      field?.isHidden = false
      return field
    }
    let focus = (main.focus, rest.focus)
    main = Form(plan.order.compactMap(seen), layout: plan.layout, focus: focus.0)
    if let old = focus.0, main.field(old) == nil { main = Form(main.fields, layout: plan.layout) }
    rest = Form(order.compactMap(seen) + hidden, layout: restLayout, focus: focus.1)
    if let old = focus.1, rest.field(old)?.isReachable != true {
      rest = Form(rest.fields, layout: restLayout)
    }
  }
}

// MARK: Entries

extension IntakeForms {
  /// The words of a slot as a draft keeps them: texts as typed, choices by id.
  func entry(_ slot: Slot) -> String {
    field(slot)?.entry ?? ""
  }

  /// Puts back what a draft kept.
  mutating func restore(_ slot: Slot, _ entry: String) {
    guard let field = field(slot) else { return }
    if field.kind.isText { return self[text: slot] = entry }
    let wanted = entry.split(separator: ",").map(String.init)
    update(slot) { field in
      field.chosen = field.kind.options.map(\.id).filter(wanted.contains)
    }
  }

  /// What was typed to filter a long choice and not taken yet.
  func filter(_ slot: Slot) -> String {
    field(slot)?.filter ?? ""
  }
}

extension FormField<Slot> {
  /// Its words as a draft keeps them.
  var entry: String { kind.isText ? input.text : chosen.joined(separator: ",") }

  /// What was typed to filter its options and not taken yet.
  var filter: String {
    guard case .filtered = kind else { return "" }
    return input.text
  }
}
