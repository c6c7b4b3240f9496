import Desk
import PaperPDF
import Values
import Vocabulary

/// The card of keys as a sheet of A4.
package enum KeyCardSheet {
  /// - Parameter remark: takes what is to be known of what is made.
  /// - Throws: why no PDF can be made.
  package static func pdf(_ card: KeyCard, remark: (Phrase) -> Void) throws -> [UInt8] {
    let lines = [SheetLine(card.title, isTitle: true)] + card.lines.map { SheetLine($0) }
    do {
      let document = try PaperPDF.document(lines, title: card.title)
      if let note = PaperSheet.note(ofUnprintable: document.unprintable, onReceipt: false) {
        remark(note)
      }
      return document.bytes
    } catch {
      throw PrintingError.noPDF(error)
    }
  }
}
