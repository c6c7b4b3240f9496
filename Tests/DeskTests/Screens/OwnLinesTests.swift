import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// An office's own fields on the totals of a day.
@Suite struct OwnLinesTests {
  private static let district = CustomField(
    id: "district", label: Phrase("片区", "District"), kind: .choice, keeping: .open,
    choices: ["east": Phrase("东片", "East"), "west": Phrase("西片", "West")])
  private static let fee = CustomField(
    id: "fee", label: Phrase("检测费", "Fee"), kind: .money, keeping: .open)

  /// The totals of a day with three complaints, of which two say something.
  private func totals(rows: Int) throws -> Session {
    let (district, fee) = (try #require(Self.district), try #require(Self.fee))
    var context = try Booth.context(rows: rows, columns: 80)
    context.reference.catalogue.custom += [district, fee]
    let desk = try DeskInMemory(context)
    for (area, amount) in [("east", 1250), ("west", 750), (nil, nil)] as [(String?, Int?)] {
      var fields = CaseFields([.facts: .text("面包发霉")])
      fields.take([
        "district": CustomValue(district, area.map(FieldValue.text)),
        "fee": CustomValue(fee, amount.map { .money(Money(fen: $0)) }),
      ])
      try desk.record(.open(Intake(kind: .complaint, fields: fields)))
    }
    var session = Session(context, desk)
    session.press(.text("8"))
    return session
  }

  @Test func aLineForEachStandsAboveTheLedger() throws {
    let session = try totals(rows: 40)
    let frame = (0..<40).map(session.row)
    let place = try #require(frame.firstIndex { $0.contains("片区") })
    let words = frame[place].split(separator: " ").map(String.init)
    #expect(words == ["片区", "东片", "1", "西片", "1", "未填", "1"])
    #expect(
      frame[place + 1].split(separator: " ").map(String.init) == [
        "检测费", "数量", "2", "合计", "20.00", "未填", "1",
      ])
    let ledger = try #require(frame.firstIndex { $0.contains("台账") })
    #expect(ledger > place + 1)
  }

  /// On a small screen there is room for one.
  @Test func aSmallScreenHasTheFirst() throws {
    let text = try totals(rows: 24).text
    #expect(["片区", "检测费"].filter { text.contains($0) } == ["片区"])
  }
}
