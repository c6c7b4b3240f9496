import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("One writer at a time, any readers")
struct LockTests {
  /// Another process that holds the lock, says what it is, and stays until it is let go.
  private final class Other {
    let process = Process()
    private let purpose: Holder.Purpose
    private let input = Pipe()

    /// - Parameter last: what it does before it ends, as a line of the shell.
    init(_ folder: Folder, as purpose: Holder.Purpose, last: String = ":") throws {
      self.purpose = purpose
      let lock = folder.store + ".lock"
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      let script =
        "echo \"$$ 1804500000 \(purpose)\" > \"$1\"; echo held; read -r line; \(last)"
      process.arguments = ["flock", "-F", lock, "sh", "-c", script, "sh", lock]
      process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
      let output = Pipe()
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      _ = output.fileHandleForReading.readData(ofLength: 5)
    }

    /// What it signs as.
    var holder: Holder {
      Holder(
        process: process.processIdentifier, since: Instant(seconds: 1_804_500_000), purpose: purpose
      )
    }

    /// Ends what it reads: then it goes.
    var letGo: @Sendable () throws -> Void {
      let end = input.fileHandleForWriting
      return { try end.close() }
    }

    deinit {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  private func made() throws -> Folder {
    let folder = try Folder()
    let store = try Ground.open(folder.store)
    _ = try store.opened()
    try store.close()
    return folder
  }

  @Test func aScreenInAnotherProcessIsNotWaitedFor() throws {
    let folder = try made()
    let other = try Other(folder, as: .screen)
    // Whoever waited would find nobody any more.
    #expect(throws: StoreError.held(path: folder.store, by: other.holder)) {
      try Ground.open(folder.store, .writing(wait: .seconds(600)))
    }
    #expect(other.process.isRunning)
    let reader = try Ground.open(folder.store, .reading)
    #expect(try reader.lists.count(CaseQuery(), today: Ground.today) == 1)
    try reader.close()
    withExtendedLifetime(other) {}
  }

  /// The last thing that the other one does is to put the store back into its place: whoever waits finds it, and
  /// whoever does not makes a new one before.
  @Test func aCommandInAnotherProcessIsWaitedFor() throws {
    let folder = try made()
    try FileManager.default.moveItem(atPath: folder.store, toPath: folder.file("kept.db"))
    let other = try Other(folder, as: .command, last: "mv kept.db desk.db")
    goOnceAsked(other, folder)
    let store = try Ground.open(folder.store, .writing(wait: .seconds(600)))
    #expect(try store.lists.count(CaseQuery(), today: Ground.today) == 1)
    _ = try store.opened()
    #expect(try store.lists.count(CaseQuery(), today: Ground.today) == 2)
    try store.close()
    withExtendedLifetime(other) {}
  }

  /// Lets the other one go when this process has the lock's file open, which is what it does first who waits for it.
  private func goOnceAsked(_ other: Other, _ folder: Folder) {
    let (letGo, lock) = (other.letGo, FileIdentity(folder.store + ".lock"))
    Thread.detachNewThread {
      do {
        // Given up after a minute of looks: then nobody asks.
        for _ in 0..<60_000 {
          let names = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
          if names.contains(where: { FileIdentity("/proc/self/fd/\($0)") == lock }) { break }
          usleep(1_000)
        }
        try letGo()
      } catch {
        Issue.record(error)
      }
    }
  }

  @Test func nobodyWaitsForEver() throws {
    let folder = try made()
    let other = try Other(folder, as: .command)
    #expect(throws: StoreError.held(path: folder.store, by: other.holder)) {
      try Ground.open(folder.store, .writing(wait: .milliseconds(300)))
    }
    #expect(other.process.isRunning)
    withExtendedLifetime(other) {}
  }

  @Test func aKilledHolderLeavesNothingBehind() throws {
    let folder = try made()
    let other = try Other(folder, as: .screen)
    kill(other.process.processIdentifier, SIGKILL)
    other.process.waitUntilExit()
    #expect(WriterLock.holder(of: folder.store)?.purpose == .screen)
    try Ground.open(folder.store).close()
  }

  @Test func theHolderOfTheWholeStoreIsNamedAndGoneAfterwards() throws {
    let folder = try made()
    let store = try Ground.open(folder.store, .alone())
    let holder = try #require(WriterLock.holder(of: folder.store))
    #expect(holder.process == getpid() && holder.purpose == .command)
    #expect(throws: StoreError.held(path: folder.store, by: holder)) {
      try Ground.open(folder.store, .writing(as: .screen, wait: .milliseconds(50)))
    }
    try store.close()
    #expect(WriterLock.holder(of: folder.store) == nil)
  }

  /// Who holds a store signs with a short line: what is longer is somebody's file and stays as it is.
  @Test func aLongFileIsNoLock() throws {
    let folder = try made()
    let lock = folder.store + ".lock"
    try Data(count: 80).write(to: URL(fileURLWithPath: lock))
    try Ground.open(folder.store).close()
    #expect(folder.bytes("desk.db.lock") == Data())
    try Data(count: 81).write(to: URL(fileURLWithPath: lock))
    #expect(throws: StoreError.alreadyThere(path: lock)) { try Ground.open(folder.store) }
    #expect(folder.bytes("desk.db.lock") == Data(count: 81))
  }

  @Test func aFolderIsNoLock() throws {
    let folder = try made()
    let lock = folder.store + ".lock"
    try FileManager.default.removeItem(atPath: lock)
    try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
    #expect(WriterLock.holder(of: folder.store) == nil)
    #expect(throws: StoreError.notReadable(path: folder.store, errno: EISDIR)) {
      try Ground.open(folder.store)
    }
  }

  @Test func aReaderSeesWhatIsSavedAndWritesNothing() throws {
    let folder = try made()
    let writer = try Ground.open(folder.store)
    let reader = try Ground.open(folder.store, .reading)
    for number in 2...5 {
      _ = try writer.opened()
      // The lists follow the acknowledgement; the desk brings them up before its next frame.
      try writer.catchUp()
      #expect(try reader.lists.count(CaseQuery(), today: Ground.today) == number)
    }
    #expect(throws: StoreError.openedForReading) {
      try reader.recordAndList(.open(Ground.intake()), by: Ground.author())
    }
    #expect(throws: StoreError.openedForReading) { try reader.rebuild() }
    let error = #expect(throws: DatabaseError.self) {
      try reader.connection.queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA user_version = 9")
      }
    }
    #expect(error?.resultCode == .SQLITE_READONLY)
    try writer.close()
    #expect(try reader.lists.count(CaseQuery(), today: Ground.today) == 5)
    try reader.close()
  }

  @Test func aReaderCannotCheckpoint() throws {
    let folder = try made()
    let writer = try Ground.open(folder.store)
    _ = try writer.opened()
    let log = try #require(folder.bytes("desk.db-wal"))
    #expect(!log.isEmpty)
    let main = folder.bytes("desk.db")
    let reader = try Ground.open(folder.store, .reading)
    _ = try reader.lists.summaries(CaseQuery(), today: Ground.today)
    #expect(throws: (any Error).self) {
      try reader.connection.queue.writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
    try reader.close()
    #expect(folder.bytes("desk.db-wal") == log)
    #expect(folder.bytes("desk.db") == main)
    try writer.close()
  }

  @Test func aReadingCommandMakesAStoreWhereThereIsNone() throws {
    let folder = try Folder()
    let reader = try Ground.open(folder.store, .reading)
    #expect(try reader.lists.summaries(CaseQuery(), today: Ground.today).isEmpty)
    #expect(!reader.canWrite)
    try reader.close()
  }

  @Test func aReaderHeldOpenOverManyCheckpointsHarmsNothing() throws {
    let folder = try made()
    let writer = try Ground.open(folder.store, .writing())
    try writer.connection.queue.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA synchronous = OFF")
    }
    let reader = try Ground.open(folder.store, .reading)
    for round in 0..<10_000 {
      try writer.drafts.save(Ground.draft(round % 7 + 1))
      if round % 500 == 0 {
        _ = try writer.opened()
        try writer.catchUp()
        #expect(try reader.lists.count(CaseQuery(), today: Ground.today) == round / 500 + 2)
        try writer.connection.watched(copiesBack: true) {
          try writer.connection.queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)")
          }
        }
      }
    }
    #expect(try reader.check(deep: true).isEmpty)
    #expect(try writer.check(deep: true).isEmpty)
    try reader.close()
    try writer.close()
    let after = try Ground.open(folder.store)
    #expect(try after.lists.count(CaseQuery(), today: Ground.today) == 21)
    #expect(try after.check(deep: true).isEmpty)
    try after.close()
  }
}
