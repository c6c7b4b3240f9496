import Casework
import TerminalKit
import Values
import Vocabulary

extension IntakeScreen: TakesWords {
  /// Into the long text that has the focus, else into the answer of a consultation.
  mutating func take(_ words: String, _ context: Context) -> Reaction {
    if saving.waiting == .save { return .say(KeyWords.saving) }
    guard let slot = forms.take(words) else {
      return .say(
        Phrase("先把光标放到经过或答复里，再查", "Put the cursor into the facts or an answer first"))
    }
    let name = forms.fields.label(slot)
    return Reaction(
      effects: draftEffects(context),
      message: Phrase("已写进\(name.zh)，照来人的情况改一改", "Put into: \(name.en). Fit it to the case"))
  }
}

// MARK: Blanks

extension IntakeForms {
  /// Puts words into the long text that has the focus, else into the answer of a consultation.
  ///
  /// - Returns: where they went; nil where there is no such place.
  mutating func take(_ words: String) -> InputSlot? {
    guard let slot = placeForWords else { return nil }
    let isElsewhere = focus != slot
    update(slot) { field in
      if isElsewhere { field.input.moveCaret(to: field.input.characters.count) }
      field.input.insert((isElsewhere && !field.input.isEmpty ? "\n" : "") + words)
      field.problem = nil
    }
    if isElsewhere { focus(on: slot) }
    goToBlank(in: slot, from: (field(slot)?.input.caret ?? 0) - words.count)
    return slot
  }

  private var placeForWords: InputSlot? {
    if let focus, field(focus)?.kind == .lines { return focus }
    return kind == .consultation ? .field(.answer) : nil
  }

  /// Tab goes to the next blank of a long text; what is typed at one takes its place.
  ///
  /// - Returns: whether the key was for a blank.
  mutating func takeBlank(_ key: Key) -> Bool {
    guard let slot = focus, let field = field(slot), field.kind == .lines else { return false }
    let (text, caret) = (field.input.characters, field.input.caret)
    let here = TextBlanks.blank(in: text, at: caret)
    if key == .tab { return goToBlank(in: slot, from: here == nil ? caret : caret + 1) }
    guard let here, let words = key.filling else { return false }
    update(slot) {
      $0.input.fill(here, with: words)
      $0.problem = nil
    }
    return true
  }

  /// Puts the caret before the next blank, where there is one.
  @discardableResult
  private mutating func goToBlank(in slot: InputSlot, from place: Int) -> Bool {
    guard let text = field(slot)?.input.characters,
      let blank = TextBlanks.next(in: text, from: place)
    else { return false }
    update(slot) { $0.input.moveCaret(to: blank.lowerBound) }
    return true
  }

  /// What is said of blanks in the long text that has the focus.
  var blankHint: Phrase? {
    guard let slot = focus, let field = field(slot), field.kind == .lines,
      TextBlanks.next(in: field.input.characters, from: 0) != nil
    else { return nil }
    let (tab, delete) = (Key.tab.name, Key.delete.name)
    return Phrase(
      "\(tab.zh) 到下一个【】，打字就填上，\(delete.zh) 不要它；都填完再 \(tab.zh) 是下一栏。",
      "\(tab.en) goes to the next 【】, typing fills it, \(delete.en) drops it; "
        + "then \(tab.en) is the next field.")
  }
}

extension Key {
  /// What the key puts in the place of a blank; nil for a key that leaves it.
  fileprivate var filling: String? {
    switch self {
    case .text(let text), .paste(let text): text
    case .delete: ""
    default: nil
    }
  }
}
