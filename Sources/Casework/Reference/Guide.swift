import Values
import Vocabulary

/// What the law says on the things people ask at a booth, to be read out and put into an answer.
public struct Guide: Hashable, Sendable {
  /// One question and its answer.
  public struct Entry: Hashable, Sendable {
    /// The id, by which nothing but the file's own order is kept apart.
    public var id: String
    /// What is asked, in a few words.
    public var label: Phrase
    /// Other words by which it is found.
    public var words: [String]
    /// The answer, in our own words.
    public var answer: Phrase
    /// Where it stands: order and articles.
    public var source: Phrase
    /// Whether it was read beside the text of the law; what was not says so where it is shown.
    public var isVerified: Bool

    /// The answer with where it stands, as it is put into a case.
    public var text: Phrase {
      Phrase("\(answer.zh)（\(source.zh)）", "\(answer.en) (\(source.en))")
    }
  }

  /// The entries, in the order of the file.
  public let entries: [Entry]

  /// Reads `guide.json`.
  public init(file: String = Guide.file, _ bytes: [UInt8]?) throws(ReferenceError) {
    let root = try DataNode(file: file, bytes)
    try root.allow("entries")
    if try root.array("entries").elements.isEmpty { throw try root.wrong("entries", "[]") }
    entries = try root.array("entries").distinct(Entry.init) { $0.id }
  }

  /// The file's name.
  public static let file = "guide.json"
}

extension Guide.Entry {
  fileprivate init(_ node: DataNode) throws(ReferenceError) {
    try node.allow("id", "zh", "en", "words", "answer", "source", "verified")
    self.init(
      id: try node.words("id"), label: try node.label(), words: try node.optionalStrings("words"),
      answer: try node.phrase("answer"), source: try node.phrase("source"),
      isVerified: try node.flag("verified", or: true))
  }
}
