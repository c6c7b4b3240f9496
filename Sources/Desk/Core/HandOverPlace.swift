import Casework
import Reports
import Values
import Vocabulary

/// A place that a hand-over folder can go to.
public struct HandOverPlace: Hashable, Sendable {
  /// Why nothing can be written there.
  public enum Fault: Hashable, Sendable {
    case readOnly, full
  }

  /// The folder to be written.
  public var path: String
  /// The folder as it is shown to the clerk.
  public var shown: String
  /// The name of a stick; nil for the folder in the clerk's home.
  public var stick: String?
  /// The bytes that are free; nil where the system does not say.
  public var free: Int?
  /// Why nothing can be written there; nil where it can.
  public var fault: Fault?

  /// A place that can be written to as far as is known.
  public init(path: String, shown: String, stick: String? = nil, free: Int? = nil) {
    self.path = path
    self.shown = shown
    self.stick = stick
    self.free = free
  }
}
