import Casework
import Values
import Vocabulary

/// What was saved out of a damaged store, and what was not.
public struct Recovery: Sendable {
  /// How many events the new store has.
  public internal(set) var events = 0
  /// How many cases.
  public internal(set) var cases = 0
  /// How many half-typed forms.
  public internal(set) var drafts = 0
  /// The events that are lost.
  public internal(set) var holes: [Hole] = []
  /// Events that one list alone says there were: it may be what is damaged.
  public internal(set) var doubtfulEnds: [Hole] = []
  /// The events that have lost the persons or texts beside them.
  public internal(set) var bare: [EventID] = []
  /// The cases of these.
  public internal(set) var bareCases: [CaseNumber] = []
  /// How many persons and texts were found of which no event is left, where none is left at all.
  public internal(set) var strays = 0
  /// Cases of which there are events and no opening: their numbers are lost with it.
  public internal(set) var unopened: [CaseID] = []
  /// The letters that the numbers of the new store have.
  public internal(set) var letters = ""

  /// Whether everything is there that was.
  public var isWhole: Bool {
    events > 0 && holes.isEmpty && doubtfulEnds.isEmpty && bare.isEmpty && strays == 0
  }
}
