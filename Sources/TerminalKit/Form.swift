/// Fields in order, the one that has the focus, and what stands in them.
///
/// The form knows keys and cells, and nothing of what is asked. Only what a person typed or chose
/// is data; a guess is none until it is taken.
public struct Form<ID: Hashable & Sendable, Words: Wording>: Equatable, Sendable {
  /// The fields, in the order of Tab.
  public private(set) var fields: [FormField<ID, Words>]
  /// Where the fields stand; set it again when the size changes.
  public var layout: FormLayout<ID>
  /// The field that has the focus; nil when no field can have it.
  public private(set) var focus: ID?
  /// Whether a person changed anything since the form was made or marked clean.
  public internal(set) var isDirty = false
  private var positions: [ID: Int] = [:]

  /// A form with the focus on a field, or on the first that can have it.
  public init(_ fields: [FormField<ID, Words>], layout: FormLayout<ID>? = nil, focus: ID? = nil) {
    self.fields = fields
    self.layout = layout ?? FormLayout(column: fields.map(\.id))
    for (position, field) in fields.enumerated() { positions[field.id] = position }
    self.focus = focus ?? fields.first(where: \.isReachable)?.id
    settle()
  }

  /// What a key did to a form.
  public enum Outcome: Equatable, Sendable {
    /// The key means nothing to this form.
    case ignored
    /// The key did its work; no value changed and the focus stayed.
    case consumed
    /// The field was left, its value is final; a digit that chooses also moves.
    case moved(from: ID, to: ID)
    /// Enter on a field that opens something.
    case opened(ID)
    /// The value of the field changed and the focus stayed.
    case changed(ID)
    /// Enter on the last field.
    case finished(ID)
  }

  func position(_ id: ID?) -> Int? {
    guard let id else { return nil }
    return positions[id]
  }

  /// The field of an id.
  public func field(_ id: ID) -> FormField<ID, Words>? {
    guard let position = position(id) else { return nil }
    return fields[position]
  }

  /// Changes a field: its words, its note, its problem, whether it is hidden.
  public mutating func update(_ id: ID, _ change: (inout FormField<ID, Words>) -> Void) {
    guard let position = position(id) else { return }
    change(&fields[position])
    settle()
  }

  /// Keeps the focus on a field that can have it.
  private mutating func settle() {
    guard let here = position(focus), !fields[here].isReachable else { return }
    let next = fields[here...].first(where: \.isReachable)
    focus = (next ?? fields[..<here].last(where: \.isReachable))?.id
  }

  /// Puts the focus on a field, when it can have it.
  public mutating func focus(on id: ID) {
    guard let field = field(id), field.isReachable else { return }
    focus = id
    update(id) { $0.enter() }
  }

  /// The field that has the focus.
  public var focusedField: FormField<ID, Words>? {
    guard let position = position(focus) else { return nil }
    return fields[position]
  }

  /// Whether every printable key is text now, or words to filter by.
  public var isTyping: Bool { focusedField.map { $0.kind.isText || $0.kind.isFiltered } ?? false }

  /// Whether the field that has the focus is a text, in which digits are text, too.
  public var isInText: Bool { focusedField?.kind.isText ?? false }

  /// Whether characters that came together belong together in the field that has the focus.
  public func takes(whole text: String) -> Bool { focusedField?.takes(whole: text) ?? false }
}

extension Form {
  /// The text of a field. Setting it is the desk's doing: it leaves `isDirty` as it is.
  public subscript(text id: ID) -> String {
    get { field(id)?.input.text ?? "" }
    set {
      update(id) { field in
        field.input = TextInput(newValue, isMultiline: field.kind == .lines)
        field.guess = nil
      }
    }
  }

  /// The id of what was chosen; nil when nothing was.
  public subscript(choice id: ID) -> String? {
    get { field(id)?.chosen.first }
    set { self[choices: id] = newValue.map { [$0] } ?? [] }
  }

  /// The ids of everything that was chosen.
  public subscript(choices id: ID) -> [String] {
    get { field(id)?.chosen ?? [] }
    set {
      update(id) { field in
        field.chosen = field.kind.options.map(\.id).filter(newValue.contains)
        field.guess = nil
      }
    }
  }

  /// What was filled in beforehand, to be replaced by the first thing typed.
  public subscript(preset id: ID) -> String? {
    get { field(id)?.preset }
    set { update(id) { $0.preset = newValue } }
  }

  /// What the desk proposes for a field.
  public subscript(guess id: ID) -> String? {
    get { field(id)?.guess }
    set { update(id) { field in field.guess = field.isEmpty ? newValue : nil } }
  }

  /// What is shown behind a value.
  public subscript(note id: ID) -> Words? {
    get { field(id)?.note }
    set { update(id) { $0.note = newValue } }
  }

  /// What is wrong with a value.
  public subscript(problem id: ID) -> Words? {
    get { field(id)?.problem }
    set { update(id) { $0.problem = newValue } }
  }

  /// Whether a field is neither drawn nor reached.
  public subscript(hidden id: ID) -> Bool {
    get { field(id)?.isHidden ?? true }
    set { update(id) { $0.isHidden = newValue } }
  }

  /// Why a field cannot be filled in now.
  public subscript(disabled id: ID) -> Words? {
    get { field(id)?.disabled }
    set { update(id) { $0.disabled = newValue } }
  }
}
