import ArgumentParser
import CaseStore
import Casework
import Curses
import Desk
import Foundation
import Interchange
import TerminalKit
import Values
import Vocabulary

/// The one place where an error becomes a sentence and an exit code.
enum ErrorWords {
  /// What, where and what to do, without a full stop.
  static func phrase(for error: any Error, _ environment: DeskEnvironment? = nil) -> Phrase {
    guard let catalogue = environment?.reference.catalogue ?? FieldOptions.labels else {
      return Phrase("程序自带的数据坏了", "the program's own data are broken")
    }
    switch error {
    case let error as CommandError: return error.phrase(catalogue)
    case let fault as FileFault: return fault.phrase(catalogue)
    case let error as StoreError: return error.phrase(environment?.zone ?? .shanghai)
    case let refusal as Refusal: return refusal.phrase(catalogue)
    case let problem as DocumentProblem: return CommandError.value(problem).phrase(catalogue)
    case let error as ReferenceError: return error.phrase(folder: "data")
    case let error as ScreenError: return error.phrase
    default: return Phrase("出错了：\(error)", "something failed: \(error)")
    }
  }

  /// The sentence of a command, which has to say which store it is about; a screen shows that.
  static func sentence(for error: any Error, _ environment: DeskEnvironment?) -> Phrase {
    let phrase = phrase(for: error, environment)
    guard let environment, let error = error as? StoreError, error.isNameless else { return phrase }
    return phrase.at(FilePlace(file: environment.storePath))
  }

  /// The exit code, after sysexits.
  static func exitCode(for error: any Error) -> Int32 {
    switch error {
    case let error as CommandError: error.exitCode
    case let error as StoreError: error.exitCode
    case let refusal as Refusal: refusal.exitCode
    case is FileFault, is DocumentProblem, is ReferenceError: ExitStatus.badData
    case is ScreenError: ExitStatus.usage
    default: ExitStatus.readOrWrite
    }
  }
}

extension Refusal {
  /// An option that is missing or does not go with the others is a matter of how to write the
  /// command; in a file the same is bad data, and is wrapped as such.
  fileprivate var exitCode: Int32 {
    switch self {
    case .missingOption, .strayOption: ExitStatus.usage
    default: isBadData ? ExitStatus.badData : ExitStatus.notSo
    }
  }
}
