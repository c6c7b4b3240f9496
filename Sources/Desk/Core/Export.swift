import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What can be written into the day's folder with one digit.
public enum Export: String, CaseIterable, Hashable, Sendable {
  case table, csv, json, openCases, everything, summary
  /// The sheets of Excel, where the program was built to write them.
  case workbook
}
