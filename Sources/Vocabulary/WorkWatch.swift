/// Who looks on while work goes on that may take long.
public struct WorkWatch: Sendable {
  /// How far it has come.
  public struct Stand: Hashable, Sendable {
    /// What is done.
    public var work: LongWork
    /// How many parts are done.
    public var done: Int
    /// How many there are.
    public var total: Int

    /// So many parts of so many.
    public init(_ work: LongWork, done: Int, of total: Int) {
      self.work = work
      self.done = done
      self.total = total
    }
  }

  private let tell: @Sendable (Stand?) -> Void

  /// - Parameter tell: told after each part how far the work has come, and nil when it has ended, well or not.
  public init(_ tell: @escaping @Sendable (Stand?) -> Void) { self.tell = tell }

  /// Nobody looks on.
  public static let nobody = WorkWatch { _ in }

  /// Does work of so many parts.
  ///
  /// - Parameter carryOut: is given what to call with the number of parts that are done.
  public func follow<Result>(
    _ work: LongWork, of total: Int, _ carryOut: (_ done: (Int) -> Void) throws -> Result
  ) rethrows -> Result {
    defer { tell(nil) }
    return try carryOut { tell(Stand(work, done: $0, of: total)) }
  }
}
