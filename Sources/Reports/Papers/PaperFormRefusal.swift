import Values
import Vocabulary

/// Why a paper is not written as somebody wants it.
public enum PaperFormRefusal: Error, Hashable, Sendable {
  /// A printer is sent a PDF or what a receipt printer takes, and nothing else.
  case notForPrinters(PaperFormat)
  /// A receipt printer has a roll, and no sheet.
  case noSheetOfReceipts
  /// A PDF is a sheet, and no roll.
  case noRollOfPages
  /// A device takes bytes as they are and makes no pages of a PDF.
  case noPagesToDevices
}
