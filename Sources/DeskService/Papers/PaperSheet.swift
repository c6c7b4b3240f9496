import PaperPDF
import TerminalKit
import Values
import Vocabulary

/// A text of A4 as a sheet that any queue prints.
enum PaperSheet {
  /// - Throws: why no PDF can be made.
  static func document(_ text: String, title: String) throws -> PaperPDFDocument {
    do {
      return try PaperPDF.document(text, title: title)
    } catch {
      throw PrintingError.noPDF(error)
    }
  }

  /// What is said of characters that a paper could not show.
  static func note(ofUnprintable characters: [Character], onReceipt: Bool) -> Phrase? {
    if characters.isEmpty { return nil }
    let words = characters.prefix(20).map(named).joined(separator: " ")
    return onReceipt
      ? Phrase(
        "打印机没有这些字，印成〓：\(words)", "The printer lacks these and prints 〓: \(words)")
      : Phrase("字体没有这些字，请手写：\(words)", "The font lacks these, write them in: \(words)")
  }

  /// The character, or its code where a terminal has no picture of it either.
  private static func named(_ character: Character) -> String {
    let word = String(character)
    if TextWidth.undrawable(in: word).isEmpty { return displaySafe(word) }
    return character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      .joined(separator: "+")
  }
}
