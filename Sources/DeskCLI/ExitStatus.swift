import CaseStore
import Casework
import Curses
import DeskService
import Foundation
import Interchange
import Values
import Vocabulary

/// What the program's exit code says.
enum ExitStatus {
  static let done: Int32 = 0
  /// The thing asked about is not so.
  static let notSo: Int32 = 1
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let noInput: Int32 = 66
  static let notWritten: Int32 = 73
  static let readOrWrite: Int32 = 74
  static let busy: Int32 = 75
  static let notAllowed: Int32 = 77
}

extension ExitStatus {
  /// The code for an error, after sysexits.
  static func code(for error: any Error) -> Int32 {
    switch error {
    case let error as CommandError: error.exitCode
    case let error as DeskError: error.exitCode
    case let error as StoreError: error.exitCode
    case let refusal as Refusal: refusal.exitCode
    case is FileFault, is DocumentProblem, is ReferenceError: badData
    case is ScreenError: usage
    default: readOrWrite
    }
  }
}

extension CommandError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .usage, .badChoice, .missingValue, .unknownOption, .strayWord, .missingWord,
      .unknownFormat:
      ExitStatus.usage
    case .reportsDiffer, .notUTF8: ExitStatus.badData
    case .noPipe: ExitStatus.readOrWrite
    case .storeNotEmpty, .damageFound, .doubtsFound: ExitStatus.notSo
    }
  }
}

extension DeskError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .value, .template, .noText: ExitStatus.badData
    case .inputNotFound: ExitStatus.noInput
    case .notWritten, .noPrinting, .notPrinted: ExitStatus.notWritten
    case .notRead: ExitStatus.readOrWrite
    case .notAllowed: ExitStatus.notAllowed
    case .noPaper: ExitStatus.notSo
    case .noWorkbooks: ExitStatus.usage
    }
  }
}

extension StoreError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .held, .busy: ExitStatus.busy
    case .notAStore, .otherProgram, .newerVersion: ExitStatus.badData
    case .notReadable(_, let number):
      number == EACCES ? ExitStatus.notAllowed : ExitStatus.readOrWrite
    case .notThere: ExitStatus.noInput
    case .folderNotMade, .ownFile, .alreadyThere, .notWritten: ExitStatus.notWritten
    case .readOnlyPlace, .openedForReading, .readOnly: ExitStatus.notAllowed
    case .notEmpty, .copyDamaged, .conflicting, .forged, .brokenChain, .unreadable,
      .invariant:
      ExitStatus.notSo
    case .lost, .diskFull, .ioError, .damaged, .database, .behind: ExitStatus.readOrWrite
    }
  }
}

extension Refusal {
  /// An option that is missing or does not go with the others is a matter of how to write the
  /// command; in a file the same is bad data, and is wrapped as such.
  fileprivate var exitCode: Int32 {
    if case .missingOption = self { return ExitStatus.usage }
    if case .strayOption = self { return ExitStatus.usage }
    return isBadData ? ExitStatus.badData : ExitStatus.notSo
  }
}
