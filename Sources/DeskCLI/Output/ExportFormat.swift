import DeskService
import Values
import Vocabulary

/// The form of a file that cases are written into.
enum ExportFormat: String, CaseIterable, Sendable {
  case jsonl, csv
  case workbook = "xlsx"

  /// What was said, else what the file's name says.
  init(_ given: String?, path: String) throws(CommandError) {
    self = try FileName.format(given, path)
  }
}
