import Mustache
import Values
import Vocabulary

/// A template, read and found good, with the parts it takes in.
struct Template {
  private let library: MustacheLibrary
  /// The text of the template with the parts it takes in, as they were written.
  let source: String
  private static let main = "main"

  /// What sort of text a template is.
  enum Sort {
    /// Every value is escaped.
    case page
    /// Values stand as they are; a text has marks of its own, which are put in before it is read.
    case text(marked: (String) -> String)
  }

  /// Reads a template and the parts it takes in.
  ///
  /// - Parameters:
  ///   - name: the file in `data/templates/`, without its ending.
  ///   - known: what it may name.
  ///   - bytes: the contents of a file of `data/`, nil where there is none.
  init(
    _ name: String, _ sort: Sort, known: Set<String>, _ bytes: (String) -> [UInt8]?
  ) throws(TemplateError) {
    let file = Template.file(name)
    let text = try Template.text(file, bytes)
    let tags = try TemplateTags(text, file: file, known: known)
    try tags.check(parts: Set(tags.parts.filter { bytes(Template.file($0)) != nil }))
    var library = MustacheLibrary()
    var source = text
    library.register(try Template.parsed(text, sort, file), named: Template.main)
    for part in Set(tags.parts) {
      let file = Template.file(part)
      let text = try Template.text(file, bytes)
      try TemplateTags(text, file: file, known: known).check(parts: nil)
      library.register(try Template.parsed(text, sort, file), named: part)
      source = source.replacing("{{> \(part)}}", with: text)
    }
    self.source = source
    self.library = library
  }

  /// The file of a template in `data/`.
  static func file(_ name: String) -> String { "templates/\(name).mustache" }

  /// The text with its values: words, `true`, or lists of more values.
  func filled(_ values: [String: any Sendable]) -> String {
    library.render(values, withTemplate: Template.main) ?? ""
  }

  private static func text(
    _ file: String, _ bytes: (String) -> [UInt8]?
  ) throws(TemplateError) -> String {
    guard let contents = bytes(file) else {
      throw TemplateError(file: file, line: 1, reason: .missingFile)
    }
    guard let text = String(validating: contents, as: UTF8.self) else {
      let good = String(decoding: contents, as: UTF8.self)
      throw TemplateError(file: file, line: line(of: "\u{FFFD}", in: good), reason: .notText)
    }
    // Laying out has marks of its own below the blank; no template may bring them along.
    let plain = text.replacing("\r\n", with: "\n").replacing("\t", with: " ")
    if let bad = plain.unicodeScalars.first(where: { $0.value < 0x20 && $0 != "\n" }) {
      throw TemplateError(
        file: file, line: line(of: Character(bad), in: plain), reason: .controlCharacter)
    }
    return plain
  }

  private static func line(of character: Character, in text: String) -> Int {
    1 + text.prefix { $0 != character }.count(where: \.isNewline)
  }

  private static func parsed(
    _ text: String, _ sort: Sort, _ file: String
  ) throws(TemplateError) -> MustacheTemplate {
    // Mustache escapes for HTML unless a template says otherwise, each part for itself.
    let (whole, added) =
      switch sort {
      case .page: (text, 0)
      case .text(let marked): ("{{% CONTENT_TYPE:TEXT}}\n" + marked(text), 1)
      }
    do {
      return try MustacheTemplate(string: whole)
    } catch let error as MustacheTemplate.ParserError {
      let line = max(1, error.context.lineNumber - added)
      throw TemplateError(file: file, line: line, reason: .unfinishedTag)
    } catch {
      throw TemplateError(file: file, line: 1, reason: .unfinishedTag)
    }
  }
}
