/// A JSON value that keeps the order of its members and the text of its numbers.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSON])
  case object([JSONMember])
}

extension JSON {
  /// The member of that name, or nil if this is no object or has none.
  public subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    for place in members.indices where members[place].key == key { return members[place].value }
    return nil
  }

  /// The text of a string.
  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// A number as it is written.
  public var digits: String? {
    guard case .number(let text) = self else { return nil }
    return text
  }

  /// The value of a whole number that fits; `1.0` and `1e2` are not whole.
  public var int: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }

  /// The value of `true` or `false`.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements of an array.
  public var array: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The members of an object, in their order.
  public var members: [JSONMember]? {
    guard case .object(let members) = self else { return nil }
    return members
  }

  /// A whole number.
  package static func count(_ count: Int) -> JSON { .number(String(count)) }

  /// A string, `null` where there is none.
  package static func orNull(_ words: String?) -> JSON { words.map(JSON.string) ?? .null }

  /// True for `null`.
  public var isNull: Bool { self == .null }

  /// An object of the members that say something, in the order in which they are written.
  package init(saying members: KeyValuePairs<String, JSON?>) {
    self = .object([JSONMember](saying: members))
  }
}

extension [JSONMember] {
  /// The members that say something, in the order in which they are written; those that are nil are
  /// left out.
  package init(saying members: KeyValuePairs<String, JSON?>) {
    self = members.compactMap { member in
      member.value.map { JSONMember(key: member.key, value: $0) }
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(String(value)) }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// `null`.
  public init(nilLiteral _: ()) { self = .null }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object whose members keep the order in which they are written.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { JSONMember(key: $0.0, value: $0.1) })
  }
}
