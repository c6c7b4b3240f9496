/// One member of a JSON object.
public struct JSONMember: Hashable, Sendable {
  /// The member's name, without escapes.
  public var key: String
  /// What stands behind the name.
  public var value: JSON

  /// Pairs a name with a value.
  public init(key: String, value: JSON) {
    self.key = key
    self.value = value
  }
}
