import Values
import Vocabulary

/// Where a case stands, as far as the figures ask.
public struct Disposition: Hashable, Sendable {
  /// The status.
  public var status: Status
  /// How it was closed, nil while it is open.
  public var outcome: Outcome?
  /// Whether somebody ever accepted it, closed since or not.
  public var wasAccepted: Bool

  /// A status with how the case ended and whether it was ever accepted.
  public init(status: Status, outcome: Outcome? = nil, wasAccepted: Bool = false) {
    self.status = status
    self.outcome = outcome
    self.wasAccepted = wasAccepted
  }

  /// One word for all three: `closed:settled:accepted`, `registered::`.
  public var text: String {
    "\(status.rawValue):\(outcome?.rawValue ?? ""):\(wasAccepted ? "accepted" : "")"
  }

  /// Reads the word back; nil for one that no version of ours wrote.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3, let status = Status(rawValue: String(parts[0])) else { return nil }
    self.init(
      status: status, outcome: Outcome(rawValue: String(parts[1])), wasAccepted: !parts[2].isEmpty)
  }
}
