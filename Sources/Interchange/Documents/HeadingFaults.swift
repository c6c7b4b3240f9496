import Casework
import Values
import Vocabulary

/// What is wrong with the headings of a sheet, all at once.
public struct HeadingFaults: Hashable, Sendable {
  /// A heading that no record has.
  public struct Unknown: Hashable, Sendable {
    /// The heading as it stands there.
    public var name: String
    /// What is probably meant; nil where nothing is near.
    public var meant: Phrase?
    /// Whether it is one that `list` writes and the program works out by itself.
    public var isWorkedOut: Bool

    /// A heading, and the one that is meant.
    public init(name: String, meant: Phrase?, isWorkedOut: Bool = false) {
      self.name = name
      self.meant = meant
      self.isWorkedOut = isWorkedOut
    }
  }

  /// A column that is headed twice.
  public struct Repeated: Hashable, Sendable {
    /// The headings, which may be two names of one thing.
    public var names: [String]
    /// Their places, from 1.
    public var places: [Int]

    /// Headings of one thing.
    public init(names: [String], places: [Int]) {
      self.names = names
      self.places = places
    }
  }

  /// A column that has values and no heading.
  public struct Unnamed: Hashable, Sendable {
    /// Its place, from 1.
    public var place: Int
    /// The line of its first value.
    public var line: Int

    /// A column by its place.
    public init(place: Int, line: Int) {
      self.place = place
      self.line = line
    }
  }

  /// Headings that no record has.
  public var unknown: [Unknown] = []
  /// What is headed twice.
  public var repeated: [Repeated] = []
  /// Columns without a heading.
  public var unnamed: [Unnamed] = []

  /// No faults.
  public init() {}

  /// Whether there is nothing wrong.
  public var isEmpty: Bool { unknown.isEmpty && repeated.isEmpty && unnamed.isEmpty }
}
