import Casework
import Reports
import Values
import Vocabulary

/// Who has to agree to a step, in words.
enum ConsentWords {
  /// `要投诉人、被投诉人都同意（总局令第121号第18条）`.
  static func phrase(_ consent: RuleSet.Consent, order: String) -> Phrase {
    let names = consent.of.compactMap(Addressee.init).map(\.party)
      .listed(by: Phrase(Punctuation.listComma.zh, " and "))
    let law = ArticleWords.phrase(order: order, article: consent.article)
    let isLaw = !consent.article.isEmpty
    return Phrase(
      "要\(names.zh)都同意" + (isLaw ? "（\(law.zh)）" : ""),
      "Needs the consent of \(names.en)" + (isLaw ? " (\(law.en))" : ""))
  }
}
