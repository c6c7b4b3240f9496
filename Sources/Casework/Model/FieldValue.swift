import Values
import Vocabulary

/// The value of one field or of one option of a step.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case day(Day)
  case instant(Instant)
  case money(Money)
  case list([String])
  case people([Representative])

  /// Whether the value says nothing: such a value is not kept.
  public var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let words): words.isEmpty
    case .people(let people): people.isEmpty
    default: false
    }
  }
}
