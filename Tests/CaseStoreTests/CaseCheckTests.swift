import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A case that was changed behind the program's back is not shown as if it were right.
@Suite("A case that somebody looks at")
struct CaseCheckTests {
  private let store: CaseStore
  private let id: CaseID
  private let event: EventID

  init() throws {
    store = try Ground.memory()
    id = try store.opened()
    try store.take(.accept, on: id)
    event = id.registration
  }

  @Test func ofAWholeOneNothingIsSaid() throws {
    #expect(try store.damage(of: id) == [])
    let erased = try store.opened(by: Ground.author("11:00"))
    _ = try store.erase(erased, why: "本人要求", by: Ground.author("11:01"))
    #expect(try store.damage(of: erased) == [])
  }

  @Test func aChangedPersonIsNamedAndNotShown() throws {
    let whole = try store.load(id).fields
    #expect(whole[text: .consumerName] != "")
    try store.tamper("UPDATE person SET body = substr(body, 1, length(body) - 1)")
    #expect(try store.damage(of: id).contains(.personChanged(event)))
    // It lies sealed and opens no more: nothing of it is known.
    let shown = try store.load(id)
    #expect(shown.fields[text: .consumerName] == "")
    #expect(shown.fields[text: .facts] == whole[text: .facts])
  }

  @Test func aChangedTextIsNamedAndNotShown() throws {
    try store.tamper("UPDATE free_text SET salt = zeroblob(length(salt))")
    #expect(try store.damage(of: id).contains(.textChanged(event)))
    #expect(try store.load(id).fields[text: .facts] == SealedEvent.Row.mark)
  }

  /// What is not even text any more leaves the rest of the case as it is.
  @Test func whatCannotBeReadLeavesTheRest() throws {
    let name = try store.load(id).fields[text: .consumerName]
    try store.tamper("UPDATE free_text SET body = x'00ff'")
    #expect(try store.damage(of: id).contains(.textChanged(event)))
    #expect(try store.load(id).fields[text: .facts] == "")
    #expect(try store.load(id).fields[text: .consumerName] == name)
  }

  @Test func aChangedEventIsNamed() throws {
    try store.tamper("UPDATE event SET body = replace(body, 'A-0001', 'A-0009')")
    #expect(try store.damage(of: id).filter { $0 == .changed(event) } == [.changed(event)])
  }

  @Test func aRowThatIsGoneIsNamed() throws {
    try store.tamper("DELETE FROM free_text WHERE sequence = \(event.sequence)")
    #expect(try store.damage(of: id).filter { $0 == .rowMissing(event) } == [.rowMissing(event)])
  }

  private static let rows: [(String, ProjectedList)] = [
    ("UPDATE case_row SET status = status + 1", .caseRow),
    ("UPDATE case_row SET merchant_written = '别家店'", .caseRow),
    ("DELETE FROM case_row", .caseRow),
    ("UPDATE search SET facts = '别的'", .search),
    ("INSERT INTO case_link (case_id, other) SELECT id, 'none' FROM case_row", .caseLink),
  ]

  @Test(arguments: CaseCheckTests.rows)
  func aRowThatSaysSomethingElseIsNamed(sql: String, list: ProjectedList) throws {
    try store.tamper(sql)
    let number = try store.load(id).number.description
    #expect(try store.damage(of: id) == [.projection(list, of: number)])
  }
}
