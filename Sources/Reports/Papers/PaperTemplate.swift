import Mustache

/// The template of a paper, read and found good.
struct PaperTemplate {
  private let format: PaperFormat
  private let library: MustacheLibrary

  private static let main = "paper"

  /// Reads the template of a paper and the parts it takes in.
  ///
  /// - Parameter bytes: the contents of a file of `data/`, nil where there is none.
  init(
    _ paper: Paper, _ format: PaperFormat, _ bytes: (String) -> [UInt8]?
  ) throws(TemplateError) {
    self.format = format
    let file = PaperTemplate.file("\(paper.rawValue).\(format.rawValue)")
    let text = try PaperTemplate.text(file, bytes)
    let tags = try TemplateTags(text, file: file)
    try tags.check(known: Set(tags.parts.filter { bytes(PaperTemplate.file($0)) != nil }))
    var library = MustacheLibrary()
    library.register(try PaperTemplate.parsed(text, format, file), named: PaperTemplate.main)
    for part in Set(tags.parts) {
      let file = PaperTemplate.file(part)
      let text = try PaperTemplate.text(file, bytes)
      try TemplateTags(text, file: file).check(known: nil)
      library.register(try PaperTemplate.parsed(text, format, file), named: part)
    }
    self.library = library
  }

  /// The file of a template in `data/`.
  static func file(_ name: String) -> String { "templates/\(name).mustache" }

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
    _ text: String, _ format: PaperFormat, _ file: String
  ) throws(TemplateError) -> MustacheTemplate {
    // Mustache escapes for HTML unless a template says otherwise, each part for itself.
    let isText = format == .text
    let whole = isText ? "{{% CONTENT_TYPE:TEXT}}\n" + PaperMarks.marked(text) : text
    do {
      return try MustacheTemplate(string: whole)
    } catch let error as MustacheTemplate.ParserError {
      let line = max(1, error.context.lineNumber - (isText ? 1 : 0))
      throw TemplateError(file: file, line: line, reason: .unfinishedTag)
    } catch {
      throw TemplateError(file: file, line: 1, reason: .unfinishedTag)
    }
  }

  /// The paper with its values; of a text the marks of its layout are still in it.
  ///
  /// - Parameter shown: words as they may reach paper.
  func filled(_ content: PaperContent, shown: (String) -> String) -> String {
    var values: [String: any Sendable] = [:]
    for (field, value) in content.values {
      switch value {
      case .yes: values[field.rawValue] = true
      case .words(let words): values[field.rawValue] = written(words, shown)
      }
    }
    return library.render(values, withTemplate: PaperTemplate.main) ?? ""
  }

  private func written(_ words: String, _ shown: (String) -> String) -> String {
    let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { shown(PaperMarks.harmless(String($0))) }
    return lines.joined(separator: format == .text ? PaperMarks.newLine : "\n")
  }
}
