import Interchange
import Values
import Vocabulary

/// An office's old sheet that was opened: what stands in it, and what it seems to mean.
public struct OldSheetLook: Sendable {
  /// The file's path.
  public let path: String
  /// What stands in it.
  public let sheet: OldSheet
  /// How it would be read.
  public let map: ColumnMap
  /// Whether such headings were read in before, and the map was kept then.
  public let isKept: Bool
  /// What neither of them says.
  public let doubts: SheetDoubts

  /// A sheet with all that is known of it.
  public init(
    path: String, sheet: OldSheet, map: ColumnMap, isKept: Bool, doubts: SheetDoubts
  ) {
    (self.path, self.sheet, self.map) = (path, sheet, map)
    (self.isKept, self.doubts) = (isKept, doubts)
  }
}
