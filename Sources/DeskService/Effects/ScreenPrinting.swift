import CaseStore
import Casework
import Desk
import Reports
import Values
import Vocabulary

/// What is printed from a screen.
struct ScreenPrinting {
  let open: OpenDesk
  let author: Author

  private var environment: DeskEnvironment { open.environment }

  /// Prints a paper about a case. What is to be known of the paper is told behind its place.
  func print(_ order: PaperOrder, _ id: CaseID, _ target: PaperTarget) throws -> [Message] {
    var notes: [Phrase] = []
    let given = try open.give(order, of: id, to: try place(target, of: order.paper), by: author) {
      notes.append($0)
    }
    let words = [given.said].compactMap { $0 } + notes
    let recorded = [given.saved].compactMap { $0 }.map { Message.recorded($0) }
    return recorded + [.done(words.listed(by: Phrase("。", ". ")))]
  }

  private func place(_ target: PaperTarget, of paper: Paper) throws -> PaperDestination {
    switch target {
    case .folder: .dayFolder
    case .printer: .printer(try environment.openPrinter(environment.printers.printer(for: paper)))
    }
  }

  /// Remembers the printers on this laptop, for whoever prints on them from now on.
  func choose(_ printers: LaptopPrinters) throws -> [Message] {
    try environment.remember(printers)
    let board = PrinterBoard(printers: printers, found: [])
    return [.printers(board), .done(ScreenPrinting.printerSaved)]
  }

  /// The printers, without those that take long to be found: somebody sits at the screen and waits.
  var printersAtAGlance: PrinterBoard { environment.printerBoard(within: 1500) }

  private static let printerSaved = Phrase("打印机已存", "The printer is saved")
}
