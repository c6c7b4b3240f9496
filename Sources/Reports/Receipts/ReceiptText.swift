import Values
import Vocabulary

/// What a receipt printer prints: lines of text, and a barcode below them.
package struct ReceiptText: Hashable, Sendable {
  private let lines: [PaperLine]
  private let barcode: RollBarcode?

  /// Lines that are laid out for the roll, and what a scanner reads below them.
  package init(_ lines: [PaperLine], barcode: RollBarcode? = nil) {
    self.lines = lines
    self.barcode = barcode
  }

  /// The characters that the printer cannot print, each once, as they come.
  package var unprintable: [Character] {
    var found: [Character] = []
    for character in lines.flatMap(\.text)
    where ReceiptFont.bytes(of: character) == nil && !found.contains(character) {
      found.append(character)
    }
    return found
  }

  /// The bytes for the printer, from waking it to cutting the paper.
  package var bytes: [UInt8] {
    var bytes = ReceiptCommand.initialise + ReceiptCommand.chinese
    for line in lines {
      let isLarge = line.role == .number
      if isLarge { bytes += ReceiptCommand.large }
      bytes += line.text.flatMap(ReceiptText.bytes(of:)) + ReceiptCommand.newLine
      if isLarge { bytes += ReceiptCommand.plain }
    }
    return bytes + (barcode.map(ReceiptCommand.bars) ?? []) + ReceiptCommand.feed
      + ReceiptCommand.cut
  }

  private static func bytes(of character: Character) -> [UInt8] {
    ReceiptFont.bytes(of: character) ?? ReceiptFont.bytes(of: ReceiptFont.substitute) ?? []
  }
}
