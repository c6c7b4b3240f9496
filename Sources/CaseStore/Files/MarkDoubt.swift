/// Why a store that is to be written to may not be the one that this laptop knows.
public enum MarkDoubt: Hashable, Sendable {
  /// The log is shorter than it was: the last event that is known, and the last one that is there.
  case rolledBack(known: Int, found: Int)
  /// The last event that is known is another one in the file.
  case diverged(at: Int)
  /// Nothing has the name where a store lay whose log went so far.
  case gone(known: Int)
  /// An empty file lies there.
  case emptied(known: Int)
  /// Another store lies there.
  case foreign
  /// It is whole, and another generation of it was written to here last: the letters of both, and how many records of
  /// that one are not in it.
  case otherGeneration(here: String, last: String, lacking: Int)
  /// The same store lies at another place as well.
  case copied(from: String)
  /// The store was written to on another laptop.
  case fromElsewhere

  /// Whether it may be said to be the store that is known, and to go on under its name. Where saves are missing it may
  /// not: their numbers would be given again.
  public var mayBeMoved: Bool {
    switch self {
    case .rolledBack, .diverged, .gone, .emptied: false
    case .foreign, .otherGeneration, .copied, .fromElsewhere: true
    }
  }
}
