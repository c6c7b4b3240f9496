import Casework
import Values

/// A case without its persons and texts, as figures and lists of many desks are made of it.
public struct ExchangedCase: Hashable, Sendable {
  /// Names the case for ever.
  public let id: CaseID
  /// How far this desk knew the log of each desk that wrote something of it.
  public let vector: VersionVector
  /// The version of the program's lists that it was made for: a newer one may know more of the same events.
  public let made: Int
  /// What the case counts for.
  public let figures: CountedCase
  /// The day of receipt.
  public let receivedDay: Day
  /// The day on which it was closed.
  public let closedOn: Day?
  /// Its row in a list, without whom it is of and what was told.
  public let summary: CaseSummary
}
