import Foundation
import Values

/// How the cells of a workbook are shown: which numbers are days and times.
struct CellFormats {
  /// Whether a number is a day or a time, by the style of its cell.
  private var isMoment: [Bool] = []
  /// The day that numbers are counted from.
  private let start: Day

  init(_ bytes: [UInt8], countsFrom1904: Bool) throws(MarkupScan.Fault) {
    start = Day(number: countsFrom1904 ? -24_107 : CellFormats.usualStart)
    var own: [Int: Bool] = [:]
    var isInStyles = false
    var scan = MarkupScan(bytes)
    while let piece = try scan.next() {
      switch piece {
      case .start(let tag):
        switch tag.name {
        case "numFmt":
          guard let id = tag["numFmtId"].flatMap({ Int($0) }) else { continue }
          own[id] = CellFormats.saysMoment(tag["formatCode"] ?? "")
        case "cellXfs": isInStyles = true
        case "xf" where isInStyles:
          let id = tag["numFmtId"].flatMap { Int($0) } ?? 0
          isMoment.append(own[id] ?? CellFormats.builtIn.contains { $0.contains(id) })
        default: break
        }
      case .end(let name): if name == "cellXfs" { isInStyles = false }
      case .text: break
      }
    }
  }

  /// 1899-12-30: with the day in 1900 that never was, numbers from March 1900 on are counted from it.
  private static let usualStart = -25_569

  /// The numbers of formats for days and times that every program knows, those of China among them.
  private static let builtIn = [14...22, 27...36, 45...47, 50...58]

  /// Whether a format shows a day or a time: it has a letter for one outside of quotes and brackets.
  static func saysMoment(_ code: String) -> Bool {
    var closing: Character?
    var isEscaped = false
    for sign in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if let end = closing {
        if sign == end { closing = nil }
      } else if sign == "\\" || sign == "_" || sign == "*" {
        isEscaped = true
      } else if sign == "\"" {
        closing = "\""
      } else if sign == "[" {
        closing = "]"
      } else if "ymdhs".contains(sign) {
        return true
      }
    }
    return false
  }

  /// A number in the digits of the file, as somebody sees it who looks at the sheet.
  func words(_ digits: String, style: Int?) -> String {
    if let style, isMoment.indices.contains(style), isMoment[style],
      let moment = Double(digits).flatMap({ SerialMoment($0, from: start) })
    {
      return moment.words
    }
    return CellFormats.plain(digits)
  }

  /// Without an exponent, and with no more digits than a program shows.
  private static func plain(_ digits: String) -> String {
    let isPlain = digits.utf8.count <= 15 && digits.utf8.allSatisfy { $0 < 0x3A }
    guard !isPlain, let number = Double(digits) else { return digits }
    if number.rounded() == number, abs(number) < 1e18 { return String(Int64(number)) }
    return String(format: "%.15g", number)
  }
}

/// A moment as spreadsheets count it: days, and the part of a day that has gone.
struct SerialMoment {
  private let day: Day?
  private let minute: Int?

  /// Nil for what is no day between 1950 and 2200, nor a time alone.
  init?(_ number: Double, from start: Day = Day(number: -25_569)) {
    guard number >= 0, number < 200_000 else { return nil }
    let minutes = Int((number * 1_440).rounded())
    let days = minutes / 1_440
    if days == 0 {
      (day, minute) = (nil, minutes)
      return
    }
    let found = start.adding(days)
    guard (1950...2200).contains(found.year) else { return nil }
    day = found
    minute = minutes % 1_440 == 0 && number.rounded() == number ? nil : minutes % 1_440
  }

  /// `2026-03-15`, `2026-03-15 09:12`, `09:12`.
  var words: String {
    let time = minute.map { DayTime(Day(number: 0), minute: $0).time }
    return [day?.description, time].compactMap { $0 }.joined(separator: " ")
  }
}
