import Casework
import TerminalKit
import Values
import Vocabulary

extension SetupScreen {
  static let keys = FormAction.keys(ScreenWords.settings, leaving: Phrase("先不设", "leave it"))

  /// What a key of the first questions does beside those of every such form.
  enum FirstAction: Hashable, Sendable {
    /// Opens an invented day; whoever leaves it finds the questions as they stood.
    case demonstrate
  }

  /// The keys that only the first questions have.
  static let firstKeys = KeyMap<FirstAction>(
    Phrase("第一次用，先认一认", "First questions"),
    [.init(.control("t"), does: .demonstrate, ScreenWords.demonstration.worded("see the demo"))])

  func keySections(_ context: Context) -> [KeySection] {
    formSections(context) + (isFirst ? [KeySection(SetupScreen.firstKeys, context.language)] : [])
  }

  mutating func changed(_ part: Part) { form[note: part] = nil }

  func other(_ key: Key) -> Reaction {
    if isFirst, SetupScreen.firstKeys.match(key) != nil {
      return .effects(.terminal(.openDemonstration))
    }
    let isUndo = key == .control("z") || key == .control("y")
    return isUndo ? .say(KeyWords.digitChanges) : .unused
  }

  func day(_ part: Part, _ context: Context) -> FieldReading {
    WordReader(today: context.today, zone: context.zone).nearDay(form[text: part])
  }

  private func problem(_ part: Part, _ context: Context) -> Phrase? {
    switch part {
    case .desk:
      let typed = TextRules.trimmed(form[text: .desk])
      let isGood = typed.isEmpty || DeskSettings.letters(typed: typed) != nil
      return isGood ? nil : Phrase("一到四个字母，如 A", "one to four letters, like A")
    case .from: return day(part, context).problem
    case .to: return day(part, context).problem ?? orderProblem(context)
    case .officeKind, .office, .venue, .venueRole, .clerk, .activity, .slogan, .rules: return nil
    }
  }

  private func orderProblem(_ context: Context) -> Phrase? {
    guard case .day(let first)? = day(.from, context).value,
      case .day(let last)? = day(.to, context).value, last < first
    else { return nil }
    return ScreenWords.beforeFirstDay
  }

  mutating func check(_ context: Context) {
    for part in order where part != form.focus {
      form[problem: part] = problem(part, context)
      if part.isDay { form[note: part] = day(part, context).note }
    }
  }

  mutating func save(_ context: Context) -> Reaction {
    check(context)
    for part in order {
      guard let problem = problem(part, context) else { continue }
      form.focus(on: part)
      form[problem: part] = problem
      return .say(ScreenWords.notSaved(SetupScreen.label(part), problem))
    }
    let clerk = TextRules.trimmed(form[text: .clerk])
    let isAnother = !clerk.isEmpty && clerk != context.clerk
    if isAnother && context.staff.isGuarded {
      form.focus(on: .clerk)
      form[problem: .clerk] = LockWords.seatByPIN
      return .say(ScreenWords.notSaved(SetupScreen.label(.clerk), LockWords.seatByPIN))
    }
    isSaving = true
    let effects: [Effect] = isAnother ? [.clerk(clerk)] : []
    return Reaction(effects: effects + [.record(.configure(changes(context)))])
  }

  /// The settings as they are to be; an emptied one goes back to what holds by itself.
  private func changes(_ context: Context) -> [DeskSettings.Key: String?] {
    var changes: [DeskSettings.Key: String?] = [.answeredFirstQuestions: "1"]
    for part in order {
      guard let key = part.key else { continue }
      let words = answer(part, context) ?? ""
      changes.updateValue(words.isEmpty ? nil : words, forKey: key)
    }
    return changes
  }

  private func answer(_ part: Part, _ context: Context) -> String? {
    switch part {
    case .officeKind, .venueRole: form[choice: part]
    case .rules: RulesChoice.setting(form[choice: part])
    case .desk: DeskSettings.letters(typed: form[text: .desk]) ?? ""
    case .from, .to:
      if case .day(let day)? = day(part, context).value { day.description } else { nil }
    case .office, .venue, .clerk, .activity, .slogan: TextRules.trimmed(form[text: part])
    }
  }
}

extension SetupScreen.Part {
  /// Whether a day is asked for.
  fileprivate var isDay: Bool {
    switch self {
    case .from, .to: true
    case .officeKind, .office, .venue, .venueRole, .desk, .clerk, .activity, .slogan, .rules: false
    }
  }

  /// The setting that it asks for; nil for the clerk, who is not a setting of the desk but at work now.
  fileprivate var key: DeskSettings.Key? {
    switch self {
    case .officeKind: .officeKind
    case .office: .office
    case .venue: .venue
    case .venueRole: .venueRole
    case .desk: .desk
    case .clerk: nil
    case .activity: .activity
    case .slogan: .slogan
    case .from: .from
    case .to: .to
    case .rules: .rules
    }
  }
}

// MARK: Drawing

extension SetupScreen {
  /// What is said above the form, the first line in the accent's tone.
  private var advice: [Phrase] {
    let (next, save) = (SetupScreen.keys.name(of: .next), SetupScreen.keys.name(of: .save))
    let (menu, demo) = (HomeAction.menu.key, SetupScreen.firstKeys.name(of: .demonstrate))
    let settings = ScreenWords.settings
    guard isFirst else {
      return [
        Phrase(
          "改完 \(save.zh) 存；已登记的件不受影响。", "\(save.en) saves; cases already registered keep theirs."
        )
      ]
    }
    return [
      Phrase(
        "四个问题，一路按 \(next.zh) 也能用；其余的以后按 \(menu.zh)，在「\(settings.zh)」里填。",
        "Four questions; \(next.en) through all works. The rest is under \(menu.en), \(settings.en)."
      ),
      Phrase(
        "想先试试，按 \(demo.zh) 看演示：虚构的一天，另开一处，离开就回到这里。",
        "To try it first: \(demo.en) opens an invented day in a store of its own."),
    ]
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    let (own, first) = (SetupScreen.keys, SetupScreen.firstKeys)
    guard isFirst else { return own.hints(width: columns - 2, context.language) }
    // One comes here once: the way back by a field is left to the help.
    return own.hints(context.language) { $0 != .back }
      + first.hints(width: columns, context.language)
  }

  /// Draws the form at any size.
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(context.say(ScreenWords.program), right: title[context.language], context)
    let lines = advice.map { context.say($0) }
    for (offset, line) in lines.enumerated() {
      let at = Position(row: 2 + offset, column: 2)
      surface.write(line, at: at, offset == 0 ? .accent : .quiet, width: columns - 4)
    }
    if let hint = form.focusedField?.hint {
      surface.write(
        hint[context.language], at: Position(row: rows - 3, column: 2), .quiet, width: columns - 4)
    }
    let top = 3 + lines.count
    let body = Rect(row: top, column: 0, rows: rows - top - 3, columns: columns)
    form.draw(into: &surface, in: body, context.language)
    surface.writeFoot(message, hints(columns, context))
    return surface
  }
}
