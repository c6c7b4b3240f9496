import ArgumentParser
import DeskService
import Reports
import Values
import Vocabulary

extension SummaryFormat: OutputFormat {
  static let usual = SummaryFormat.markdown
}

extension TotalsFormat: OutputFormat {
  static let usual = TotalsFormat.table
  static let usualEndings = ["txt", "text"]
}

extension TotalsText {
  /// Writes the figures to a file or to standard output.
  ///
  /// - Parameter recording: done before they can be read.
  static func send(
    _ totals: Totals, _ output: OutputOptions<TotalsFormat>, _ environment: DeskEnvironment,
    behind open: OpenDesk?, recording: () throws -> Void = {}
  ) throws {
    let format = try output.chosen
    if format == .workbook {
      return try OfficeSheets.send(to: output.output, environment, recording: recording) {
        try OfficeSheets.write(totals, behind: open, environment, to: $0)
      }
    }
    if format == .pdf { try output.refuseTerminal("PDF") }
    if format == .document { try output.refuseTerminal("DOCX") }
    let bytes = try bytes(
      totals, format, environment, behind: open, remark: environment.complain)
    try output.write(bytes, environment, recording: recording)
  }
}

extension ReturnFormat: OutputFormat {
  static let usual = ReturnFormat.table
  static let usualEndings = ["txt", "text"]
}
