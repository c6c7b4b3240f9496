import CaseStore
import Casework
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// What the messages say that an effect is answered with.
extension [Message] {
  func first<Value>(_ read: (Message) -> Value?) -> Value? {
    lazy.compactMap(read).first
  }

  var recorded: SaveResult? {
    first { if case .recorded(let saveResult) = $0 { saveResult } else { nil } }
  }
  var views: [SavedView]? {
    first { if case .answer(.views(let views)) = $0 { views } else { nil } }
  }
  var done: String? {
    first { if case .done(let words) = $0 { words.zh } else { nil } }
  }
  var failed: String? {
    first { if case .failed(let words) = $0 { words.zh } else { nil } }
  }
  var handedOver: HandedOver? {
    first { if case .handedOver(let done) = $0 { done } else { nil } }
  }
  var exchanges: [ExchangeStand] {
    compactMap { if case .exchange(let stand) = $0 { stand } else { nil } }
  }

  var printers: [PrinterBoard] {
    compactMap { if case .printers(let board) = $0 { board } else { nil } }
  }
  var findings: [Finding] {
    first { if case .findings(let findings) = $0 { findings } else { nil } } ?? []
  }
  var rescued: Rescued? {
    first { if case .rescued(let rescued) = $0 { rescued } else { nil } }
  }
  var settings: DeskSettings? {
    first { if case .settings(let settings, _) = $0 { settings } else { nil } }
  }
}
