import PseudoTerminal

/// One row of a screen in SVG, its upper left corner at 0,0. Every word is stretched to the columns that it has, so
/// that a Han character takes exactly two of them, whatever font the reader has.
struct RowDrawing {
  /// The room of one column.
  static let columnWidth = 9
  /// The room of one row.
  static let height = 21
  /// Where letters stand.
  private static let baseline = 16
  /// Where the line below a field is.
  private static let line = 19

  private let cells: [ScreenCell]
  private let inks: [CellInk]
  private let own: OwnColours

  init(_ cells: [ScreenCell], on own: OwnColours = .dark) {
    self.cells = cells
    self.own = own
    inks = cells.map { CellInk($0.look, on: own) }
  }

  /// What is drawn, one thing a line; empty for a row without anything.
  var svg: String { (grounds + lines + words).joined(separator: "\n") }

  // MARK: Grounds and lines

  private var grounds: [String] {
    runs { inks[$0].ground }.compactMap { ground, columns in
      ground.map {
        "<rect\(Self.place(columns)) height=\"\(Self.height)\" fill=\"\($0)\"/>"
      }
    }
  }

  private var lines: [String] {
    runs { inks[$0].weight.contains(.underline) ? inks[$0].text : nil }
      .compactMap { colour, columns in
        colour.map {
          "<rect\(Self.place(columns)) y=\"\(Self.line)\" height=\"1\" fill=\"\($0)\"/>"
        }
      }
  }

  private static func place(_ columns: Range<Int>) -> String {
    " x=\"\(columns.lowerBound * columnWidth)\" width=\"\(columns.count * columnWidth)\""
  }

  // MARK: Words

  /// What letters of one text have in common.
  private struct Script: Equatable {
    var colour: String
    var isBold: Bool
    var isDim: Bool
    var isWide: Bool

    /// What differs from the letters of the window, which have a colour of their own.
    func attributes(_ ownText: String) -> String {
      let classes = [isBold ? "b" : nil, isDim ? "d" : nil, isWide ? "h" : nil].compactMap { $0 }
      return (colour == ownText ? "" : " fill=\"\(colour)\"")
        + (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"")
    }
  }

  private var words: [String] {
    runs(of: script).flatMap { script, columns in
      pieces(columns).map { text($0, script) }
    }
  }

  private func script(_ column: Int) -> Script {
    let weight = inks[column].weight
    return Script(
      colour: inks[column].text, isBold: weight.contains(.bold), isDim: weight.contains(.dim),
      isWide: isWide(column))
  }

  /// Whether a cell is a half of a wide character.
  private func isWide(_ column: Int) -> Bool {
    cells[column].text == nil
      || cells.indices.contains(column + 1) && cells[column + 1].text == nil
  }

  /// A single blank stands within a word, two part two words.
  private func pieces(_ columns: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for column in columns where cells[column].text != " " {
      if let last = found.last, column - last.upperBound < 2 {
        found[found.count - 1] = last.lowerBound..<column + 1
      } else {
        found.append(column..<column + 1)
      }
    }
    return found
  }

  private func text(_ columns: Range<Int>, _ script: Script) -> String {
    let words = cells[columns].compactMap { $0.text == " " ? "\u{A0}" : $0.text }.joined()
    return "<text x=\"\(columns.lowerBound * Self.columnWidth)\" y=\"\(Self.baseline)\""
      + " textLength=\"\(columns.count * Self.columnWidth)\" lengthAdjust=\"spacingAndGlyphs\""
      + "\(script.attributes(own.text))>\(words.inMarkup)</text>"
  }

  /// Neighbouring columns of which the same is so, with that.
  private func runs<Kind: Equatable>(
    of kind: (Int) -> Kind
  ) -> [(kind: Kind, columns: Range<Int>)] {
    var found: [(kind: Kind, columns: Range<Int>)] = []
    for column in cells.indices {
      let kind = kind(column)
      if let last = found.last, last.kind == kind {
        found[found.count - 1].columns = last.columns.lowerBound..<column + 1
      } else {
        found.append((kind, column..<column + 1))
      }
    }
    return found
  }
}

extension String {
  /// The text as it stands between the tags of XML, and between their quotation marks.
  var inMarkup: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
