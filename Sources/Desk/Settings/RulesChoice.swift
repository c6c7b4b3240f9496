import Casework
import TerminalKit
import Values
import Vocabulary

/// The rule sets as the settings offer them: those of the office kind, or one by name.
enum RulesChoice {
  /// The choice that leaves it to the kind of office.
  static let byKind = "-"

  static let hint = Phrase(
    "平常随单位类别。选了别的，只对以后登记的件有效。",
    "Usually by kind of office. Another one holds for cases registered from now on.")

  /// All of them; one that is set and not here is offered too, so that nothing changes unseen.
  static func options(_ context: Context) -> [Option] {
    let sets = context.reference.rules.ruleSets.map { rules in
      Option(rules.id, words(rules), keys: [rules.id, rules.order, rules.name.zh])
    }
    let first = Option(byKind, Term.byKindOfOffice)
    guard let id = context.settings.rules, !context.reference.rules.contains(id) else {
      return [first] + sets
    }
    return [first] + sets + [Option(id, Phrase("\(id)（这里没有）", "\(id) (not here)"))]
  }

  /// What a choice sets; nil where the kind of office chooses.
  static func setting(_ choice: String?) -> String? { choice == byKind ? nil : choice }

  private static func words(_ rules: RuleSet) -> Phrase {
    Phrase("\(rules.name.zh) \(rules.order)", "\(rules.name.en) \(rules.order)")
  }
}
