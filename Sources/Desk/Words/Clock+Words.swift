import Casework
import Reports
import Values
import Vocabulary

/// The time limits of a rule set, in words.
struct ClockWords {
  private let context: Context

  init(_ context: Context) { self.context = context }

  /// `核查（举报）15个工作日，可延15（第27条、第35条）`; the office's own target is called so.
  func line(_ clock: RuleSet.Clock, order: String) -> String {
    let catalogue = context.catalogue
    let name =
      ClockName(rawValue: clock.name)
      .map { catalogue.label(of: $0, isOfficeTarget: clock.officeTarget) } ?? Phrase(clock.name)
    let kinds = clock.kinds.map { catalogue.kinds.label($0, context.language).lowercased() }
      .joined(separator: context.say(Punctuation.listComma))
    let head = context.say("\(name.zh)（\(kinds)）", "\(name.en) (\(kinds)): ")
    return head + length(clock) + growth(clock) + source(clock, order)
  }

  private func length(_ clock: RuleSet.Clock) -> String {
    switch clock.unit {
    case .working: context.say("\(clock.length)个工作日", "\(clock.length) working days")
    case .calendar: context.say("\(clock.length)天", "\(clock.length) days")
    }
  }

  private func growth(_ clock: RuleSet.Clock) -> String {
    if clock.extendBy.isEmpty { return "" }
    let steps = clock.extendBy.map(String.init)
    return context.say(
      "，可延" + steps.joined(separator: "、再延"),
      ", may grow by " + steps.joined(separator: ", then "))
  }

  private func source(_ clock: RuleSet.Clock, _ order: String) -> String {
    if clock.officeTarget { return context.say("（本单位自定）", " (the office's own)") }
    // The order stands above; it is named again only where it gives the days without an article.
    let law = ArticleWords.phrase(order: clock.article.isEmpty ? order : "", article: clock.article)
    return context.say("（\(law.zh)）", " (\(law.en))")
  }
}
