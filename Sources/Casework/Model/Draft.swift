import Values
import Vocabulary

/// A form that is half typed: it lies on disk within a second and comes back after a power cut.
public struct Draft: Hashable, Sendable, Identifiable {
  /// The number of the draft on this desk, from 1; never shown to a visitor.
  public var id: Int
  /// Which form it is.
  public var kind: Kind
  /// Who was typing.
  public var clerk: String
  /// When the form was opened: the visitor's time of receipt.
  public var openedAt: Instant
  /// When it was last written to disk.
  public var savedAt: Instant
  /// The words in each field as typed, finished or not, by the field's name; choices by id,
  /// several joined by commas.
  public var entries: [String: String]
  /// The name of the field the cursor stood in.
  public var focus: String
  /// The persons of the cases that the form corrects or links with, whom it does not hold itself: the
  /// store fills them in with every draft it hands out, and keeps them nowhere.
  public var persons = PersonWords()

  /// A draft with all its parts.
  public init(
    id: Int, kind: Kind, clerk: String, openedAt: Instant, savedAt: Instant,
    entries: [String: String], focus: String
  ) {
    self.id = id
    self.kind = kind
    self.clerk = clerk
    self.openedAt = openedAt
    self.savedAt = savedAt
    self.entries = entries
    self.focus = focus
  }
}
