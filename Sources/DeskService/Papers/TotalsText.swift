import CaseStore
import Casework
import Desk
import Reports
import TerminalKit
import Values
import Vocabulary

/// Figures and lists as the bytes of files and of standard output.
package enum TotalsText {
  /// The figures in one of their formats; all are made of the same tables.
  ///
  /// - Parameters:
  ///   - open: where a workbook finds the cases behind them, nil where there are none.
  ///   - remark: takes what is to be known of it: that a template was left aside, which characters it lacks.
  package static func bytes(
    _ totals: Totals, _ format: TotalsFormat, _ environment: DeskEnvironment,
    behind open: OpenDesk?, remark: @escaping (Phrase) -> Void = { _ in }
  ) throws -> [UInt8] {
    let (language, zone) = (environment.language, environment.zone)
    switch format {
    case .table: return Array(text(totals, environment).utf8)
    case .json: return Array((totals.json(zone: zone, language: language).text + "\n").utf8)
    case .csv: return csv(totals, environment)
    case .markdown: return Array(totals.markdown(language, zone: zone).utf8)
    case .pdf, .document:
      let beside = try open?.pageBeside(totals) ?? PageBeside()
      let sheets = TotalsSheets(totals, environment, beside: beside, remark: remark)
      return format == .pdf ? try sheets.pdf() : try sheets.document()
    case .page:
      let beside = try open?.pageBeside(totals) ?? PageBeside()
      return Array(totals.page(language, zone: zone, beside: beside).utf8)
    case .workbook: return try OfficeSheets.bytes(totals, behind: open, environment)
    }
  }

  /// The figures as aligned columns.
  package static func text(_ totals: Totals, _ environment: DeskEnvironment) -> String {
    let lines = totals.lines(
      environment.language, zone: environment.zone,
      width: { TextWidth.columns(of: $0) })
    return lines.map(displaySafe).joined(separator: "\n") + "\n"
  }

  /// The figures as one sheet.
  package static func csv(_ totals: Totals, _ environment: DeskEnvironment) -> [UInt8] {
    let language = environment.language
    return sheet(totals.sheet(language: language, zone: environment.zone), language)
  }

  /// A masked list of cases as a sheet.
  static func openCases(
    _ cases: [CaseSummary], _ environment: DeskEnvironment, isDemonstration: Bool
  ) -> [UInt8] {
    let language = environment.language
    let listing = CaseListing(environment.reference.catalogue, language, environment.zone)
    return sheet(listing.table(cases, isDemonstration: isDemonstration), language)
  }

  /// A table with its headers in the desk's language.
  package static func sheet(_ table: Table, _ language: Language) -> [UInt8] {
    table.sheet(table.columns.map { $0.header[language] })
  }
}
