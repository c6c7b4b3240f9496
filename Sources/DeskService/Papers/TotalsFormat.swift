import Values

/// In what the figures of some days are written.
package enum TotalsFormat: String, CaseIterable, Sendable {
  case table, json, csv
  case markdown = "md"
  case page = "html"
  case workbook = "xlsx"
  /// The leader's page and all tables on sheets of A4.
  case pdf
  /// The leader's page as a file of Word.
  case document = "docx"

  /// Those that are laid into folders of a day, where this program was built to write them: of a PDF and of a file of
  /// Word a machine may lack the libraries.
  package static var built: [TotalsFormat] {
    allCases.filter { format in
      switch format {
      case .table, .json, .csv, .markdown, .page: true
      case .workbook: OfficeSheets.isBuilt
      case .pdf, .document: false
      }
    }
  }
}
