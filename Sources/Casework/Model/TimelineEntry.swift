import Values
import Vocabulary

/// One line of a case's story.
public struct TimelineEntry: Hashable, Sendable {
  /// What happened, when, and by whom.
  public let event: Event
  /// Whether it lost a race against another desk: it is shown and has no effect.
  public var isOvertaken = false
  /// Whether somebody took it back.
  public var isUndone = false

  /// The line of an event that holds: neither overtaken nor taken back.
  public init(event: Event) { self.event = event }
}
