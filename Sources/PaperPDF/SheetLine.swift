/// A line of a paper as it is to stand on a sheet.
package struct SheetLine: Hashable, Sendable {
  /// At most 80 columns.
  package var text: String
  /// Whether it is the title: larger than the others, and in the middle.
  package var isTitle: Bool
  /// The bars that stand beneath it: where the dark ones lie, counted in the width of the thinnest.
  package var bars: [Range<Int>]
  /// Whether the bars of a line above stand there, and nothing else.
  private(set) var isTaken = false

  /// A line that looks as most do, unless something else is said.
  package init(_ text: String, isTitle: Bool = false, bars: [Range<Int>] = []) {
    self.text = text
    self.isTitle = isTitle
    self.bars = bars
  }

  /// A line that bars stand in.
  static let taken: SheetLine = {
    var line = SheetLine("")
    line.isTaken = true
    return line
  }()

  /// Whether nothing stands there.
  var isEmpty: Bool { isBlank { $0.isWhitespace } }

  /// Whether no words stand there: where a line is empty or a rule.
  var isGap: Bool { isBlank { $0 == " " || $0 == "-" } }

  private func isBlank(_ isNothing: (Character) -> Bool) -> Bool {
    !isTaken && bars.isEmpty && text.allSatisfy(isNothing)
  }
}
