import Casework
import Interchange

/// What the desk asks about an office's old sheet.
public enum OldSheetRequest: Hashable, Sendable {
  /// Files that may be one.
  case look
  /// What stands in a file; of a workbook in the sheet of that name, or the one whose headings are known best.
  case open(String, named: String?)
  /// What would become of its rows by a map; nothing is written.
  case rehearse(ColumnMap)
  /// Reads in what that has found to be right, and keeps the map.
  case take
  /// Nothing more of it: what is not read in whole is not read in.
  case stop

  /// What it takes to have it done; nil for what is nobody's in particular.
  var permission: Permission? {
    switch self {
    case .look, .stop: nil
    case .open, .rehearse, .take: .work
    }
  }
}
