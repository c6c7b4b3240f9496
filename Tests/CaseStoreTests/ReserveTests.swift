import Foundation
import Testing
import Values

@testable import CaseStore

/// The room that is kept for the case in hand.
@Suite struct ReserveTests {
  private func folder() throws -> String {
    let path = NSTemporaryDirectory() + "reserve-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test func theRoomIsTakenOnceAndGivenUp() throws {
    let folder = try folder()
    defer {
      unlink(folder + "/desk.db.reserve")
      rmdir(folder)
    }
    let reserve = Reserve(beside: folder + "/desk.db")
    #expect(!reserve.giveUp())
    reserve.take()
    var status = stat()
    try #require(stat(reserve.path, &status) == 0)
    // The blocks are there, and only the owner can look into them.
    #expect(Int(status.st_blocks) * 512 >= 8 << 20 && status.st_mode & 0o777 == 0o600)
    let before = status.st_ino
    reserve.take()
    try #require(stat(reserve.path, &status) == 0)
    #expect(status.st_ino == before)
    #expect(reserve.giveUp() && !reserve.giveUp())
  }

  /// It is one of the store's files: no output takes its place.
  @Test func itBelongsToTheStore() {
    let names = ["/desk.db.reserve", "/desk.db.reserves", "/reserve"]
    let files = StoreFiles(store: "/desk.db")
    #expect(names.filter { files.contains($0) } == ["/desk.db.reserve"])
  }
}
