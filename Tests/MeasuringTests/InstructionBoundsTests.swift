import Testing

@testable import Measuring

@Suite("Bounds of instructions")
struct InstructionBoundsTests {
  private static let bounds = InstructionBounds(["start": 1000])

  @Test(arguments: [
    (1000, InstructionBounds.Verdict.within), (1100, .within), (1101, .past), (900, .within),
    (899, .lower), (1200, .past),
  ])
  func aTenthMoreIsRefusedAndATenthLessIsTold(count: Int, verdict: InstructionBounds.Verdict) {
    #expect(Self.bounds.verdict(of: "start", count) == verdict)
  }

  @Test func aPathWithoutABoundIsNoticed() {
    #expect(Self.bounds.verdict(of: "save", 1) == .unknown)
  }

  @Test func theyAreReadAsTheyAreWritten() throws {
    let all = InstructionBounds(["start": 1000, "save": 20, "gone": 3])
    let text = all.text(["start", "save"], head: ["For people."])
    #expect(text == "# For people.\nstart 1000\nsave 20\n")
    #expect(try InstructionBounds(reading: text).counts == ["start": 1000, "save": 20])
  }

  @Test(arguments: ["start", "start x", "start 0", "start 1 2"])
  func aLineThatIsNoBoundIsRefused(line: String) {
    #expect(throws: InstructionBounds.Unreadable(line: line)) {
      try InstructionBounds(reading: "# words\n\(line)\n")
    }
  }
}
