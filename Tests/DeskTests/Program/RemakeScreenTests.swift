import Casework
import GRDB
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import CaseStore
@testable import Desk
@testable import DeskService

/// What the screens say while lists are made anew: what cannot be right yet is not said, and what is there does not
/// look whole.
@Suite struct RemakeScreenTests {
  /// The invented day whose lists another version made, as it has just opened.
  private func begun(_ language: Language = .chinese) throws -> Session {
    let context = try SquareDay.context(language, rows: 24, columns: 80)
    let desk = try SquareDay.desk(context)
    desk.store.making = .inParts
    try desk.store.upkeep.begin(trusting: true)
    var session = Session(context, desk)
    session.take(.lists(desk.store.listsStand))
    session.carryOut([.ask(.home)])
    return session
  }

  private func makeAll(_ session: inout Session) throws {
    while session.desk.handler.hasListsToMake {
      for message in session.desk.handler.makeLists() { session.take(message) }
    }
    #expect(session.context.lists == nil && session.desk.store.listsStand == nil)
  }

  @Test(arguments: [Language.chinese, .english]) func homeSaysHowFarItIs(language: Language) throws
  {
    var session = try begun(language)
    let (part, whole) = (session.row(0), try Session(language).text)
    #expect(part.contains(language == .chinese ? "清单才做到 0%" : "lists 0% made"))
    #expect(session.row(2).contains(language == .chinese ? "清单正在重做" : "being made anew"))
    #expect(session.text != whole)
    try makeAll(&session)
    #expect(session.text == whole)
  }

  @Test func figuresWait() throws {
    for key in ["8", "5"] {
      var session = try begun()
      session.press(.text(key))
      #expect(session.messageRow.contains("这个要等做完"), "\(session.text)")
      try makeAll(&session)
      #expect(!session.text.contains("才做到"))
      var other = try Session()
      other.press(.text(key))
      let lines = { (text: String) in text.split(separator: "\n").prefix(21) }
      #expect(lines(session.text) == lines(other.text))
    }
  }

  @Test func listsAreAskedForAgain() throws {
    var session = try begun()
    session.press(.text("6"))
    #expect(session.row(0).contains("清单才做到"))
    #expect(session.top(ListScreen.self)?.rows.isEmpty == true)
    try makeAll(&session)
    #expect(session.top(ListScreen.self)?.rows.isEmpty == false)
  }

  @Test func aCaseIsTakenDownAndWorkedOn() throws {
    var session = try begun()
    session.press(.text("2"), .enter, .enter, .text("清单没做完就来的人"), .control("s"))
    #expect(session.text.contains("已存"), "\(session.text)")
    let before = try Session().desk
    let some = try #require(
      try before.store.lists.summaries(CaseQuery(limit: 1), today: before.today).first)
    let first = try session.desk.store.resolve(some.number.description)
    session.record(.take([StepAction(.note, [.text: .text("又来问过")])], on: first))
    try makeAll(&session)
    #expect(try session.desk.store.check(deep: true) == [])
  }

  /// A store that takes nothing is told of once, and no form takes it for its own.
  @Test func whatTheStoreDoesNotTakeIsToldOnce() throws {
    var session = try begun()
    let handler = session.desk.handler
    try session.desk.store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER spoil BEFORE UPDATE ON meta WHEN NEW.key = 'remaking'
          BEGIN SELECT raise(ABORT, 'no'); END
          """)
    }
    for message in handler.makeLists() { session.take(message) }
    #expect(!handler.hasListsToMake)
    #expect(!session.messageRow.isEmpty)
    handler.rest()
    #expect(handler.hasListsToMake)
    #expect(handler.makeLists().isEmpty)
    try session.desk.store.write { db in try db.execute(sql: "DROP TRIGGER spoil") }
    handler.rest()
    try makeAll(&session)
    #expect(try session.desk.store.check(deep: true) == [])
  }
}
