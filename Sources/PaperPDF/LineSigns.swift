import TerminalKit

/// Makes signs out of lines: what is drawn for their characters.
struct LineSigns {
  /// The characters that no font has, each once, in their order.
  private(set) var unprintable: [Character] = []

  private let canvas: PDFCanvas
  private var known: [Character: [DrawnSign]] = [:]

  init(_ canvas: PDFCanvas) { self.canvas = canvas }

  /// The signs of a line, from left to right.
  ///
  /// Words that run from right to left are one sign with the blanks between them: their letters join, and the first
  /// stands at the right end.
  mutating func signs(of line: some StringProtocol) -> [DrawnSign] {
    var made: [DrawnSign] = []
    var blanks: [DrawnSign] = []
    var isLeftwards = false
    for sign in line.flatMap({ signs(of: $0) }) {
      if isLeftwards && sign.text == " " {
        blanks.append(sign)
        continue
      }
      let goesOn = isLeftwards && LineSigns.runsLeftwards(sign.text)
      if goesOn, let last = made.popLast() {
        made.append(LineSigns.joined([last] + blanks + [sign]))
      } else {
        made += blanks + [sign]
      }
      blanks = []
      isLeftwards = LineSigns.runsLeftwards(sign.text)
    }
    return made + blanks
  }

  private static func joined(_ signs: [DrawnSign]) -> DrawnSign {
    DrawnSign(text: signs.map(\.text).joined(), columns: signs.reduce(0) { $0 + $1.columns })
  }

  /// As on the screen, but for what only a terminal cannot draw.
  private mutating func signs(of character: Character) -> [DrawnSign] {
    if let signs = known[character] { return signs }
    let whole = String(character)
    let wanted =
      TextWidth.undrawable(in: whole).isEmpty
      ? TextWidth.cells(of: character).map { DrawnSign(text: $0.text, columns: $0.columns) }
      : [DrawnSign(text: whole, columns: TextWidth.columns(of: character))]
    let signs = wanted.map { sign in
      canvas.has(sign.text) ? sign : DrawnSign(text: TextWidth.substitute, columns: sign.columns)
    }
    if signs != wanted { unprintable.append(character) }
    known[character] = signs
    return signs
  }

  /// Hebrew, Arabic and the scripts beside them.
  private static func runsLeftwards(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first?.value, first >= 0x590 else { return false }
    return [0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF]
      .contains { $0.contains(first) }
  }
}
