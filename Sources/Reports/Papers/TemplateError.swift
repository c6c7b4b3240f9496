import Values

/// What is wrong with a template of a paper, and where.
public struct TemplateError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The file is not there or cannot be read.
    case missingFile
    /// The bytes are no UTF-8.
    case notText
    /// A control character, which is no text either.
    case controlCharacter
    /// A tag that nothing closes: `{{name`.
    case unfinishedTag
    /// A name that no paper knows.
    case unknownName(String)
    /// A part that there is no file of.
    case unknownPart(String)
    /// A part inside of a part.
    case partInPart(String)
    /// A tag that would let somebody's words through as they are, or change what tags look like.
    case forbiddenTag(String)
    /// A section that is not closed.
    case notClosed(String)
    /// The end of a section that is not the last opened one.
    case closesNothing(String)
    /// No file of Word or WPS, or a damaged one.
    case noDocument
  }

  /// The file's name, such as `templates/slip.txt.mustache`.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// What is wrong there.
  public var reason: Reason
  /// Where it stands in a file of Word, which has no lines.
  public var place: WordPlace?

  /// A fault of a template.
  public init(file: String, line: Int, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}
