import TerminalKit
import Values
import Vocabulary

/// A screen where it lies, with what was said to it.
///
/// A message belongs to the screen it was made for and to the moment between two keys: it goes with
/// either.
struct Place: Sendable {
  let id: PlaceID
  var screen: any DeskScreen
  /// What its message row says until the next key.
  var message = ""
}

extension Effect {
  /// The effect with the screen to which the words of its answer belong; one that is answered with
  /// data alone needs none.
  func asked(by place: PlaceID) -> Effect {
    switch self {
    case .terminal(.whenDrawn(let effect)): .terminal(.whenDrawn(effect.asked(by: place)))
    case .record, .keepView, .dropView, .keepDrafts, .export, .handOver, .print, .lookForPrinters,
      .choosePrinters, .testPrinter, .examine, .rescue, .clerk, .sit,
      .resetPIN, .attach, .takeOut, .oldSheet:
      .asked(by: place, self)
    case .ask, .saveDraft, .dropDraft, .writeDrafts, .leaveUnsaved, .acceptClock, .language,
      .unlock, .exchange, .endExchange, .terminal, .asked:
      self
    }
  }
}

extension Message {
  /// What the message row says of an answer; nil where the screens themselves speak of it.
  func words(_ context: Context) -> Phrase? {
    switch self {
    case .refused(let refusal): refusal.phrase(context.catalogue)
    case .failed(let phrase), .done(let phrase): phrase
    default: nil
    }
  }

  /// Whether every screen has to hear of it: those below must not show old figures when they come into
  /// view again.
  var concernsAll: Bool {
    switch self {
    case .answer, .recorded, .oldSheet: true
    default: false
    }
  }
}
