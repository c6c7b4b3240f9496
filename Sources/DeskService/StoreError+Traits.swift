import CaseStore
import Foundation

extension StoreError {
  /// What is to be known of an error beside its sentence.
  struct Traits {
    /// What sort of failure it is.
    var kind: FailureKind
    /// Whether it does not say which file it is about: then it is the store that is open.
    var isNameless = false
    /// Whether the new file is at fault, and not what is read: then another place may do.
    var isAboutTheNewFile = false
    /// Why the disk took nothing, by the system's `errno`; nil where the disk is not to blame.
    var diskFault: Int32?
  }

  var traits: Traits {
    switch self {
    case .behind(let why): Traits(kind: .readOrWrite, isNameless: why.traits.isNameless)
    case .held, .otherName, .namesToRenew: Traits(kind: .busy)
    case .notAStore, .otherProgram, .newerVersion, .doubtful: Traits(kind: .badData)
    // A disk that took nothing is no state folder that somebody named wrongly.
    case .unremembered(_, let number):
      Traits(
        kind: [ENOSPC, EDQUOT, EIO].contains(number) ? .notWritten : .badData, diskFault: number)
    case .marksNotKept(_, let number), .marksBeside(_, let number, _):
      Traits(kind: .notWritten, diskFault: number)
    case .notReadable(_, let number): Traits(kind: number == EACCES ? .notAllowed : .readOrWrite)
    case .notThere: Traits(kind: .noInput)
    case .folderNotMade: Traits(kind: .notWritten)
    case .ownFile, .alreadyThere: Traits(kind: .notWritten, isAboutTheNewFile: true)
    case .notWritten(_, let number):
      Traits(kind: .notWritten, isAboutTheNewFile: true, diskFault: number)
    case .notConfirmed(_, let number):
      Traits(kind: .readOrWrite, isAboutTheNewFile: true, diskFault: number)
    case .readOnlyPlace, .sharedDisk: Traits(kind: .notAllowed, isAboutTheNewFile: true)
    case .noRoomToRenew: Traits(kind: .notWritten, diskFault: ENOSPC)
    case .notEmpty, .copyDamaged, .notRenewed, .conflicting, .forged, .brokenChain, .unreadable:
      Traits(kind: .notSo)
    case .lost: Traits(kind: .readOrWrite)
    case .bundle(_, let fault): Traits(kind: fault.kind)
    case .keys(let fault): Traits(kind: fault.kind, isNameless: true)
    case .openedForReading: Traits(kind: .notAllowed, isNameless: true)
    case .busy, .remaking: Traits(kind: .busy, isNameless: true)
    case .invariant, .unsound, .foreignParts, .viewsNotUnderstood:
      Traits(kind: .notSo, isNameless: true)
    case .damaged, .database: Traits(kind: .readOrWrite, isNameless: true)
    case .ioError: Traits(kind: .readOrWrite, isNameless: true, diskFault: EIO)
    case .diskFull:
      Traits(kind: .readOrWrite, isNameless: true, isAboutTheNewFile: true, diskFault: ENOSPC)
    case .readOnly:
      Traits(kind: .notAllowed, isNameless: true, isAboutTheNewFile: true, diskFault: EROFS)
    }
  }
}
