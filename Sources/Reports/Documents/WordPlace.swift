import Values
import Vocabulary

/// Where something stands in a file of Word, as somebody who looks for it counts.
public struct WordPlace: Hashable, Sendable {
  /// Which part of the file.
  public enum Part: Hashable, Sendable {
    case text, header, footer, note

    init(_ name: String) {
      self =
        name.hasPrefix("word/header")
        ? .header
        : name.hasPrefix("word/footer")
          ? .footer : name.hasPrefix("word/document") ? .text : .note
    }
  }

  /// A cell of a table, each counted from 1.
  public struct Cell: Hashable, Sendable {
    /// Which table of the part.
    public var table: Int
    /// Which row of the table.
    public var row: Int
    /// Which cell of the row.
    public var column: Int
  }

  /// Which part of the file.
  public var part: Part
  /// The outermost cell that it stands in; nil in plain text.
  public var cell: Cell?
  /// The paragraph: of the cell, or of the part without its tables; counted from 1.
  public var paragraph: Int
}
