import Casework
import TerminalKit
import Values
import Vocabulary

@testable import CaseStore
@testable import Desk

/// The invented day at a desk where PINs are set: 王芳 is a supervisor, 李样 a clerk, 赵样 has none.
enum GuardedDesk {
  static let pins = (wang: "2468", li: "1357")

  /// The desk as it opens, which is locked.
  static func session(_ language: Language = .chinese) throws -> Session {
    var context = try SquareDay.context(language)
    let store = try SquareDay.desk(context).store
    try seat(in: store)
    let desk = try DeskInMemory(context, over: store)
    context.staff = try store.seats.staff()
    return Session(context, desk)
  }

  /// The same when 王芳, or whose PIN it is, has sat down.
  static func opened(_ pin: String = pins.wang) throws -> Session {
    var session = try session()
    if pin == pins.li { session.press(.down) }
    session.press(.text(pin), .enter)
    return session
  }

  /// The hashes take no time.
  private static func seat(in store: CaseStore) throws {
    let cost = PINHash.Cost(rounds: 16, blockSize: 8, parallelism: 1)
    var record = try StaffRecord(stored: nil)
    for (name, role, pin) in [("王芳", Role.supervisor, pins.wang), ("李样", .clerk, pins.li)] {
      record[name] = StaffRecord.Entry(name: name, role: role, pin: try PINHash(pin, cost: cost))
    }
    record["赵样"] = StaffRecord.Entry(name: "赵样", role: .supervisor)
    try store.write { db in try db.setMeta(.staff, record.json.text) }
  }
}

extension Session {
  /// Lets the clock that nobody sets go on.
  ///
  /// - Parameter isAwaited: whether a key waits already.
  mutating func idle(to seconds: Int, isAwaited: Bool = false) {
    take(.ticked(milliseconds: Int64(seconds) * 1000, isAwaited: isAwaited))
  }
}
