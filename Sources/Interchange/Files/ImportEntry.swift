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
