import Casework
import Testing
import Vocabulary

@testable import Values

/// Names that are printed, typed and stored: each thing has one.
struct IdentityTests {
  @Test func eventsAreNamedInOneWayOnly() throws {
    let name = "00000000000000ab-7"
    #expect(try #require(EventID(name)).description == name)
    for wrong in [
      "00000000000000ab-+7", "00000000000000ab-007", "00000000000000ab-0", "ab-7", "-7",
    ] {
      #expect(EventID(wrong) == nil, "\(wrong)")
    }
  }

  @Test func casesAreNumberedInOneWayOnly() throws {
    let number = "TS-20270315-A-0012"
    #expect(try #require(CaseNumber(number)).description == number)
    #expect(CaseNumber("TS-20270315-A2-12345") != nil)
    for wrong in [
      "TS-20270315-A-+12", "TS-20270315-A-12", "TS-20270230-A-0012", "XX-20270315-A-0012",
      "TS-20270315--0012", "TS-20270315-A-00012",
    ] {
      #expect(CaseNumber(wrong) == nil, "\(wrong)")
    }
  }
}
