import Casework
import Values
import Vocabulary

/// How somebody else's sheet is read: what becomes of each of its columns, and what none of them says.
public struct ColumnMap: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Its heading; of two that are called alike the second has its place behind it.
    public var heading: String
    /// What becomes of it.
    public var target: ColumnTarget
    /// Whether it is known, or only guessed.
    public var isSure: Bool
  }

  /// The columns in their order.
  public internal(set) var columns: [Column]
  /// What cases are that do not say it; nil where nobody has said.
  public var kind: Kind?
  /// The year of days that name none; nil where nobody has said.
  public var year: Int?
  /// Whether 3/4/2026 is the third of April where no day of its column tells; nil where nobody has said.
  public var isDayFirst: Bool?
  /// Whether cases are closed whose result says that they were settled or withdrawn; nil where nobody has said.
  public var closes: Bool?

  /// The years that days of old cases may be of.
  public static let years = 1950...2200

  /// Whether any column has that target.
  public func has(_ target: ColumnTarget) -> Bool { columns.contains { $0.target == target } }

  /// Says what becomes of a column.
  ///
  /// - Returns: whether there is such a column, and such a target.
  public mutating func set(
    _ heading: String, to words: String, _ reader: EntryReader
  ) -> Bool {
    let key = SheetHeadings.key(heading)
    guard let place = columns.firstIndex(where: { SheetHeadings.key($0.heading) == key }),
      let target = ColumnTarget(words, reader.sheets)
    else { return false }
    set(place, to: target)
    return true
  }

  /// Says what becomes of the column at a place, from 0.
  public mutating func set(_ place: Int, to target: ColumnTarget) {
    columns[place].target = target
    columns[place].isSure = true
  }
}

// MARK: - Remembering

extension ColumnMap {
  /// What is remembered, for people to read and change.
  public var json: JSON {
    JSON(saying: [
      "columns": .object(
        columns.map { JSONMember(key: $0.heading, value: .string($0.target.spelling)) }),
      "kind": kind.map { .string($0.rawValue) }, "year": year.map { .number(String($0)) },
      "day_order": isDayFirst.map { .string($0 ? "day" : "month") },
      "results": closes.map { .string($0 ? "close" : "note") },
    ])
  }

  /// What is wrong with a map that was remembered: the key, and the value that it cannot have.
  public struct Fault: Error, Hashable, Sendable {
    /// The heading, or the key.
    public var key: String
    /// What stands there.
    public var value: String
  }

  /// Reads a map back.
  public init(_ json: JSON, _ reader: EntryReader) throws(Fault) {
    columns = []
    for member in json["columns"]?.members ?? [] {
      let words = member.value.string ?? member.value.text
      guard let target = ColumnTarget(words, reader.sheets) else {
        throw Fault(key: member.key, value: words)
      }
      columns.append(Column(heading: member.key, target: target, isSure: true))
    }
    if columns.isEmpty { throw Fault(key: "columns", value: json["columns"]?.text ?? "") }
    kind = try ColumnMap.value(json, "kind") { $0.string.flatMap(Kind.init) }
    year = try ColumnMap.value(json, "year", \.int)
    isDayFirst = try ColumnMap.value(json, "day_order") {
      ["day": true, "month": false][$0.string ?? ""]
    }
    closes = try ColumnMap.value(json, "results") {
      ["close": true, "note": false][$0.string ?? ""]
    }
  }

  private static func value<Value>(
    _ json: JSON, _ key: String, _ read: (JSON) -> Value?
  ) throws(Fault) -> Value? {
    guard let given = json[key], !given.isNull else { return nil }
    if let value = read(given) { return value }
    throw Fault(key: key, value: given.string ?? given.text)
  }

  /// By which headings it is remembered, in whatever order they stand.
  public var headings: [String] { columns.map { SheetHeadings.key($0.heading) }.sorted() }
}
