/// Text being typed: on one line, or on many that wrap at the edge of their box.
///
/// It holds what was typed and nothing else: no widths of a screen, no meaning.
public struct TextInput: Sendable {
  /// Whether line ends are kept; else they become spaces.
  public let isMultiline: Bool
  /// The characters in order.
  public private(set) var characters: [Character]
  /// The columns of each character, so that a long text is measured once.
  private(set) var widths: [UInt8]
  /// The character the caret stands before; `characters.count` at the end.
  public private(set) var caret: Int
  var past: [Edit] = []
  var future: [Edit] = []
  var wrap: TextRows?
  var top = 0
  /// Grows with every change of the characters.
  private(set) var revision = 0

  /// A text with the caret at its end; control characters are left out.
  public init(_ text: String = "", isMultiline: Bool = false) {
    self.isMultiline = isMultiline
    characters = TextInput.clean(text, isMultiline: isMultiline)
    widths = TextInput.widths(of: characters)
    caret = characters.count
  }

  /// What stands for a line end among the widths.
  static let lineEndWidth = UInt8.max

  private static func widths(of characters: [Character]) -> [UInt8] {
    characters.map { character in
      if character == "\n" { return lineEndWidth }
      return UInt8(min(TextWidth.columns(of: character), Int(lineEndWidth) - 1))
    }
  }

  /// The text as data.
  public var text: String {
    get { text(in: characters.indices) }
    set { replaceAll(with: newValue) }
  }

  /// Some of its characters as a text.
  func text(in range: Range<Int>) -> String {
    characters[range].reduce(into: "") { $0.append($1) }
  }

  /// Whether nothing stands in it.
  public var isEmpty: Bool { characters.isEmpty }

  /// What may stand in a text: no control characters but tab, and line feed on many lines.
  static func clean(_ text: String, isMultiline: Bool) -> [Character] {
    text.compactMap { character -> Character? in
      if character == "\n" || character == "\r\n" || character == "\r" {
        return isMultiline ? "\n" : " "
      }
      guard character.unicodeScalars.contains(where: isControl) else { return character }
      let rest = character.unicodeScalars.filter { !isControl($0) }
      return rest.isEmpty ? nil : Character(String(String.UnicodeScalarView(rest)))
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar.properties.generalCategory == .control
  }
}

extension TextInput: Equatable {
  /// Equal in text, caret and what can be undone; how it was last wrapped does not count.
  public static func == (a: TextInput, b: TextInput) -> Bool {
    a.isMultiline == b.isMultiline && a.caret == b.caret && a.characters == b.characters
      && a.past == b.past && a.future == b.future
  }
}

extension TextInput {
  /// One step that can be undone: at a place, what was taken out and what was put in.
  struct Edit: Equatable, Sendable {
    var start: Int
    var removed: [Character]
    var inserted: [Character]
    var caretBefore: Int
    var isTyping = false
  }

  static let mostSteps = 1000

  /// Puts text in at the caret, as one step to undo.
  public mutating func insert(_ text: String) {
    insert(text, isTyping: false)
  }

  mutating func insert(_ text: String, isTyping: Bool) {
    let clean = TextInput.clean(text, isMultiline: isMultiline)
    guard !clean.isEmpty else { return }
    replace(caret..<caret, with: clean, isTyping: isTyping)
  }

  /// Replaces everything, as one step to undo, with the caret at the end.
  public mutating func replaceAll(with text: String) {
    let clean = TextInput.clean(text, isMultiline: isMultiline)
    guard clean != characters else { return }
    replace(0..<characters.count, with: clean)
  }

  /// Puts text in the place of a part, as one step to undo.
  public mutating func fill(_ range: Range<Int>, with text: String) {
    replace(
      range.clamped(to: 0..<characters.count), with: TextInput.clean(text, isMultiline: isMultiline)
    )
  }

  mutating func remove(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    replace(range, with: [])
  }

  /// Takes characters out and puts others in, joined anew with their neighbours where a mark
  /// meets its base.
  private mutating func replace(
    _ range: Range<Int>, with inserted: [Character], isTyping: Bool = false
  ) {
    var range = range
    var inserted = inserted
    var behind = 0
    if range.lowerBound > 0, joins(characters[range.lowerBound - 1], inserted.first) {
      range = range.lowerBound - 1..<range.upperBound
      inserted = Array(String([characters[range.lowerBound]] + inserted))
    }
    if range.upperBound < characters.count, joins(inserted.last, characters[range.upperBound]) {
      inserted = Array(String(inserted + [characters[range.upperBound]]))
      range = range.lowerBound..<range.upperBound + 1
      behind = 1
    }
    let step = Edit(
      start: range.lowerBound, removed: Array(characters[range]), inserted: inserted,
      caretBefore: caret, isTyping: isTyping)
    apply(step)
    caret = max(step.start, caret - behind)
    remember(step)
  }

  private func joins(_ first: Character?, _ second: Character?) -> Bool {
    guard let first, let second, !first.isASCII || !second.isASCII else { return false }
    return String([first, second]).count == 1
  }

  private mutating func apply(_ step: Edit) {
    let range = step.start..<step.start + step.removed.count
    characters.replaceSubrange(range, with: step.inserted)
    widths.replaceSubrange(range, with: TextInput.widths(of: step.inserted))
    caret = step.start + step.inserted.count
    revision += 1
    wrap?.update(
      characters, widths, from: step.start, removed: step.removed.count,
      inserted: step.inserted.count)
  }

  /// Letters and digits typed one after the other are one step.
  private mutating func remember(_ step: Edit) {
    future = []
    if step.isTyping, let last = past.last, last.isTyping,
      last.start + last.inserted.count == step.start, step.removed.isEmpty
    {
      past[past.count - 1].inserted += step.inserted
    } else {
      past.append(step)
    }
    if past.count > TextInput.mostSteps { past.removeFirst(past.count - TextInput.mostSteps) }
  }

  /// Takes the last step back.
  /// - Returns: false when there is none.
  @discardableResult
  public mutating func undo() -> Bool {
    guard let step = past.popLast() else { return false }
    var back = step
    swap(&back.removed, &back.inserted)
    apply(back)
    caret = step.caretBefore
    future.append(step)
    return true
  }

  /// Does again what was last taken back.
  /// - Returns: false when there is nothing.
  @discardableResult
  public mutating func redo() -> Bool {
    guard let step = future.popLast() else { return false }
    apply(step)
    past.append(step)
    return true
  }

  /// Puts the caret before a character; what lies outside the text counts as its ends.
  public mutating func moveCaret(to index: Int) {
    caret = min(max(0, index), characters.count)
    if let last = past.indices.last { past[last].isTyping = false }
  }
}
