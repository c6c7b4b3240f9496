import Testing
import Values
import Vocabulary

@testable import Casework

/// What names a desk, an event, a step and a field of an office's own.
@Suite struct IdentifierTests {
  @Test(arguments: ["0123456789abcdef", "0000000000000000", "ffffffffffffffff", "9999999999999999"])
  func sixteenHexadecimalDigitsNameADesk(text: String) throws {
    #expect(DeskID(text)?.description == text)
  }

  @Test(arguments: [
    "", "0123456789abcde", "0123456789abcdef0", "0123456789abcdeg", "0123456789ABCDEF",
    "0123456789abcde/", "0123456789abcde:", "0123456789abcde`", "０123456789abcde",
  ])
  func nothingElseDoes(text: String) { #expect(DeskID(text) == nil) }

  @Test func bitsAreWrittenWithTheirZeros() {
    #expect(DeskID(random: 0xA1).text == "00000000000000a1")
    #expect(DeskID(random: .max).text == "ffffffffffffffff")
  }

  @Test(arguments: [
    "a", "z", "member_no", "a0", "a9", "a_", String(repeating: "a", count: 40),
  ])
  func fieldsOfAnOfficesOwnHavePlainNames(id: String) { #expect(CustomField.isID(id)) }

  @Test(arguments: [
    "", "0a", "_a", "A", "aB", "a-b", "a b", "a.b", "a/", "a:", "a`", "a{", "名", "é",
    String(repeating: "a", count: 41),
  ])
  func otherNamesAreNone(id: String) { #expect(!CustomField.isID(id)) }

  @Test func aStepIsNamedAsItsCommandOrWithALowLine() {
    for (words, step) in [
      ("hand-over", .handOver), ("hand_over", .handOver), ("note", .note),
      ("platform_number", .platformNumber), ("handover", nil), ("hand over", nil), ("", nil),
    ] as [(String, StepName?)] {
      #expect(StepName(spelling: words) == step, "\(words)")
    }
  }

  @Test func anEventKnowsWhatItsDeskHadThen() throws {
    let (own, other) = (DeskID(random: 1), DeskID(random: 2))
    var event = try Scene(.complaint).events[0]
    event.id = EventID(desk: own, sequence: 5)
    event.trunk = [other: 3]
    #expect(event.knows(EventID(desk: own, sequence: 4)))
    #expect(!event.knows(EventID(desk: own, sequence: 5)))
    #expect(!event.knows(EventID(desk: own, sequence: 6)))
    #expect(event.knows(EventID(desk: other, sequence: 3)))
    #expect(!event.knows(EventID(desk: other, sequence: 4)))
    #expect(!event.knows(EventID(desk: DeskID(random: 3), sequence: 1)))
  }
}
