import Foundation
import Testing

@testable import CaseStore

/// What is done to the place of a store before it is opened.
@Suite struct StoreDoorTests {
  /// A store that was copied or unpacked may be open to everybody; what SQLite makes beside it takes its mode.
  @Test(arguments: [Access.reading, .writing()])
  func whatOthersCouldReadIsNarrowed(access: Access) throws {
    let folder = try Folder()
    let made = try Ground.open(folder.store)
    _ = try made.opened()
    try made.close()
    #expect(chmod(folder.store, 0o644) == 0)
    let store = try Ground.open(folder.store, access)
    #expect(store.standing.wasReadableByOthers)
    for name in ["desk.db", "desk.db-wal", "desk.db-shm"] {
      #expect(try mode(folder.file(name)) == 0o600, "\(name)")
    }
    try store.close()
    let again = try Ground.open(folder.store, access)
    #expect(!again.standing.wasReadableByOthers)
    try again.close()
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test(arguments: [Access.reading, .writing()])
  func aFolderIsNoStoreAndGetsNoLock(access: Access) throws {
    let folder = try Folder()
    let path = folder.file("x")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(throws: StoreError.notAStore(path: path)) { try Ground.open(path, access) }
    #expect(try folder.names == ["x"])
  }
}
