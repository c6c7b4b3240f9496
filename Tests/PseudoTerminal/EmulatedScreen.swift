/// As much of an xterm as is needed to read a screen that ncurses has drawn.
public struct EmulatedScreen: Sendable {
  /// The rows of the window.
  public private(set) var rows: Int
  /// The columns of the window.
  public private(set) var columns: Int
  /// The row of the cursor, from 0.
  public internal(set) var row = 0
  /// The column of the cursor, from 0.
  public internal(set) var column = 0
  /// The cells, row by row.
  public internal(set) var cells: [[ScreenCell]]
  /// How the letters that are written next look.
  var look = CellLook()
  var top = 0
  var bottom: Int
  private var state = State.text
  private var pending: [UInt8] = []
  var lastPrinted = " "
  private var saved = (row: 0, column: 0, look: CellLook())
  /// What the main screen shows while the alternate one is in front; nil where the main one is.
  var main: [[ScreenCell]]?
  /// The private modes that are set, by their numbers.
  public internal(set) var modes: Set<Int> = [25]

  private enum State { case text, escape, sequence(String), command, string, charset }
  /// What came so far of a command to the terminal, without its beginning.
  private var command = ""
  /// The colour of its background, as it answers; nil where it does not know the question.
  public var background: String?

  /// A blank screen.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    bottom = rows - 1
    cells = Array(repeating: Array(repeating: .blank(), count: columns), count: rows)
  }

  /// How many columns a sign of ambiguous width takes; which of the two is a setting of many terminals.
  public var ambiguousColumns = 1
  /// What the program has asked and was not answered yet, in the words of the answers.
  public internal(set) var answers: [String] = []

  /// Whether the alternate screen is in front, which leaves the main one as it was.
  public var isAlternate: Bool { main != nil }
  /// What can be scrolled back to: lines that left a main screen at its top, and what stood on one that is cleared
  /// as a whole, which some terminals keep there too.
  public internal(set) var scrolledBack: [String] = []
  /// What was written that this screen does not know, so that it may show something else than a terminal would.
  public private(set) var unknown: [String] = []
  /// Whether the cursor is seen.
  public var isCursorVisible: Bool { modes.contains(25) }
  /// Whether pastes are bracketed.
  public var isPasteBracketed: Bool { modes.contains(2004) }
  /// Whether the terminal reports what a mouse does.
  public var isMouseReported: Bool { !modes.isDisjoint(with: [1000, 1006]) }

  /// Takes another size; what stood on the screen is left to the program to draw anew.
  public mutating func resize(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    (top, bottom) = (0, rows - 1)
    (row, column) = (min(row, rows - 1), min(column, columns - 1))
    cells = Array(repeating: blankRow, count: rows)
    if isAlternate { main = cells }
  }

  /// The screen as lines without trailing blanks.
  public var lines: [String] { cells.map(line) }

  private func line(_ row: [ScreenCell]) -> String {
    var line = row.compactMap { $0.text }.joined()
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }

  /// The lines as one text.
  public var text: String { lines.joined(separator: "\n") }

  /// Takes what a program has written.
  public mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { take(byte) }
  }

  private mutating func take(_ byte: UInt8) {
    if byte >= 0x80 || !pending.isEmpty { return takeUTF8(byte) }
    take(UnicodeScalar(byte))
  }

  private mutating func takeUTF8(_ byte: UInt8) {
    pending.append(byte)
    let first = pending[0]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard pending.count == length else { return }
    let scalars = String(decoding: pending, as: UTF8.self).unicodeScalars
    pending = []
    for scalar in scalars { take(scalar) }
  }

  private mutating func take(_ scalar: UnicodeScalar) {
    switch state {
    case .text: takeText(scalar)
    case .escape: takeEscape(scalar)
    case .charset: state = .text
    case .command:
      // The Linux console resets its palette with ESC ] R, without an end.
      state = scalar == "R" ? .text : .string
      command = String(scalar)
    case .string where scalar == "\u{7}" || scalar == "\\":
      state = .text
      if let background, command == "11;?" { answers.append("\u{1B}]11;rgb:\(background)\u{1B}\\") }
    case .string: if scalar != "\u{1B}" { command.unicodeScalars.append(scalar) }
    case .sequence(let so):
      if (0x40...0x7E).contains(scalar.value) {
        state = .text
        perform(so, scalar)
      } else {
        state = .sequence(so + String(scalar))
      }
    }
  }

  private mutating func takeText(_ scalar: UnicodeScalar) {
    switch scalar {
    case "\u{1B}": state = .escape
    case "\r": column = 0
    case "\n": lineFeed()
    case "\u{8}": column = max(0, column - 1)
    case "\t": column = min(columns - 1, (column / 8 + 1) * 8)
    case "\u{7}", "\u{E}", "\u{F}": break
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": miss("control \(scalar.value)")
    default: put(scalar)
    }
  }

  private mutating func takeEscape(_ scalar: UnicodeScalar) {
    state = .text
    switch scalar {
    case "[": state = .sequence("")
    case "]": state = .command
    case "P": (state, command) = (.string, "")
    case "(", ")": state = .charset
    case "M":
      if row == top { scroll(by: -1) } else { row = max(0, row - 1) }
    case "D": lineFeed()
    case "7": saved = (row, column, look)
    case "8": (row, column, look) = saved
    // How the keys beside the letters are read.
    case "=", ">": break
    default: miss("ESC \(scalar)")
    }
  }

  /// Gives the answers away.
  mutating func takeAnswers() -> String {
    defer { answers = [] }
    return answers.joined()
  }

  /// Writes down what this screen does not know.
  mutating func miss(_ what: String) { unknown.append(what) }

  private mutating func put(_ scalar: UnicodeScalar) {
    let isAmbiguous = (0x2500...0x25FF).contains(scalar.value)
    let width = isAmbiguous ? ambiguousColumns : EmulatedScreen.width(of: scalar)
    if width == 0 { return addMark(scalar) }
    if column + width > columns {
      column = 0
      lineFeed()
    }
    write(String(scalar), width: width)
  }

  mutating func write(_ text: String, width: Int) {
    guard row < rows, column < columns else { return }
    lastPrinted = text
    if cells[row][column].text == nil, column > 0 { cells[row][column - 1].text = " " }
    cells[row][column] = ScreenCell(text, look)
    if width == 2, column + 1 < columns { cells[row][column + 1] = ScreenCell(nil, look) }
    let after = column + width
    if after < columns, cells[row][after].text == nil { cells[row][after].text = " " }
    column += width
  }

  private mutating func addMark(_ scalar: UnicodeScalar) {
    guard column > 0, row < rows else { return }
    var place = column - 1
    while place > 0, cells[row][place].text == nil { place -= 1 }
    cells[row][place].text?.unicodeScalars.append(scalar)
  }

  private mutating func lineFeed() {
    if row == bottom { scroll(by: 1) } else { row = min(rows - 1, row + 1) }
  }

  /// What is erased has the ground that is set: `bce` of terminfo.
  var blankCell: ScreenCell { .blank(on: look.ground) }
  var blankRow: [ScreenCell] { Array(repeating: blankCell, count: columns) }

  mutating func scroll(by lines: Int) {
    for _ in 0..<min(abs(lines), rows) {
      if lines > 0 {
        if top == 0, !isAlternate { scrolledBack.append(line(cells[0])) }
        cells.remove(at: top)
        cells.insert(blankRow, at: bottom)
      } else {
        cells.remove(at: bottom)
        cells.insert(blankRow, at: top)
      }
    }
  }

  /// The columns of a scalar, by the ranges that matter for Chinese and for emoji; written apart
  /// from the program's own table, so that one can find the other out.
  private static func width(of scalar: UnicodeScalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
