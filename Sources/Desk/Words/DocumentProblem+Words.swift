import Casework
import Interchange
import TerminalKit
import Values
import Vocabulary

extension DocumentProblem {
  /// The problem as one sentence without a full stop: the field, what is wrong, what would be
  /// right. A value of a person is never repeated.
  public func phrase(_ catalogue: Catalogue) -> Phrase {
    let what = reason.phrase(shownValue, catalogue)
    if field.isEmpty { return what }
    return Phrase(
      "\(Mask.text(catalogue.zh(field: field)))：\(what.zh)",
      "\(Mask.text(catalogue.en(field: field))): \(what.en)")
  }

  /// The value, cut short, unless it may tell who somebody is.
  private var shownValue: String {
    let isSecret =
      Field(spelling: field).map { $0.keeping != .open } ?? false
      || ["consumer", "representatives", "history"].contains { field.hasPrefix($0) }
        && reason.isAboutShape
    if isSecret { return "" }
    return TextWidth.truncate(hasShapeOfDay ? value : Mask.text(value), to: 40)
  }

  /// Whether the value has the shape of a day where one was meant: a day that does not exist is shown as
  /// it was typed, though it is none that a mask lets through.
  private var hasShapeOfDay: Bool {
    switch reason {
    case .notADay, .notAnInstant, .day:
      value.wholeMatch(of: /[12][0-9]{3}([-\/.])[0-9]{1,2}\1[0-9]{1,2}/) != nil
    case .unknownKey, .headings, .missing, .wrongShape, .notWithin, .notOneOf, .ahead, .notAnAmount,
      .notACount,
      .notYesOrNo, .tooMany, .amount, .approxOfNothing, .controlCharacter, .quantity, .bankCard,
      .masked, .demonstration, .refused, .unknownLink, .twice, .changed, .notBeside, .notANumber,
      .moreThan,
      .unequal:
      false
    }
  }
}

extension DocumentProblem.Reason {
  fileprivate var isAboutShape: Bool {
    if case .wrongShape = self { true } else { false }
  }

  fileprivate func phrase(_ value: String, _ catalogue: Catalogue) -> Phrase {
    // A text of JSON has its own marks.
    let isQuoted = value.count > 1 && value.hasPrefix("\"") && value.hasSuffix("\"")
    let words = ProblemWords(
      zh: value.isEmpty ? "这个值" : isQuoted ? value : "“\(value)”",
      en: value.isEmpty ? "the value" : isQuoted ? value : "\"\(value)\"")
    return switch self {
    case .unknownKey: ProblemWords.unknownKey
    case .headings(let faults): faults.phrase
    case .missing: Phrase("缺这一项，请补上", "is missing, add it")
    case .wrongShape(let wanted): words.wrongShape(wanted)
    case .notWithin(let range): words.notWithin(range)
    case .notOneOf(let allowed): words.notOneOf(allowed)
    case .ahead(let today): words.ahead(today)
    case .notADay, .day(.notUnderstood): words.notADay
    case .notAnInstant: words.notAnInstant
    case .notAnAmount, .amount(.notUnderstood), .amount(.negative): words.notAnAmount
    case .notACount: words.notACount
    case .notYesOrNo: words.notYesOrNo
    case .tooMany(let most): Phrase("最多 \(most) 个", "at most \(most)")
    case .day(let problem): words.value.saying(problem.phrase)
    case .amount(let problem): words.value.saying(problem.phrase)
    case .approxOfNothing: ProblemWords.approxOfNothing
    case .controlCharacter(let scalar, let place): ProblemWords.controlCharacter(scalar, place)
    case .quantity(let error): error.phrase
    case .bankCard: WordReader.needlessCard
    case .masked: ProblemWords.masked
    case .demonstration: ProblemWords.demonstration
    case .refused(let refusal): refusal.phrase(catalogue)
    case .unknownLink: words.unknownLink
    case .twice: words.twice
    case .changed: ProblemWords.changed
    case .notBeside:
      Phrase(
        "没有这个证据文件，请把 .evidence 文件夹放在旁边",
        "no such file of evidence, put the .evidence folder beside it")
    case .notANumber: words.notANumber
    case .moreThan(let whole): words.moreThan(whole)
    case .unequal(let other): words.unequal(other)
    }
  }
}

/// The sentences about a value, which is said in them.
private struct ProblemWords {
  let zh: String
  let en: String

  var value: Phrase { Phrase(zh, en) }
}

// MARK: A value that is not written as it has to be

extension ProblemWords {
  func wrongShape(_ wanted: String) -> Phrase {
    Phrase("\(zh)的类型不对，应是 \(wanted)", "\(en) is of the wrong type, give \(wanted)")
  }

  func notWithin(_ range: ClosedRange<Int>) -> Phrase {
    let (least, most) = (range.lowerBound, range.upperBound)
    return Phrase(
      "\(zh)不行，应是 \(least) 到 \(most) 的整数，不加引号",
      "\(en) will not do, give a whole number from \(least) to \(most) without quotes")
  }

  func notOneOf(_ allowed: [String]) -> Phrase {
    let some = allowed.prefix(12).joined(separator: " ") + (allowed.count > 12 ? " .." : "")
    return allowed.isEmpty
      ? Phrase("没有\(zh)", "there is no \(en)")
      : Phrase("没有\(zh)，可以是：\(some)", "there is no \(en), it may be: \(some)")
  }

  var notADay: Phrase {
    Phrase("\(zh)不是日期，应像 2027-03-15", "\(en): invalid date, write 2027-03-15")
  }

  var notAnInstant: Phrase {
    Phrase(
      "\(zh)不是时刻，应像 2027-03-15T09:30:00+08:00",
      "\(en) is no instant, write 2027-03-15T09:30:00+08:00")
  }

  var notAnAmount: Phrase {
    Phrase("\(zh)不是金额，应像 199.00，不能为负", "\(en) is no amount, write 199.00, not negative")
  }

  var notANumber: Phrase { Phrase("\(zh)不是从 0 起的整数", "\(en) is no whole number from 0") }

  var notACount: Phrase { Phrase("\(zh)不是从 1 起的整数", "\(en) is no whole number from 1") }

  var notYesOrNo: Phrase { Phrase("\(zh)应是 true 或 false", "\(en) must be true or false") }

  static let approxOfNothing = Phrase("没有值，说不上约数", "there is no value to be known roughly")

  static func controlCharacter(_ scalar: UInt32, _ place: Int) -> Phrase {
    let code = "U+" + hexadecimal(scalar)
    return Phrase(
      "第 \(place) 个字是控制字符 \(code)，请删掉",
      "character \(place) is the control character \(code), take it out")
  }

  private static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

// MARK: A value that does not go with others

extension ProblemWords {
  func ahead(_ today: Day) -> Phrase {
    Phrase("\(zh)还没有到，今天是 \(today)", "\(en) has not come yet, today is \(today)")
  }

  func moreThan(_ whole: String) -> Phrase {
    Phrase(
      "\(zh)多于 \(whole)，部分不能大于合计，请对方查清重报",
      "\(en) is more than \(whole), of which it is a part; ask for it again")
  }

  func unequal(_ other: String) -> Phrase {
    Phrase("\(zh)应是 \(other)，对不上，请对方查清重报", "\(en) must be \(other); ask for it again")
  }

  var unknownLink: Phrase { Phrase("没有可以关联的件 \(zh)", "there is no case \(en) to link with") }

  var twice: Phrase { Phrase("\(zh)在文件里出现两次，内容不同", "\(en) stands twice with other content") }
}

// MARK: A file that cannot be taken

extension ProblemWords {
  static let unknownKey = Phrase(
    "没有这一项，请删掉或改正名称", "there is no such key, take it out or correct it")

  static let masked = Phrase(
    "打了星号的数据读不回来，请用 export --unmask 的文件",
    "masked data cannot be read back, use a file of export --unmask")

  static let demonstration = Phrase(
    "这是演示里虚构的记录，不能读进真的存档", "invented records of a demonstration stay out of a real store")

  static let changed = Phrase(
    "内容和摘要对不上，文件改过或没拷全，请对方重写一份",
    "the contents do not fit the digest: the file was changed or cut short; ask for it again")
}
