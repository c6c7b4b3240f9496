/// A fault that one desk of a simulated office has, as a program with that fault would have it: the simulator has to
/// find it.
enum PlantedFault: String, CaseIterable, Sendable {
  /// It does not tell of steps that cannot both be.
  case lostConflict
  /// What comes a second time is counted a second time.
  case counterTwice
  /// It takes an event before the one that goes before it.
  case gapTaken
  /// An undo takes back what another desk saved.
  case undoOfAnother
  /// Of two edits of a field the later one counts, and nobody is told of the other.
  case lastWriterWins
}
