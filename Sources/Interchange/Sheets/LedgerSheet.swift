import Casework
import Values
import Vocabulary

/// Ledger entries as a sheet: one row an entry, the keys of its document as columns.
public enum LedgerSheet {
  /// The columns; Chinese headers, or the names of the keys.
  ///
  /// - Parameter isDemonstration: whether the entries are invented; a column then says so.
  public static func header(language: Language, isDemonstration: Bool = false) -> [String] {
    layout.header(language, isDemonstration)
  }

  /// The cells of a document.
  public static func row(_ document: JSON) -> [CSV.Cell] { layout.row(document) }

  /// All headings that are read: name, Chinese header, other names.
  public static var listing: [[String]] { layout.listing }

  /// Whether a heading is that of a column.
  public static func knows(_ heading: String) -> Bool { known.column(heading) != nil }

  /// How many of the headings are known; none where nothing says what was counted.
  public static func score(_ headings: [String]) -> Int {
    headings.contains { known.column($0)?.id == "item" } ? known.score(headings) : 0
  }

  /// The columns that the headings name.
  ///
  /// - Throws: for headings that no entry has, that are there twice or missing.
  public static func columns(of sheet: GivenSheet) throws(DocumentProblem) -> SheetColumns {
    SheetColumns(columns: try known.columns(of: sheet))
  }

  /// The document of a row, as ``TallyDocument`` takes it; the kind may be left out.
  public static func document(
    _ columns: SheetColumns, _ row: [String]
  ) throws(DocumentProblem) -> JSON {
    let values = try layout.values(columns.columns, row)
    let members = layout.columns.compactMap { column -> JSONMember? in
      if column.id == "kind" { return JSONMember(key: "kind", value: "tally") }
      guard let value = values[column.id] else { return nil }
      if column.id == "also" && value == .array([]) { return nil }
      if column.id == "demo" && value.isNull { return nil }
      return JSONMember(key: column.id, value: value)
    }
    return .object(members)
  }

  private static let layout = SheetLayout(
    columns: TallyColumn.allCases.map { SheetColumn(id: $0.rawValue, shape: $0.shape) },
    chinese: Headings.ledgerHeaders, former: Headings.formerLedgerHeaders)
  private static let known = SheetHeadings(layout)
}
