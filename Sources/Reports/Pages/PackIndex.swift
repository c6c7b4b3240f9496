import Wording

/// The first page of a hand-over folder: what is in it, what is still to be done, what changed.
public struct PackIndex {
  /// One file of the folder.
  public struct File: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it is.
    public var words: Phrase

    /// A file with what it is.
    public init(_ name: String, _ words: Phrase) {
      self.name = name
      self.words = words
    }
  }

  private let title: String
  private let scope: String
  private let sentence: String
  private let language: Language
  private let files: [File]

  /// What is still to be done.
  public var checklist: [String] = []
  /// What has changed since the folder before it; nil for the first one.
  public var changes: [String]?

  /// The page of a day's figures.
  public init(_ title: String, scope: String, sentence: String, files: [File], _ language: Language)
  {
    self.title = title
    self.scope = scope
    self.sentence = sentence
    self.files = files
    self.language = language
  }

  /// The whole page.
  public var html: String {
    var body = [
      "<h1>\(Markup.html(title))</h1>", "<p class=\"scope\">\(Markup.html(scope))</p>",
      "<p class=\"sentence\">\(Markup.html(sentence))</p>",
    ]
    if let changes {
      let words = changes.isEmpty ? [Words.unchanged[language]] : changes
      body += list(Phrase("与上一次相比", "Since the one before"), words.map(Markup.html))
    }
    body += list(Phrase("还要做的", "Still to be done"), checklist.map(Markup.html))
    let links = files.map { file in
      "<a href=\"\(PackIndex.address(file.name))\">\(Markup.html(file.name))</a> "
        + Markup.html(file.words[language])
    }
    body += list(Phrase("文件", "Files"), links)
    return Page(title: title, language: language, body: body).html
  }

  private func list(_ title: Phrase, _ items: [String]) -> [String] {
    if items.isEmpty { return [] }
    return ["<h2>\(Markup.html(title[language]))</h2>", "<ul>"] + items.map { "<li>\($0)</li>" }
      + ["</ul>"]
  }

  /// A file's name as an address: no sign of it means anything to a browser.
  static func address(_ name: String) -> String {
    name.utf8.map { byte in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      if isPlain { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
