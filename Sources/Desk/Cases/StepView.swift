import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension StepScreen {
  /// Draws the form at any size.
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let name = title[context.language]
    let numbers = ([subject] + others).prefix(5).map(\.number.short).joined(separator: " ")
    let more =
      others.count > 4
      ? context.say(" 等\(others.count + 1)件", " and more, \(others.count + 1)") : ""
    surface.writeTitle(
      "\(name)  \(numbers)\(more)", right: context.clerkAndTime, context)
    surface.write(caseWords(context), at: Position(row: 2, column: 2), .normal, width: columns - 4)
    surface.write(place(context), at: Position(row: 3, column: 2), .quiet, width: columns - 4)
    surface.writeRule(row: 4)
    let row = drawSentence(into: &surface, from: 5, context)
    drawForm(into: &surface, from: row + 1, context)
    surface.writeFoot(message, keys.hints(width: columns - 2, context.language))
    return surface
  }

  private func caseWords(_ context: Context) -> String {
    if !others.isEmpty {
      return context.say(
        "\(others.count + 1) 件一起办，每件按规定各自判断",
        "\(others.count + 1) cases, each judged by the rules by itself")
    }
    let kind = fields.catalogue.kinds.label(subject.kind, context.language)
    let words = CaseWords(context)
    let parts = [kind, words.knownName(subject), subject.merchant, words.product(subject)]
    return parts.filled(joinedBy: "  ")
  }

  /// Where the case stands and where the step leads.
  private func place(_ context: Context) -> String {
    if !others.isEmpty { return "" }
    let now = fields.catalogue.statuses.label(subject.status, context.language)
    let head = context.say("现在：\(now)", "Now: \(now)")
    guard let rule = rule, let to = rule.to, to != "back" else { return head }
    let status = fields.catalogue.statuses.list.label(to, context.language)
    let outcome = rule.outcome.map { fields.catalogue.outcomes.list.label($0, context.language) }
    let then = [status, outcome].compactMap { $0 }.joined(separator: context.say(Punctuation.comma))
    return head + context.say("    办完：\(then)", "    Then: \(then)")
  }

  private var rule: RuleSet.Rule? {
    fields.rules.rule(
      step: choice.name.rawValue, kind: subject.kind.rawValue, variant: choice.variant)
  }

  /// One sentence on what will happen, and the article behind it.
  /// - Returns: the row below.
  private func drawSentence(into surface: inout Surface, from row: Int, _ context: Context) -> Int {
    var row = row
    let words = choice.meaning(by: rule)[context.language]
    for line in TextWidth.wrap(words, columns: surface.columns - 4) {
      surface.write(line, at: Position(row: row, column: 2), .accent)
      row += 1
    }
    for words in [basis, consents].compactMap({ $0 }) {
      surface.write(
        words[context.language], at: Position(row: row, column: 2), .quiet,
        width: surface.columns - 4)
      row += 1
    }
    return row
  }

  /// The article behind the step.
  private var basis: Phrase? {
    guard let rule else { return nil }
    let decision = Decision(rules: fields.rules)
    let department = form[choice: .to] ?? ""
    let article = decision.article(of: rule, to: department)
    guard !article.isEmpty else { return nil }
    let law = ArticleWords.phrase(order: fields.rules.order, article: article)
    let basis = Phrase("依据：\(law.zh)", "By \(law.en)")
    guard article != rule.article, !rule.tells.isEmpty else { return basis }
    return Phrase(
      "\(basis.zh)；须另告知投诉人", "\(basis.en); the consumer must still be told")
  }

  /// Who has to have agreed: taking the step says that they did.
  private var consents: Phrase? {
    let moment = [choice.name.rawValue, choice.variant].compactMap { $0 }.joined(separator: ":")
    guard let consent = fields.rules.consent(to: moment) else { return nil }
    return ConsentWords.phrase(consent, order: fields.rules.order)
  }

  private func drawForm(into surface: inout Surface, from row: Int, _ context: Context) {
    guard !form.fields.isEmpty else {
      let hints = keys.hints(width: surface.columns - 4, context.language)
      surface.write(hints, at: Position(row: row, column: 2), on: .plain)
      if row < surface.rows - 2, surface.columns > 2 {
        surface.cursor = Position(row: row, column: 2)
      }
      return
    }
    let hintRow = surface.rows - 3
    if let hint = form.focusedField?.hint, hintRow > row {
      surface.write(
        hint[context.language], at: Position(row: hintRow, column: 2), .quiet,
        width: surface.columns - 4)
    }
    let body = Rect(row: row, column: 0, rows: surface.rows - 2 - row, columns: surface.columns)
    form.draw(into: &surface, in: body, context.language)
  }
}
