import Casework
import Values
import Vocabulary

/// A paper as somebody asks for it: what is left out follows from where it goes.
public struct PaperWish: Hashable, Sendable {
  /// What is wished for.
  public let paper: Paper
  private let format: PaperFormat?
  private let width: PaperWidth?
  private let showsReporter: Bool

  /// A wish; without more, as is usual where it goes.
  public init(
    _ paper: Paper, format: PaperFormat? = nil, width: PaperWidth? = nil,
    showsReporter: Bool = false
  ) {
    self.paper = paper
    self.format = format
    self.width = width
    self.showsReporter = showsReporter
  }

  /// Whether a printer can be sent it.
  public var suitsPrinters: Bool { format.map(isPrinted) ?? true }

  /// The order for a file or for standard output.
  ///
  /// - Parameter printers: the laptop's own, whose roll the slip is as wide as.
  public func order(
    beside printers: LaptopPrinters
  ) throws(PaperFormRefusal) -> PaperOrder {
    let format = format ?? .text
    let laptop = printers.printer(for: paper).paper
    return try order(format, laptop: format == .escpos ? printers.roll : laptop)
  }

  /// The order for a printer, which is sent what goes with its paper.
  public func order(on printer: PrinterSetting) throws(PaperFormRefusal) -> PaperOrder {
    let format = format ?? (width ?? printer.width).format
    guard isPrinted(format) else { throw .notForPrinters(format) }
    if format == .pdf, printer.isDevice { throw .noPagesToDevices }
    return try order(format, laptop: printer.paper)
  }

  private func isPrinted(_ format: PaperFormat) -> Bool {
    switch format {
    case .pdf, .escpos: true
    case .text, .html, .docx: false
    }
  }

  private func order(
    _ format: PaperFormat, laptop: PaperWidth?
  ) throws(PaperFormRefusal) -> PaperOrder {
    let isRoll = width.map { $0.dots != nil }
    switch format {
    case .pdf, .docx: if isRoll == true { throw .noRollOfPages }
    case .escpos: if isRoll == false { throw .noSheetOfReceipts }
    case .text, .html: break
    }
    return PaperOrder(
      paper, format: format, width: width ?? usualWidth(format, laptop),
      showsReporter: showsReporter)
  }

  private func usualWidth(_ format: PaperFormat, _ laptop: PaperWidth?) -> PaperWidth {
    switch format {
    case .text, .html: .usual(for: paper, laptop: laptop)
    case .pdf, .docx: .a4
    case .escpos: laptop.flatMap { $0.dots == nil ? nil : $0 } ?? .mm80
    }
  }
}
