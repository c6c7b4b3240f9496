import CNcurses
import TerminalKit

/// Reports of a mouse, which are never keys nor text, wherever they come and however they end.
extension KeyReader {
  /// How long the rest of a report may take, in milliseconds: what is left of one would be typed.
  private static let patienceForReport = 1000
  /// How many characters of the numbers of a report are read; the rest is dropped with it.
  private static let longestReport = 24

  /// The rest of a report, behind `ESC [ <`; nil for one that means nothing to the desk.
  mutating func report() -> Pointer? {
    var numbers = ""
    while let code = next(KeyReader.patienceForReport) {
      guard case .character(let scalar) = code, (0x20...0x7E).contains(scalar.value) else {
        putBack(code)
        return nil
      }
      if scalar.value >= 0x40 { return Pointer(report: numbers, Character(scalar)) }
      if numbers.utf8.count < KeyReader.longestReport { numbers.unicodeScalars.append(scalar) }
    }
    return nil
  }

  /// Drops the rest of a report in the form of old, behind `ESC [ M`: a button, a column and a row.
  mutating func skipOldReport() {
    for _ in 0..<3 {
      guard let code = next(KeyReader.patienceForReport) else { return }
      guard case .character(let scalar) = code, scalar.value >= 0x20 else { return putBack(code) }
    }
  }

  /// Everything up to the end of a paste; one that never ends is given up after a second. Keys and reports in it are no
  /// text.
  mutating func paste() -> String {
    var text = String.UnicodeScalarView()
    while let code = next(1000) {
      switch code {
      case .special(Own.pasteEnd.rawValue): return String(text)
      case .special(Own.report.rawValue): _ = report()
      case .special(Own.oldReport.rawValue): skipOldReport()
      case .special: break
      case .character("\u{1B}"): if isEndOfPaste() { return String(text) }
      case .character(let scalar): text.append(scalar)
      }
    }
    return String(text)
  }

  /// Drops a sequence that came in pieces, behind its escape, or that alone; true for the one that ends a paste.
  private mutating func isEndOfPaste() -> Bool {
    guard let first = next(KeyReader.patienceForReport) else { return false }
    guard first == .character("[") else {
      putBack(first)
      return false
    }
    var numbers = ""
    while let code = next(KeyReader.patienceForReport) {
      guard case .character(let scalar) = code, (0x20...0x7E).contains(scalar.value) else {
        putBack(code)
        return false
      }
      guard scalar.value >= 0x40 else {
        numbers.unicodeScalars.append(scalar)
        continue
      }
      if scalar == "M", numbers.isEmpty { skipOldReport() }
      return scalar == "~" && numbers == "201"
    }
    return false
  }
}

extension Pointer {
  /// What `ESC [ < numbers letter` reports: the left button or the wheel, alone, at a place counted from 1; nil for
  /// all else, and where a button is let go.
  init?(report numbers: String, _ letter: Character) {
    let parts = numbers.split(separator: ";", omittingEmptySubsequences: false)
    let values = parts.compactMap { part in
      part.allSatisfy(\.isASCII) && part.first?.isNumber == true ? Int(part) : nil
    }
    guard letter == "M", parts.count == 3, values.count == 3, values[1] > 0, values[2] > 0 else {
      return nil
    }
    switch values[0] {
    case 0: self = .press(Position(row: values[2] - 1, column: values[1] - 1))
    case 64: self = .wheel(isDown: false)
    case 65: self = .wheel(isDown: true)
    default: return nil
    }
  }
}
