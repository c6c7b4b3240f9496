/// What is measured by a clock that nobody sets: how long nobody has pressed a key, and how long persons are shown.
struct Watch: Sendable {
  /// What that clock said last, in milliseconds.
  private(set) var now: Int64 = 0
  private var hasBegun = false
  private var keyAt: Int64 = 0
  private var shownAt: Int64?

  /// Persons are masked again when they were shown for so long.
  private static let longestShown: Int64 = 60_000
  /// A desk that is so much overdue has slept: nobody has typed to it what waits.
  private static let slept: Int64 = 30_000

  mutating func turn(to now: Int64, showsPersons: Bool) {
    self.now = now
    if !hasBegun { (hasBegun, keyAt) = (true, now) }
    shownAt = showsPersons ? shownAt ?? now : nil
  }

  /// A key was pressed, or a seat taken.
  mutating func noteKey() { keyAt = now }

  /// Persons are shown from now on.
  mutating func noteShowing() { shownAt = now }

  /// Whether persons were shown long enough.
  var isShownOut: Bool { shownAt.map { now - $0 >= Watch.longestShown } ?? false }

  /// Whether nobody was there for so long.
  ///
  /// - Parameter isAwaited: whether a key waits, which was typed to what is shown now.
  func isIdle(minutes: Int, isAwaited: Bool) -> Bool {
    let over = now - keyAt - Int64(minutes) * 60_000
    return over >= (isAwaited ? Watch.slept : 0)
  }

  /// In how many milliseconds persons are to be masked, or the desk to be locked; nil where neither is near, or what
  /// was due has to wait.
  ///
  /// - Parameter minutes: after how many the desk locks itself; nil where it does not.
  func due(lockMinutes minutes: Int?) -> Int64? {
    let mask = shownAt.map { $0 + Watch.longestShown - now }
    let lock = minutes.map { keyAt + Int64($0) * 60_000 - now }
    return [mask, lock].compactMap { $0 }.filter { $0 > 0 }.min()
  }
}
