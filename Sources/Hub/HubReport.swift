import CaseStore

/// What came of a desk's visit at a hub.
public struct HubReport: Sendable {
  /// How many events the hub has confirmed that it had not before.
  public internal(set) var pushed = 0
  /// What came of the logs of other desks.
  public internal(set) var taken: [BundleReport] = []
  /// Why something was left, beside all that went well.
  public internal(set) var left: [any Error] = []
  /// The desks whose persons are sealed with keys that are not here: nothing of them was taken.
  public internal(set) var otherKeys: [String] = []

  /// Whether all is there and here.
  public var isWhole: Bool { left.isEmpty && otherKeys.isEmpty }
}
