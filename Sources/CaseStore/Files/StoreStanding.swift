/// What somebody should know of a store that is open, beside what stands in it.
public struct StoreStanding: Hashable, Sendable {
  /// Whether others than the owner could read one of the store's files until it was opened.
  public internal(set) var wasReadableByOthers = false
  /// Whether an empty file was found under the name, and a new store made in it.
  public internal(set) var wasEmptyFile = false
  /// Why a store that is only looked at may not be the one that is known.
  public internal(set) var doubt: MarkDoubt?
  /// Why nothing can be remembered of the store where it should be; nil where it can.
  public internal(set) var markFault: StoreError?
  /// The letters of the numbers from now on, where opening the store has made it another generation.
  public internal(set) var newLetters: String?
  /// What became of a save that nobody could see when it was made.
  public internal(set) var foundSave: FoundSave?
  /// Whether the disk did not confirm something since the store was opened.
  public internal(set) var hadDiskTrouble = false
  /// How much of the room that is kept for a full disk was given up for a save and not taken again, in bytes.
  var usedReserve = 0
  /// What was wrong with the lists when it was opened, and was made anew by that.
  var damage: [Damage] = []
  /// The mark as it is kept; nil where nothing is remembered.
  var kept: KeptMark?
  /// The marks that the logs of a store which lies where it was are to reach.
  var expected: [StoreMark] = []

  /// Whether the disk was full, and the room that is kept for that was given up.
  public var hasUsedReserve: Bool { usedReserve > 0 }
}

/// A mark, and where it is kept.
struct KeptMark: Hashable, Sendable {
  let folder: MarkFolder
  var mark: StoreMark
}
