import CaseStore
import Casework
import Interchange
import Values
import Vocabulary

/// Reads an office's old sheet in at an open desk, by a map of its columns.
package struct OldSheetImport {
  private let open: OpenDesk
  private let file: String
  private let author: () throws -> Author
  /// The sheet on its disk.
  package let source: OldSheetSource

  /// - Parameters:
  ///   - file: the sheet's path; `-` is standard input.
  ///   - shown: what it is called in what is said of its rows; nil for its path.
  ///   - author: who reads it in; nil for the clerk of a command.
  package init(
    _ open: OpenDesk, _ file: String, shown: String? = nil, author: (() throws -> Author)? = nil
  ) throws {
    (self.open, self.file) = (open, file)
    self.author = author ?? { try open.author() }
    source = OldSheetSource(file, shown: shown, try open.imports.reader())
  }

  /// Reads the rows in, all of them or none, unless those that are refused are to be left out.
  ///
  /// - Parameter skips: whether rows that are refused are left out, and the others taken.
  package func take(_ mapped: MappedSheet, skips: Bool, dryRun: Bool) throws -> OldSheetReport {
    var trial = OldSheetTrial(mapped, refused: source.unreadable(mapped, open.environment))
    if trial.report.refused.isEmpty || skips {
      while try trial.goOn(self, unless: { false }) {}
    }
    guard trial.report.refused.isEmpty || skips else { return trial.report }
    return dryRun ? trial.told : try taken(trial, unless: { false })
  }

  /// Reads in what a trial has found to be right.
  ///
  /// - Parameter isAwaited: whether somebody waits; ``LeftOff`` is thrown then, and nothing was read in.
  func taken(
    _ trial: OldSheetTrial, unless isAwaited: @escaping () -> Bool
  ) throws -> OldSheetReport {
    trial.told(of: try taking(trial.records, dryRun: false, unless: isAwaited))
  }

  /// Reads records in, or says what would become of them.
  func taking(
    _ records: ImportFile.Records, dryRun: Bool, unless isAwaited: @escaping () -> Bool
  ) throws -> (report: ImportReport, remarks: [Phrase]) {
    try open.imports.taking(
      records, from: file, dryRun: dryRun, by: try author(), unless: isAwaited)
  }

  /// What is said of an error.
  func phrase(for error: any Error) -> Phrase { open.environment.phrase(for: error) }
}
