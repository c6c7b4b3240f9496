import Values

/// Where in a file something stands.
public struct FilePlace: Hashable, Sendable {
  /// The file's path; `-` is standard input.
  public var file: String
  /// Counted from 1; nil means the whole file.
  public var line: Int?
  /// Counted from 1; nil means the whole line.
  public var column: Int?

  /// A file, a line of it or a place in a line.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// A place inside what is read there.
  public func at(_ line: Int, _ column: Int) -> FilePlace {
    // A line of a JSONL file is parsed by itself: its own line 1 is the file's.
    FilePlace(file: file, line: (self.line ?? 1) + line - 1, column: column)
  }
}
