import Values

/// One thing that can be chosen.
public struct Option: Hashable, Sendable, Identifiable {
  /// The id that stands in the data.
  public let id: String
  /// What the clerk reads.
  public let label: Phrase
  /// Other words it is found by: old names, ids.
  public let keys: [String]
  /// Its label as it is compared: made once, because a filter reads it at each key.
  let names: [String]
  /// The other words it is found by.
  let otherNames: [String]

  /// An option with its words and the other words it is found by.
  ///
  /// Spellings have small letters and digits alone, such as pinyin; they need not be made
  /// comparable.
  public init(
    _ id: String, _ label: Phrase, keys: [String] = [], spelt: [String] = [],
    speltKeys: [String] = []
  ) {
    self.id = id
    self.label = label
    self.keys = keys
    names = [label.zh, label.en].map(Option.compared) + spelt
    otherNames = keys.map(Option.compared) + speltKeys
  }
}

extension Option {
  /// A spelling without what an input method may change: case, width, punctuation, blanks.
  static func compared(_ text: String) -> String {
    Key.fold(text).lowercased().filter { !$0.isWhitespace }
  }
}

/// How a field is filled in.
public enum FieldKind: Equatable, Sendable {
  /// Text on one line.
  case line
  /// Text on many lines; it scrolls in its box.
  case lines
  /// One of at most nine (ten when counted from 0): a digit chooses and moves on.
  case choice([Option], firstDigit: Int = 1)
  /// One of many: typing filters, digits 1 to 9 choose from what is shown.
  case filtered([Option])
  /// Any of at most nine: a digit toggles and stays.
  case multiple([Option])
  /// Enter opens something.
  case opener

  /// The options of a choice; empty for text.
  public var options: [Option] {
    switch self {
    case .choice(let options, _), .filtered(let options), .multiple(let options): options
    case .line, .lines, .opener: []
    }
  }

  /// Whether every printable key is text here.
  public var isText: Bool { self == .line || self == .lines }

  /// Whether typing narrows its options.
  public var isFiltered: Bool { if case .filtered = self { true } else { false } }
}

/// One field of a form: what it is called, how it is filled in, and what stands in it.
public struct Field<ID: Hashable & Sendable>: Equatable, Sendable, Identifiable {
  /// Which field it is.
  public let id: ID
  /// What it is called.
  public var label: Phrase
  /// How it is filled in.
  public var kind: FieldKind { didSet { chosen = chosen.filter(has) } }
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
  public var note: Phrase?
  /// What is wrong with the value.
  public var problem: Phrase?
  /// Shown where nothing has been typed.
  public var placeholder: Phrase?
  /// What to ask the visitor, for a help row.
  public var hint: Phrase?
  /// A hidden field keeps its value, but is neither drawn nor reached.
  public var isHidden = false
  /// Why the field cannot be filled in now; nil when it can.
  public var disabled: Phrase?
  var mark = 0

  /// An empty field.
  public init(
    _ id: ID, _ label: Phrase, _ kind: FieldKind = .line, placeholder: Phrase? = nil,
    hint: Phrase? = nil
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

  func label(ofOption id: String, _ language: Language) -> String {
    kind.options.first { $0.id == id }?.label[language] ?? id
  }
}
