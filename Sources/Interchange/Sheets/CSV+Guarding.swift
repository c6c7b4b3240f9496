import Casework
import Values
import Vocabulary

extension CSV {
  /// What stands in one place of a sheet.
  public enum Cell: Hashable, Sendable {
    /// Somebody's words, which a spreadsheet has to leave alone.
    case words(String)
    /// A figure, a day, a moment or a yes that a spreadsheet may take as such.
    case figure(String)

    /// The words as they are, without apostrophe.
    public var text: String {
      switch self {
      case .words(let text), .figure(let text): text
      }
    }
  }

  /// The words of a cell as a spreadsheet may have them.
  public static func neutral(_ words: String) -> String {
    isFormulaLike(words) || CellLook.isTakenForFigure(words) ? "'" + words : words
  }

  /// The cell as it was before ``neutral(_:)``; an apostrophe that somebody typed stays.
  public static func plain(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'") else { return cell }
    let rest = String(cell.unicodeScalars.dropFirst())
    return neutral(rest) != rest || CellLook.isDigits(rest) ? rest : cell
  }

  /// What is written for a cell. What should be a figure and has not its form is words: `2026年1月`.
  package static func written(_ cell: Cell) -> String {
    switch cell {
    case .words(let text): neutral(text)
    case .figure(let text): CellLook.isFigure(text) ? text : neutral(text)
    }
  }

  private static func isFormulaLike(_ cell: String) -> Bool {
    // Of what is not ASCII the wide signs begin with one byte, which little else does.
    guard let byte = cell.utf8.first, byte < 0x80 || byte == 0xEF else { return false }
    return switch cell.unicodeScalars.first {
    case "=", "+", "-", "@", "'", "＝", "＋", "－", "＠", "＇", "\t", "\r", "\n": true
    default: false
    }
  }
}

/// How words look to a spreadsheet, which makes numbers, days and times of what has their form and
/// writes them back in a form of its own.
enum CellLook {
  /// Whether a figure is written as this program writes figures: `199.00`, `2026-03-01`,
  /// `2026-03-01 09:12`, an instant, `true`.
  static func isFigure(_ text: String) -> Bool {
    if text == "true" || text == "false" { return true }
    guard let first = text.utf8.first, isDigit(first) else { return false }
    let pattern = simplePattern(text) ?? CellForm(text).pattern
    return pattern == "d" || pattern == "d.d" || pattern == "d-d-d" || pattern == "d-d-d d:d"
      || pattern.hasPrefix("d-d-dtd:d:d")
  }

  /// Whether there is nothing but digits, of either width.
  static func isDigits(_ text: String) -> Bool {
    !text.isEmpty && TextRules.foldWidth(text).utf8.allSatisfy(isDigit)
  }

  /// Whether a spreadsheet would keep something else than these words.
  static func isTakenForFigure(_ words: String) -> Bool {
    mayBeTaken(words) && isTaken(words)
  }

  /// The same without the first look.
  static func isTaken(_ words: String) -> Bool {
    let folded = TextRules.foldWidth(words)
    let trimmed = TextRules.trimmed(folded)
    if ["TRUE", "FALSE"].contains(trimmed.uppercased()) { return true }
    guard trimmed.utf8.contains(where: isDigit) else { return false }
    let form = CellForm(trimmed)
    if form.pattern == "d" || form.pattern == "d.d" {
      return folded != words || trimmed != folded || !form.isPlainNumber
    }
    return form.looksLikeDay || CellForm.others.contains(form.pattern)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}

/// The form of a cell: each run of digits as `d`, the name of a month as `m`, all else as it is.
struct CellForm {
  private(set) var pattern = ""
  /// The runs of digits in their order.
  private var runs: [String] = []
  private var hasThousands = false

  /// - Parameter text: folded and without blanks at its ends.
  init(_ text: String) {
    var rest = text.lowercased()[...]
    while let character = rest.first {
      if let digits = CellForm.takeDigits(&rest) {
        pattern += "d"
        runs.append(digits)
      } else if let month = CellForm.months.first(where: rest.hasPrefix) {
        rest = rest.dropFirst(month.count)
        pattern += "m"
      } else {
        rest.removeFirst()
        guard character == ",", pattern.hasSuffix("d"), let run = runs.popLast() else {
          pattern.append(character)
          continue
        }
        hasThousands = true
        runs.append(run + (CellForm.takeDigits(&rest) ?? ""))
      }
    }
  }

  /// A number that a spreadsheet writes back as it stands here.
  var isPlainNumber: Bool {
    guard !hasThousands, let whole = runs.first, runs.reduce(0, { $0 + $1.count }) < 12,
      whole.count == 1 || whole.first != "0"
    else { return false }
    return runs.count == 1 || runs[1].last != "0"
  }

  /// Days in figures: two or three short numbers with a dash, a stroke or a point between.
  var looksLikeDay: Bool {
    let day = pattern.prefix { $0 != " " }
    let time = pattern.dropFirst(day.count)
    guard time.isEmpty || CellForm.times.contains(String(time.dropFirst())) else { return false }
    let parts = day.split(separator: "d", omittingEmptySubsequences: false)
    let signs = parts.dropFirst().dropLast()
    guard parts.first == "", parts.last == "", signs.allSatisfy({ ["-", "/", "."].contains($0) }),
      (1...2).contains(signs.count), signs != ["."]
    else { return false }
    let lengths = runs.prefix(signs.count + 1).map(\.count)
    return lengths.allSatisfy { $0 <= 4 } && lengths.count { $0 <= 2 } >= signs.count
  }

  private static func takeDigits(_ rest: inout Substring) -> String? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if digits.isEmpty { return nil }
    rest = rest.dropFirst(digits.count)
    return String(digits)
  }

  /// Longer names first, so that none is cut short.
  static let months = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "sept", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
    "oct", "nov", "dec",
  ]

  private static let times = [
    "d:d", "d:d:d", "d:d:d.d", "d:d am", "d:d pm", "d:d:d am", "d:d:d pm", "d am", "d pm", "d:d a",
    "d:d p", "d:dam", "d:dpm",
  ]

  private static let chineseTimes = ["d时", "d时d分", "d时d分d秒", "d:d", "d:d:d"].flatMap {
    [$0, "上午" + $0, "下午" + $0]
  }

  private static let numbers = ["d", "d.d", ".d", "d."]

  /// All other forms that become a number, a day or a time.
  static let others: Set<String> = {
    var forms: Set<String> = [".d", "d.", "d d/d", "d年", "d年d月", "d年d月d日", "d月", "d月d日"]
    for number in numbers {
      forms.formUnion([number + "%", number + " %", "(" + number + ")"])
      for sign in ["¥", "$", "€", "£"] {
        forms.formUnion([sign + number, sign + " " + number, number + sign, number + " " + sign])
      }
      forms.formUnion([number + "ed", number + "e+d", number + "e-d"])
    }
    forms.formUnion(times + chineseTimes)
    forms.formUnion(["d年d月d日 d:d", "d年d月d日 d:d:d", "d年d月d日d时d分"])
    for sign in ["-", "/", " ", "", ", ", ". "] {
      forms.formUnion(["m\(sign)d", "d\(sign)m", "d\(sign)m\(sign)d", "m d\(sign)d"])
    }
    return forms
  }()
}
