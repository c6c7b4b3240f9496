import Casework
import TerminalKit
import Wording

/// What was understood of the words in a field.
struct FieldReading: Equatable {
  var value: FieldValue?
  /// What was understood, where it is not what was typed: `= 2027-03-01`.
  var note: Phrase?
  /// What looks wrong.
  var problem: Phrase?
  /// Whether the words would be lost by saving: then nothing is saved.
  var isLost = false

  static let nothing = FieldReading()

  static func text(_ words: String) -> FieldReading {
    FieldReading(value: words.isEmpty ? nil : .text(words))
  }

  static func lost(_ problem: Phrase) -> FieldReading {
    FieldReading(problem: problem, isLost: true)
  }
}

/// Reads days, amounts, counts and phones as people type them.
struct WordReader {
  /// The day that `昨天` is counted from: that of the visit, not of a later correction.
  var today: Day
  var zone: Zone

  func day(_ typed: String, lean: TypedDay.Lean = .past) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if words.isEmpty { return .nothing }
    let day = TypedDay.parse(words, today: today, lean: lean)
    return reading(words, day, mayLieAhead: lean == .future)
  }

  /// A day of the activity, which lies on either side of today.
  func nearDay(_ typed: String) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if words.isEmpty { return .nothing }
    return reading(words, TypedDay.nearest(words, to: today), mayLieAhead: true)
  }

  private func reading(_ words: String, _ day: Day?, mayLieAhead: Bool) -> FieldReading {
    guard let day else {
      let isDate = words.contains(/[0-9０-９]+[^0-9０-９]+[0-9０-９]+/)
      return .lost(
        isDate
          ? Phrase("没有这一天", "no such day")
          : Phrase("看不懂，写 3.1、昨天、上周五", "not a day; write 3.1, 昨天"))
    }
    let note = words == day.description ? nil : WordReader.note(day, words)
    let isAhead = !mayLieAhead && day > today
    return FieldReading(
      value: .day(day), note: note,
      problem: isAhead ? Phrase("\(day) 还没到？", "\(day) is still to come?") : nil)
  }

  /// A day that is only known roughly is said to be so.
  private static func note(_ day: Day, _ words: String) -> Phrase {
    switch TypedDay.precision(of: words) {
    case .day: Phrase("= \(day)")
    case .month: Phrase("= \(day) 按1日", "= \(day), the 1st")
    case .rough: Phrase("约 \(day)", "about \(day)")
    }
  }

  func money(_ typed: String) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if words.isEmpty { return .nothing }
    if BankCard.number(in: words) != nil { return .lost(WordReader.needlessCard) }
    guard let amount = TypedAmount.parse(words) else {
      return .lost(Phrase("看不懂的金额", "not an amount"))
    }
    let note = words == amount.yuan ? nil : Phrase("= \(amount.yuan)元", "= \(amount.yuan) yuan")
    return FieldReading(value: .money(amount), note: note)
  }

  func count(_ typed: String) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if words.isEmpty { return .nothing }
    guard let count = TypedCount.parse(words) else {
      return .lost(Phrase("要一个整数", "a whole number is needed"))
    }
    let note = words == String(count) ? nil : Phrase("= \(count)")
    return FieldReading(value: .number(count), note: note)
  }

  func moment(_ typed: String) -> FieldReading {
    if TextRules.trimmed(typed).isEmpty { return .nothing }
    guard let moment = TypedMoment.parse(typed, today: today, zone: zone) else {
      return .lost(Phrase("要写成 03-15 09:44 或 9:44", "write 03-15 09:44 or 9:44"))
    }
    let words = TypedMoment.text(moment, today: today, zone: zone)
    let note = words == TextRules.trimmed(typed) ? nil : Phrase("= \(words)")
    return FieldReading(value: .instant(moment), note: note)
  }

  /// A phone number is checked, never refused; the number of a bank card is none.
  func phone(_ typed: String) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if BankCard.number(in: words) != nil { return .lost(WordReader.needlessCard) }
    let folded = TextRules.foldWidth(words)
    var reading = FieldReading.text(folded)
    reading.problem = PhoneNumber.problem(words).map(WordReader.words)
    if folded != words { reading.note = Phrase("= \(folded)") }
    return reading
  }

  private static func words(_ problem: PhoneProblem) -> Phrase {
    switch problem {
    case .noDigits: Phrase("没有数字", "no digits")
    case .character(let character): Phrase("有「\(character)」？", "\"\(character)\" in it?")
    case .mobile(let digits): Phrase("手机\(digits)位？", "\(digits) digits for a mobile?")
    case .landline(let digits): Phrase("区号加号码\(digits)位？", "\(digits) digits with area code?")
    case .short(let digits): Phrase("只有\(digits)位", "only \(digits) digits")
    case .long(let digits): Phrase("有\(digits)位？", "\(digits) digits?")
    case .noMobile: Phrase("没有这样的手机号？", "no mobile begins so?")
    }
  }
}
