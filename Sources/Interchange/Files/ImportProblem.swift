import Casework
import Values

/// Why a file was not read in: the first line that is wrong, and what is wrong with it.
public struct ImportProblem: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong.
  public var problem: DocumentProblem
  /// What of the record the rules refused; nil where something else is wrong.
  public private(set) var refused: Place?

  /// A record by its line, and what is wrong with it.
  public init(line: Int, problem: DocumentProblem) {
    self.line = line
    self.problem = problem
  }

  /// A record by its line, what of it the rules refused, and why.
  public init(line: Int, _ place: Place, _ refusal: Refusal) {
    self.init(line: line, problem: DocumentProblem(field: place.path, reason: .refused(refusal)))
    refused = place
  }
}

extension ImportProblem {
  /// A part of a record, counted from 0 where there are several.
  public enum Place: Hashable, Sendable {
    case record, history
    case step(Int)
    case link(Int)

    /// Where it lies in a document: `history[2]`; empty for all of it.
    public var path: String {
      switch self {
      case .record: ""
      case .history: "history"
      case .step(let index): "history[\(index)]"
      case .link(let index): "links[\(index)]"
      }
    }
  }
}
