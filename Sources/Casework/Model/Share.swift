import Values
import Vocabulary

/// What a case counts under: of which kind it is, and which value it has in one respect.
public struct Share: Hashable, Sendable {
  /// The kind of case.
  public var kind: Kind
  /// The respect.
  public var dimension: Dimension
  /// An id, a name or a number, never empty.
  public var value: String

  /// The cases of a kind that have a value in one respect.
  public init(kind: Kind, dimension: Dimension, value: String) {
    self.kind = kind
    self.dimension = dimension
    self.value = value
  }
}
