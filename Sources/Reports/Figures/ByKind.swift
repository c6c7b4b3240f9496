import Casework
import Values
import Vocabulary

/// A value for each kind of case; those of different kinds are never added into one another.
public struct ByKind<Value: Sendable>: Sendable {
  /// That of complaints.
  public var complaint: Value
  /// That of reports.
  public var report: Value
  /// That of consultations.
  public var consultation: Value

  /// The same value for each kind.
  init(repeating value: Value) {
    complaint = value
    report = value
    consultation = value
  }

  /// The value of one kind.
  public subscript(kind: Kind) -> Value {
    get {
      switch kind {
      case .complaint: complaint
      case .report: report
      case .consultation: consultation
      }
    }
    set {
      switch kind {
      case .complaint: complaint = newValue
      case .report: report = newValue
      case .consultation: consultation = newValue
      }
    }
  }
}

// Not of the type itself: to find out that a value can be compared takes time at each start.
extension ByKind: Equatable where Value: Equatable {}
extension ByKind: Hashable where Value: Hashable {}

extension ByKind<Int> {
  /// Whether there is nothing of any kind.
  public var isEmpty: Bool { self == ByKind(repeating: 0) }

  /// Adds each kind to its own.
  public static func += (lhs: inout ByKind, rhs: ByKind) {
    for kind in Kind.allCases { lhs[kind] += rhs[kind] }
  }
}
