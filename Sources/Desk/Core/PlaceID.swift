import TerminalKit
import Values
import Vocabulary

/// Tells one opened screen from every other, also from one of its kind that was opened before.
public struct PlaceID: Hashable, Sendable {
  let number: Int
}
