import Casework
import Values

/// What holds in every store whatever was typed and in whatever order events came. Each is looked at
/// where it is written; what would break it is refused whole.
public enum Invariant: String, CaseIterable, HashedByCase, Sendable {
  /// Events are only added: what SQLite is told to refuse stands in the file.
  case eventsAreOnlyAdded = "events_are_only_added"
  /// The log of a desk has no gap: an event follows the one that its desk wrote last.
  case logHasNoGap = "log_has_no_gap"
  /// What was acknowledged is still there.
  case savedStays = "saved_stays"
  /// What was written is read back byte for byte, and says what was meant: replay makes of it what the
  /// save made.
  case replayAgrees = "replay_agrees"
  /// A store that was made out of a backup is another desk: it gives no name away twice.
  case restoredIsAnother = "restored_is_another"
  /// A step that this desk has just taken holds.
  case stepHolds = "step_holds"
  /// What lies beside an event is what the event was bound to.
  case rowsFitTheLog = "rows_fit_the_log"
  /// Neither personal data nor free text stands in the part of an event that stays for ever.
  case bodyNamesNobody = "body_names_nobody"
  /// The row of a case, or of an entry of the ledger, is the one that making the lists anew would write.
  case listsFollowTheLog = "lists_follow_the_log"
  /// Every breakdown of the counters adds up to its total.
  case breakdownsAddUp = "breakdowns_add_up"
}

extension Invariant {
  /// Refuses what is not so.
  ///
  /// - Parameter event: the event at which it was noticed, nil where it is about none.
  func require(_ holds: Bool, at event: @autoclosure () -> EventID?) throws {
    if !holds { throw StoreError.invariant(self, event()) }
  }
}
