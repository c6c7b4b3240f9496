import PaperPDF
import Reports
import TerminalKit
import Values
import Vocabulary

/// What stands on A4 as a document that any queue prints.
enum PaperSheet {
  /// - Throws: why no PDF can be made.
  static func document(_ sheet: SheetText, title: String) throws -> PaperPDFDocument {
    let lines = sheet.rows.map { row in
      SheetLine(row.line.text, isTitle: row.line.role == .title, bars: row.bars)
    }
    do {
      return try PaperPDF.document(lines, title: title)
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
