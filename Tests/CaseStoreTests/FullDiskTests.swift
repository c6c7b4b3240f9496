import Foundation
import Testing

@testable import CaseStore

/// A full disk is called that, by whatever code SQLite says it.
@Suite struct FullDiskTests {
  /// What a code is about.
  enum About { case reading, writing, neither }

  /// All extended codes of SQLite for files that could not be read, written, made or opened (sqlite.h, 3.51).
  static let codes: [(code: Int, about: About)] = [
    (14, .writing), (270, .neither), (526, .neither), (782, .neither), (1038, .neither),
    (1294, .neither), (1550, .neither),
    (10, .neither), (266, .reading), (522, .reading), (778, .writing), (1034, .writing),
    (1290, .writing), (1546, .writing), (1802, .neither), (2058, .neither), (2314, .neither),
    (2570, .neither), (2826, .neither), (3082, .neither), (3338, .neither), (3594, .neither),
    (3850, .neither), (4106, .writing), (4362, .neither), (4618, .writing), (4874, .writing),
    (5130, .neither), (5386, .writing), (5642, .writing), (5898, .neither), (6154, .neither),
    (6410, .neither), (6666, .neither), (6922, .neither), (7178, .neither), (7434, .writing),
    (7690, .writing), (7946, .writing), (8202, .reading), (8458, .reading), (8714, .neither),
  ]

  private func error(_ code: Int) -> StoreError {
    code & 0xFF == 10 ? .ioError(code: code) : .database(code: code, message: "")
  }

  @Test(arguments: codes) func theDiskIsFullWhereItTakesNothing(code: Int, about: About) {
    let (path, error) = (NSTemporaryDirectory() + "desk.db", error(code))
    for number in [ENOSPC, EDQUOT] {
      let expected = about == .writing ? StoreError.diskFull(code: code) : error
      #expect(error.onDisk(of: path, system: number) == expected)
    }
    #expect(error.onDisk(of: path, system: EIO) == error)
    #expect(StoreError.isOfReading(code: code) == (about == .reading))
  }

  /// The same by the disk itself, where the system's number is gone.
  @Test(.enabled(if: SmallMount.isPossible, "mounting a small disk needs root"))
  func theDiskIsAsked() throws {
    let disk = try SmallMount(kilobytes: 64)
    let (path, error) = (disk.folder + "/desk.db", StoreError.ioError(code: 4874))
    #expect(error.onDisk(of: path) == error)
    try Data(count: 8 << 10).write(to: URL(fileURLWithPath: disk.folder + "/filler"))
    #expect(error.onDisk(of: path) == .diskFull(code: 4874))
    unlink(disk.folder + "/filler")
  }

  /// A commit that failed by a full disk while it was being synced is as unsure as by any other error.
  @Test func aCommitIsAsUnsureAsItWas() {
    for (code, about) in FullDiskTests.codes where code & 0xFF == 10 {
      // A page that was not taken leaves nothing open.
      let isUnsure = about != .reading && code != 778
      #expect(StoreError.ioError(code: code).leavesCommitUnsure == isUnsure, "\(code)")
      #expect(StoreError.diskFull(code: code).leavesCommitUnsure == isUnsure, "\(code)")
    }
    #expect(!StoreError.diskFull(code: 13).leavesCommitUnsure)
    #expect(!StoreError.database(code: 14, message: "").leavesCommitUnsure)
  }
}

/// A small disk of its own in a folder.
private final class SmallMount {
  let folder: String

  init(kilobytes: Int) throws {
    folder = NSTemporaryDirectory() + "small-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard mount("tmpfs", folder, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { throw NotMounted() }
  }

  struct NotMounted: Error {}

  deinit {
    umount2(folder, Int32(MNT_DETACH))
    rmdir(folder)
  }

  /// Whether this process may mount at all; asked by mounting.
  static let isPossible: Bool = {
    do { return try SmallMount(kilobytes: 64).folder.isEmpty == false } catch { return false }
  }()
}
