import Values

/// What comes of an office's old sheet while it is gone through.
public enum OldSheetNews: Sendable {
  /// Files that may be one, the newest first.
  case found([String])
  /// What stands in the file.
  case opened(OldSheetLook)
  /// So many of its rows were looked at, and so many of them are refused.
  case looked(Int, refused: Int)
  /// What would become of its rows.
  case rehearsed(OldSheetTold)
  /// What is rehearsed goes into the store now, in one transaction.
  case taking
  /// What became of its rows, and the file that says so of each.
  case taken(OldSheetTold, report: String)
  /// Why it does not go on; nothing was read in.
  case failed(Phrase)
}
