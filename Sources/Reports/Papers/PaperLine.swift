import Values
import Vocabulary

/// A line of a paper as it is laid out.
public struct PaperLine: Hashable, Sendable {
  /// What a line is, where it does not look as the others do.
  public enum Role: Hashable, Sendable {
    case plain
    /// What the paper is called, on a sheet.
    case title
    /// The case's number: twice as high and wide on a roll; on a sheet its bars stand beneath it.
    case number
  }

  /// Its words.
  public var text: String
  /// What it is.
  public var role: Role

  /// A line that looks as most do, unless something else is said.
  public init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }
}
