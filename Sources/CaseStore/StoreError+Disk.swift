import Foundation
import GRDB

extension StoreError {
  /// What SQLite says when a file could not be read: its extended result codes.
  private static let codesOfReading: Set<Int> = [
    266,  // a read
    522,  // a read that came back short
    8202,  // a page whose sum is wrong
    8458,  // a file system that is damaged
  ]

  /// Whether an error of the disk is one of reading: then nothing was to be saved.
  public static func isOfReading(code: Int) -> Bool { codesOfReading.contains(code) }

  /// What SQLite says when the disk did not take a page: `SQLITE_IOERR_WRITE`.
  private static let codeOfWriting = 778

  /// Whether an error of the disk at a commit leaves open what the disk has. A page that was not taken does not: the
  /// commit has no end in the write-ahead log then, and the next one is written over what it has. What came of pages
  /// that were taken, and not confirmed, nobody knows.
  static func leavesOpen(code: Int) -> Bool { !isOfReading(code: code) && code != codeOfWriting }

  /// Does what reads a store and writes a new file. What the disk did not take is said of the new file, by the name
  /// that people know; what could not be read stays the fault of the store.
  static func naming<Result>(newFile target: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try naming(work)
    } catch let error as StoreError {
      guard let number = error.refusedWrite else { throw error }
      throw StoreError.notWritten(path: target, errno: number)
    }
  }

  /// Whether the disk took no writing.
  public var isOfWriting: Bool { refusedWrite != nil }

  /// Why the disk took no writing, by the system's `errno`; nil of any other error.
  private var refusedWrite: Int32? {
    switch self {
    case .diskFull: ENOSPC
    case .readOnly: EROFS
    case .ioError(let code): StoreError.isOfReading(code: code) ? nil : EIO
    case .held, .otherName, .notAStore, .otherProgram, .newerVersion, .notReadable, .folderNotMade,
      .readOnlyPlace, .sharedDisk, .ownFile, .lost, .behind, .alreadyThere, .notThere, .notEmpty,
      .copyDamaged, .notRenewed, .noRoomToRenew, .namesToRenew, .notWritten, .notConfirmed,
      .openedForReading, .busy, .damaged, .database, .conflicting, .forged, .brokenChain,
      .unreadable, .viewsNotUnderstood, .remaking, .keys, .unsound, .foreignParts, .invariant,
      .doubtful,
      .marksNotKept:
      nil
    }
  }
}
