import ArgumentParser
import CaseStore
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
    behind store: CaseStore?, recording: () throws -> Void = {}
  ) throws {
    let format = try output.chosen
    if format == .workbook {
      return try OfficeSheets.send(
        to: output.output, sparing: environment.storeFiles, recording: recording
      ) {
        try OfficeSheets.write(totals, behind: store, environment, to: $0)
      }
    }
    let bytes = try bytes(totals, format, environment, behind: store)
    try output.write(bytes, environment, recording: recording)
  }
}
