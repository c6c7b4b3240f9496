import Casework
import GRDB
import Vocabulary

/// Why a store cannot be opened, read or written. It carries the facts; words are made elsewhere.
public indirect enum StoreError: Error, Hashable, Sendable {
  /// Another process writes to the store.
  case held(path: String, by: Holder?)
  /// The file has another name, and beside that lies a log with saves that the file does not have yet.
  case otherName(path: String, other: String)
  /// The file is no SQLite file at all.
  case notAStore(path: String)
  /// A SQLite file that another program made.
  case otherProgram(path: String, applicationID: Int)
  /// A store of a newer version of this program.
  case newerVersion(path: String, found: Int, known: Int)
  /// The file or folder cannot be opened; the number is the system's `errno`, 0 if unknown.
  case notReadable(path: String, errno: Int32)
  case folderNotMade(path: String, errno: Int32)
  /// The disk or the folder takes no writing.
  case readOnlyPlace(path: String)
  /// The disk is no place for a store: another system writes to it as well.
  case sharedDisk(path: String, SharedDisk)
  /// The store itself, or a file that belongs to it, was named where another is meant.
  case ownFile(path: String)
  /// The open store was taken away or changed: nothing is saved into it any more.
  case lost(path: String, StoreLoss)
  /// What was saved is safe in the log, and the lists made out of it could not follow.
  case behind(StoreError)
  /// A file that must not be written over.
  case alreadyThere(path: String)
  case notThere(path: String)
  /// Only a store without a single event can be restored into.
  case notEmpty(path: String)
  /// The copy does not hold together and was not kept.
  case copyDamaged(path: String, damage: [Damage])
  /// The store of an older version does not hold together: it was left as it is, and not brought to this version.
  case notRenewed(path: String, damage: [Damage])
  /// The disk has no room to bring a store of an older version to this one: so many bytes are needed, so many free.
  case noRoomToRenew(path: String, needed: Int, free: Int)
  /// The store of an older version has more than one name: by the others it would stay what it is, beside the new one.
  case namesToRenew(path: String)
  /// A file could not be written, synced or renamed.
  case notWritten(path: String, errno: Int32)
  /// The store may not be the one that this laptop knows: nothing is written before somebody says what it is.
  case doubtful(path: String, MarkDoubt)
  /// What this laptop remembers of its stores cannot be kept there.
  case marksNotKept(path: String, errno: Int32)
  /// The same, so that it is kept in a folder beside the store.
  case marksBeside(path: String, errno: Int32, beside: String)
  /// Nothing can be remembered of the store, there or beside it: nothing is written.
  case unremembered(path: String, errno: Int32)
  /// A file is whole and has its name, and the disk did not confirm that: a power cut may take it.
  case notConfirmed(path: String, errno: Int32)
  /// The store was opened for reading only.
  case openedForReading
  case diskFull(code: Int)
  case ioError(code: Int)
  case readOnly(code: Int)
  case busy(code: Int)
  case damaged(code: Int)
  /// Any other answer of SQLite, with its extended result code.
  case database(code: Int, message: String)
  /// Two different events bear the same name: a store was copied, or an event was changed.
  case conflicting(EventID)
  /// An event whose hash does not fit its contents.
  case forged(EventID)
  /// An event that does not follow the one before it.
  case brokenChain(EventID)
  /// The opening of a case cannot be read.
  case unreadable(EventID)
  /// The named views are kept in another way than this version's, and were left as they are.
  case viewsNotUnderstood
  /// What was asked for needs all cases, and the lists are being made anew.
  case remaking(ListsStand)
  /// What was asked for needs the keys of the office, or was against them.
  case keys(KeyFault)
  /// A bundle could not be written, or was not taken over.
  case bundle(path: String, BundleFault)
  /// The store does not hold together, and nothing was handed over.
  case unsound(damage: [Damage])
  /// Triggers or views of somebody else stand in the store: they would run with every save.
  case foreignParts([String])
  /// What holds in every store would not hold any more; the event at which it was noticed, if any.
  case invariant(Invariant, EventID?)
}

extension StoreError {
  /// What SQLite's extended result code means for the desk.
  init(_ error: DatabaseError) {
    let code = Int(error.extendedResultCode.rawValue)
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull(code: code)
    case .SQLITE_IOERR: self = .ioError(code: code)
    case .SQLITE_READONLY: self = .readOnly(code: code)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(code: code)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(code: code)
    case .SQLITE_CONSTRAINT where error.message == Schema.onlyAdded:
      self = .invariant(.eventsAreOnlyAdded, nil)
    default: self = .database(code: code, message: error.message ?? "")
    }
  }

  /// Runs work on the database and names its failure.
  static func naming<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }
}
