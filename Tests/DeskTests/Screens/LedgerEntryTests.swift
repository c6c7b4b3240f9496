import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// An entry of the ledger, typed.
@Suite struct LedgerEntryTests {
  private func entry(_ keys: [Key]) throws -> (Session, TallyEntry?) {
    let session = try Places.session(at: [.text("9"), .text("tz"), .enter] + keys)
    let entries = session.effects.compactMap { effect -> TallyEntry? in
      if case .record(.tally(let entry), ending: _) = effect { entry } else { nil }
    }
    return (session, entries.last)
  }

  @Test func aCompositeEntryKeepsAllItsQuantities() throws {
    let (session, saved) = try entry([
      .text("销毁"), .enter, .text("7批 13408件 约180吨"), .control("s"),
    ])
    let texts = saved?.quantities.map(\.text)
    #expect(texts == ["7批", "13408件", "约180吨"])
    #expect(session.messageRow.contains("已记：销毁假冒伪劣"))
    #expect(session.frame.description.contains("7批 13408件 约180吨"))
  }

  @Test func everythingAnEntryCanSayIsKept() throws {
    let (_, saved) = try entry([
      .text("2"), .text("5600"), .enter, .text("2"), .text("折页"), .enter, .text("东门"), .enter,
      .enter, .text("3"), .text("2"), .text("估计的"), .control("s"),
    ])
    let expected = TallyEntry(
      item: "leaflets", quantities: [Quantity(count: Count(5600), unit: "份")], venue: "东门广场",
      detail: "折页", place: "东门", scope: .period, source: .estimated, note: "估计的", isTotal: true)
    var plain = saved
    plain?.quantities = expected.quantities
    #expect(plain == expected)
    #expect(saved?.quantities.first?.count == Count(5600))
  }

  @Test func anEntryThatCannotBeReadIsNotSaved() throws {
    let (session, saved) = try entry([.text("2"), .text("480人"), .control("s")])
    #expect(saved == nil)
    #expect(session.top(LedgerEntryScreen.self)?.form[problem: .quantity] != nil)
  }

  @Test func anotherItemNeedsToBeNamed() throws {
    let (session, saved) = try entry([.text("qt"), .enter, .text("4个"), .control("s")])
    #expect(saved == nil)
    #expect(session.top(LedgerEntryScreen.self)?.form.focus == .detail)
    var named = session
    named.press(.text("工地"), .control("s"))
    #expect(named.top(LedgerScreen.self) != nil)
  }
}
