import Casework
import TerminalKit
import Values
import Vocabulary

extension IntakeScreen {
  /// Takes loaded data, a save that is on disk, a refusal.
  public mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(let answer): return receive(answer, context)
    case .recorded(let saveResult): return recorded(saveResult, context)
    case .refused(let refusal): return refused(refusal)
    case .failed:
      saving.noteRefused()
      return .stay
    case .resized:
      forms.arrange(context)
      return .stay
    case .draftSaved(let id, let at):
      if id == saving.draftID { saving.noteKept(at: at, isTyping: isTyping) }
      return .stay
    case .key, .clock, .done, .handedOver, .settings, .storeLost, .rescued, .answered: return .stay
    }
  }

  private mutating func recorded(_ saveResult: SaveResult, _ context: Context) -> Reaction {
    switch saving.noteRecorded(saveResult) {
    case .stays: .stay
    case .leaves: Reaction(wayOut)
    case .goesOn(let number): Reaction(.home(then: nextMatter(after: number, context)))
    }
  }

  /// Where the form goes when its work is done.
  var wayOut: Reaction.Move { forms.amended == nil ? .home(then: nil) : .pop }

  /// A case that has changed meanwhile is read anew; what was typed stays.
  private mutating func refused(_ refusal: Refusal) -> Reaction {
    saving.noteRefused()
    guard case .caseHasChanged = refusal, let amended = forms.amended else { return .stay }
    return .effects(.ask(.oneCase(amended.id)))
  }

  private mutating func receive(_ answer: Answer, _ context: Context) -> Reaction {
    switch answer {
    case .visitor, .merchant: known.receive(answer, &forms)
    case .precedents, .frequentChoices(context.today, _):
      known.receive(answer, &forms)
      if case .frequentChoices(_, let frequentChoices) = answer { suggestions.receive(frequentChoices) }
      suggestions.propose(in: &forms, known, context)
    case .merchants(let typed, let found): suggestions.receive(found, like: typed, forms)
    case .oneCase(let id, let subject) where id == forms.amended?.id: return load(subject, context)
    case .oneCase(let id, let subject?) where suggestions.isReading(id):
      return fill(outOf: subject, context)
    case .home(let board) where saving.waiting == .drafts:
      return openNext(of: board.drafts, context)
    case .cases, .openCounts, .views, .oneCase, .riskIndicators, .linked, .totals, .frequentChoices, .undo,
      .tallies,
      .handOver, .home:
      break
    }
    return .stay
  }

  private mutating func fill(outOf subject: Case, _ context: Context) -> Reaction {
    keepingDraft(context) { screen in
      let reaction = screen.suggestions.fill(&screen.forms, outOf: subject, context)
      screen.leaveFields(context)
      return reaction
    }
  }

  /// The draft behind this one, from the last to the first.
  private mutating func openNext(of drafts: [Draft], _ context: Context) -> Reaction {
    saving.waiting = .nothing
    let others = drafts.filter { $0.id != saving.draftID }.sorted { $0.id < $1.id }
    guard let next = others.first(where: { $0.id > saving.draftID }) ?? others.first else {
      return .say(Phrase("没有别的草稿", "There is no other draft"))
    }
    return Reaction(.home(then: IntakeScreen(draft: next, context)))
  }

  /// Takes the case that is corrected; what was typed since it was read last stays.
  private mutating func load(_ subject: Case?, _ context: Context) -> Reaction {
    guard let subject, let amended = forms.amended else {
      return Reaction(.pop, message: ScreenWords.noSuchCase)
    }
    let isFirst = !amended.isLoaded
    let last = subject.timeline.last?.event.id ?? subject.id.registration
    guard isFirst || saving.waiting != .save, amended.seen != last else { return .stay }
    forms.load(subject, last: last, context)
    if isFirst { start(subject, amended.pending, context) }
    leaveFields(context)
    return isFirst
      ? .effects(.record(.disclose(Disclosure(.shown, detail: "form"), of: subject.id))) : .stay
  }

  private mutating func start(_ subject: Case, _ pending: Draft?, _ context: Context) {
    if let pending { return restore(pending, context) }
    forms.focus(on: subject.missing.first.map(InputSlot.field) ?? forms.firstSlot)
  }
}

// MARK: The same visitor, another matter

extension IntakeScreen {
  /// What belongs to the person and goes on to the next form.
  private static let personal: [Field] = [
    .channel, .consumerPhone, .consumerName, .consumerAddress, .consumerIDType,
    .consumerIDNumber, .consumerMinor, .delegateName, .delegatePhone, .delegateAuthorised,
  ]

  /// A blank form for another matter of the same visitor, linked to the one that was just saved.
  private func nextMatter(after number: CaseNumber, _ context: Context) -> IntakeScreen {
    var next = IntakeScreen(kind: forms.kind, context)
    for field in IntakeScreen.personal {
      let entry = forms.entry(.field(field))
      if !entry.isEmpty { next.forms.restore(.field(field), entry) }
    }
    let why = forms.kind == .report ? "" : LinkSuggestions.sameVisitor[context.language]
    next.links.wishes = [.init(number: number, why: why)]
    next.forms.arrange(context)
    next.saving.carried = next.entries
    next.leaveFields(context)
    next.forms.focus(on: forms.kind == .consultation ? .field(.topic) : .field(.facts))
    return next
  }

  /// What the form says of the case that it has just opened.
  public func remark(on subject: Case, _ context: Context) -> SaveRemark? {
    guard saving.waiting == .save, forms.amended == nil else { return nil }
    let filled = filled(context)
    return SaveRemark(words: filled.remark, offer: filled.offer(in: subject, context))
  }
}
