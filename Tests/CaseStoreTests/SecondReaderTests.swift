import Foundation
import Randomness
import Testing

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
    let faults = [
      "undone", "overtaken", "paused", "total", "weekend", "reopened", "received", "base",
    ]
    for fault in faults {
      // What a fault is about happens seldom: more histories are read until it shows.
      let isFound = try (1...8).contains { batch in
        if readings.count < batch {
          readings.append(try SecondReading(seeds: SecondReaderTests.seeds(of: batch)))
        }
        return try !readings[batch - 1].differences(fault: fault).isEmpty
      }
      #expect(isFound, "\(fault)")
    }
  }

  /// It stays short enough to be read in one sitting.
  @Test func itIsShort() throws {
    let lines = try String(contentsOfFile: SecondReader.script, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 401 && lines.count > 100)
  }
}
