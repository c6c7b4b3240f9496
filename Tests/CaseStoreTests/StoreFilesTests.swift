import Foundation
import GRDB
import Testing

@testable import CaseStore

/// What a text may be written over, and what not.
@Suite struct StoreFilesTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
    return folder.file(name)
  }

  @Test func anotherDatabaseIsSpared() throws {
    let other = folder.file("other.db")
    let queue = try DatabaseQueue(path: other)
    try queue.write { db in try db.execute(sql: "CREATE TABLE song (title TEXT)") }
    try queue.close()
    #expect(throws: StoreError.alreadyThere(path: other)) {
      try StoreFiles(store: folder.store).spare(other)
    }
  }

  @Test func itsOwnFilesAreSpared() throws {
    for name in ["desk.db", "desk.db-wal", "desk.db.lock", ".desk.db.restoring"] {
      let path = folder.file(name)
      #expect(throws: StoreError.ownFile(path: path)) {
        try StoreFiles(store: folder.store).spare(path)
      }
    }
  }

  @Test func whatIsNoDatabaseMayBeWrittenOver() throws {
    let texts = try [
      write("", to: "empty.txt"), write("SQLite", to: "short.txt"),
      write("SQLite is a library; this is a letter", to: "letter.txt"),
    ]
    for path in texts + [folder.file("none.txt"), folder.path] {
      #expect(throws: Never.self, "\(path)") { try StoreFiles(store: folder.store).spare(path) }
    }
  }

  /// As long as the file at most; a file that is not there is named.
  @Test func aHeadIsWhatTheFileBeginsWith() throws {
    let letter = try write("三一五", to: "letter.txt")
    #expect(try FileHead.bytes(of: letter, upTo: 3) == Array("三".utf8))
    #expect(try FileHead.bytes(of: letter, upTo: 80) == Array("三一五".utf8))
    #expect(try FileHead.bytes(of: try write("", to: "empty.txt"), upTo: 80) == [])
    let none = folder.file("none.txt")
    #expect(throws: StoreError.notReadable(path: none, errno: ENOENT)) {
      try FileHead.bytes(of: none, upTo: 80)
    }
  }
}
