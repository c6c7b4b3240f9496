import Values

extension JSONMember {
  /// What a document of an invented case or entry says of itself.
  public static let demonstration = JSONMember(key: "demo", value: .bool(true))
}

extension JSON {
  /// Whether a document says that what it is about is invented.
  public var isOfDemonstration: Bool { self["demo"]?.bool == true }
}
