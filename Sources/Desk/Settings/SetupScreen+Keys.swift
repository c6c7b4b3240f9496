import Casework
import TerminalKit
import Values
import Vocabulary

extension SetupScreen {
  static let keys = FormAction.keys(ScreenWords.settings, leaving: Phrase("先不设", "leave it"))

  mutating func changed(_ key: DeskSettings.Key) { form[note: key] = nil }

  func other(_ key: Key) -> Reaction {
    let isUndo = key == .control("z") || key == .control("y")
    return isUndo ? .say(KeyWords.digitChanges) : .unused
  }

  func day(_ key: DeskSettings.Key, _ context: Context) -> FieldReading {
    WordReader(today: context.today, zone: context.zone).nearDay(form[text: key])
  }

  private func problem(_ key: DeskSettings.Key, _ context: Context) -> Phrase? {
    switch key {
    case .desk:
      let typed = TextRules.trimmed(form[text: .desk])
      let isGood = typed.isEmpty || DeskSettings.letters(typed: typed) != nil
      return isGood ? nil : Phrase("一到四个字母，如 A", "one to four letters, like A")
    case .from: return day(key, context).problem
    case .to: return day(key, context).problem ?? orderProblem(context)
    default: return nil
    }
  }

  private func orderProblem(_ context: Context) -> Phrase? {
    guard case .day(let first)? = day(.from, context).value,
      case .day(let last)? = day(.to, context).value, last < first
    else { return nil }
    return ScreenWords.beforeFirstDay
  }

  mutating func check(_ context: Context) {
    for key in order where key != form.focus {
      form[problem: key] = problem(key, context)
      if key == .from || key == .to { form[note: key] = day(key, context).note }
    }
  }

  mutating func save(_ context: Context) -> Reaction {
    check(context)
    for key in order {
      guard let problem = problem(key, context) else { continue }
      form.focus(on: key)
      form[problem: key] = problem
      let name = SetupScreen.label(key)
      return .say(ScreenWords.notSaved(name, problem))
    }
    isSaving = true
    let clerk = TextRules.trimmed(form[text: .clerk])
    let effects: [Effect] = clerk.isEmpty || clerk == context.clerk ? [] : [.clerk(clerk)]
    return Reaction(effects: effects + [.record(.configure(changes(context)))])
  }

  /// The settings as they are to be; an emptied one goes back to what holds by itself.
  private func changes(_ context: Context) -> [DeskSettings.Key: String?] {
    var changes: [DeskSettings.Key: String?] = [.answeredFirstQuestions: "1"]
    for key in order where key != .clerk {
      let value: String
      switch key {
      case .officeKind, .venueRole: value = form[choice: key] ?? ""
      case .rules: value = RulesChoice.setting(form[choice: .rules]) ?? ""
      case .desk: value = DeskSettings.letters(typed: form[text: .desk]) ?? ""
      case .from, .to:
        if case .day(let day)? = day(key, context).value {
          value = day.description
        } else {
          value = ""
        }
      default: value = TextRules.trimmed(form[text: key])
      }
      changes.updateValue(value.isEmpty ? nil : value, forKey: key)
    }
    return changes
  }
}

// MARK: Drawing

extension SetupScreen {
  /// Draws the form at any size.
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    surface.writeTitle(context.say(ScreenWords.program), right: title[context.language], context)
    let words =
      isFirst
      ? context.say(
        "几个问题，一路按 Enter 也能用；以后在 9 里随时改。",
        "A few questions; Enter through all of them works. Change them later under 9.")
      : context.say("改完 Ctrl-S 存；已登记的件不受影响。", "Ctrl-S saves; cases already registered keep theirs.")
    surface.write(words, at: Position(row: 2, column: 2), .accent, width: columns - 4)
    if let hint = form.focusedField?.hint {
      surface.write(
        hint[context.language], at: Position(row: rows - 3, column: 2), .quiet, width: columns - 4)
    }
    let body = Rect(row: 4, column: 0, rows: rows - 7, columns: columns)
    form.draw(into: &surface, in: body, context.language)
    surface.writeFoot(message, SetupScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }
}
