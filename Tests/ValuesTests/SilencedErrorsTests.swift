import Foundation
import Synchronization
import Testing

@testable import Values

/// Standard error is the process's own again after libraries were at work, however many are at once.
@Suite struct SilencedErrorsTests {
  @Test func standardErrorComesBackFromManyAtOnce() throws {
    let before = try atRest()
    let (start, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    for _ in 0..<8 {
      Thread.detachNewThread {
        start.wait()
        for _ in 0..<25 { SilencedErrors.during(SilencedErrorsTests.passThrough) }
        ended.signal()
      }
    }
    for _ in 0..<8 { start.signal() }
    for _ in 0..<8 { ended.wait() }
    #expect(try atRest() == before)
    let most = SilencedErrorsTests.within.withLock { $0.most }
    #expect(most == 1)
  }

  /// How many have standard error put away at once, and how many had at most.
  private struct Within {
    var now = 0
    var most = 0
  }

  private static let within = Mutex(Within())

  /// Comes in, lets whoever else can run, and goes.
  private static func passThrough() {
    within.withLock { within in
      within.now += 1
      within.most = max(within.most, within.now)
    }
    sched_yield()
    within.withLock { within in within.now -= 1 }
  }

  @Test func whatFailsGivesItBackToo() throws {
    struct Failure: Error {}
    let before = try atRest()
    #expect(throws: Failure.self) { try SilencedErrors.during { throw Failure() } }
    #expect(try atRest() == before)
  }

  @Test func itIsPutAwayMeanwhile() throws {
    let before = try atRest()
    var within: [UInt64] = []
    try SilencedErrors.during { within = try now() }
    #expect(within != before)
  }

  /// What stands behind standard error while nobody has put it away.
  private func atRest() throws -> [UInt64] { try SilencedErrors.turn.withLock { _ in try now() } }

  /// What stands behind standard error: device and number of the file.
  private func now() throws -> [UInt64] {
    var status = stat()
    try #require(fstat(STDERR_FILENO, &status) == 0)
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}
