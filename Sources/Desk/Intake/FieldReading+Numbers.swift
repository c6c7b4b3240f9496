import Casework
import TerminalKit
import Values
import Vocabulary

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
    let isOther = !paper.isEmpty && paper != "resident_id"
    let oddity = IdentityNumber.oddity(of: typed, paper: paper)
    // What has letters stands as it was written, the last sign of a number aside.
    guard !isOther, oddity != nil || IdentityNumber.problem(number) == nil else {
      return .text(TextRules.trimmed(typed))
    }
    return reading(number, of: typed, problem: oddity?.phrase)
  }

  /// A unified social credit code is checked, never refused.
  func creditCode(_ typed: String) -> FieldReading {
    reading(
      CreditCode.normal(typed), of: typed,
      problem: CreditCode.problem(typed).map { FieldRemark.Reason.creditCode($0).phrase })
  }

  /// Words on one line, in which a bank card's number is refused.
  func words(_ typed: String, of field: Field) -> FieldReading {
    field.refusesCard(in: typed)
      ? .lost(WordReader.needlessCard) : .text(TextRules.trimmed(typed))
  }

  /// Words in which a number may be the clue: a bank card's is remarked on.
  func story(_ typed: String) -> FieldReading {
    var reading = FieldReading.text(TextRules.trimmed(typed))
    if TextBlanks.next(in: Array(typed), from: 0) != nil { reading.problem = WordReader.blankLeft }
    if BankCard.number(in: typed) != nil { reading.problem = WordReader.cardInStory }
    return reading
  }

  private static let blankLeft = Phrase("还有【】没填", "a 【】 is not filled in")

  static let needlessCard = Phrase(
    "像银行卡号，办件用不着，请删掉", "looks like a bank card; not needed, take it out")

  static let cardInStory = FieldRemark.Reason.card.phrase

  private func reading(
    _ number: String, of typed: String, problem: Phrase?
  ) -> FieldReading {
    var reading = FieldReading.text(number)
    reading.problem = problem
    if number != TextRules.trimmed(typed) { reading.note = Phrase("= \(number)") }
    return reading
  }
}
