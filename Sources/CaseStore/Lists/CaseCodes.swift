import Casework
import Values
import Vocabulary

/// The numbers by which lists know the cases of an enumeration: a table of a hundred thousand rows, and each of its
/// indexes, has a byte where a word would stand.
///
/// They follow the order in which the enumeration declares its cases. Where that changes, or a case comes in between,
/// ``Projections/version`` is raised; `CaseCodesTests` notices it.
struct CaseCodes<Value: CaseIterable & Hashable & Sendable>: Sendable {
  private let values = Array(Value.allCases)

  /// The number of a case. There are a few, and each command would look long for how a table of them is hashed.
  func code(of value: Value) -> Int { values.firstIndex(of: value) ?? values.count }

  /// The case of a number; nil for one that no version of ours writes.
  func value(of code: Int) -> Value? {
    values.indices.contains(code) ? values[code] : nil
  }
}

extension Kind {
  static let codes = CaseCodes<Kind>()

  /// The number that lists have in its place.
  var code: Int { Kind.codes.code(of: self) }

  init?(code: Int) {
    guard let kind = Kind.codes.value(of: code) else { return nil }
    self = kind
  }

  /// What SQL asks of a row of that kind.
  var isInRow: String { "kind = \(code)" }
  /// What SQL asks of a row of another kind.
  var isNotInRow: String { "kind <> \(code)" }
}

extension Status {
  static let codes = CaseCodes<Status>()

  /// The number that lists have in its place.
  var code: Int { Status.codes.code(of: self) }

  init?(code: Int) {
    guard let status = Status.codes.value(of: code) else { return nil }
    self = status
  }
}

extension Dimension {
  static let codes = CaseCodes<Dimension>()

  /// The number that the counters have in its place.
  var code: Int { Dimension.codes.code(of: self) }

  init?(code: Int) {
    guard let dimension = Dimension.codes.value(of: code) else { return nil }
    self = dimension
  }
}
