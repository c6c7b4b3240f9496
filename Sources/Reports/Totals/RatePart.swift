/// What stands beside a share: both of its numbers, and the words on what it leaves out.
public enum RatePart: Sendable {
  case numerator, denominator, leftOut

  var column: ColumnName {
    switch self {
    case .numerator: .n
    case .denominator: .of
    case .leftOut: .leftOut
    }
  }
}
