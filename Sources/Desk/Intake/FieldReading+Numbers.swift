import Casework
import TerminalKit
import Wording

/// Numbers of papers, and numbers that no case needs.
extension WordReader {
  /// An identity number is checked by its paper. One that does not come out is remarked on; one that
  /// is a bank card's is refused.
  ///
  /// - Parameter paper: the id of the kind of paper; empty where nobody chose one.
  func identity(_ typed: String, paper: String) -> FieldReading {
    let number = IdentityNumber.normal(typed)
    if paper == "business_licence" { return creditCode(typed) }
    if Field.consumerIDNumber.refusesCard(in: typed) { return .lost(WordReader.needlessCard) }
    guard paper.isEmpty || paper == "resident_id" else {
      return .text(TextRules.trimmed(typed))
    }
    let problem = IdentityNumber.problem(number)
    // Without a kind of paper, letters speak of a passport or a permit.
    if paper.isEmpty, case .character? = problem { return .text(TextRules.trimmed(typed)) }
    return reading(number, of: typed, problem: problem.map(WordReader.words))
  }

  /// A unified social credit code is checked, never refused.
  func creditCode(_ typed: String) -> FieldReading {
    reading(
      CreditCode.normal(typed), of: typed, problem: CreditCode.problem(typed).map(WordReader.words))
  }

  /// Words on one line, in which a bank card's number is refused.
  func words(_ typed: String, of field: Field) -> FieldReading {
    field.refusesCard(in: typed)
      ? .lost(WordReader.needlessCard) : .text(TextRules.trimmed(typed))
  }

  /// Words of a step: a bank card's number is refused where it can be no clue.
  func words(_ typed: String, of option: StepOption) -> FieldReading {
    if option.refusesCard(in: typed) { return .lost(WordReader.needlessCard) }
    return option == .value ? .text(typed) : story(typed)
  }

  /// Words in which a number may be the clue: a bank card's is remarked on.
  func story(_ typed: String) -> FieldReading {
    var reading = FieldReading.text(TextRules.trimmed(typed))
    if Holes.next(in: Array(typed), from: 0) != nil { reading.problem = WordReader.holeLeft }
    if BankCard.number(in: typed) != nil { reading.problem = WordReader.cardInStory }
    return reading
  }

  private static let holeLeft = Phrase("还有【】没填", "a 【】 is not filled in")

  static let needlessCard = Phrase(
    "像银行卡号，办件用不着，请删掉", "looks like a bank card; not needed, take it out")

  static let cardInStory = Phrase("里面像有银行卡号，用不着就删掉", "a bank card's number in it? take it out")

  private func reading(
    _ number: String, of typed: String, problem: Phrase?
  ) -> FieldReading {
    var reading = FieldReading.text(number)
    reading.problem = problem
    if number != TextRules.trimmed(typed) { reading.note = Phrase("= \(number)") }
    return reading
  }

  private static func words(_ problem: IdentityProblem) -> Phrase {
    switch problem {
    case .length(15): Phrase("15位是旧号", "15 digits: an old number")
    case .length(let count): Phrase("有\(count)位，应18位", "\(count) characters, not 18")
    case .character(let character): Phrase("有「\(character)」？", "\"\(character)\" in it?")
    case .birthday: Phrase("出生日期不对？", "no such birthday?")
    case .checksum: Phrase("校验位不对，再看看", "check digit is wrong, look again")
    }
  }

  private static func words(_ problem: CreditCodeProblem) -> Phrase {
    switch problem {
    case .length(15): Phrase("15位是旧注册号", "15 digits: an old number")
    case .length(let count): Phrase("有\(count)位，应18位", "\(count) characters, not 18")
    case .character(let character): Phrase("有「\(character)」？", "\"\(character)\" in it?")
    case .checksum: Phrase("校验位不对，再看看", "check digit is wrong, look again")
    }
  }
}
