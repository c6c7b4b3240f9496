import Casework
import TerminalKit
import Values
import Vocabulary

/// What was understood of the words in a field.
struct FieldReading: Equatable {
  var value: FieldValue?
  /// How far the value is known; nil where it is exact.
  var rough: Roughness?
  /// What was understood, where it is not what was typed: `= 2027-03-01`.
  var note: Phrase?
  /// What looks wrong.
  var problem: Phrase?
  /// Words that are no value of the field, and are kept as they are.
  var unread: String?
  /// Whether the words would be lost by saving: then nothing is saved, and the problem says why.
  private(set) var isLost = false

  static let nothing = FieldReading()

  static func text(_ words: String) -> FieldReading {
    FieldReading(value: words.isEmpty ? nil : .text(words))
  }

  /// Why the words would be lost; nil where they would not.
  var loss: Phrase? { isLost ? problem : nil }

  static func lost(_ problem: Phrase) -> FieldReading {
    FieldReading(problem: problem, isLost: true)
  }

  /// The same of a field that keeps words which are no value of it.
  func keeping(_ words: String, of field: Field) -> FieldReading {
    guard let why = loss, field.wordsField != nil, why != WordReader.needlessCard else {
      return self
    }
    return FieldReading(
      problem: Phrase(why.zh + "，照原话记", why.en + ", kept as said"), unread: words)
  }
}

/// Reads days, amounts, counts and phones as people type them.
struct WordReader {
  /// The day that `昨天` is counted from: that of the visit, not of a later correction.
  var today: Day
  var zone: Zone
  /// What working days are counted by.
  var calendar: WorkCalendar?

  func day(_ typed: String, lean: TypedDay.Lean = .past) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if words.isEmpty { return .nothing }
    do throws(DayProblem) {
      let said = try TypedDay.read(words, today: today, lean: lean, calendar: calendar)
      var reading = self.reading(words, said)
      reading.problem = oddity(of: said, lean)?.phrase
      return reading
    } catch {
      return WordReader.lost(error, lean)
    }
  }

  private func oddity(of said: SaidDay, _ lean: TypedDay.Lean) -> FieldRemark.Reason? {
    switch lean {
    case .past: .ahead(of: said, today)
    case .future: said.day < today ? .over(said.day) : nil
    }
  }

  /// A day of the activity, which lies on either side of today.
  func nearDay(_ typed: String) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if words.isEmpty { return .nothing }
    if let day = TypedDay.nearest(words, to: today) { return reading(words, SaidDay(day)) }
    do throws(DayProblem) {
      _ = try TypedDay.read(words, today: today)
      return WordReader.lost(.notUnderstood, .past)
    } catch {
      return WordReader.lost(error, .past)
    }
  }

  private func reading(_ words: String, _ said: SaidDay) -> FieldReading {
    var reading = FieldReading(value: .day(said.day), rough: said.rough)
    guard words != said.day.description || said.rough != nil, words != said.typed else {
      return reading
    }
    let sign = said.rough == .about ? "" : "= "
    reading.note = Phrase(sign + said.words(.chinese), sign + said.words(.english))
    return reading
  }

  /// Why nothing was understood, and what would be: days of the past or of the future, as the field asks.
  private static func lost(_ problem: DayProblem, _ lean: TypedDay.Lean) -> FieldReading {
    guard problem == .notUnderstood else { return .lost(problem.phrase) }
    switch lean {
    case .past: return .lost(Phrase("看不懂，写 3.1、昨天、去年春节", "not a day; write 3.1, 昨天"))
    case .future: return .lost(Phrase("看不懂，写 3.20、10日内、下周五", "not a day; write 3.20, 10日内"))
    }
  }

  func money(_ typed: String) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if words.isEmpty { return .nothing }
    if BankCard.number(in: words) != nil { return .lost(WordReader.needlessCard) }
    do throws(AmountProblem) {
      let said = try TypedAmount.read(words)
      var reading = FieldReading(value: .money(said.money), rough: said.rough)
      reading.note = WordReader.note(said, words)
      if said.money == .zero { reading.problem = FieldRemark.Reason.nothing.phrase }
      return reading
    } catch {
      return .lost(error.phrase)
    }
  }

  private static func note(_ said: SaidMoney, _ words: String) -> Phrase? {
    if words == said.money.yuan { return nil }
    if said.rough != nil { return Phrase("= " + said.words(.chinese), "= " + said.words(.english)) }
    return Phrase("= \(said.money.yuan)元", "= \(said.money.yuan) yuan")
  }

  /// An amount that a step records: only an exact one can be.
  func exactMoney(_ typed: String) -> FieldReading {
    var reading = money(typed)
    guard reading.rough != nil, case .money(let money)? = reading.value else { return reading }
    reading.rough = nil
    reading.note = nil
    reading.problem = FieldRemark.Reason.takenAsExact(money).phrase
    return reading
  }

  func count(_ typed: String) -> FieldReading {
    let words = TextRules.trimmed(typed)
    if words.isEmpty { return .nothing }
    guard let count = TypedCount.parse(words) else {
      return .lost(WordReader.wholeNumber)
    }
    let note = words == String(count) ? nil : Phrase("= \(count)")
    return FieldReading(value: .number(count), note: note)
  }

  static let wholeNumber = Phrase("要一个整数", "a whole number is needed")

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
    reading.problem = PhoneNumber.problem(words).map { FieldRemark.Reason.phone($0).phrase }
    if folded != words { reading.note = Phrase("= \(folded)") }
    return reading
  }
}
