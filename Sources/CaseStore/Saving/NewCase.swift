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
    fileprivate let row: CaseRow
    /// Whether each event says what it was to say.
    fileprivate let agreement: Result<Void, any Error>

    /// The row, where each event says what it was to say.
    func agreed() throws -> CaseRow {
      try agreement.get()
      return row
    }
  }

  /// Makes the row, and reads the events again as they were sealed.
  static func maker(_ context: StoreContext) -> @Sendable (NewCase) -> Made {
    let (calendar, zone, keys) = (context.reference.calendar, context.zone, context.personKeys)
    return { new in
      Made(
        subject: new.subject,
        row: CaseRow(new.subject, calendar: calendar, zone: zone, keys: keys),
        agreement: Result { try new.written.requireAgreement() })
    }
  }
}

/// New cases whose rows are made on other processors, so many at a time; while some are being made, the next are
/// gathered.
struct NewCases {
  /// So many are made into rows at a time.
  private static let atOnce = 64

  private let make: @Sendable (NewCase) -> NewCase.Made
  private var gathered: [NewCase] = []
  private var making: Ahead<NewCase, NewCase.Made>?

  init(_ make: @escaping @Sendable (NewCase) -> NewCase.Made) { self.make = make }

  /// Adds a case; where enough are gathered, their rows are set going.
  ///
  /// - Returns: what was set going before and is to be written now; nil for nothing.
  mutating func add(_ new: NewCase) -> [NewCase.Made]? {
    gathered.append(new)
    return gathered.count < NewCases.atOnce ? nil : takeMade()
  }

  /// Sets going what is gathered, and gives what was set going before; nil where neither is left.
  mutating func takeMade() -> [NewCase.Made]? {
    if gathered.isEmpty && making == nil { return nil }
    let made = making?.made() ?? []
    making = gathered.isEmpty ? nil : Ahead(gathered, make)
    gathered = []
    return made
  }
}
