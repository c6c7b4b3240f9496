import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What a row of a list says of a case.
@Suite struct CaseSummaryTests {
  @Test(arguments: [1, 59, 60, 61, 200])
  func aRowHasTheFirstSixtyCharactersOfTheFacts(count: Int) throws {
    let facts = String(repeating: "坏", count: count)
    var fields = WholeComplaint.fields
    fields[.facts] = .text(facts)
    let subject = try Scene(.complaint, fields).subject
    let row = CaseSummary(
      subject, today: subject.receivedAt.day(in: .shanghai), calendar: Scene.calendar,
      zone: .shanghai)
    #expect(row.facts == String(facts.prefix(60)))
  }
}
