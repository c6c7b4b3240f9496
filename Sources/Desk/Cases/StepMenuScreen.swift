import Casework
import TerminalKit
import Values
import Vocabulary

/// All steps that the rules know for one case, those impossible now with their reason.
struct StepMenuScreen: DeskScreen {
  let subject: CaseSummary
  /// The cases that take a step together with it.
  let others: [CaseSummary]
  var pick: PickList<StepKeyAction>

  init(_ subject: CaseSummary, and others: [CaseSummary] = [], _ context: Context) {
    self.subject = subject
    self.others = others
    let choices =
      others.isEmpty
      ? context.choices(for: subject)
      : context.choices(together: [subject] + others)
    let evidence = others.isEmpty ? [StepMenuScreen.evidence] : []
    pick = PickList(StepMenuScreen.items(choices, of: subject, context) + evidence)
  }

  /// No step of the rules, and possible with every case.
  private static let evidence = PickList<StepKeyAction>.Item(
    value: .evidence, label: EvidenceScreen.name, keys: ["attach"],
    detail: Phrase("附上照片、扫描件，或取出来", "attaches photos and scans, or writes them out"))

  /// The steps, possible ones first, each in the order of the rules.
  private static func items(
    _ choices: [StepChoice], of subject: CaseSummary, _ context: Context
  ) -> [PickList<StepKeyAction>.Item] {
    let rules = context.decision(on: subject).rules
    let items = choices.map { choice in
      let rule = rules.rule(
        step: choice.name.rawValue, kind: subject.kind.rawValue, variant: choice.variant)
      return item(choice, by: rule, context)
    }
    return items.filter { $0.disabled == nil } + items.filter { $0.disabled != nil }
  }

  private static func item(
    _ choice: StepChoice, by rule: RuleSet.Rule?, _ context: Context
  ) -> PickList<StepKeyAction>.Item {
    let entry = context.catalogue.steps[choice.name]
    return PickList.Item(
      value: choice.name == .amend ? .amend : .step(choice), label: choice.title(context.catalogue),
      keys: [choice.name.rawValue], spelt: entry.spellings,
      detail: choice.meaning(by: rule),
      disabled: choice.refusal?.phrase(context.catalogue))
  }

  private static let allSteps = Phrase("全部步骤", "All steps")
  var title: Phrase { StepMenuScreen.allSteps }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch pick.handle(key, height: context.rows - 6) {
    case .chosen(let action):
      var reaction =
        others.isEmpty
        ? action.open(subject, context) : action.open(all: [subject] + others, context)
      if case .push(let screen) = reaction.move { reaction.move = .replace(screen) }
      return reaction
    case .disabled(let why): return .say(why)
    case .consumed: return .stay
    case .ignored: return .unused
    }
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let words = CaseWords(context)
    let who = [subject.number.short, words.name(subject), subject.merchant, words.state(subject)]
    let heading = title[context.language] + "  " + who.filled(joinedBy: " ")
    surface.writeTitle(heading, right: context.clerkAndTime, context)
    pick.drawFilter(into: &surface, row: 1, context.language)
    let body = Rect(row: 3, column: 0, rows: rows - 6, columns: columns)
    pick.draw(into: &surface, in: body, context.language)
    surface.writeFoot(message, PickKeys.hints(context.language))
    return surface
  }

  static let keys = PickKeys.map(allSteps)

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(StepMenuScreen.keys, context.language)]
  }
}
