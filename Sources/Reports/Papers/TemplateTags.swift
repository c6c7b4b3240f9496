import Values
import Vocabulary

/// The tags of a template, with the lines they stand in.
///
/// Mustache writes nothing for a name or a part that it does not know, and an office that mistyped
/// one would print papers with holes. So every tag is looked at before anything is printed.
struct TemplateTags {
  struct Tag {
    /// `#`, `^`, `/`, `>`, `!` and the like; nil for a plain value.
    var sign: Character?
    var name: String
    var line: Int
  }

  let file: String
  private let known: Set<String>
  private(set) var tags: [Tag] = []

  /// - Parameter known: what the template may name.
  init(_ text: String, file: String, known: Set<String>) throws(TemplateError) {
    self.file = file
    self.known = known
    var line = 1
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      line += TemplateTags.lines(in: rest[..<start.lowerBound])
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else {
        throw TemplateError(file: file, line: line, reason: .unfinishedTag)
      }
      tags.append(TemplateTags.tag(rest[..<end.lowerBound], line))
      line += TemplateTags.lines(in: rest[..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
  }

  private static func lines(in text: Substring) -> Int { text.count(where: \.isNewline) }

  static func tag(_ inside: Substring, _ line: Int) -> Tag {
    let sign = inside.first.flatMap { "#^/>!{&=%<$".contains($0) ? $0 : nil }
    let words = sign == nil ? inside : inside.dropFirst()
    let name = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Tag(sign: sign, name: name, line: line)
  }

  /// The names of the parts it takes in.
  var parts: [String] { tags.filter { $0.sign == ">" }.map(\.name) }

  /// Says what is wrong, by file and line.
  ///
  /// - Parameter parts: those that there are files of; nil for a part, which takes in none.
  func check(parts: Set<String>?) throws(TemplateError) {
    var open: [Tag] = []
    for tag in tags {
      switch tag.sign {
      case "!": break
      case ">": try checkPart(tag, parts)
      case "#", "^":
        try checkName(tag)
        open.append(tag)
      case "/":
        guard open.popLast()?.name == tag.name else { throw fault(tag, .closesNothing(tag.name)) }
      case nil: try checkName(tag)
      case let sign?: throw fault(tag, .forbiddenTag("{{\(sign)"))
      }
    }
    if let tag = open.last { throw fault(tag, .notClosed(tag.name)) }
  }

  private func checkPart(_ tag: Tag, _ parts: Set<String>?) throws(TemplateError) {
    guard let parts else { throw fault(tag, .partInPart(tag.name)) }
    guard parts.contains(tag.name) else { throw fault(tag, .unknownPart(tag.name)) }
  }

  private func checkName(_ tag: Tag) throws(TemplateError) {
    guard known.contains(tag.name) else { throw fault(tag, .unknownName(tag.name)) }
  }

  private func fault(_ tag: Tag, _ reason: TemplateError.Reason) -> TemplateError {
    TemplateError(file: file, line: tag.line, reason: reason)
  }
}
