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

  @Test func desksStandInTheOrderOfTheirDigits() throws {
    let texts = ["00000000000000a1", "0123456789abcdef", "9999999999999999", "ffffffffffffffff"]
    let desks = texts.compactMap { DeskID($0) }
    #expect(desks.reversed().sorted().map(\.text) == texts)
  }

  @Test(arguments: ["0123456789abcdef-1", "ffffffffffffffff-9223372036854775807"])
  func anEventIsNamedByItsDeskAndItsPlace(text: String) throws {
    #expect(EventID(text)?.description == text)
    #expect(CaseID(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "0123456789abcdef", "0123456789abcdef-", "0123456789abcdef-0", "0123456789abcdef-01",
    "0123456789abcdef-+1", "0123456789abcdef--1", "0123456789abcdef-1-2", "0123456789abcdef-1 ",
    "0123456789abcdef-１", "0123456789abcde-1", "0123456789abcdef1", "0123456789abcdeF-1",
    "0123456789abcdef-9223372036854775808", "é123456789abcde-1",
  ])
  func nothingElseNamesAnEvent(text: String) { #expect(EventID(text) == nil) }

  @Test(arguments: [
    "TS-20270315-A-0012", "JB-20270228-A2-0001", "ZX-00010101-东-9999", "TS-20270315-A-10000",
    "TS-20270315-é-0012", "TS-20270315-A\u{301}-0012",
  ])
  func aCaseNumberIsReadAsItIsPrinted(text: String) throws {
    #expect(CaseNumber(text)?.description == text)
  }

  @Test(arguments: [
    "", "TS-20270315-A", "TS-20270315-A-", "TS-20270315-A-0000", "TS-20270315-A-012",
    "TS-20270315-A-00012", "TS-20270315-A-+012", "TS-20270315-A-0012-1", "TS-20270315--0012",
    "TS-20270229-A-0012", "TS-2027315-A-0012", "TS-+2027315-A-0012", "XX-20270315-A-0012",
    "ts-20270315-A-0012", "TS-20270315-A-００12", "TS-20270315-A-99999999999999999999",
    "TS-20270315-\u{301}A-0012", " TS-20270315-A-0012", "TS-00000101-A-0012",
  ])
  func nothingElseIsACaseNumber(text: String) { #expect(CaseNumber(text) == nil) }

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
