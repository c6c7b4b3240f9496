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

  /// Starts a program, and how long it takes from there until it has written these words, in milliseconds. The bytes
  /// are read as they are: what this terminal makes of them afterwards does not count.
  public static func started(
    _ program: String, _ arguments: [String], environment: [String: String], until words: String
  ) throws -> (session: TerminalSession, took: Double) {
    let before = now
    let session = try TerminalSession(program, arguments, environment: environment)
    return (session, try session.waited(for: words, since: before))
  }

  /// How long it takes from these bytes, typed, until the program has written these words, in milliseconds.
  public func time(from bytes: [UInt8], until words: String) throws -> Double {
    while pump(milliseconds: 0) {}
    let before = Self.now
    send(bytes)
    return try waited(for: words, since: before)
  }

  /// Waits for words among the bytes, and how long it took since a moment.
  private func waited(for words: String, since before: Double) throws -> Double {
    var written: [UInt8] = []
    while !written.holds(Array(words.utf8)) {
      guard read(into: &written) else {
        take(written)
        throw Failure.neverShown(words, screen: screen.text)
      }
    }
    let took = Self.now - before
    take(written)
    return took
  }

  /// Adds what comes next to the bytes; false where the program has ended, or nothing comes for a minute.
  private func read(into bytes: inout [UInt8]) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 60_000) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}

extension [UInt8] {
  /// Whether these bytes stand somewhere in it, which holds no zero. The library's own search would be part of what
  /// is measured.
  fileprivate func holds(_ other: [UInt8]) -> Bool {
    let (all, wanted) = (self + [0], other + [0])
    return all.withUnsafeBytes { all in
      wanted.withUnsafeBytes { wanted in
        guard let all = all.bindMemory(to: CChar.self).baseAddress,
          let wanted = wanted.bindMemory(to: CChar.self).baseAddress
        else { return false }
        return strstr(all, wanted) != nil
      }
    }
  }
}
