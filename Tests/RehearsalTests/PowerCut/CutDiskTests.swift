import Foundation
import Testing

/// The disk that power is cut to: what is certain on it, and what is not.
@Suite struct CutDiskTests {
  private func left(_ operations: [DiskOperation], _ draw: CutDisk.Draw) throws -> [String: String]
  {
    var disk = CutDisk(root: 1)
    for operation in operations { disk.take(operation) }
    let folder = NSTemporaryDirectory() + "cut-\(UUID().uuidString)"
    defer { _ = Result { try FileManager.default.removeItem(atPath: folder) } }
    try disk.write(to: folder, draw)
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      !$0.hasSuffix("folder")
    }
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
        return (name, String(decoding: bytes, as: UTF8.self))
      })
  }

  private static let written: [DiskOperation] = [
    .madeFile(2, name: "a", in: 1), .wrote(2, at: 0, Array("one".utf8)),
  ]

  @Test func whatNobodySyncedMayBeGone() throws {
    #expect(try left(CutDiskTests.written, .nothing) == [:])
    #expect(try left(CutDiskTests.written, .everything) == ["a": "one"])
  }

  /// A file that is synced has its name; a name that it gets later is the folder's.
  @Test func aRenameIsDurableByTheFolder() throws {
    let renamed =
      CutDiskTests.written + [.synced(2), .renamed(name: "a", in: 1, to: "b", within: 1)]
    #expect(try left(renamed, .nothing) == ["a": "one"])
    #expect(try left(renamed, .everything) == ["b": "one"])
    #expect(try left(renamed + [.synced(1)], .nothing) == ["b": "one"])
  }

  @Test func aRemovedFileComesBackWhereItsFolderIsNotSynced() throws {
    let removed = CutDiskTests.written + [.synced(2), .removed(name: "a", from: 1)]
    #expect(try left(removed, .nothing) == ["a": "one"])
    #expect(try left(removed + [.synced(1)], .nothing) == [:])
    // Its number is given to another file.
    let another: [DiskOperation] = [.madeFile(2, name: "b", in: 1), .synced(2)]
    #expect(try left(removed + [.synced(1)] + another, .nothing) == ["b": ""])
  }

  /// A cut that was not synced may be undone, and a file in a new folder keeps the folder.
  @Test func aCutMayBeUndone() throws {
    let operations: [DiskOperation] = [
      .madeFolder(3, name: "folder", in: 1), .madeFile(2, name: "a", in: 3),
      .wrote(2, at: 2, Array("three".utf8)), .synced(2), .cut(2, to: 4),
    ]
    #expect(try left(operations, .nothing) == ["folder/a": "\0\0three"])
    #expect(try left(operations, .everything) == ["folder/a": "\0\0th"])
    #expect(try left(operations + [.synced(2)], .nothing) == ["folder/a": "\0\0th"])
  }

  /// Of a page some sectors may be there, each whole; chance is the same in every run.
  @Test func sectorsAreKeptOrNotEachByItself() throws {
    let old = [UInt8](repeating: 0x61, count: 4096)
    let new = [UInt8](repeating: 0x62, count: 4096)
    let operations: [DiskOperation] = [
      .madeFile(2, name: "a", in: 1), .wrote(2, at: 0, old), .synced(2), .wrote(2, at: 0, new),
    ]
    var kept: Set<Int> = []
    for seed in UInt64(0)..<40 {
      let page = try #require(try left(operations, .seed(seed))["a"])
      #expect(try left(operations, .seed(seed))["a"] == page)
      let bytes = Array(page.utf8)
      #expect(bytes.count == 4096)
      let sectors = (0..<8).map { Set(bytes[$0 * 512..<$0 * 512 + 512]) }
      #expect(sectors.allSatisfy { $0.count == 1 })
      kept.insert(sectors.count { $0 == [0x62] })
    }
    #expect(kept.count > 4)
  }

  @Test func aLogThatIsNoneIsRefused() {
    #expect(throws: DiskOperation.NotReadable.self) { try DiskOperation.all(in: Data([3, 0])) }
    let unknown = Data([99] + [UInt8](repeating: 0, count: 20))
    #expect(throws: DiskOperation.NotReadable.self) { try DiskOperation.all(in: unknown) }
  }
}
