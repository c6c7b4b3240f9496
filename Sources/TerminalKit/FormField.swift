/// One field of a form: what it is called, how it is filled in, and what stands in it.
public struct FormField<ID: Hashable & Sendable, Words: Wording>: Equatable, Sendable, Identifiable
{
  /// Which field it is.
  public let id: ID
  /// What it is called.
  public var label: Words
  /// How it is filled in.
  public var kind: FieldKind<Words> { didSet { chosen = chosen.filter(has) } }
  /// What was typed; in a filtered choice, the filter.
  public var input: TextInput
  /// The ids of what was chosen, in the order of the options.
  public var chosen: [String] = []
  /// What the desk proposes: a text, or the id of an option. It is no data until it is taken.
  public var guess: String?
  /// What was filled in beforehand: the first thing typed takes the place of all of it.
  public var preset: String?
  /// Whether the focus has come here and nothing was done yet.
  var isFresh = false
  /// Ids of options a filtered choice shows first.
  public var suggestions: [String] = []
  /// Shown behind the value, as `= 2027-03-01`.
  public var note: Words?
  /// What is wrong with the value.
  public var problem: Words?
  /// Shown where nothing has been typed.
  public var placeholder: Words?
  /// What to ask the visitor, for a help row.
  public var hint: Words?
  /// A hidden field keeps its value, but is neither drawn nor reached.
  public var isHidden = false
  /// Why the field cannot be filled in now; nil when it can.
  public var disabled: Words?
  var mark = 0

  /// An empty field.
  public init(
    _ id: ID, _ label: Words, _ kind: FieldKind<Words> = .line, placeholder: Words? = nil,
    hint: Words? = nil
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.placeholder = placeholder
    self.hint = hint
    input = TextInput(isMultiline: kind == .lines)
  }

  /// Whether nothing was typed or chosen; a guess does not count.
  public var isEmpty: Bool { kind.isText ? input.isEmpty : chosen.isEmpty }

  /// Whether the next thing typed replaces what stands here.
  var isReplacedByTyping: Bool { isFresh && !input.isEmpty && preset == input.text }

  /// Whether the focus can stand here.
  public var isReachable: Bool { !isHidden && disabled == nil }

  func has(option id: String) -> Bool {
    kind.options.contains { $0.id == id }
  }

  func label(ofOption id: String, _ language: Words.Language) -> String {
    kind.options.first { $0.id == id }?.label[language] ?? id
  }
}
