import Glibc

extension TerminalSession {
  /// How long it takes from a key to the first byte that comes back, in milliseconds; nil when
  /// nothing came within a second. What is drawn is read to its end before and afterwards.
  public func answerTime(to bytes: [UInt8]) -> Double? {
    while pump(milliseconds: 0) {}
    let before = Self.now
    send(bytes)
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 1000) > 0 else { return nil }
    let took = Self.now - before
    settle(milliseconds: 2)
    return took
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
