import Values

/// Why a file was not read in: the first line that is wrong, and what is wrong with it.
public struct ImportProblem: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong.
  public var problem: DocumentProblem

  /// A record by its line, and what is wrong with it.
  public init(line: Int, problem: DocumentProblem) {
    self.line = line
    self.problem = problem
  }
}
