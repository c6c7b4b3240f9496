import Values
import Vocabulary

/// How things stand with the other desks of the office: how far each is known, what is waited for, and what somebody is
/// to look at.
public struct DesksStand: Hashable, Sendable {
  /// A desk whose events are here.
  public struct Desk: Hashable, Sendable {
    /// Its letters, or its name in the log where nobody has told them.
    public let name: String
    /// Where it stands; empty where nobody has told.
    public let venue: String
    /// Whether it is this one.
    public let isOwn: Bool
    /// How many of its events are here.
    public let events: Int
    /// The eight characters that say how far that is.
    public var code: String
    /// When it wrote what was read here last; nil where nothing was.
    public let heard: Instant?

    /// A desk with all that is known of it.
    public init(
      name: String, venue: String, isOwn: Bool, events: Int, code: String, heard: Instant?
    ) {
      (self.name, self.venue, self.isOwn) = (name, venue, isOwn)
      (self.events, self.code, self.heard) = (events, code, heard)
    }
  }

  /// All of them, this one first.
  public var desks: [Desk]
  /// What is missing, and visitors who seem to have been at two desks.
  public var words: [Phrase]
  /// How many cases say two things.
  public var contested: Int
  /// Where bundles can go to and come from: sticks, and folders that were named here before.
  public var places: [HandOverPlace]

  /// A stand with all its parts.
  public init(desks: [Desk], words: [Phrase], contested: Int, places: [HandOverPlace]) {
    (self.desks, self.words, self.contested, self.places) = (desks, words, contested, places)
  }
}
