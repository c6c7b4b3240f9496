import Casework
import Reports
import Values
import Vocabulary

/// A place that a hand-over folder can go to.
public struct HandOverPlace: Hashable, Sendable {
  /// Why nothing can be written there.
  public enum Fault: Hashable, Sendable {
    case readOnly, full
  }

  /// The folder to be written.
  public var path: String
  /// The folder as it is shown to the clerk.
  public var shown: String
  /// The name of a stick; nil for the folder in the clerk's home.
  public var stick: String?
  /// The bytes that are free; nil where the system does not say.
  public var free: Int?
  /// Why nothing can be written there; nil where it can.
  public var fault: Fault?

  /// A place that can be written to as far as is known.
  public init(path: String, shown: String, stick: String? = nil, free: Int? = nil) {
    self.path = path
    self.shown = shown
    self.stick = stick
    self.free = free
  }
}

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

  /// A board with all its parts.
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

/// A hand-over that is on the disk and recorded.
public struct HandedOver: Hashable, Sendable {
  /// The folder as it is shown to the clerk.
  public var shown: String
  /// Its revision.
  public var revision: Int
  /// How many files are in it.
  public var files: Int
  /// SHA-256 of the backup in it.
  public var sum: String
  /// Whether departments got persons in full.
  public var isUnmasked: Bool
  /// What has changed since the one before; nil where there is none.
  public var changes: [FigureChange]?

  /// A hand-over with all its parts.
  public init(
    shown: String, revision: Int, files: Int, sum: String, isUnmasked: Bool,
    changes: [FigureChange]?
  ) {
    self.shown = shown
    self.revision = revision
    self.files = files
    self.sum = sum
    self.isUnmasked = isUnmasked
    self.changes = changes
  }
}
