import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Where a paper goes from the screen.
public enum PaperTarget: String, CaseIterable, Hashable, Sendable {
  /// Into the day's folder.
  case folder
  /// To this laptop's printer.
  case printer
}
