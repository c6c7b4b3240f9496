/// An enum with words for raw values that is hashed by its case.
///
/// Left alone such an enum is hashed by the word: the language gives it that, and dictionaries of fields, options
/// and statuses hash nothing else all day.
public protocol HashedByCase: RawRepresentable, Hashable where RawValue == String {}

extension HashedByCase {
  /// Hashes the case. Such an enum is no more than the number of its case; one that has a single case is nothing.
  public func hash(into hasher: inout Hasher) { hasher.combine(UInt8(ordinal)) }

  /// The number of the case, by which tables can have its rows: none is above 255.
  public var ordinal: Int { withUnsafeBytes(of: self) { Int($0.first ?? 0) } }
}
