import Reports
import Values
import Vocabulary

extension PrinterSetting {
  /// Which one it is, as papers from the screen go to it, and how wide its paper is.
  public var phrase: Phrase {
    let name = name.map { Phrase($0) } ?? Term.systemPrinter
    return [name, width.phrase].listed(by: Punctuation.comma)
  }
}
