import Casework
import Reports
import Values
import Vocabulary

/// The time limits of a rule set, in words.
struct DeadlineWords {
  private let context: Context

  init(_ context: Context) { self.context = context }

  /// `核查（举报）15个工作日，可延15（第27条、第35条）`; the office's own target is called so.
  func line(_ deadline: RuleSet.Deadline, order: String) -> String {
    let catalogue = context.catalogue
    let name =
      DeadlineName(rawValue: deadline.name)
      .map { catalogue.label(of: $0, isOfficeTarget: deadline.officeTarget) }
      ?? Phrase(deadline.name)
    let kinds = deadline.kinds.map { catalogue.kinds.list.label($0, context.language).lowercased() }
      .joined(separator: context.say(Punctuation.listComma))
    let head = context.say("\(name.zh)（\(kinds)）", "\(name.en) (\(kinds)): ")
    return head + length(deadline) + growth(deadline) + source(deadline, order)
  }

  private func length(_ deadline: RuleSet.Deadline) -> String {
    switch deadline.unit {
    case .working: context.say("\(deadline.length)个工作日", "\(deadline.length) working days")
    case .calendar: context.say("\(deadline.length)天", "\(deadline.length) days")
    }
  }

  private func growth(_ deadline: RuleSet.Deadline) -> String {
    if deadline.extendBy.isEmpty { return "" }
    let steps = deadline.extendBy.map(String.init)
    return context.say(
      "，可延" + steps.joined(separator: "、再延"),
      ", may grow by " + steps.joined(separator: ", then "))
  }

  private func source(_ deadline: RuleSet.Deadline, _ order: String) -> String {
    if deadline.officeTarget { return context.say("（本单位自定）", " (the office's own)") }
    // The order stands above; it is named again only where it gives the days without an article.
    let law = ArticleWords.phrase(
      order: deadline.article.isEmpty ? order : "", article: deadline.article)
    return context.say("（\(law.zh)）", " (\(law.en))")
  }
}
