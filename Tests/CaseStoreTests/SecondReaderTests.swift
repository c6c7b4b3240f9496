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
    #expect(reading.size > 10 * SecondReaderTests.each)
    let differences = try reading.differences()
    #expect(differences == [])
  }

  /// The comparison can fail: a reader with one fault in it is found, whichever it is.
  @Test(.enabled(if: SecondReader.python != nil, "python3 is not installed"))
  func aReaderWithOneFaultIsFound() throws {
    let reading = try SecondReading(seeds: SecondReaderTests.seeds(of: 1))
    let faults = [
      "undone", "overtaken", "paused", "total", "weekend", "reopened", "received", "base",
    ]
    for fault in faults {
      #expect(!(try reading.differences(fault: fault)).isEmpty, "\(fault)")
    }
  }

  /// It stays short enough to be read in one sitting.
  @Test func itIsShort() throws {
    let lines = try String(contentsOfFile: SecondReader.script, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 401 && lines.count > 100)
  }
}
