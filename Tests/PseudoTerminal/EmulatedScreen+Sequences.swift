/// What the control sequences of a terminal do to the screen.
extension EmulatedScreen {
  /// Carries out a sequence: its parameters, and the letter it ends with.
  mutating func perform(_ parameters: String, _ final: UnicodeScalar) {
    if parameters.hasPrefix("?") { return setModes(parameters.dropFirst(), final) }
    if parameters.hasPrefix(">") { return miss("CSI \(parameters)\(final)") }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    switch final {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "Z": for _ in 0..<count { column = max(0, column - 1) / 8 * 8 }
    case "d": row = min(rows, count) - 1
    case "H", "f":
      row = min(rows, max(1, first)) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "J": eraseDisplay(first)
    case "K": eraseLine(first)
    case "X": blank(row, column..<min(columns, column + count))
    case "P": deleteCells(count)
    case "@": insertCells(count)
    case "L": insertLines(count)
    case "M": deleteLines(count)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "b": for _ in 0..<count { write(lastPrinted, width: 1) }
    case "r":
      top = max(1, first) - 1
      bottom = (numbers.count > 1 && numbers[1] > 0 ? numbers[1] : rows) - 1
      (row, column) = (0, 0)
    case "m": setLook(parameters)
    case "c" where parameters.isEmpty: answers.append(EmulatedScreen.kind)
    case "n" where first == 6: answers.append("\u{1B}[\(row + 1);\(column + 1)R")
    default:
      if !Self.harmless.contains("\(parameters)\(final)") { miss("CSI \(parameters)\(final)") }
    }
  }

  /// What curses sends beside attributes that changes no cell: the title of the window is kept and brought back,
  /// nothing is inserted, the cursor looks as it did.
  private static let harmless: Set<String> = ["22;0;0t", "23;0;0t", "4l", "34h", "34l"]

  /// What kind of terminal it is, as xterm tells it: longer than any key.
  private static let kind = "\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28;29c"

  /// The private modes that curses and the desk set.
  private static let known: Set<Int> = [
    1, 7, 12, 25, 47, 1000, 1006, 1034, 1049, 2004,
  ]

  private mutating func setModes(_ parameters: Substring, _ final: UnicodeScalar) {
    // The Linux console is told so what its cursor looks like.
    if final == "c" { return }
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    guard final == "h" || final == "l", Self.known.isSuperset(of: numbers) else {
      return miss("CSI ?\(parameters)\(final)")
    }
    for number in numbers {
      if final == "h" { modes.insert(number) } else { modes.remove(number) }
      if number == 47 || number == 1049 { changeScreen(toAlternate: final == "h") }
    }
  }

  private mutating func changeScreen(toAlternate: Bool) {
    guard toAlternate != isAlternate else { return }
    if toAlternate {
      main = cells
      clearAll()
    } else {
      cells = main ?? cells
      main = nil
    }
  }

  private mutating func clearAll() {
    for row in 0..<rows { cells[row] = blankRow }
  }

  private mutating func blank(_ row: Int, _ range: Range<Int>) {
    for column in range { cells[row][column] = blankCell }
  }

  private mutating func eraseDisplay(_ mode: Int) {
    let isWhole = mode >= 2 || mode == 0 && (row, column) == (0, 0)
    if isWhole, !isAlternate { scrolledBack += lines }
    switch mode {
    case 0:
      eraseLine(0)
      for row in min(rows, row + 1)..<rows { cells[row] = blankRow }
    case 1:
      eraseLine(1)
      for row in 0..<row { cells[row] = blankRow }
    default: clearAll()
    }
  }

  private mutating func eraseLine(_ mode: Int) {
    switch mode {
    case 0: blank(row, min(column, columns)..<columns)
    case 1: blank(row, 0..<min(columns, column + 1))
    default: cells[row] = blankRow
    }
  }

  private mutating func deleteCells(_ count: Int) {
    for _ in 0..<min(count, columns - column) {
      cells[row].remove(at: column)
      cells[row].append(blankCell)
    }
  }

  private mutating func insertCells(_ count: Int) {
    for _ in 0..<min(count, columns - column) {
      cells[row].insert(blankCell, at: column)
      cells[row].removeLast()
    }
  }

  private mutating func insertLines(_ count: Int) {
    for _ in 0..<min(count, bottom - row + 1) {
      cells.remove(at: bottom)
      cells.insert(blankRow, at: row)
    }
  }

  private mutating func deleteLines(_ count: Int) {
    for _ in 0..<min(count, bottom - row + 1) {
      cells.remove(at: row)
      cells.insert(blankRow, at: bottom)
    }
  }
}
