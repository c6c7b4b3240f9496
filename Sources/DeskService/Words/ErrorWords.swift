import CaseStore
import Casework
import Desk
import Hub
import Interchange
import Values
import Vocabulary

/// The one place where an error of the desk becomes a sentence.
package enum ErrorWords {
  /// A file that says nothing a program could read.
  package static let unreadable = Phrase("文件读不了", "cannot be read")
  /// A file in another encoding.
  package static let notUTF8 = Phrase("不是 UTF-8 文字", "is not UTF-8")

  /// What, where and what to do, without a full stop; nil for an error that is not the desk's.
  package static func known(_ error: any Error, _ catalogue: Catalogue, _ zone: Zone) -> Phrase? {
    switch error {
    case let error as DeskError: error.phrase(catalogue)
    case let error as PrintingError: error.phrase
    case let fault as FileFault: fault.phrase(catalogue)
    case let error as StoreError: error.phrase(zone)
    case let fault as EvidenceFault: fault.phrase
    case let fault as HubFault: fault.phrase
    case let refusal as Refusal: refusal.phrase(catalogue)
    case let problem as DocumentProblem: problem.phrase(catalogue)
    case let error as AccessError: error.phrase
    case let refusal as PINRefusal: refusal.phrase
    case let error as ReferenceError: error.phrase(folder: "data")
    default: nil
    }
  }

  /// The same; what an error that nobody knows says of itself.
  package static func phrase(
    for error: any Error, _ catalogue: Catalogue, _ zone: Zone
  ) -> Phrase {
    known(error, catalogue, zone) ?? Phrase("出错了：\(error)", "something failed: \(error)")
  }
}

extension ErrorWords {
  /// Whether an error is about the store that is open and does not say which that is: a command has to,
  /// a screen shows it.
  package static func leavesStoreUnnamed(_ error: any Error) -> Bool {
    (error as? StoreError)?.traits.isNameless == true
  }
}

extension DeskEnvironment {
  /// What, where and what to do, without a full stop.
  package func phrase(for error: any Error) -> Phrase {
    ErrorWords.phrase(for: error, reference.catalogue, zone)
  }
}
