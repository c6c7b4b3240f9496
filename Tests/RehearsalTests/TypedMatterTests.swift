import Casework
import PseudoTerminal
import Testing
import TypedMatters
import Values
import Vocabulary

/// The ten matters by which typing is measured are saved as they were meant, on a real terminal.
@Suite(.evidence) struct TypedMatterTests {
  @Test func everyMatterIsSavedAsItWasMeant() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    let matters = try Matters.all()
    #expect(matters.count == 10)
    var numbers: [String?] = []
    for matter in matters { numbers.append(try desk.type(matter)) }
    desk.press(.escape)
    try desk.waitFor(Words.home)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    // All but the question that is only counted.
    #expect(Set(numbers.compactMap { $0 }).count == 9)
    for (matter, number) in zip(matters, numbers) {
      guard let number else { continue }
      let shown = try stage.run("show", number, "--unmask", "--format", "json")
      let wrong = matter.differences(from: try JSON.parse(Array(shown.output.utf8)))
      #expect(wrong.isEmpty, "\(matter.name)")
    }
    let totals = try JSON.parse(Array(stage.run("totals", "--format", "json").output.utf8))
    #expect(totals["consultations"]?["tallied"] == 1)
  }

  /// Every sort of matter is there, none takes more keys than it may, and no word of ours is counted
  /// as the visitor's.
  @Test func noMatterTakesMoreKeysThanItMay() throws {
    let matters = try Matters.all()
    #expect(Set(matters.map(\.sort)) == Set(Matter.Sort.allCases))
    for matter in matters {
      #expect(matter.keys <= matter.sort.most, "\(matter.name): \(matter.keys)")
      #expect(matter.strayWords.isEmpty, "\(matter.name)")
      #expect(matter.sort == .head || (matter.expected["facts"]?.string ?? "").count >= 40)
    }
  }

  /// The comparison sees what is not as it was meant, and words that hide keys.
  @Test func aDifferenceIsNoticed() throws {
    var matter = try #require(try Matters.all().first { $0.sort == .new })
    let saved: JSON = ["kind": "complaint", "product": "别的"]
    #expect(matter.differences(from: saved).contains { $0.hasPrefix("product: ") })
    #expect(matter.differences(from: matter.expected).isEmpty)
    matter.strokes.append(.words("不是来人的话"))
    #expect(matter.strayWords == ["不是来人的话"])
  }
}
