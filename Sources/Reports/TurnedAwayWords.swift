import Casework
import Wording

/// What whoever is turned away hears: on which ground, and where else to go.
public enum TurnedAwayWords {
  /// What 消费者权益保护法 art. 39 names beside the complaint itself; 总局令第121号 art. 15 asks that
  /// the other ways are told.
  public static let otherRoutes = Phrase(
    "还可协商、找消协等调解、仲裁、起诉（消法第39条）",
    "agreement, council, arbitration, court (Law art. 39)")

  /// A ground by its number, in words and with its article: `2 同一争议已有机构处理（总局令第121号第16条第2项）`.
  ///
  /// The number alone where the rule set that numbered it is not here.
  public static func ground(_ number: Int, of step: String, in rules: RuleSet?) -> Phrase {
    guard let rules, let ground = rules.ground(step: step, number: number) else {
      return Phrase(String(number))
    }
    let source = ArticleWords.phrase(order: rules.order, article: ground.article)
    return Phrase(
      "\(number) \(ground.zh)（\(source.zh)）", "\(number) \(ground.en) (\(source.en))")
  }

  /// Whether a case ended with its consumer turned away.
  public static func concerns(_ outcome: Outcome?) -> Bool {
    outcome == .declined || outcome == .terminated
  }
}
