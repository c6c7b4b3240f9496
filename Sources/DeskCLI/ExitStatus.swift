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
  static let notReached: Int32 = 69
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
    case is ScreenError: usage
    default: FailureKind(error).map(code) ?? readOrWrite
    }
  }

  private static func code(for failure: FailureKind) -> Int32 {
    switch failure {
    case .usage: usage
    case .badData: badData
    case .noInput: noInput
    case .notWritten: notWritten
    case .readOrWrite: readOrWrite
    case .busy: busy
    case .notAllowed: notAllowed
    case .notReached: notReached
    case .notSo: notSo
    }
  }
}

extension CommandError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .usage, .badChoice, .missingValue, .unknownOption, .unknownCommand, .strayWord,
      .missingWord, .unknownFormat:
      ExitStatus.usage
    case .reportsDiffer, .notUTF8: ExitStatus.badData
    case .noPipe: ExitStatus.readOrWrite
    case .storeNotEmpty, .damageFound, .lossesLeft, .doubtsFound, .noSuchHead, .troubleFound,
      .hubNotWhole:
      ExitStatus.notSo
    }
  }
}
