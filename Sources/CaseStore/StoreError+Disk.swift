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

  /// What SQLite says when it could not write, make or widen a file: a full disk is behind each of them where there is
  /// no room. It says `SQLITE_FULL` itself only where a page of the store or of its log did not fit.
  private static let codesOfWriting: Set<Int> = [
    14,  // a file that could not be opened, or made
    778,  // a write
    1034,  // a file put on the disk
    1290,  // a folder put on the disk
    1546,  // a file made longer or shorter
    4106,  // a file closed
    4618,  // the index of the log made
    4874,  // the index of the log made longer
    5386,  // the same, brought into memory
    5642,  // a place sought in a file
    7434, 7690, 7946,  // the atomic writes of a disk
  ]

  /// SQLite's extended result code of what the disk may be to blame for; nil of any other error.
  private var diskCode: Int? {
    switch self {
    case .ioError(let code), .diskFull(let code), .database(let code, _): code
    case .held, .otherName, .notAStore, .otherProgram, .newerVersion, .notReadable, .folderNotMade,
      .readOnlyPlace, .sharedDisk, .ownFile, .lost, .behind, .alreadyThere, .notThere, .notEmpty,
      .copyDamaged, .notRenewed, .noRoomToRenew, .namesToRenew, .notWritten, .notConfirmed,
      .openedForReading, .readOnly, .busy, .damaged, .conflicting, .forged, .brokenChain,
      .unreadable, .viewsNotUnderstood, .remaking, .keys, .bundle, .unsound, .foreignParts,
      .invariant,
      .doubtful, .marksNotKept, .marksBeside, .unremembered:
      nil
    }
  }

  /// What SQLite says when the disk did not take a page: `SQLITE_IOERR_WRITE`.
  private static let codeOfAPage = 778

  /// Whether nobody knows what the disk has of a commit that failed by it. A page that was not taken leaves nothing open:
  /// the commit has no end in the write-ahead log then, and the next one is written over what it has. What came of pages
  /// that were taken, and not confirmed, nobody knows.
  var leavesCommitUnsure: Bool {
    guard let diskCode, diskCode & 0xFF == 10 else { return false }
    return !StoreError.isOfReading(code: diskCode) && diskCode != StoreError.codeOfAPage
  }

  /// The same error, as one of a full disk where it is that.
  ///
  /// - Parameters:
  ///   - path: a file on the disk.
  ///   - number: what the system said, by its `errno`; 0 where that is not known.
  func onDisk(of path: String, system number: Int32 = 0) -> StoreError {
    guard let diskCode, StoreError.codesOfWriting.contains(diskCode) else { return self }
    let isFull =
      [ENOSPC, EDQUOT].contains(number) || DiskSpace(of: path)?.isFull == true
    return isFull ? .diskFull(code: diskCode) : self
  }

  /// Runs work on the files of a store and names its failure, a full disk by its name whatever SQLite calls it.
  static func naming<Result>(on path: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try naming(work)
    } catch let error as StoreError {
      throw error.onDisk(of: path)
    }
  }

  /// Whether an error of the disk is one of reading: then nothing was to be saved.
  public static func isOfReading(code: Int) -> Bool { codesOfReading.contains(code) }

  /// Does what reads a store and writes a new file. What the disk did not take is said of the new file, by the name
  /// that people know; what could not be read stays the fault of the store.
  static func naming<Result>(newFile target: String, _ work: () throws -> Result) throws -> Result {
    do {
      return try naming(on: target, work)
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
      .unreadable, .viewsNotUnderstood, .remaking, .keys, .bundle, .unsound, .foreignParts,
      .invariant,
      .doubtful,
      .marksNotKept, .marksBeside, .unremembered:
      nil
    }
  }
}
