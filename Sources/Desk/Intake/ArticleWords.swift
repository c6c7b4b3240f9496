import Casework
import TerminalKit
import Wording

/// Orders and articles as people name them.
enum ArticleWords {
  /// `总局令第121号第16条第1项`; only the order's name where a rule names no article.
  static func phrase(order: String, article: String) -> Phrase {
    let parts = article.split(separator: ",").map { TextRules.trimmed(String($0)) }
    guard !parts.isEmpty else { return Phrase(order) }
    let zh = parts.map(chinese).joined(separator: "、")
    let en = parts.count > 1 ? "arts. " : "art. "
    return Phrase(order + zh, "\(order) \(en)\(parts.joined(separator: ", "))")
  }

  /// The article without its item: `10` of `10(1)`.
  static func whole(_ article: String) -> String {
    String(article.prefix { $0 != "(" })
  }

  private static func chinese(_ article: String) -> String {
    let item = article.drop { $0 != "(" }.filter(\.isNumber)
    return "第\(whole(article))条" + (item.isEmpty ? "" : "第\(item)项")
  }
}
