import Values
import Vocabulary

/// Names one case for ever: the event that opened it.
public struct CaseID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The event that opened it.
  public let registration: EventID

  /// The case that an event opened.
  public init(registration: EventID) { self.registration = registration }

  /// Reads the printed form of the opening event.
  public init?(_ text: String) {
    guard let registration = EventID(text) else { return nil }
    self.registration = registration
  }

  /// The printed form of the opening event.
  public var description: String { registration.description }

  /// Orders by the opening events.
  public static func < (a: CaseID, b: CaseID) -> Bool { a.registration < b.registration }
}
