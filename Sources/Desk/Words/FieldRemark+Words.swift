import Casework
import Values
import Vocabulary

extension FieldRemark {
  /// The field's name and what is odd about it, as one sentence without a full stop.
  public func phrase(_ catalogue: Catalogue) -> Phrase {
    let what = reason.phrase
    let name = field.rawValue
    let label = catalogue.fields.phrase(field)
    return Phrase("\(label.zh) \(name)：\(what.zh)", "\(label.en) \(name): \(what.en)")
  }
}

extension FieldRemark.Reason {
  /// What is odd, in the few words that stand beside a field.
  public var phrase: Phrase {
    switch self {
    case .phone(let problem): problem.phrase
    case .identity(let problem): problem.phrase
    case .creditCode(let problem): problem.phrase
    case .ahead(let said):
      Phrase("\(said.words(.chinese)) 还没到？", "\(said.words(.english)) is still to come?")
    case .over(let day): Phrase("\(day) 已经过了？", "\(day) is over?")
    case .nothing: Phrase("是 0 元？", "0 yuan?")
    case .takenAsExact(let money):
      Phrase("只能记确数，按\(money.yuan)元记", "taken as exactly \(money.yuan)")
    case .card: Phrase("里面像有银行卡号，用不着就删掉", "a bank card's number in it? take it out")
    }
  }
}

extension PhoneProblem {
  fileprivate var phrase: Phrase {
    switch self {
    case .noDigits: Phrase("没有数字", "no digits")
    case .character(let character): ScreenWords.strange(character)
    case .mobile(let digits): Phrase("手机\(digits)位？", "\(digits) digits for a mobile?")
    case .landline(let digits): Phrase("区号加号码\(digits)位？", "\(digits) digits with area code?")
    case .short(let digits): Phrase("只有\(digits)位", "only \(digits) digits")
    case .long(let digits): Phrase("有\(digits)位？", "\(digits) digits?")
    case .noMobile: Phrase("没有这样的手机号？", "no mobile begins so?")
    }
  }
}

extension IdentityProblem {
  fileprivate var phrase: Phrase {
    switch self {
    case .length(15): Phrase("15位是旧号", "15 digits: an old number")
    case .length(let count): ScreenWords.notEighteen(count)
    case .character(let character): ScreenWords.strange(character)
    case .birthday: Phrase("出生日期不对？", "no such birthday?")
    case .checksum: ScreenWords.checkDigit
    }
  }
}

extension CreditCodeProblem {
  fileprivate var phrase: Phrase {
    switch self {
    case .length(15): Phrase("15位是旧注册号", "15 digits: an old number")
    case .length(let count): ScreenWords.notEighteen(count)
    case .character(let character): ScreenWords.strange(character)
    case .checksum: ScreenWords.checkDigit
    }
  }
}

extension DayProblem {
  /// Why words are no day, in the few words that stand beside a field.
  public var phrase: Phrase {
    switch self {
    case .notUnderstood: Phrase("看不懂", "not a day")
    case .noSuchDay: Phrase("没有这一天", "no such day")
    case .tooEarly: Phrase("年份太早", "too early a year")
    case .ambiguous: Phrase("年月日分不清", "day or month?")
    }
  }
}

extension AmountProblem {
  /// Why words are no amount, in the few words that stand beside a field.
  public var phrase: Phrase {
    switch self {
    case .notUnderstood: Phrase("看不懂的金额", "not an amount")
    case .negative: Phrase("金额没有负的", "below zero")
    case .tooFine: Phrase("最多两位小数", "two places at most")
    case .tooLarge: Phrase("太大了", "too large")
    case .foreign: Phrase("不是人民币", "not in yuan")
    case .range: Phrase("只是个范围", "only a range")
    }
  }
}
