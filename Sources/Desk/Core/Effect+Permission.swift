import Casework
import Values
import Vocabulary

extension Effect {
  /// What it takes to have it done; nil for what is nobody's in particular: questions, half-typed forms, settings of
  /// this laptop, and what saves a store that is lost.
  package var permission: Permission? {
    switch self {
    case .record(let request, _): request.permission
    case .oldSheet(let request): request.permission
    case .handOver(_, _, let unmasked): unmasked ? .unmaskedExport : .work
    case .clerk, .print, .export, .attach, .takeOut, .exchange, .endExchange: .work
    case .asked(_, let effect), .terminal(.whenDrawn(let effect)): effect.permission
    case .keepView, .dropView, .ask, .saveDraft, .dropDraft, .writeDrafts, .keepDrafts,
      .lookForPrinters, .choosePrinters, .testPrinter, .examine, .rescue, .leaveUnsaved,
      .acceptClock, .language, .sit, .resetPIN, .unlock, .terminal:
      nil
    }
  }
}
