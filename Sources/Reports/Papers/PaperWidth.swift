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

  /// What a paper is printed on where nobody chose: the slip on a roll, all else on a sheet; the
  /// slip and whatever goes to this laptop's printer as wide as that one's paper.
  public static func usual(
    for paper: Paper, printer: PaperWidth? = nil, goesToPrinter: Bool = false
  ) -> PaperWidth {
    if let printer, goesToPrinter || paper == .slip { return printer }
    return paper == .slip ? .mm80 : .a4
  }
}
