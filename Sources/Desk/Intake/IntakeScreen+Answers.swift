import Casework
import TerminalKit
import Vocabulary

extension IntakeScreen {
  /// Takes loaded data, a save that is on disk, a refusal.
  public mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(let answer): return receive(answer, context)
    case .recorded(let receipt): return recorded(receipt, context)
    case .refused(let refusal): return refused(refusal)
    case .failed:
      (waiting, goesOn) = (.nothing, false)
      return .stay
    case .draftSaved(let id, let at):
      guard id == draftID else { return .stay }
      draftSavedAt = at
      // Beside a text that is being typed nothing is drawn: a repaint moves an input method's window.
      if !isTyping { shownDraftAt = at }
      return .stay
    case .key, .clock, .resized, .done, .handedOver, .settings, .storeLost, .rescued, .answered:
      return .stay
    }
  }

  /// The form has done its work, unless something else was recorded beside it.
  private mutating func recorded(_ receipt: Receipt, _ context: Context) -> Reaction {
    guard waiting == .save else { return .stay }
    guard goesOn, let number = receipt.opened.first else { return leave() }
    isDone = true
    return Reaction(.home(then: nextMatter(after: number, context)))
  }

  /// A case that has changed meanwhile is read anew; what was typed stays.
  private mutating func refused(_ refusal: Refusal) -> Reaction {
    (waiting, goesOn) = (.nothing, false)
    if case .caseHasChanged = refusal, let amended { return .effects(.ask(.oneCase(amended.id))) }
    return .stay
  }

  private mutating func receive(_ answer: Answer, _ context: Context) -> Reaction {
    switch answer {
    case .visitor(let phone, let cases):
      // That somebody made a report is told to nobody, least of all beside the next visitor
      // (总局令第121号 art. 37).
      guard phone == visitor.phone else { break }
      visitor.earlier = cases.filter { $0.kind != .report }
        .sorted { $0.receivedAt > $1.receivedAt }
    case .merchant(let name, let cases): noteMerchant(name, cases)
    case .oneCase(let id, let subject) where id == amended?.id: return load(subject, context)
    case .oneCase(let id, let subject?) where id == visitor.takenOver:
      return takePerson(of: subject, context)
    case .home(let board) where waiting == .drafts: return openNext(of: board.drafts, context)
    default: return remember(answer, context)
    }
    return .stay
  }

  private mutating func noteMerchant(_ name: String, _ cases: [CaseSummary]) {
    guard name == visitor.merchant else { return }
    visitor.ofMerchant = cases
    guard !cases.isEmpty, kind == .complaint else { return }
    let count = cases.count + 1
    forms.update(.field(.merchantName)) {
      $0.note = Phrase("同一商家今天第\(count)件", "no. \(count) today")
    }
  }

  /// The draft behind this one, from the last to the first.
  private mutating func openNext(of drafts: [Draft], _ context: Context) -> Reaction {
    waiting = .nothing
    let others = drafts.filter { $0.id != draftID }.sorted { $0.id < $1.id }
    guard let next = others.first(where: { $0.id > draftID }) ?? others.first else {
      return .say(Phrase("没有别的草稿", "There is no other draft"))
    }
    return Reaction(.home(then: IntakeScreen(draft: next, context)))
  }
}

// MARK: A case that is corrected

extension IntakeScreen {
  /// Fills the form with a case; what was typed since it was read last stays.
  private mutating func load(_ subject: Case?, _ context: Context) -> Reaction {
    guard let subject, var amended else {
      return Reaction(.pop, message: ScreenWords.noSuchCase)
    }
    let isFirst = !amended.isLoaded
    let last = subject.timeline.last?.event.id ?? subject.id.opening
    guard isFirst || waiting != .save, amended.seen != last else { return .stay }
    let old = amended.original
    amended.original = originals(of: subject, context)
    amended.unread = Set(Field.allCases.filter { IntakeScreen.unread($0, subject.fields) != nil })
    for slot in Slot.all where forms.entry(slot) == old[slot] ?? "" || isFirst {
      guard case .field = slot else { continue }
      forms.restore(slot, amended.original[slot] ?? "")
    }
    amended.number = subject.number
    amended.isDecided = ![.registered, .needMaterial].contains(subject.status)
    amended.seen = last
    fields.rules = context.decision(on: subject).rules
    let pending = amended.pending
    amended.pending = nil
    self.amended = amended
    if isFirst { start(subject, pending, context) }
    leaveFields(context)
    return isFirst
      ? .effects(.record(.disclose(Disclosure(.shown, detail: "form"), of: subject.id))) : .stay
  }

  private mutating func start(_ subject: Case, _ pending: Draft?, _ context: Context) {
    shape = nil
    if let pending { return restore(pending.entries, focus: pending.focus, context) }
    arrange(context)
    let first = subject.missing.first.map(Slot.field)
    forms.focus(on: first ?? IntakeScreen.firstSlot(kind))
  }

  private func originals(of subject: Case, _ context: Context) -> [Slot: String] {
    var originals: [Slot: String] = [
      .field(.consentPublish): "none", .field(.consentEntrust): "none",
    ]
    for field in Field.allCases {
      guard
        let words = words(for: subject.fields, of: field, context)
          ?? IntakeScreen.unread(field, subject.fields)
      else { continue }
      originals[.field(field)] = words
    }
    originals[.field(.receivedAt)] = words(
      for: .instant(subject.receivedAt), of: .receivedAt, context)
    return originals
  }

  /// The words of a field without a value, which nobody could read as one.
  static func unread(_ field: Field, _ fields: CaseFields) -> String? {
    fields[field] == nil ? fields.unreadWords(for: field) : nil
  }

  /// The value of a field as it is typed, as exactly as it was said; nil where there is none.
  func words(for fields: CaseFields, of field: Field, _ context: Context) -> String? {
    switch (fields[field], fields.rough[field]) {
    case (nil, _): nil
    case (.day(let day)?, let rough?): SaidDay(day, rough).typed
    case (.money(let money)?, let rough?): SaidMoney(money, rough).typed
    case (let value?, _): words(for: value, of: field, context)
    }
  }

  /// A value as it is typed.
  private func words(for value: FieldValue, of field: Field, _ context: Context) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : field.form == .consent ? "no" : ""
    case .day(let day): day.description
    case .instant(let instant):
      TypedMoment.text(instant, today: openedAt.day(in: context.zone), zone: context.zone)
    case .money(let money): money.yuan
    case .list(let words): words.joined(separator: field.form == .list ? "、" : ",")
    case .people(let people):
      people.map { TextRules.trimmed("\($0.name) \($0.phone)") }.joined(separator: "；")
    }
  }
}
