import Casework
import Values

/// A case that a long save has opened and that no other is linked with, on its way into the lists.
struct NewCase: Sendable {
  /// The case with its whole history.
  let subject: Case
  /// The events of it, and of what was written since the case before.
  let written: [Save.Written]

  /// What was made of it away from the database.
  struct Made: Sendable {
    let subject: Case
    let row: CaseRow
    /// Whether each event says what it was to say.
    fileprivate let agreement: Result<Void, any Error>

    func requireAgreement() throws { try agreement.get() }
  }

  /// Makes the row, and reads the events again as they were sealed.
  static func maker(_ context: StoreContext) -> @Sendable (NewCase) -> Made {
    let (calendar, zone, keys) = (context.reference.calendar, context.zone, context.personKeys)
    return { new in
      Made(
        subject: new.subject,
        row: CaseRow(new.subject, calendar: calendar, zone: zone, keys: keys),
        agreement: Result { for written in new.written { try written.requireAgreement() } })
    }
  }
}
