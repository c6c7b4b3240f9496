import Casework
import TerminalKit
import Values
import Vocabulary

extension IntakeScreen {
  /// Takes one key.
  public mutating func update(_ key: Key, _ context: Context) -> Reaction {
    let before = forms.focus
    let reaction = take(key, context)
    // Said when the focus comes, and not while somebody types there.
    if forms.focus != before || key == .control("s") { reason = forms.reasonInFull }
    return reaction
  }

  private mutating func take(_ key: Key, _ context: Context) -> Reaction {
    if saving.waiting == .save { return .say(KeyWords.saving) }
    if saving.waiting == .discard { return answerDiscard(key) }
    if forms.takeBlank(key) { return Reaction(effects: draftEffects(context)) }
    if let reaction = stayAtRecovered(key) { return reaction }
    if key == .control("z"), let reaction = takeFillingBack(context) { return reaction }
    let before = forms.focus
    let outcome = forms.handle(key)
    if case .changed = outcome { suggestions.noteTyping() }
    forms.offerTyped()
    switch outcome {
    case .ignored: return command(key, context)
    case .consumed: return keepsFilter ? Reaction(effects: draftEffects(context)) : .stay
    case .changed(let slot): return changed(slot, context)
    case .moved(let from, _): return moved(from: before ?? from, context)
    case .opened(.more):
      forms.openRest(context)
      return .stay
    case .opened: return .stay
    case .finished: return finished(context)
    }
  }

  /// Lets a part of the form act, and keeps the draft where that has changed it.
  mutating func keepingDraft(
    _ context: Context, _ act: (inout IntakeScreen) -> Reaction
  ) -> Reaction {
    let before = entries
    var reaction = act(&self)
    if entries != before { reaction.effects = draftEffects(context) + reaction.effects }
    return reaction
  }

  private mutating func takeFillingBack(_ context: Context) -> Reaction? {
    guard let reaction = suggestions.takeBack(in: &forms, context) else { return nil }
    leaveFields(context)
    return Reaction(effects: draftEffects(context), message: reaction.message)
  }

  /// A digit has chosen the result and gone on to the money; the Enter that many press behind it
  /// would leave the money out unseen, so the first one stays and says so.
  private mutating func stayAtRecovered(_ key: Key) -> Reaction? {
    let slot = InputSlot.option(.recovered)
    let hasJustArrived = arrivedAtRecovered
    arrivedAtRecovered = forms.focus == .result(forms.kind) && key.digit != nil
    guard hasJustArrived, key == .enter, forms.focus == slot, forms[text: slot].isEmpty else {
      return nil
    }
    return .say(
      Phrase(
        "挽回多少，打数字；没有就再按 \(key.name.zh)", "How much was repaid? \(key.name.en) again if nothing"))
  }

  private var keepsFilter: Bool { forms.focus.map { !forms.filter($0).isEmpty } ?? false }

  private mutating func changed(_ slot: InputSlot, _ context: Context) -> Reaction {
    forms.update(slot) { $0.note = nil }
    forms.fillEmptied(slot)
    forms.follow(slot, context)
    let questions = slot == .field(.merchantName) ? suggestions.askMerchants(forms) : []
    return Reaction(effects: draftEffects(context) + questions)
  }

  private mutating func moved(from slot: InputSlot, _ context: Context) -> Reaction {
    forms.follow(slot, context)
    leaveFields(context)
    saving.showKept()
    return Reaction(effects: draftEffects(context) + known.askAround(&forms))
  }

  /// Enter on the last field: the second form closes, the first says how to save.
  private mutating func finished(_ context: Context) -> Reaction {
    leaveFields(context)
    forms.isRestOpen = false
    let key = IntakeAction.keys.name(of: .save)
    return Reaction(
      effects: draftEffects(context),
      message: Phrase("填完了，\(key.zh)存", "All filled in; \(key.en) saves"))
  }
}

// MARK: What keys do beside filling in

extension IntakeScreen {
  private mutating func command(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = keys.match(key) else {
      let isUndo = key == .control("z") || key == .control("y")
      return isUndo ? .say(KeyWords.digitChanges) : .unused
    }
    if forms.isRestOpen, action == .park {
      leaveFields(context)
      forms.isRestOpen = false
      return Reaction(effects: draftEffects(context))
    }
    return perform(action, context)
  }

  private mutating func perform(_ action: IntakeAction, _ context: Context) -> Reaction {
    switch action {
    case .save: return save(goesOn: false, context)
    case .saveAndGoOn: return saveAndGoOn(context)
    case .link: return turnLink(context)
    case .takeOver: return takeOver(context)
    case .phrases: return .push(GuideScreen(.phrases, context))
    case .next, .back: return .stay
    case .park: return Reaction(.home(then: nil))
    case .nextDraft:
      saving.waiting = .drafts
      return Reaction(effects: park(context) + [.writeDrafts, .ask(.home)])
    case .discard:
      guard !isBlank else { return Reaction(wayOut, effects: saving.discard()) }
      saving.waiting = .discard
      return .stay
    case .openVisitor: return openVisitor()
    }
  }

  private mutating func save(goesOn: Bool, _ context: Context) -> Reaction {
    forms.settleFocus()
    leaveFields(context)
    if forms.amended == nil, isBlank {
      return .say(Phrase("还没有填，没有可存的", "Nothing has been filled in, so nothing is saved"))
    }
    return saving.save(filled(context), &forms, goesOn: goesOn)
  }

  private mutating func saveAndGoOn(_ context: Context) -> Reaction {
    guard forms.amended == nil else {
      let key = IntakeAction.keys.name(of: .save)
      return .say(Phrase("这是更正，先\(key.zh)存", "This is a correction; \(key.en) saves it"))
    }
    return save(goesOn: true, context)
  }

  private mutating func answerDiscard(_ key: Key) -> Reaction {
    guard case .action(let throwsAway)? = IntakeAction.discardKeys.match(key) else {
      return .say(IntakeAction.answerFirst)
    }
    saving.waiting = .nothing
    return throwsAway ? Reaction(wayOut, effects: saving.discard()) : .stay
  }

  private mutating func turnLink(_ context: Context) -> Reaction {
    guard forms.amended == nil else {
      return .say(Phrase("已存的件在它的办理里关联", "A saved case is linked by its steps"))
    }
    return keepingDraft(context) { screen in
      let candidates = screen.candidates
      let count = screen.links.wishes.count
      let shown = candidates.shown(besides: screen.links)
      let words = screen.links.turn(candidates, of: screen.forms.kind, context.language)
      guard let shown, screen.links.wishes.count > count else { return .say(words) }
      let questions = screen.suggestions.takePerson(of: shown, screen.forms)
      return Reaction(effects: questions, message: words)
    }
  }

  private mutating func takeOver(_ context: Context) -> Reaction {
    keepingDraft(context) { screen in
      let person = screen.candidates.person(for: screen.forms, besides: screen.links)
      return screen.suggestions.takeOver(in: &screen.forms, screen.known, person: person)
    }
  }

  private func openVisitor() -> Reaction {
    guard let shown = candidates.shown(besides: links) else { return .say(LinkCandidates.none) }
    return .push(CaseScreen(shown.summary.id))
  }
}
