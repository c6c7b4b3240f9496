import Casework
import TerminalKit
import Vocabulary

extension IntakeScreen: TakesWords {
  /// Into the long text that has the focus, else into the answer of a consultation.
  mutating func take(_ words: String, _ context: Context) -> Reaction {
    if waiting == .save { return .say(KeyWords.saving) }
    guard let slot = placeForWords else {
      return .say(
        Phrase("先把光标放到经过或答复里，再查", "Put the cursor into the facts or an answer first"))
    }
    let isElsewhere = forms.focus != slot
    forms.update(slot) { field in
      if isElsewhere { field.input.moveCaret(to: field.input.characters.count) }
      field.input.insert((isElsewhere && !field.input.isEmpty ? "\n" : "") + words)
      field.problem = nil
    }
    if isElsewhere { forms.focus(on: slot) }
    let start = (forms.field(slot)?.input.caret ?? 0) - words.count
    goToHole(in: slot, from: start)
    let name = fields.label(slot)
    return Reaction(
      effects: draftEffects(context),
      message: Phrase("已写进\(name.zh)，照来人的情况改一改", "Put into: \(name.en). Fit it to the case"))
  }

  // MARK: Holes

  /// Tab goes to the next hole of a long text; what is typed at one takes its place.
  mutating func takeHole(_ key: Key, _ context: Context) -> Reaction? {
    guard waiting == .nothing, let slot = forms.focus, let field = forms.field(slot),
      field.kind == .lines
    else { return nil }
    let (text, caret) = (field.input.characters, field.input.caret)
    let here = Holes.hole(in: text, at: caret)
    if key == .tab {
      return goToHole(in: slot, from: here == nil ? caret : caret + 1) ? .stay : nil
    }
    guard let here, let words = key.hole else { return nil }
    forms.update(slot) {
      $0.input.fill(here, with: words)
      $0.problem = nil
    }
    return Reaction(effects: draftEffects(context))
  }

  /// Puts the caret before the next hole, where there is one.
  @discardableResult
  private mutating func goToHole(in slot: Slot, from place: Int) -> Bool {
    guard let text = forms.field(slot)?.input.characters,
      let hole = Holes.next(in: text, from: place)
    else { return false }
    forms.update(slot) { $0.input.moveCaret(to: hole.lowerBound) }
    return true
  }

  /// What is said of holes in the long text that has the focus.
  var holeHint: Phrase? {
    guard let slot = forms.focus, let field = forms.field(slot), field.kind == .lines,
      Holes.next(in: field.input.characters, from: 0) != nil
    else { return nil }
    return Phrase(
      "Tab 到下一个【】，打字就填上，Delete 不要它；都填完再 Tab 是下一栏。",
      "Tab goes to the next 【】, typing fills it, Delete drops it; then Tab is the next field.")
  }

  private var placeForWords: Slot? {
    if let focus = forms.focus, forms.field(focus)?.kind == .lines { return focus }
    return kind == .consultation ? .field(.answer) : nil
  }

  /// A question that the guide answered, ready to be saved.
  static func answered(_ handed: HandedWords, _ context: Context) -> IntakeScreen {
    var screen = IntakeScreen(kind: .consultation, context)
    screen.forms[text: .field(.facts)] = handed.title
    screen.forms[text: .field(.answer)] = handed.words
    screen.leaveFields(context)
    return screen
  }
}

extension Key {
  /// What the key puts in the place of a hole; nil for a key that leaves it.
  fileprivate var hole: String? {
    switch self {
    case .text(let text), .paste(let text): text
    case .delete: ""
    default: nil
    }
  }
}

extension StepScreen: TakesWords {
  mutating func take(_ words: String, _ context: Context) -> Reaction {
    guard let focus = form.focus, form.field(focus)?.kind.isText == true, focus.form == .text else {
      return .say(Phrase("先把光标放到要写字的栏里，再查", "Put the cursor into a text first"))
    }
    form.update(focus) { $0.input.insert(words) }
    return .stay
  }
}
