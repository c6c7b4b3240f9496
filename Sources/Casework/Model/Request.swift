import Values
import Vocabulary

/// What somebody at the desk asks the store to record. Each request is one save: all of it or
/// nothing, and one undo takes it back.
public enum Request: Hashable, Sendable {
  case open(Intake)
  /// Steps of one case, taken in order. `seen` is the last event of the case that the asking
  /// screen knew of; a case that has changed since is refused. Nil does not ask.
  case take([StepAction], on: CaseID, seen: EventID? = nil)
  case tally(TallyEntry)
  /// Entries that belong together, such as what a hotline received and what it closed.
  case tallies([TallyEntry])
  case configure([DeskSettings.Key: String?])
  case disclose(Disclosure, of: CaseID? = nil)
  /// What venues sent up is taken in.
  case report([VenueReport])
  case undo
  case redo
}
