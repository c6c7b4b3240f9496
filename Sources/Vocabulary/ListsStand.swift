/// How far lists have come that are being made anew.
public struct ListsStand: Hashable, Sendable {
  /// How much of the log is in them, and how much it is.
  public let done, total: Int

  /// So many events of so many.
  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }

  /// The part that is done, in whole hundredths: never all of it.
  public var percent: Int { min(99, 100 * max(0, done) / max(1, total)) }
}
