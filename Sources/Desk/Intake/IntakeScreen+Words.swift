import Casework
import TerminalKit
import Wording

extension IntakeScreen: TakesWords {
  /// Into the long text that has the focus, else into the answer of a consultation.
  mutating func take(_ words: String, _ context: Context) -> Reaction {
    if waiting == .save { return .say(Phrase("正在存", "Saving")) }
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
    let name = fields.label(slot)
    return Reaction(
      effects: draftEffects(context),
      message: Phrase("已写进\(name.zh)，照来人的情况改一改", "Put into: \(name.en). Fit it to the case"))
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

extension StepScreen: TakesWords {
  mutating func take(_ words: String, _ context: Context) -> Reaction {
    guard let focus = form.focus, form.field(focus)?.kind.isText == true, focus.form == .text else {
      return .say(Phrase("先把光标放到要写字的栏里，再查", "Put the cursor into a text first"))
    }
    form.update(focus) { $0.input.insert(words) }
    return .stay
  }
}
