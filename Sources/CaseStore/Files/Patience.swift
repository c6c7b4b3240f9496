import GRDB
import GRDBSQLite

/// Has SQLite leave off what it reads: after so many of its steps, or where somebody waits.
///
/// It is a class because SQLite keeps its address while it reads.
final class Patience {
  /// SQLite asks each time it has taken so many steps, often enough that nobody notices a wait: pages of the search
  /// index count three steps each.
  private static let stride: Int32 = 200

  private var left: Int?
  private var isAwaited: (() -> Bool)?
  private var wasAwaited = false

  /// Reads as long as that takes no more than so many steps.
  ///
  /// - Returns: whether it came to its end.
  func reads(from db: Database, inSteps steps: Int, _ read: () throws -> Void) throws -> Bool {
    left = steps / Int(Patience.stride)
    attach(to: db)
    defer {
      left = nil
      attach(to: db)
    }
    do {
      try read()
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
      if wasAwaited { throw error }
      return false
    }
  }

  /// Does what reads from a queue as long as nobody waits.
  ///
  /// - Returns: nil where somebody did.
  func readsUnless<Result>(
    _ isAwaited: @escaping () -> Bool, from queue: DatabaseQueue, _ read: () throws -> Result
  ) throws -> Result? {
    (self.isAwaited, wasAwaited) = (isAwaited, false)
    queue.unsafeRead(attach)
    defer {
      // What is read next is left off for reasons of its own.
      (self.isAwaited, wasAwaited) = (nil, false)
      queue.unsafeRead(attach)
    }
    do {
      return try read()
    } catch {
      if wasAwaited { return nil }
      throw error
    }
  }

  /// Has SQLite ask while there is something to look at, and not otherwise.
  private func attach(to db: Database) {
    // One that was closed asks nobody.
    guard let connection = db.sqliteConnection else { return }
    if left == nil, isAwaited == nil {
      return sqlite3_progress_handler(connection, 0, nil, nil)
    }
    sqlite3_progress_handler(
      connection, Patience.stride,
      { patience in
        guard let patience else { return 0 }
        return Unmanaged<Patience>.fromOpaque(patience).takeUnretainedValue().isOver ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Whether it is to be left off now.
  private var isOver: Bool {
    if let isAwaited, isAwaited() {
      wasAwaited = true
      return true
    }
    guard let before = left else { return false }
    left = before - 1
    return before <= 0
  }
}
