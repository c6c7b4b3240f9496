import Casework
import Foundation
import Randomness
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A reader in another language, written from the manual of events alone, makes of random logs what the program does.
@Suite("A second reader of the log")
struct SecondReaderTests {
  private static let each = 25

  private static func seeds(of batch: Int) -> ClosedRange<Int> {
    (batch - 1) * each + 1...batch * each
  }

  @Test(
    .enabled(if: SecondReader.python != nil, "python3 is not installed"),
    arguments: RandomRuns.first(10, of: 1...400))
  func saysTheSame(batch: Int) throws {
    let reading = try SecondReading(seeds: SecondReaderTests.seeds(of: batch))
    #expect(reading.size > 8 * SecondReaderTests.each)
    let differences = try reading.differences()
    #expect(differences == [])
  }

  /// The comparison can fail: a reader with one fault in it is found, whichever it is.
  @Test(.enabled(if: SecondReader.python != nil, "python3 is not installed"))
  func aReaderWithOneFaultIsFound() throws {
    var readings: [SecondReading] = []
    let faults = ["undone", "overtaken", "weekend", "reopened", "received", "base"]
    for fault in faults {
      // What a fault is about happens seldom: more histories are read until it shows.
      let isFound = try (1...16).contains { batch in
        if readings.count < batch {
          readings.append(try SecondReading(seeds: SecondReaderTests.seeds(of: batch)))
        }
        return try !readings[batch - 1].differences(fault: fault).isEmpty
      }
      #expect(isFound, "\(fault)")
    }
  }

  /// A test lasts while the mediation stands still, and a total takes the place of what was counted that day: few random
  /// histories have that in the end.
  @Test(.enabled(if: SecondReader.python != nil, "python3 is not installed"))
  func aReaderWithASeldomFaultIsFound() throws {
    let store = try Ground.memory()
    let id = try store.opened(by: Ground.author("09:00"))
    let steps: [(step: StepName, options: [StepOption: FieldValue], day: Int)] = [
      (.accept, [.told: .text("phone")], 1), (.mediate, [:], 2),
      (.test, [.item: .text("电池")], 3), (.test, [.done: .flag(true)], 17),
    ]
    for taken in steps {
      let at = Instant(Ground.today.adding(taken.day), hour: 10, in: .shanghai)
      let author = Author(clerk: "王芳", at: at, wallMilliseconds: Int64(at.seconds) * 1000)
      _ = try store.take(taken.step, taken.options, on: id, by: author)
    }
    for (count, isTotal) in [(5, false), (8, true)] {
      var entry = Ground.leaflets(count)
      entry.isTotal = isTotal
      try store.recordAndList(.tally(entry), by: Ground.author("11:0\(count)"))
    }
    let reading = try SecondReading(of: store)
    let (right, wrong) = try (reading.differences(), reading.differences(fault: "paused"))
    #expect(right == [])
    #expect(try reading.differences(fault: "total").isEmpty == false)
    #expect(wrong.count == 1 && wrong[0].split(separator: ":")[0].hasSuffix("/due/day"), "\(wrong)")
  }

  /// It stays short enough to be read in one sitting.
  @Test func itIsShort() throws {
    let lines = try String(contentsOfFile: SecondReader.script, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 401 && lines.count > 100)
  }
}
