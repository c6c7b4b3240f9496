import Casework
import Values
import Vocabulary

/// A risk indicator in words. They say what was counted and leave the judgement to the reader.
enum RiskIndicatorWords {
  /// What was counted, and what may lie behind it, as home has room for.
  static func short(_ riskIndicator: RiskIndicator) -> (what: Phrase, why: Phrase) {
    switch riskIndicator {
    case .manyAgainstMerchant(let place):
      (
        Phrase("今天第\(place)件", "no. \(place) today"),
        Phrase("同一商家多件", "same merchant, several")
      )
    case .manyOfOnePhone(let count):
      (times(count), Phrase("同一电话近\(RiskIndicator.days)天多件", "one phone, many complaints"))
    case .manyOfOnePhoneAgainstMerchant(let count):
      (times(count), Phrase("同一电话、同一商家", "one phone, one merchant"))
    case .manyNamesOfOnePhone(let count):
      (Phrase("\(count)个姓名", "\(count) names"), Phrase("用同一电话投诉", "complain from one phone"))
    case .manyPhonesOfOneAddress(let count):
      (Phrase("\(count)个电话", "\(count) phones"), Phrase("出自同一住址", "from one address"))
    }
  }

  private static func times(_ count: Int) -> Phrase { Phrase("第\(count)件", "no. \(count)") }

  /// The same in a sentence, with the article.
  static func whole(_ riskIndicator: RiskIndicator) -> Phrase {
    switch riskIndicator {
    case .manyAgainstMerchant(let place):
      Phrase(
        "今天对同一商家的第\(place)件投诉；同一争议经本人同意可共同投诉（第12条），也请核实是否集中投诉（第17条）",
        "No. \(place) of the day against this merchant: joint if all agree (art. 12), or made in a crowd"
          + " (art. 17)")
    case .manyOfOnePhone(let count):
      lately(Phrase("同一电话投诉\(count)件", "this phone complained \(count) times"))
    case .manyOfOnePhoneAgainstMerchant(let count):
      lately(
        Phrase("同一电话对同一商家投诉\(count)件", "this phone complained \(count) times of this merchant"))
    case .manyNamesOfOnePhone(let count):
      lately(Phrase("同一电话用\(count)个姓名投诉", "this phone complained in \(count) names"))
    case .manyPhonesOfOneAddress(let count):
      lately(Phrase("同一住址有\(count)个电话投诉", "\(count) phones complained from this address"))
    }
  }

  private static func lately(_ what: Phrase) -> Phrase {
    Phrase(
      "近\(RiskIndicator.days)天\(what.zh)，请核实是否生活消费（第17条）",
      "In \(RiskIndicator.days) days \(what.en): check it is personal consumption (art. 17)")
  }
}
