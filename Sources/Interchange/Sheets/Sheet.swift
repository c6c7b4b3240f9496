import Casework
import TextLayout
import Values
import Vocabulary

/// One column of a sheet of documents: where its cell stands in the JSON object, and how it is
/// written there.
struct SheetColumn: Hashable, Sendable {
  /// What the value in the document is.
  enum Shape: Hashable, Sendable {
    case text, number, flag
    /// A day, a moment or an amount, which a spreadsheet may take as such.
    case figure
    /// Texts joined by `;`.
    case list
    /// Persons as `name phone;name phone`.
    case people
    /// Anything, as JSON.
    case json
  }

  /// The name of the column: the path of the value with dots.
  let id: String
  let shape: Shape
  /// The keys that lead to the value.
  let path: [String]

  init(id: String, shape: Shape) {
    self.id = id
    self.shape = shape
    path = id.split(separator: ".").map(String.init)
  }
}

/// The columns of a kind of sheet, in order, with their Chinese headers.
struct SheetLayout: Sendable {
  let columns: [SheetColumn]
  let chinese: [String: String]
  /// The ids of columns by headers that earlier versions wrote.
  let former: [String: String]
  /// Other names of columns that are read.
  var others: [String: [String]] = [:]

  init(
    columns: [SheetColumn], chinese: [String: String], former: [String: String] = [:],
    others: [String: [String]] = [:]
  ) {
    self.former = former
    self.columns = columns + [SheetLayout.demonstration]
    self.chinese = chinese.merging([SheetLayout.demonstration.id: Demonstration.word.zh]) { $1 }
    self.others = others
  }

  /// The last column, written only where everything is invented, and always understood.
  private static let demonstration = SheetColumn(id: "demo", shape: .flag)

  /// The same with a column for each of an office's own fields.
  func with(_ custom: [CustomField]) -> SheetLayout {
    if custom.isEmpty { return self }
    let own = custom.map { SheetColumn(id: $0.name, shape: $0.kind.shape) }
    let labels = Dictionary(custom.map { ($0.name, $0.label.zh) }, uniquingKeysWith: { $1 })
    let english = Dictionary(custom.map { ($0.name, [$0.label.en]) }, uniquingKeysWith: { $1 })
    return SheetLayout(
      columns: columns.dropLast() + own, chinese: chinese.merging(labels, uniquingKeysWith: { $1 }),
      former: former, others: others.merging(english, uniquingKeysWith: +))
  }

  func header(_ language: Language, _ isDemonstration: Bool) -> [String] {
    written(isDemonstration).map { language == .chinese ? chinese[$0.id] ?? $0.id : $0.id }
  }

  /// The cells of a document; what it does not say is empty.
  func row(_ document: JSON) -> [CSV.Cell] {
    written(document.isOfDemonstration).map { column in
      let words = column.shape.cell(document.value(of: column))
      return column.shape.isFigure ? .figure(words) : .words(words)
    }
  }

  private func written(_ isDemonstration: Bool) -> ArraySlice<SheetColumn> {
    isDemonstration ? columns[...] : columns.dropLast()
  }

  /// The values of a row by column; only the columns of the header are there.
  func values(_ columns: [SheetColumn], _ row: [String]) throws(DocumentProblem) -> [String: JSON] {
    var values: [String: JSON] = [:]
    for (column, cell) in zip(columns, row) { values[column.id] = try column.value(cell) }
    return values
  }
}

extension JSON {
  fileprivate func value(of column: SheetColumn) -> JSON? {
    if let value = self[column.id] { return value }
    return column.path.reduce(Optional(self)) { value, key in value?[key] }
  }

  /// The value behind a path with dots; nil where there is none.
  package func value(at path: String) -> JSON? {
    if let value = self[path] { return value }
    return path.split(separator: ".").reduce(Optional(self)) { value, key in value?[String(key)] }
  }
}

// MARK: - Cells

extension SheetColumn.Shape {
  /// Whether a spreadsheet may take the cell for more than words.
  var isFigure: Bool {
    switch self {
    case .number, .flag, .figure: true
    case .text, .list, .people, .json: false
    }
  }

  func cell(_ value: JSON?) -> String {
    guard let value, !value.isNull else { return "" }
    return switch self {
    case .list: value.array.map(SheetList.cell) ?? value.cell
    case .people: value.array.map(SheetPeople.cell) ?? value.cell
    case .json: value == [] ? "" : value.cell
    case .text, .number, .flag, .figure: value.cell
    }
  }
}

extension JSON {
  /// The value as a cell has it: words without their quotes.
  fileprivate var cell: String { string ?? text }
}

extension SheetColumn {
  func value(_ cell: String) throws(DocumentProblem) -> JSON {
    // A spreadsheet may have made CR LF of a line feed inside a cell.
    let cell = SheetList.withoutReturns(cell)
    switch shape {
    case .text: return cell.isEmpty ? .null : .string(cell)
    case .figure:
      let figure = TextRules.trimmed(cell)
      return figure.isEmpty ? .null : .string(figure)
    case .number: return try number(TextRules.trimmed(cell))
    case .flag: return try flag(TextRules.trimmed(cell))
    case .list: return .array(SheetList.entries(cell).map(JSON.string))
    case .people: return try people(cell)
    case .json: return cell.isEmpty ? .array([]) : try json(cell)
    }
  }

  private func number(_ cell: String) throws(DocumentProblem) -> JSON {
    if cell.isEmpty { return .null }
    // What counts in fractions writes 3.0.
    let whole = cell.hasSuffix(".0") ? String(cell.dropLast(2)) : cell
    guard let number = TypedCount.parse(whole) else {
      throw DocumentProblem(field: id, value: cell, reason: .notACount)
    }
    return .number(String(number))
  }

  private func flag(_ cell: String) throws(DocumentProblem) -> JSON {
    if cell.isEmpty { return .null }
    guard let flag = TypedFlag.value(cell) else {
      throw DocumentProblem(field: id, value: cell, reason: .notYesOrNo)
    }
    return .bool(flag)
  }

  private func people(_ cell: String) throws(DocumentProblem) -> JSON {
    if cell.isEmpty { return .array([]) }
    return cell.hasPrefix("[") ? try json(cell) : SheetPeople.value(cell)
  }

  private func json(_ cell: String) throws(DocumentProblem) -> JSON {
    do {
      return try JSON.parse(cell)
    } catch {
      throw DocumentProblem(
        field: id, value: WrittenFigures.beginning(of: cell, 40),
        reason: .wrongShape(wanted: "JSON"))
    }
  }
}

/// Texts joined by `;`. A `;` of their own, a backslash and spaces at the ends are written behind a
/// backslash, so that every text comes back as it was.
enum SheetList {
  private static let backslash: Unicode.Scalar = "\\"
  private static let separator: Unicode.Scalar = ";"

  /// The cell that ``entries(_:)`` reads.
  static func cell(_ entries: [JSON]) -> String {
    entries.map { escaped(SheetColumn.Shape.text.cell($0)) }.joined(separator: ";")
  }

  static func escaped(_ entry: String) -> String {
    var escaped = String.UnicodeScalarView()
    let scalars = Array(entry.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isEdge = index == 0 || index == scalars.count - 1
      let isSpace = scalar.properties.isWhitespace && isEdge
      if scalar == backslash || scalar == separator || isSpace { escaped.append(backslash) }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// The entries of a cell; empty ones are left out.
  static func entries(_ cell: String) -> [String] {
    var entries: [[Part]] = [[]]
    var isEscaped = false
    for scalar in cell.unicodeScalars {
      if isEscaped {
        entries[entries.count - 1].append(Part(scalar: scalar, isEscaped: true))
        isEscaped = false
      } else if scalar == backslash {
        isEscaped = true
      } else if scalar == separator {
        entries.append([])
      } else {
        entries[entries.count - 1].append(Part(scalar: scalar, isEscaped: false))
      }
    }
    if isEscaped { entries[entries.count - 1].append(Part(scalar: backslash, isEscaped: true)) }
    return entries.map(trimmed).filter { !$0.isEmpty }
  }

  private struct Part {
    let scalar: Unicode.Scalar
    let isEscaped: Bool
    var isLoose: Bool { !isEscaped && scalar.properties.isWhitespace }
  }

  private static func trimmed(_ parts: [Part]) -> String {
    let kept = parts.drop(while: \.isLoose)
    let end = kept.lastIndex { !$0.isLoose }.map { $0 + 1 } ?? kept.startIndex
    var text = String.UnicodeScalarView()
    for part in kept[kept.startIndex..<end] { text.append(part.scalar) }
    return String(text)
  }

  static func withoutReturns(_ cell: String) -> String {
    guard cell.utf8.contains(0x0D) else { return cell }
    let scalars = Array(cell.unicodeScalars)
    var kept = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if !isPair { kept.append(scalar) }
    }
    return String(kept)
  }
}
