import Casework
import TerminalKit
import Vocabulary

extension IntakeScreen {
  /// Takes one key.
  public mutating func update(_ key: Key, _ context: Context) -> Reaction {
    let before = forms.focus
    let reaction = take(key, context)
    // Said when the focus comes, and not while somebody types there: nothing is drawn beside a text.
    if forms.focus != before || key == .control("s") { reason = reasonInFull }
    return reaction
  }

  private mutating func take(_ key: Key, _ context: Context) -> Reaction {
    arrange(context)
    if waiting == .save { return .say(KeyWords.saving) }
    if waiting == .discard { return answerDiscard(key, context) }
    if let reaction = takeHole(key, context) { return reaction }
    if let reaction = stayAtRecovered(key) { return reaction }
    if key == .control("z"), let before = beforeFilling { return takeFillingBack(before, context) }
    let before = forms.focus
    let outcome = forms.handle(key)
    if case .changed = outcome { beforeFilling = nil }
    offerTyped()
    switch outcome {
    case .ignored: return command(key, context)
    case .consumed: return keepsFilter ? Reaction(effects: draftEffects(context)) : .stay
    case .changed(let slot): return changed(slot, context)
    case .moved(let from, _): return moved(from: before ?? from, context)
    case .opened(.more): return openRest(context)
    case .opened: return .stay
    case .finished: return finished(context)
    }
  }

  /// What is wrong with the field that has the focus, or how it was read, where its own row has no room
  /// for all of it.
  private var reasonInFull: Phrase? {
    guard let field = forms.active.focusedField, let words = field.problem ?? field.note else {
      return nil
    }
    let layout = forms.isRestOpen ? forms.rest.layout : forms.main.layout
    let room = layout.places[field.id]?.width ?? 0
    let entry = field.kind.isText ? TextWidth.columns(of: field.input.text) + 1 : 0
    if entry + TextWidth.columns(of: words.zh) <= room { return nil }
    return Phrase("\(field.label.zh)：\(words.zh)", "\(field.label.en): \(words.en)")
  }

  /// A digit has chosen the result and gone on to the money; the Enter that many press behind it
  /// would leave the money out unseen, so the first one stays and says so.
  private mutating func stayAtRecovered(_ key: Key) -> Reaction? {
    let slot = Slot.option(.recovered)
    let hasJustArrived = arrivedAtRecovered
    arrivedAtRecovered = forms.focus == .result(kind) && key.digit != nil
    guard hasJustArrived, key == .enter, forms.focus == slot, forms[text: slot].isEmpty else {
      return nil
    }
    return .say(
      Phrase("挽回多少，打数字；没有就再按 Enter", "How much was repaid? Enter again if nothing"))
  }

  private var keepsFilter: Bool { forms.focus.map { !forms.filter($0).isEmpty } ?? false }

  /// What was typed for a department can be taken as it is.
  private mutating func offerTyped() {
    guard let focus = forms.focus, focus == .option(.to) else { return }
    let typed = forms.filter(focus)
    offerDepartment(typed.isEmpty ? forms[choice: focus] ?? "" : typed, in: focus)
  }

  private mutating func changed(_ slot: Slot, _ context: Context) -> Reaction {
    forms.update(slot) { $0.note = nil }
    fillEmptied(slot)
    if slot == .kind || slot == .result(kind) { follow(context, after: slot) }
    let questions = slot == .field(.merchantName) ? askMerchants() : []
    return Reaction(effects: draftEffects(context) + questions)
  }

  /// Kind and result always have a value.
  private mutating func fillEmptied(_ slot: Slot) {
    guard forms[choice: slot] == nil else { return }
    switch slot {
    case .kind: forms[choice: slot] = kind.rawValue
    case .result: forms[choice: slot] = IntakeResult.open.rawValue
    case .field, .option, .more: break
    }
  }

  private mutating func moved(from slot: Slot, _ context: Context) -> Reaction {
    if slot == .kind || slot == .result(kind) { follow(context, after: slot) }
    leaveFields(context)
    shownDraftAt = draftSavedAt
    return Reaction(effects: draftEffects(context) + askAround())
  }

  /// Shows what the chosen kind and result ask for, and goes on to the first of it.
  private mutating func follow(_ context: Context, after slot: Slot) {
    let isForward = isBehind(slot)
    kind = forms[choice: .kind].flatMap(Kind.init) ?? kind
    arrange(context)
    guard isForward, slot == .result(kind), let place = plan.order.firstIndex(of: slot) else {
      return
    }
    let next = plan.order[(place + 1)...].first { forms.field($0)?.isReachable ?? false }
    if let next { forms.focus(on: next) }
  }

  /// Whether the focus has gone on from a slot.
  private func isBehind(_ slot: Slot) -> Bool {
    guard let focus = forms.focus, let here = plan.order.firstIndex(of: focus),
      let there = plan.order.firstIndex(of: slot)
    else { return false }
    return here > there
  }

  private mutating func openRest(_ context: Context) -> Reaction {
    shape = nil
    arrange(context)
    guard let first = forms.rest.fields.first(where: \.isReachable) else { return .stay }
    forms.focus(on: first.id)
    return .stay
  }

  /// Enter on the last field: the second form closes, the first says how to save.
  private mutating func finished(_ context: Context) -> Reaction {
    leaveFields(context)
    forms.isRestOpen = false
    return Reaction(
      effects: draftEffects(context), message: Phrase("填完了，Ctrl-S存", "All filled in; Ctrl-S saves"))
  }

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
    case .save: return save(context)
    case .saveAndGoOn: return saveAndGoOn(context)
    case .link: return turnLink(context)
    case .takeOver: return takeOver(context)
    case .phrases: return .push(GuideScreen(.phrases, context))
    case .next, .back: return .stay
    case .park: return Reaction(.home(then: nil))
    case .nextDraft:
      waiting = .drafts
      return Reaction(effects: park(context) + [.ask(.home)])
    case .discard:
      guard !isBlank else { return leave(dropping: [.dropDraft(draftID)]) }
      waiting = .discard
      return .stay
    case .openVisitor: return openVisitor(context)
    }
  }

  private mutating func saveAndGoOn(_ context: Context) -> Reaction {
    guard amended == nil else {
      return .say(Phrase("这是更正，先Ctrl-S存", "This is a correction; Ctrl-S saves it"))
    }
    let reaction = save(context)
    goesOn = waiting == .save
    return reaction
  }

  private mutating func answerDiscard(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let throwsAway)? = IntakeAction.discardKeys.match(key) else {
      return .say(Phrase("先答：1 扔掉，2 留着", "Answer first: 1 throws away, 2 keeps"))
    }
    waiting = .nothing
    return throwsAway ? leave(dropping: [.dropDraft(draftID)]) : .stay
  }

  /// Leaves for good. A save has taken the draft with it; thrown away, it is dropped.
  mutating func leave(dropping effects: [Effect] = []) -> Reaction {
    isDone = true
    return Reaction(amended == nil ? .home(then: nil) : .pop, effects: effects)
  }

  private func openVisitor(_ context: Context) -> Reaction {
    guard let shown = shownCandidate else {
      return .say(
        ScreenWords.noRelated)
    }
    return Reaction(.push(CaseScreen(shown.summary.id, context)))
  }
}
