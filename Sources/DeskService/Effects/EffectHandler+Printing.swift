import CaseStore
import Casework
import Desk
import Reports
import Values
import Vocabulary

extension EffectHandler {
  /// Prints a paper about a case. What is to be known of the paper is told behind its place.
  package func print(_ order: PaperOrder, _ id: CaseID, _ target: PaperTarget) throws -> [Message] {
    var notes: [Phrase] = []
    let given = try open.give(order, of: id, to: try place(target), by: author) {
      notes.append($0)
    }
    let words = [given.said].compactMap { $0 } + notes
    let recorded = [given.saved].compactMap { $0 }.map { Message.recorded($0) }
    return recorded + [.done(words.listed(by: Phrase("。", ". ")))]
  }

  private func place(_ target: PaperTarget) throws -> PaperDestination {
    switch target {
    case .folder: .dayFolder
    case .printer: .printer(try environment.openPrinter(environment.printer))
    }
  }

  /// Remembers the printer on this laptop, and prints on it from now on.
  func choosePrinter(_ setting: PrinterSetting) throws -> [Message] {
    try environment.remember(setting)
    open.environment.printer = setting
    let board = PrinterBoard(setting: setting, found: [])
    return [.printers(board), .done(EffectHandler.printerSaved)]
  }

  /// The printers, without those that take long to be found: somebody sits at the screen and waits.
  var printersAtAGlance: PrinterBoard { environment.printerBoard(within: 1500) }

  private static let printerSaved = Phrase("打印机已存", "The printer is saved")
}
