import GRDB
import TerminalKit
import Testing
import Values

@testable import CaseStore
@testable import Desk

/// What a screen asks for and the store cannot read.
@Suite struct UnreadableTests {
  /// It is said, and not asked for again at once: that would go on for ever.
  @Test(arguments: ["5", "8"]) func itIsSaidAndNotAskedForAgain(key: String) throws {
    var session = try Session()
    try session.desk.store.write { db in
      try db.execute(sql: "DROP TABLE tally_row; DROP TABLE figure")
    }
    session.press(.text(key))
    #expect(session.messageRow == " 数据库出错（1），请运行 check")
  }
}
