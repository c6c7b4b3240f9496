import Vocabulary

/// A figure about the cases of one kind, named as in JSON, in the order of JSON.
public enum Metric: String, CaseIterable, Hashable, Sendable {
  /// Received in the scope, accepted or not (接到).
  case registered
  /// Ever accepted by a dated decision (受理), closed since or not.
  case accepted
  case declined, referred
  case needMaterial = "need_material"
  case closed, open, overdue, mediating, testing, withdrawn
  /// Neither accepted nor declined, with nothing missing.
  case undecided
  /// Settled, on the spot or later.
  case settled
  /// With doubled or greater compensation.
  case doubled
  /// Closed on a day of the scope, whenever registered.
  case closedInScope = "closed_in_scope"
  /// Reports handed over to the unit that checks them, closed by it or not.
  case handedOver = "handed_over"
}
