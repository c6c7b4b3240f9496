import Reports
import Values
import Vocabulary

extension PaperWidth {
  /// How wide it is, in a word.
  public var phrase: Phrase {
    switch self {
    case .mm58: Phrase("58毫米", "58 mm")
    case .mm80: Phrase("80毫米", "80 mm")
    case .a4: Phrase("A4")
    }
  }
}
