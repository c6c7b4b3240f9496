import Values
import Vocabulary

/// What stands on sheets of A4: lines of text, and the bars of a number.
package struct SheetText: Hashable, Sendable {
  /// The lines from top to bottom.
  package let lines: [PaperLine]
  private let barcode: Barcode?

  /// Lines that are laid out for a sheet, and what a scanner reads on it.
  init(_ lines: [PaperLine], barcode: Barcode?) {
    self.lines = lines
    self.barcode = barcode
  }

  /// The lines with the bars that stand beneath each: they stand beneath the number, or beneath all where there is
  /// none.
  package var rows: [(line: PaperLine, bars: [Range<Int>])] {
    let bars = barcode?.bars ?? []
    let place = lines.firstIndex { $0.role == .number } ?? lines.endIndex - 1
    return lines.enumerated().map { ($0.element, $0.offset == place ? bars : []) }
  }

  /// The words alone, as UTF-8.
  var bytes: [UInt8] { lines.flatMap { Array(($0.text + "\n").utf8) } }
}
