import Casework
import Testing

/// Readings of the hybrid clock.
@Suite struct TickTests {
  private let nine: Int64 = 1_805_072_400_000

  @Test func theLaptopsClockCountsWhereItIsAhead() {
    let before = Tick((nine - 1) << 16 + 7)
    #expect(before.next(milliseconds: nine) == Tick(nine << 16))
  }

  @Test func aClockBehindMovesTheCounterByOne() {
    let before = Tick(nine << 16 + 7)
    #expect(before.next(milliseconds: nine) == Tick(nine << 16 + 8))
    #expect(before.next(milliseconds: nine - 60_000) == Tick(nine << 16 + 8))
    #expect(before.next(milliseconds: 0) == Tick(nine << 16 + 8))
  }

  @Test func aReadingIsBeforeNoEqualOne() {
    let reading = Tick(nine << 16)
    let equal = Tick(nine << 16)
    #expect(!(reading < equal) && reading <= equal)
    #expect(reading < Tick(nine << 16 + 1) && !(Tick(nine << 16 + 1) < reading))
  }
}
