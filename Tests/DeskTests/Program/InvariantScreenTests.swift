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
    var session = try Session.empty()
    let before = try session.desk.events
    session.press(.text("2"), .text("13900000001"))
    try session.desk.store.connection.queue.write { db in
      try db.execute(sql: "DROP TRIGGER event_stays")
    }
    session.press(.control("s"))
    let form = try #require(session.top(IntakeScreen.self))
    #expect(form.forms[text: .field(.consumerPhone)] == "13900000001")
    #expect(session.text.contains("events_are_only_added"), "\(session.text)")
    #expect(try session.desk.events == before)
  }
}
