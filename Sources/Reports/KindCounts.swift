import Casework
import Values
import Vocabulary

/// A count of each kind; the three are never added into one another.
public struct KindCounts: Hashable, Sendable {
  /// Complaints.
  public var complaint = 0
  /// Reports.
  public var report = 0
  /// Consultations by head, where consultations are counted so.
  public var consultation = 0

  /// No count of any kind.
  public init() {}

  /// The count of one kind.
  public subscript(kind: Kind) -> Int {
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

  /// Whether there is nothing of any kind.
  public var isEmpty: Bool { complaint == 0 && report == 0 && consultation == 0 }

  /// Adds each kind to its own.
  public static func += (lhs: inout KindCounts, rhs: KindCounts) {
    for kind in Kind.allCases { lhs[kind] += rhs[kind] }
  }
}
