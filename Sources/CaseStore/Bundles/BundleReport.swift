import Casework
import Values
import Vocabulary

/// What came of reading a bundle.
public struct BundleReport: Hashable, Sendable {
  /// The letters of the desk that wrote it.
  public let from: String
  /// Where that stands.
  public let venue: String
  /// When it was written, by that laptop's clock.
  public let at: Instant
  /// How many events joined the log, with those that had waited for them.
  public let new: Int
  /// How many of its events were here before.
  public let known: Int
  /// How many events wait for others now.
  public let waiting: Int
  /// How many cases have something new.
  public let cases: Int
  /// What newer programs wrote and this one does not know: kept, shown, and counted for nothing.
  public let unknown: [String: Int]
  /// Whether somebody's persons or words were erased by it.
  public let erased: Bool
  /// Numbers that stand for two cases, since two desks had the same letters once.
  public let givenTwice: [String]
  /// The cases that say two things, of all that are here: somebody is to settle it.
  public let contested: [String]
  /// Visitors who seem to have been at two desks: somebody is to say whether their cases belong together.
  public let sameVisitors: [SameVisitor]
  /// Whether the last traces of what was erased are gone from the disk too.
  public internal(set) var clearing = LogClearing.done

  /// No more of a kind are named.
  static let mostNamed = 50
}
