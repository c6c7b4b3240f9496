import Casework
import Values
import Vocabulary

/// Events of a desk that are not here, while later ones of it wait for them.
public struct LogGap: Hashable, Sendable {
  /// The desk, by its letters, or by its name in the log where nobody has told them.
  public let desk: String
  /// The first and the last of the events that are waited for.
  public let events: ClosedRange<Int>
}
