import Values
import Vocabulary

/// How many cases are open, and where they stand: what a list of them says above its rows.
public struct OpenCounts: Hashable, Sendable {
  /// What one open case has in common with others.
  public struct Part: Hashable, Sendable {
    /// Where they stand.
    public var status: Status
    /// What they are.
    public var kind: Kind

    /// A status and a kind.
    public init(_ status: Status, _ kind: Kind) {
      self.status = status
      self.kind = kind
    }
  }

  /// The open cases of each status and kind; a part without any is left out.
  public var parts: [Part: Int]
  /// Those whose last day has passed.
  public var overdue: Int
  /// Those due today or tomorrow.
  public var dueSoon: Int
  /// Those that came in today.
  public var receivedToday: Int

  /// What was counted.
  public init(parts: [Part: Int], overdue: Int, dueSoon: Int, receivedToday: Int) {
    self.parts = parts
    self.overdue = overdue
    self.dueSoon = dueSoon
    self.receivedToday = receivedToday
  }

  /// All open cases.
  public var total: Int { parts.values.reduce(0, +) }
}
