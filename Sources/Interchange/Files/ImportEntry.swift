import Casework
import Values

/// One record of a file that is read in, with the line it stands in.
public struct ImportEntry: Hashable, Sendable {
  /// What the record is about.
  public enum Content: Hashable, Sendable {
    case intake(Intake)
    case tally(TallyDocument)
  }

  /// The line of the file, from 1.
  public var line: Int
  /// The record.
  public var content: Content

  /// A record with its line.
  public init(line: Int, _ content: Content) {
    self.line = line
    self.content = content
  }
}

/// Records that are read when they are asked for, one by one in their order and again by their place, so that
/// nobody needs to hold all of them.
public protocol ImportEntries {
  /// How many there are.
  var count: Int { get }
  /// The record at a place, from 0.
  ///
  /// - Throws: a `FileFault` where what stands there is no record.
  func entry(at place: Int) throws -> ImportEntry
}

extension [ImportEntry]: ImportEntries {
  /// The record at a place.
  public func entry(at place: Int) -> ImportEntry { self[place] }
}
