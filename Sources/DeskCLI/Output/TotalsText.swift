import Casework
import Desk
import Reports
import TerminalKit
import Wording

/// Figures and lists as the bytes of files and of standard output.
enum TotalsText {
  /// The figures as aligned columns.
  static func text(_ totals: Totals, _ environment: DeskEnvironment) -> String {
    let lines = totals.lines(
      environment.language, zone: environment.zone,
      width: { TextWidth.columns(of: $0) })
    return lines.map(displaySafe).joined(separator: "\n") + "\n"
  }

  /// The figures as one sheet.
  static func csv(_ totals: Totals, _ environment: DeskEnvironment) -> [UInt8] {
    let language = environment.language
    return sheet(totals.sheet(language: language), language)
  }

  /// A masked list of cases as a sheet.
  static func openCases(_ cases: [CaseSummary], _ environment: DeskEnvironment) -> [UInt8] {
    let language = environment.language
    let table = CaseListing.table(
      cases, catalogue: environment.reference.catalogue, language: language)
    return sheet(table, language)
  }

  private static func sheet(_ table: Table, _ language: Language) -> [UInt8] {
    CSV.bytes([table.columns.map { $0.header[language] }] + table.rows.map { $0.map(\.forSheet) })
  }
}
