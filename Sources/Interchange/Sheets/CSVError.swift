import Casework
import Values
import Vocabulary

/// Why and where a file is no sheet.
public struct CSVError: Error, Hashable, Sendable {
  /// What is wrong with it.
  public enum Reason: Hashable, Sendable {
    /// A quote that is not closed before the file ends; the place is that of the quote.
    case openQuote
    /// A quote inside a cell that is not quoted, or text behind a closing quote.
    case strayQuote
    /// More or fewer cells than the header has.
    case width(found: Int, wanted: Int)
    /// Bytes that are not UTF-8.
    case notUTF8
    /// More cells in a row, or characters in a cell, than are read.
    case tooMuch(ReadingLimit)
    /// Nothing at all, not even a header.
    case empty
  }

  /// The line, counted from 1.
  public var line: Int
  /// The column in characters, counted from 1.
  public var column: Int
  /// What is wrong there.
  public var reason: Reason

  /// An error at a place.
  public init(line: Int, column: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }
}
