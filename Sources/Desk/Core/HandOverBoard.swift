import Casework
import Reports
import Values
import Vocabulary

/// What stands before a day is handed over.
public struct HandOverBoard: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// The venue that hands over.
  public var venue: String
  /// The revision that the hand-over will have.
  public var revision: Int
  /// What is still to be done.
  public var checklist: DayChecklist
  /// Where it can go, the likeliest first.
  public var places: [HandOverPlace]
  /// What has changed since the one before; nil where there is none.
  public var changes: [FigureChange]?

  /// Whose records are handed over; nil where nobody has said.
  public var desks: FigureDesks?

  /// A board with all its parts but whose records they are.
  public init(
    day: Day, venue: String, revision: Int, checklist: DayChecklist, places: [HandOverPlace],
    changes: [FigureChange]?
  ) {
    self.day = day
    self.venue = venue
    self.revision = revision
    self.checklist = checklist
    self.places = places
    self.changes = changes
  }
}
