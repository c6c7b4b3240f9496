/// A log of some version, and how it is read.
struct FormerLog {
  /// What the connection calls its file.
  let schema: String
  let version: Int?
  /// What opens its persons; none in a version that has them in clear.
  var keys = SealingKeys.none

  /// Its events as they lie there.
  var selection: String {
    if let version, version <= Schema.lastUnfolded {
      return SealedEvent.unfoldedSelection(in: schema)
    }
    return SealedEvent.selectionAsItLies(in: schema)
  }
}
