import CaseStore
import Casework
import Hub
import Interchange
import Values
import Vocabulary

/// What sort of failure an error is, whichever front it reaches: a command makes an exit code of it.
package enum FailureKind: Hashable, Sendable {
  /// What was asked was not put as it has to be.
  case usage
  /// What was given cannot be understood, or breaks a rule of the records.
  case badData
  /// What was to be read is not there.
  case noInput
  /// What was to be written could not be made.
  case notWritten
  /// Reading or writing failed on the way.
  case readOrWrite
  /// Somebody else has the store; later it can be had.
  case busy
  /// The system does not allow it.
  case notAllowed
  /// Another machine could not be reached, or did not do what it was asked.
  case notReached
  /// The thing asked about is not so.
  case notSo

  /// The sort of an error of the desk; nil for one that is not the desk's.
  package init?(_ error: any Error) {
    switch error {
    case let error as DeskError: self.init(error)
    case let error as PrintingError: self.init(error)
    case let error as StoreError: self = error.traits.kind
    case let fault as EvidenceFault: self.init(fault)
    case let fault as HubFault: self = fault.kind
    case let refusal as Refusal: self.init(refusal)
    case is AccessError: self = .notAllowed
    case let refusal as PINRefusal: self.init(refusal)
    case is FileFault, is DocumentProblem, is ReferenceError: self = .badData
    default: return nil
    }
  }
}

extension FailureKind {
  private init(_ error: DeskError) {
    self =
      switch error {
      case .template, .noText, .noFile, .noPassphrase, .nothingToRecover: .badData
      case .inputNotFound: .noInput
      case .notWritten, .handOverStands, .noTemporaryFile, .backupsLieThere, .papersLieThere:
        .notWritten
      case .notRead, .notConfirmed, .handOverNotConfirmed, .tracesLeft: .readOrWrite
      case .notAllowed, .readableByOthers: .notAllowed
      case .noPaper: .notSo
      case .noWorkbooks, .noSheetLibrary, .noDocuments, .noDocumentLibrary: .usage
      }
  }

  private init(_ fault: EvidenceFault) {
    self =
      switch fault {
      case .empty, .tooLarge, .tooMany: .badData
      case .nowhere, .void, .missing, .changed: .notSo
      }
  }

  private init(_ error: PrintingError) {
    self =
      switch error {
      case .noForm: .usage
      case .noPDF, .noQueues, .notAPrinter, .noDevice, .notTaken, .testNotTaken,
        .commentedSettings:
        .notWritten
      }
  }

  private init(_ refusal: PINRefusal) {
    self =
      switch refusal {
      case .wrong, .tooSoon, .shut, .none, .needsSupervisor, .notTheLast, .noPassphrase:
        .notAllowed
      case .malformed: .badData
      case .known, .unknown: .notSo
      }
  }

  /// A parameter that is missing or does not go with the others is a matter of how something was asked;
  /// in a file the same is bad data, and is wrapped as such.
  private init(_ refusal: Refusal) {
    self =
      switch refusal.sort {
      case .usage: .usage
      case .badData: .badData
      case .forbidden: .notSo
      }
  }
}
