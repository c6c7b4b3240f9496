import Values
import Vocabulary

/// Phrases of the office: texts with blanks `【】` for what differs from case to case.
public struct Phrasebook: Hashable, Sendable {
  /// One phrase.
  public struct Entry: Hashable, Sendable {
    /// The id, by which nothing but the file's own order is kept apart.
    public var id: String
    /// What it is about, in a few words.
    public var label: Phrase
    /// Other words by which it is found.
    public var words: [String]
    /// The text, with its blanks.
    public var text: Phrase
  }

  /// The entries, in the order of the file.
  public let entries: [Entry]

  /// Reads `phrases.json`.
  public init(file: String = Phrasebook.file, _ bytes: [UInt8]?) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    try root.allow("entries")
    entries = try root.array("entries").distinct(Entry.init) { $0.id }
  }

  /// The file's name.
  public static let file = "phrases.json"
}

extension Phrasebook.Entry {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("id", "zh", "en", "words", "text")
    self.init(
      id: try node.words("id"), label: try node.label(), words: try node.optionalStrings("words"),
      text: try node.phrase("text"))
  }
}
