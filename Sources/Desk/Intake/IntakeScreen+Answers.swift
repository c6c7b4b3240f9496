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
    case .refused(let refusal): return refused(refusal, context)
    case .failed(let why): return notRecorded(why)
    case .resized:
      forms.arrange(context)
      aside.read(forms, context)
    case .draftSaved(let id, let at):
      if id == saving.draftID { saving.noteKept(at: at, isTyping: isTyping) }
    case .key, .quiet, .clock, .done, .handedOver, .printers, .findings, .settings, .lists,
      .elsewhere, .exchange, .hub, .oldSheet, .storeLost, .rescued, .answered, .seated,
      .notSeated, .unlocked, .ticked, .pointed:
      break
    }
    return .stay
  }

  private mutating func recorded(_ saveResult: SaveResult, _ context: Context) -> Reaction {
    if let subject = forms.amended?.unshown, saveResult.discloses(subject.id) {
      show(subject, context)
      return .stay
    }
    if let subject = suggestions.unshown, saveResult.discloses(subject.id) {
      return filling(context) { .say($0.fill(&$1, outOf: subject, context).words) }
    }
    return switch saving.noteRecorded(saveResult) {
    case .stays: .stay
    case .leaves: Reaction(wayOut)
    case .goesOn(let number): Reaction(.home(then: nextMatter(after: number, context)))
    }
  }

  /// Where the form goes when its work is done.
  var wayOut: Reaction.Move { forms.amended == nil ? .home(then: nil) : .pop }

  /// A case that has changed meanwhile is read anew; what was typed stays.
  private mutating func refused(_ refusal: Refusal, _ context: Context) -> Reaction {
    let reaction = notRecorded(refusal.phrase(context.catalogue))
    guard case .caseHasChanged = refusal, let amended = forms.amended else { return reaction }
    return .effects(.ask(.oneCase(amended.id)))
  }

  private mutating func receive(_ answer: Answer, _ context: Context) -> Reaction {
    switch answer {
    case .visitor, .merchant: known.receive(answer, &forms)
    case .precedents, .frequentChoices(context.today, _):
      known.receive(answer, &forms)
      if case .frequentChoices(_, let frequentChoices) = answer {
        suggestions.receive(frequentChoices)
      }
      suggestions.propose(in: &forms, known, context)
      aside.read(forms, context)
    case .merchants(let typed, let found): suggestions.receive(found, like: typed, forms)
    case .oneCase(let id, let subject) where id == forms.amended?.id: return load(subject, context)
    case .oneCase(let id, let subject?) where suggestions.isReading(id):
      return filling(context) { $0.take(subject, in: &$1, context) }
    case .home(let board) where saving.waiting == .drafts:
      return openNext(of: board.drafts, context)
    case .cases, .caseCount, .openCounts, .views, .oneCase, .doubts, .numbered, .riskIndicators,
      .linked, .totals, .board, .desks,
      .frequentChoices, .undo, .tallies, .handOver, .home:
      break
    }
    return .stay
  }

  /// Lets the suggestions fill in fields.
  private mutating func filling(
    _ context: Context, _ act: (inout IntakeSuggestions, inout IntakeForms) -> Reaction
  ) -> Reaction {
    keepingDraft(context) { screen in
      let reaction = act(&screen.suggestions, &screen.forms)
      screen.leaveFields(context)
      return reaction
    }
  }

  /// Nothing was written. What could not be recorded as shown is not shown: its form goes, with the reason.
  private mutating func notRecorded(_ why: Phrase) -> Reaction {
    saving.noteRefused()
    suggestions.noteRefused()
    return forms.amended?.unshown == nil ? .stay : Reaction(.pop, message: why)
  }

  /// The draft behind this one, from the last to the first.
  private mutating func openNext(of drafts: [Draft], _ context: Context) -> Reaction {
    saving.waiting = .nothing
    guard let next = saving.next(of: drafts) else { return .say(ScreenWords.noOtherDraft) }
    return Reaction(.home(then: IntakeScreen(draft: next, context)))
  }

  /// Takes the case that is corrected, which is shown when that is recorded; what was typed since it was
  /// read last stays.
  private mutating func load(_ subject: Case?, _ context: Context) -> Reaction {
    guard let subject, let amended = forms.amended else {
      return Reaction(.pop, message: ScreenWords.noSuchCase)
    }
    guard amended.isLoaded else {
      forms.amended?.unshown = subject
      return amended.unshown == nil ? .effects(.showing(subject)) : .stay
    }
    guard saving.waiting != .save, amended.seen != subject.lastEvent else { return .stay }
    forms.load(subject, context)
    leaveFields(context)
    return .stay
  }

  private mutating func show(_ subject: Case, _ context: Context) {
    let pending = forms.amended?.pending
    forms.amended?.unshown = nil
    forms.load(subject, context)
    if let pending {
      restore(pending, context)
    } else {
      forms.focus(on: subject.missing.first.map(InputSlot.field) ?? forms.firstSlot)
    }
    leaveFields(context)
  }
}

// MARK: The same visitor, another matter

extension IntakeScreen {
  /// A blank form for another matter of the same visitor, linked to the one that was just saved.
  private func nextMatter(after number: CaseNumber, _ context: Context) -> IntakeScreen {
    var next = IntakeScreen(kind: forms.kind, context)
    for field in Field.allCases where field.goesOnWithVisitor {
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
