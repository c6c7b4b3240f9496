import Values
import Vocabulary

/// What is due next on a case, and when.
public struct Due: Hashable, Sendable {
  /// The deadline that ends next.
  public var what: DeadlineName
  /// Its last day.
  public var on: Day
  /// Calendar days from today, negative when past.
  public var daysLeft: Int
  /// Whether the day rests on a holiday table that is not out.
  public var isEstimated: Bool
  /// Whether the day is the office's own target, not a rule's.
  public var isOfficeTarget: Bool

  /// A last day with all that is said of it.
  public init(
    what: DeadlineName, on: Day, daysLeft: Int, isEstimated: Bool, isOfficeTarget: Bool
  ) {
    self.what = what
    self.on = on
    self.daysLeft = daysLeft
    self.isEstimated = isEstimated
    self.isOfficeTarget = isOfficeTarget
  }

  /// Whether the last day has passed; today is still in time.
  public var isOverdue: Bool { daysLeft < 0 }
}

extension Due {
  /// What is due, in words; a target that is the office's own is called so.
  public func label(_ catalogue: Catalogue) -> Phrase {
    catalogue.label(of: what, isOfficeTarget: isOfficeTarget)
  }
}
