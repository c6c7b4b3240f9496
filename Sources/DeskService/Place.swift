/// Where in a file something stands.
package struct Place: Hashable, Sendable {
  /// The file's path.
  package var file: String
  /// Counted from 1; nil means the whole file.
  package var line: Int?
  /// Counted from 1; nil means the whole line.
  package var column: Int?

  /// A place in a file, or the file itself.
  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}
