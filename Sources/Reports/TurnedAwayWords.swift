import Casework
import Values
import Vocabulary

/// What whoever is turned away hears: on which ground, and where else to go.
public enum TurnedAwayWords {
  /// The five routes of 消费者权益保护法 art. 39, with what arbitration needs; 总局令第121号 art. 15 and
  /// 25 ask that they are told.
  public static let otherRoutes = Phrase(
    "还可以与经营者协商和解，请消费者协会或者其他调解组织调解，向有关行政部门投诉，"
      + "与经营者有仲裁协议的申请仲裁，或者向人民法院起诉（消费者权益保护法第39条）",
    "a settlement with the trader, mediation by a consumer council or another body, a complaint to "
      + "the authority concerned, arbitration where both agreed to arbitrate, or a lawsuit "
      + "(Consumer law art. 39)")

  /// The same in one row of a screen, to be read out.
  public static let otherRoutesInShort = Phrase(
    "可和解、消协调解、部门投诉、协议仲裁、起诉（消法第39条）",
    "talk, council, office, agreed arbitration, court (art. 39)")

  /// A ground by its number, in words and with its article: `2 同一争议已有机构处理（总局令第121号第16条第2项）`.
  ///
  /// One that is the office's own cites the office's own procedure and no order. The number alone
  /// where the rule set that numbered it is not here.
  public static func ground(_ number: Int, of step: String, in rules: RuleSet?) -> Phrase {
    guard let rules, let ground = rules.ground(step: step, number: number) else {
      return Phrase(String(number))
    }
    let source = ArticleWords.source(order: rules.order, article: ground.article)
    return Phrase(
      "\(number) \(ground.zh)（\(source.zh)）", "\(number) \(ground.en) (\(source.en))")
  }
}
