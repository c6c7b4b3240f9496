import Values
import Vocabulary

/// Whether the figures of a text can be true together: shares that compute, parts that are no more than the
/// whole, one figure for one thing, days inside of the activity. It remembers what stood in the lines before.
struct SummarySense {
  /// The days that the activity is said to have been on.
  private var days: ClosedRange<Day>?
  private var said: [Place: Said] = [:]

  /// Where a figure stands: what was done to what, and of what scope.
  private struct Place: Hashable {
    let verb: String
    let thing: String
    let unit: String
    let scope: String
  }

  private struct Said {
    let number: String
    let text: String
  }

  /// What is odd in the next line.
  mutating func doubts(in line: String) -> [SummaryDoubt] {
    var doubts =
      SummarySense.rates(line) + SummarySense.parts(line) + SummarySense.words(line)
      + SummarySense.marks(line)
    for sentence in line.split(whereSeparator: { "。;!?；".contains($0) }) {
      doubts += twice(String(sentence))
    }
    return doubts + stray(line)
  }
}

// MARK: - Shares

extension SummarySense {
  /// `88%(349/300)`, and `接到398起,办结349起,办结率80%`.
  private static func rates(_ line: String) -> [SummaryDoubt] {
    let written = line.matches(
      of: /([0-9]+(?:\.[0-9]+)?)%\(([0-9][0-9,]*)\/([0-9][0-9,]*)/
    ).compactMap { match -> SummaryDoubt? in
      guard let n = number(match.output.2), let of = number(match.output.3) else { return nil }
      return wrong(String(match.output.1), n, of, "\(match.output.0))")
    }
    return written + told(line)
  }

  /// A share of what was closed, with both counts in front of it.
  private static func told(_ line: String) -> [SummaryDoubt] {
    let pattern =
      /(?:接到|接|受理|登记|接收)[^0-9。;]{0,16}([0-9][0-9,]*)(?:件|宗|起)[^。;]{0,24}?(?:办结|调处|调解)(?:投诉)?([0-9][0-9,]*)(?:件|宗|起)[^。;0-9]{0,8}率(?:达到|达|为|是)?([0-9]+(?:\.[0-9]+)?)%(?!\()/
    return line.matches(of: pattern).compactMap { match in
      guard let of = number(match.output.1), let n = number(match.output.2) else { return nil }
      return wrong(String(match.output.3), n, of, "\(n)/\(of)，\(match.output.3)%")
    }
  }

  private static func wrong(
    _ percent: String, _ n: Int, _ of: Int, _ text: String
  ) -> SummaryDoubt? {
    guard of > 0 else { return .wrongRate(text, is: "—") }
    if n > of { return .moreThanAll(text) }
    let digits = percent.split(separator: ".").dropFirst().first?.count ?? 0
    guard digits <= 4 else { return nil }
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let right = (200 * n * scale + of) / (2 * of)
    let told = Int(percent.filter(\.isNumber))
    // 99.6 is told as 99 where not all are meant.
    let isCareful = digits == 0 && n < of && told == 99 && right == 100
    return told == right || isCareful ? nil : .wrongRate(text, is: decimal(right, digits) + "%")
  }

  private static func decimal(_ number: Int, _ digits: Int) -> String {
    guard digits > 0 else { return "\(number)" }
    let words = String(number)
    let padded = String(repeating: "0", count: max(0, digits + 1 - words.count)) + words
    return "\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }

  private static func number(_ words: Substring) -> Int? { Int(words.filter(\.isNumber)) }
}

// MARK: - Parts

extension SummarySense {
  /// Of one sentence: more accepted than received, more closed than either.
  private static func parts(_ line: String) -> [SummaryDoubt] {
    line.split { "。;!?；".contains($0) }.flatMap { sentence -> [SummaryDoubt] in
      let counts = sentence.matches(
        of: /(?:(接到|接收|登记|收到)|受理|办结|调解成功|调处)[^0-9,、。]{0,8}?([0-9][0-9,]*)(件|宗|起)/)
      let all = counts.first { $0.output.1 != nil } ?? counts.first
      guard let all, let most = number(all.output.2) else { return [] }
      return counts.compactMap { part in
        guard part.range.lowerBound > all.range.lowerBound, part.output.3 == all.output.3,
          let count = number(part.output.2), count > most
        else { return nil }
        return .moreThanAll("\(part.output.0)，\(all.output.0)")
      }
    }
  }

  /// What is left where one word was replaced by another in all of a text.
  private static func words(_ line: String) -> [SummaryDoubt] {
    let pattern = /副部门|副局门|常务副部门|副市场|副主人|成心校园|成心经营|成心单位|消费者费者|投诉诉/
    return line.matches(of: pattern).map { .replacedWord("\($0.output)") }
  }
}

// MARK: - Marks

extension SummarySense {
  private static let pairs: [(Character, Character)] = [("“", "”"), ("《", "》"), ("〔", "〕")]

  /// Marks that lost their other half, two where one was meant, and a lone x in the place of a name.
  private static func marks(_ line: String) -> [SummaryDoubt] {
    let lone = pairs.filter { pair in
      line.count { $0 == pair.0 } != line.count { $0 == pair.1 }
    }.map { SummaryDoubt.unpaired("\($0.0)\($0.1)") }
    let double = line.matches(of: /[,、;:，；：][,、。;:，；：]/).map { match in
      SummaryDoubt.twoMarks(String(match.output))
    }
    let left = line.matches(of: /(^|[^A-Za-z0-9xX×])([xX×][年市县区省镇局月日])/).map { match in
      SummaryDoubt.leftover(String(match.output.2))
    }
    return lone + double + left
  }
}

// MARK: - One thing, one figure

extension SummarySense {
  /// Figures of the same thing, under the same scope, that differ.
  private mutating func twice(_ sentence: String) -> [SummaryDoubt] {
    let scopes = sentence.matches(of: /主会场|分会场|现场|当天|当日|期间|全年|全市|全省|全区|各会场|[0-9]+月[0-9]+日|[0-9]+月/)
    let pattern =
      /(发放|派发|接受|接待|接到|受理|举办|召开|组织|检查|查处|销毁|挽回)([^0-9,、。;:()约近]{0,12}?)(?:共|约|近)?([0-9][0-9,]*(?:\.[0-9]+)?万?)[多余]?(万?)(人次|人|余人次|份|册|件|宗|起|家次|家|场|次|元)/
    return sentence.matches(of: pattern).compactMap { match in
      let scope = scopes.last { $0.range.upperBound <= match.range.lowerBound }.map {
        "\($0.output)"
      }
      let place = Place(
        verb: String(match.output.1), thing: String(match.output.2), unit: String(match.output.5),
        scope: scope ?? "")
      let number = "\(match.output.3)\(match.output.4)".filter { $0 != "," }
      let text = String(match.output.0)
      guard let before = said[place] else {
        said[place] = Said(number: number, text: text)
        return nil
      }
      return before.number == number ? nil : .twoFigures("\(before.text)、\(text)")
    }
  }
}

// MARK: - Days

extension SummarySense {
  /// The first day with its year says when the activity is; what is said to be at the booth on another day
  /// is doubted.
  private mutating func stray(_ line: String) -> [SummaryDoubt] {
    if days == nil { days = SummarySense.days(in: line) }
    guard let days else { return [] }
    let pattern = /([0-9]{1,2})月([0-9]{1,2})日(?:的)?(?:活动当天|当天|活动现场|现场)/
    return line.matches(of: pattern).compactMap { match in
      guard let month = Int(match.output.1), let number = Int(match.output.2),
        let day = Day(year: days.lowerBound.year, month: month, day: number), !days.contains(day)
      else { return nil }
      return .strayDay("\(match.output.0)")
    }
  }

  /// `2027年3月15日至16日`.
  private static func days(in line: String) -> ClosedRange<Day>? {
    let pattern = /([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日(?:[至到-](?:([0-9]{1,2})月)?([0-9]{1,2})日)?/
    guard let match = line.firstMatch(of: pattern), let year = Int(match.output.1),
      let month = Int(match.output.2), let number = Int(match.output.3),
      let first = Day(year: year, month: month, day: number)
    else { return nil }
    let endMonth = match.output.4.flatMap { Int($0) } ?? month
    let last = match.output.5.flatMap { Int($0) }.flatMap { day in
      Day(year: year, month: endMonth, day: day)
    }
    guard let last, last >= first else { return first...first }
    return first...last
  }
}
