import Casework
import Values
import Vocabulary

/// Orders and articles as people name them.
public enum ArticleWords {
  /// `总局令第121号第16条第1项`; only the order's name where a rule names no article.
  ///
  /// Several articles stand behind commas. One with a law before it, as in `消费者权益保护法 39(2)`, is
  /// of that law and not of the order.
  public static func phrase(order: String, article: String) -> Phrase {
    let parts = article.split(separator: ",").map { TextRules.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    guard !parts.isEmpty else { return Phrase(order) }
    var sources: [(law: String, articles: [String])] = []
    for part in parts {
      let words = part.split(separator: " ").map(String.init)
      let law = words.count > 1 ? words.dropLast().joined(separator: " ") : order
      if sources.last?.law == law {
        sources[sources.count - 1].articles.append(words.last ?? part)
      } else {
        sources.append((law, [words.last ?? part]))
      }
    }
    return Phrase(
      sources.map { $0.law + chinese($0.articles) }
        .joined(separator: "、"),
      sources.map { english($0.law, $0.articles) }.joined(separator: "; "))
  }

  /// Where a rule stands: its article, or the office's own procedure where no article names it. An order
  /// is never cited for what it does not say.
  public static func source(order: String, article: String) -> Phrase {
    article.isEmpty ? ownProcedure : phrase(order: order, article: article)
  }

  /// What a rule without an article is.
  public static let ownProcedure = Phrase("本单位办事流程", "the office's own procedure")

  /// The article without its item: `10` of `10(1)`.
  public static func whole(_ article: String) -> String {
    String(article.prefix { $0 != "(" })
  }

  /// `第10条第1、2项、第16条`: the items of one article share its number.
  private static func chinese(_ articles: [String]) -> String {
    var groups: [(article: String, items: [String])] = []
    for article in articles {
      let item = article.drop { $0 != "(" }.filter(\.isNumber)
      if let last = groups.last, last.article == whole(article), !item.isEmpty, !last.items.isEmpty
      {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append((whole(article), item.isEmpty ? [] : [item]))
      }
    }
    return groups.map { group in
      "第\(group.article)条"
        + (group.items.isEmpty ? "" : "第\(group.items.joined(separator: "、"))项")
    }.joined(separator: "、")
  }

  private static func english(_ law: String, _ articles: [String]) -> String {
    (law.isEmpty ? "" : law + " ") + (articles.count > 1 ? "arts. " : "art. ")
      + articles.joined(separator: ", ")
  }
}
