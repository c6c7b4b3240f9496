import Casework
import GRDB
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import CaseStore
@testable import Desk

/// A save that would break what always holds is refused, and the form stays with its words.
@Suite struct InvariantScreenTests {
  @Test func aRefusedSaveKeepsTheFormAndNamesTheInvariant() throws {
    var desk = try RealDesk()
    let before = try desk.events
    desk.press(.text("2"), .text("13900000001"))
    try desk.store.connection.queue.write { db in try db.execute(sql: "DROP TRIGGER event_stays") }
    desk.press(.control("s"))
    let form = try #require(desk.top(IntakeScreen.self))
    #expect(form.forms[text: .field(.consumerPhone)] == "13900000001")
    #expect(desk.text.contains("events_are_only_added"), "\(desk.text)")
    #expect(try desk.events == before)
  }
}
