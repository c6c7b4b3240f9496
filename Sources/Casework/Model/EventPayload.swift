import Values
import Vocabulary

/// What an event says. Every kind ever shipped can be read for ever.
public enum EventPayload: Hashable, Sendable {
  case opened(Registration)
  case stepped(StepRecord)
  case tallied(TallyEntry)
  /// A whole save is taken back: the one whose first event is named.
  case undone(save: EventID)
  case redone(save: EventID)
  /// Settings of this desk that change; nil takes one away.
  case configured([DeskSettings.Key: String?])
  case disclosed(Disclosure)
  /// The figures that a venue sent up were read.
  case reported(VenueReport)
  /// The personal data and free texts of the case were erased, or the words of an entry of the ledger.
  case erased(why: String, entry: ErasedEntry? = nil)
  /// Files were laid beside the case as evidence.
  case attached(Attached)
  /// The desk names a public key of its own.
  case keyed(DeskKey)
  /// Who works at this desk, in which role, and whether a PIN guards the seat.
  case staffed(StaffMember)
  /// An event kind of a newer version: kept and shown, not understood.
  case unknown(kind: String, body: JSON)
}
