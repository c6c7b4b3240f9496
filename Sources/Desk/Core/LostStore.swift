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
