import Casework
import Values
import Vocabulary

/// How wide the lines of a text are.
public enum PaperWidth: String, CaseIterable, Hashable, Sendable {
  /// The roll of a small receipt printer, in millimetres.
  case mm58 = "58"
  /// The roll of a large receipt printer, in millimetres.
  case mm80 = "80"
  case a4

  /// How many columns a line has; a Chinese character takes two.
  public var columns: Int {
    switch self {
    case .mm58: 32
    case .mm80: 48
    case .a4: 80
    }
  }

  /// The dots of a receipt printer's line, eight to the millimetre; nil for a sheet.
  public var dots: Int? {
    switch self {
    case .mm58: 384
    case .mm80: 576
    case .a4: nil
    }
  }

  /// What a printer with this paper is sent.
  public var format: PaperFormat { dots == nil ? .pdf : .escpos }

  /// What a text in a file is laid out for where nobody chose: the slip for a roll, as wide as this
  /// laptop's printer has it, all else for a sheet.
  ///
  /// - Parameter laptop: the paper of this laptop's printer.
  public static func usual(for paper: Paper, laptop: PaperWidth? = nil) -> PaperWidth {
    paper.isSlip ? laptop ?? .mm80 : .a4
  }
}
