/// A line of a paper as it is to stand on a sheet.
package struct SheetLine: Hashable, Sendable {
  /// At most 80 columns.
  package var text: String
  /// Whether it is the title: larger than the others, and in the middle.
  package var isTitle: Bool
  /// The bars that stand beneath it: where the dark ones lie, counted in the width of the thinnest.
  package var bars: [Range<Int>]
  /// The columns of a chart that stand on it, over the lines above.
  package var columns: [Column] = []
  /// Whether it belongs to the line above, whose sheet it stays on: the bars of one stand there, or it is part of a
  /// chart.
  private(set) var isTaken = false

  /// A column of a chart.
  package struct Column: Hashable, Sendable {
    /// Where it begins and how wide it is, in columns of the sheet; how high, in lines.
    package var left, width, height: Double

    package init(left: Double, width: Double, height: Double) {
      (self.left, self.width, self.height) = (left, width, height)
    }
  }

  /// A line that looks as most do, unless something else is said.
  package init(_ text: String, isTitle: Bool = false, bars: [Range<Int>] = []) {
    self.text = text
    self.isTitle = isTitle
    self.bars = bars
  }

  /// The line as one that stays on the sheet of the line above.
  package var held: SheetLine {
    var line = self
    line.isTaken = true
    return line
  }

  /// A line that bars stand in.
  static let taken = SheetLine("").held

  /// Whether nothing stands there.
  var isEmpty: Bool { isBlank { $0.isWhitespace } }

  /// Whether no words stand there: where a line is empty or a rule.
  var isGap: Bool { isBlank { $0 == " " || $0 == "-" } }

  private func isBlank(_ isNothing: (Character) -> Bool) -> Bool {
    !isTaken && bars.isEmpty && text.allSatisfy(isNothing)
  }
}
