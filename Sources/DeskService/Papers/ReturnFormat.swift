/// In what a superior's return form is written.
package enum ReturnFormat: String, CaseIterable, Sendable {
  case table, json, csv
  case workbook = "xlsx"
  case document = "docx"

  /// Those that this program was built to write, beside files of Word, for which a library is needed.
  package static var built: [ReturnFormat] {
    allCases.filter { $0 != .document && ($0 != .workbook || OfficeSheets.isBuilt) }
  }
}
