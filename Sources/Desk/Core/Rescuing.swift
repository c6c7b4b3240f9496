import Values
import Vocabulary

/// The store was taken away or changed while the desk had it open.
public struct LostStore: Hashable, Sendable {
  /// What happened.
  public var what: Phrase
  /// Where all that is known can be written, the likeliest first.
  public var places: [RescuePlace]

  /// A loss, and where to go from there.
  public init(what: Phrase, places: [RescuePlace]) {
    self.what = what
    self.places = places
  }
}

/// A file, without its ending, that what is known of a lost store can be written to.
public struct RescuePlace: Hashable, Sendable {
  /// The file.
  public var path: String
  /// The file as it is shown to the clerk.
  public var shown: String

  /// A file that is not there yet.
  public init(path: String, shown: String) {
    self.path = path
    self.shown = shown
  }
}

/// What was written of a lost store.
public struct Rescued: Hashable, Sendable {
  /// The file as it is shown to the clerk.
  public var shown: String
  /// How many cases are in it.
  public var cases: Int
  /// How many half-typed forms are in it.
  public var drafts: Int
  /// Whether it is a whole store, looked through, and not only what could still be read.
  public var isWhole: Bool

  /// A file with what is in it.
  public init(shown: String, cases: Int, drafts: Int, isWhole: Bool) {
    self.shown = shown
    self.cases = cases
    self.drafts = drafts
    self.isWhole = isWhole
  }
}
