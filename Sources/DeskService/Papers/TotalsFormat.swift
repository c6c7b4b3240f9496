import Values

/// In what the figures of some days are written.
package enum TotalsFormat: String, CaseIterable, Sendable {
  case table, json, csv
  case markdown = "md"
  case page = "html"
  case workbook = "xlsx"

  /// Those that this program was built to write.
  package static var built: [TotalsFormat] {
    allCases.filter { $0 != .workbook || OfficeSheets.isBuilt }
  }
}
