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
    #expect(reserve.giveUp() == nil)
    #expect(reserve.take())
    var status = stat()
    try #require(stat(reserve.path, &status) == 0)
    // The blocks are there, and only the owner can look into them.
    #expect(Int(status.st_blocks) * 512 >= 8 << 20 && status.st_mode & 0o777 == 0o600)
    let before = status.st_ino
    #expect(reserve.take())
    try #require(stat(reserve.path, &status) == 0)
    #expect(status.st_ino == before)
    #expect(reserve.giveUp() == 8 << 20 && reserve.giveUp() == nil)
  }

  /// A tenth of what is free, and 8 MB at most; where that is too little for a case, none.
  @Test(arguments: [
    (1 << 40, 8 << 20), (80 << 20, 8 << 20), (40 << 20, 4 << 20), (5 << 20, 512 << 10), (0, 0),
  ])
  func aSmallDiskKeepsLess(free: Int, wanted: Int) {
    #expect(Reserve.wanted(of: free) == wanted)
  }

  /// What was given up on a full disk is not taken again out of the rest of it: that would hide that it is full.
  @Test func itIsNotTakenOutOfItself() throws {
    let folder = try folder()
    defer { rmdir(folder) }
    let reserve = Reserve(beside: folder + "/desk.db")
    #expect(!reserve.take(after: 1 << 60) && reserve.size == nil)
    // What is far smaller than it might be is made anew.
    try Data(count: 4096).write(to: URL(fileURLWithPath: reserve.path))
    #expect(reserve.take() && reserve.size == 8 << 20)
    #expect(reserve.giveUp() != nil)
  }

  /// It is one of the store's files: no output takes its place.
  @Test func itBelongsToTheStore() {
    let names = ["/desk.db.reserve", "/desk.db.reserves", "/reserve"]
    let files = StoreFiles(store: "/desk.db")
    #expect(names.filter { files.contains($0) } == ["/desk.db.reserve"])
  }
}
