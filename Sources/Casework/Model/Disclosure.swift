import Values
import Vocabulary

/// Something that left the desk or was shown: it is recorded and cannot be undone.
public struct Disclosure: Hashable, Sendable {
  /// What was done.
  public enum Act: String, CaseIterable, HashedByCase, Sendable {
    /// Personal data were shown on the screen or printed by a command.
    case shown
    case exported, printed, packed
    /// Figures were given to somebody.
    case given
  }
  /// What was done with it.
  public var act: Act
  /// To whom or where to, and what; never personal data of a case.
  public var detail: String
  /// The figures as given, as JSON, where there are any.
  public var figures: JSON?

  /// A disclosure with all its parts.
  public init(_ act: Act, detail: String, figures: JSON? = nil) {
    self.act = act
    self.detail = detail
    self.figures = figures
  }
}
