import Values
import Vocabulary

/// The first page of a hand-over folder: what is in it, what is still to be done, what changed.
public struct PackIndex {
  /// One file of the folder.
  public struct File: Hashable, Sendable {
    /// The part it lies in; nil for what is about the whole folder and lies beside the parts.
    public var part: PackPart?
    /// Its name.
    public var name: String
    /// What it is.
    public var words: Phrase

    /// A file with what it is.
    public init(_ part: PackPart?, _ name: String, _ words: Phrase) {
      self.part = part
      self.name = name
      self.words = words
    }

    /// Where it lies in the folder.
    public var path: String { (part.map { $0.folder + "/" } ?? "") + name }
  }

  private let title: String
  private let scope: String
  private let sentence: String
  private let language: Language
  private let files: [File]
  private let isUnmasked: Bool

  /// What is still to be done.
  public var checklist: [String] = []
  /// How the log ended when the folder was filled, in short; empty where there is none.
  public var head = ""
  /// What has changed since the folder before it; nil for the first one.
  public var changes: [String]?

  /// The page of a day's figures.
  ///
  /// - Parameter isUnmasked: whether departments get persons in full.
  public init(
    _ title: String, scope: String, sentence: String, files: [File], isUnmasked: Bool,
    _ language: Language
  ) {
    self.title = title
    self.scope = scope
    self.sentence = sentence
    self.files = files
    self.isUnmasked = isUnmasked
    self.language = language
  }

  /// The whole page.
  public var html: String {
    var body = [
      "<h1>\(Markup.html(title))</h1>", "<p class=\"scope\">\(Markup.html(scope))</p>",
      "<p class=\"sentence\">\(Markup.html(sentence))</p>",
    ]
    if let changes {
      let words = changes.isEmpty ? [Term.unchanged[language]] : changes
      body += list(Phrase("与上一次相比", "Since the one before"), words.map(Markup.html))
    }
    body += list(Term.stillToBeDone, checklist.map(Markup.html))
    for part in PackPart.allCases { body += section(part) }
    body += list(Phrase("核对", "To check with"), links(nil) + headLine)
    return Page(title: title, language: language, body: body).html
  }

  /// One part: its folder, for whom it is, whether persons are in it, and its files.
  private func section(_ part: PackPart) -> [String] {
    let links = links(part)
    if links.isEmpty { return [] }
    let words = [part.receiver, part.persons(isUnmasked: isUnmasked)].map { $0[language] }
    let note = words.joined(separator: Punctuation.semicolon[language])
    return [
      "<section>", "<h2>\(Markup.html(part.folder))/</h2>", "<p>\(Markup.html(note))</p>", "<ul>",
    ]
      + links.map { "<li>\($0)</li>" } + ["</ul>", "</section>"]
  }

  private var headLine: [String] {
    if head.isEmpty { return [] }
    return [Markup.html("\(Term.logHead[language])\(Punctuation.colon[language])\(head)")]
  }

  private func links(_ part: PackPart?) -> [String] {
    files.filter { $0.part == part }.map { file in
      "<a href=\"\(PackIndex.address(file.path))\">\(Markup.html(file.name))</a> "
        + Markup.html(file.words[language])
    }
  }

  private func list(_ title: Phrase, _ items: [String]) -> [String] {
    if items.isEmpty { return [] }
    return ["<h2>\(Markup.html(title[language]))</h2>", "<ul>"] + items.map { "<li>\($0)</li>" }
      + ["</ul>"]
  }

  /// A file's place as an address: no sign of it but the slash means anything to a browser.
  static func address(_ name: String) -> String {
    name.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte) || [".", "-", "/"].map(UInt8.init(ascii:)).contains(byte)
      if isPlain { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
