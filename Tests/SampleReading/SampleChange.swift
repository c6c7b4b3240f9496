import Casework
import Values

/// One thing that is otherwise in a store than in the sample.
public enum SampleChange: Sendable, CustomStringConvertible {
  /// A record more.
  case added(JSON)
  /// A case less.
  case removed(CaseID)

  /// Names the change where a test fails.
  public var description: String {
    switch self {
    case .added(let record): "one more \(record.text)"
    case .removed(let id): "without \(id)"
    }
  }
}
