import Casework
import GRDB
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import CaseStore
@testable import Desk

/// What a screen says where something that always holds would not: which it is, at which event, what became
/// of the save, and what to do. What no save of a screen can break (persons in the part of an event that stays,
/// a step that the rules did not allow, the name of a restored store) is tried where it is written.
@Suite struct InvariantScreenTests {
  /// A change of the file after which a save would break something.
  struct Breach: Sendable, CustomTestStringConvertible {
    var invariant: Invariant
    var spoiling: String
    /// What the message row says before the name and the event.
    var words: String

    var testDescription: String { invariant.rawValue }
  }

  private static func after(_ table: String, _ change: String) -> String {
    "CREATE TRIGGER spoil AFTER INSERT ON \(table) BEGIN UPDATE \(table) SET \(change); END"
  }

  /// Those of which nothing is saved: the form stays.
  static let refused = [
    Breach(
      invariant: .eventsAreOnlyAdded, spoiling: "DROP TRIGGER event_stays",
      words: "存档里记录只增不改的保护不对，没有存上，请运行 check"),
    Breach(
      invariant: .logHasNoGap, spoiling: "UPDATE chain SET hash = zeroblob(32)",
      words: "本机的记录接不上，没有存上，请运行 check"),
    Breach(
      invariant: .savedStays,
      spoiling: """
        DROP TRIGGER event_remains; DELETE FROM event;
        CREATE TRIGGER event_remains BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'no'); END
        """,
      words: "已经存上的记录不见了，没有存上，请运行 check"),
    Breach(
      invariant: .replayAgrees,
      spoiling: """
        CREATE TRIGGER spoil AFTER INSERT ON event WHEN NEW.tail IS NOT NULL BEGIN
        INSERT OR REPLACE INTO event_tail (id, text) VALUES (NEW.tail, '"no":"such"}'); END
        """,
      words: "写下的和读回的不一样，没有存上，请运行 check"),
    Breach(
      invariant: .rowsFitTheLog, spoiling: after("person", "key = 'x' WHERE id = NEW.id"),
      words: "个人信息或文字和记录对不上，没有存上，请运行 check"),
    Breach(
      invariant: .rowsFitTheLog, spoiling: after("person", "body = x'7b7d' WHERE id = NEW.id"),
      words: "个人信息或文字和记录对不上，没有存上，请运行 check"),
  ]

  /// Those of which the record is saved, and the lists stay behind.
  static let behind = [
    Breach(
      invariant: .listsFollowTheLog, spoiling: after("case_row", "amount = 1 WHERE row = NEW.row"),
      words: "已存，清单没跟上：清单和记录对不上，清单没有更新，请运行 rebuild"),
    Breach(
      invariant: .breakdownsAddUp,
      spoiling: after("figure", "count = count + 1 WHERE aspect = \(Dimension.hour.code)"),
      words: "已存，清单没跟上：分项加起来不等于合计，清单没有更新，请运行 rebuild"),
  ]

  /// A desk on whose form somebody has typed a phone, and its file is spoilt then; the next event of it.
  private func typed(_ breach: Breach) throws -> (session: Session, next: EventID) {
    var session = try Session.empty()
    let store = session.desk.store
    session.press(.text("2"), .text("13900000001"))
    let last = try store.log.versionVector()[store.desk] ?? 0
    try store.write { db in try db.execute(sql: breach.spoiling) }
    return (session, EventID(desk: store.desk, sequence: last + 1))
  }

  private func count(_ session: Session) throws -> Int {
    try session.desk.store.read { db in try db.count("event") }
  }

  @Test(arguments: refused) func aRefusedSaveKeepsTheFormAndSaysWhy(breach: Breach) throws {
    let (begun, next) = try typed(breach)
    var session = begun
    let before = try count(session)
    session.press(.control("s"))
    let form = try #require(session.top(IntakeScreen.self))
    #expect(form.forms[text: .field(.consumerPhone)] == "13900000001")
    #expect(session.program.message == "\(breach.words)（\(breach.invariant.rawValue)，\(next)）")
    #expect(try count(session) == before)
  }

  @Test(arguments: behind) func listsThatStayBehindAreToldOnHome(breach: Breach) throws {
    let (begun, next) = try typed(breach)
    var session = begun
    let before = try count(session)
    session.press(.control("s"))
    #expect(session.depth == 1)
    #expect(session.program.message == "\(breach.words)（\(breach.invariant.rawValue)，\(next)）")
    #expect(try count(session) == before + 1)
  }

  /// Every one of them is met here, but for those that no save of a screen can break.
  @Test func allThatAScreenCanMeetIsTried() {
    let tried = (Self.refused + Self.behind).map(\.invariant)
    let others = Invariant.allCases.filter { !tried.contains($0) }
    #expect(others == [.restoredIsAnother, .stepHolds, .bodyNamesNobody])
  }
}
