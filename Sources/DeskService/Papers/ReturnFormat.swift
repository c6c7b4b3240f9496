/// In what a superior's return form is written.
package enum ReturnFormat: String, CaseIterable, Sendable {
  case table, json, csv
  case workbook = "xlsx"

  /// Those that this program was built to write.
  package static var built: [ReturnFormat] {
    allCases.filter { $0 != .workbook || OfficeSheets.isBuilt }
  }
}
