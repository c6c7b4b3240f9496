import Casework
import TerminalKit
import Vocabulary

// MARK: Drafts

extension IntakeScreen {
  /// What stands in the form beside what stands in a fresh one, as a draft keeps it.
  var entries: [String: String] {
    var entries: [String: String] = [:]
    let unchanged = amended?.original ?? defaults
    for field in forms.fields where field.id != .kind && field.id != .more {
      if amended != nil, !field.id.isField { continue }
      let entry = field.entry
      if entry != unchanged[field.id] ?? "" { entries[field.id.name] = entry }
      let filter = field.filter
      if !filter.isEmpty { entries[field.id.name + "?"] = filter }
    }
    if !kin.wishes.isEmpty { entries[IntakeKin.entry] = kin.kept }
    return entries
  }

  /// Whether the form holds nothing that somebody typed or chose.
  var isBlank: Bool { isBlank(entries) }

  private func isBlank(_ entries: [String: String]) -> Bool {
    isUnread || entries.isEmpty || entries == carried
  }

  /// Whether the case that is corrected has not been read yet.
  private var isUnread: Bool { amended.map { !$0.isLoaded } ?? false }

  func draft(_ context: Context) -> Draft { draft(entries, context) }

  private func draft(_ entries: [String: String], _ context: Context) -> Draft {
    var entries = entries
    if let amended {
      entries[AmendedCase.entry] = amended.id.description
      entries[AmendedCase.numberEntry] = amended.number?.description
    }
    return Draft(
      id: draftID, kind: kind, clerk: context.clerk, openedAt: openedAt, savedAt: context.now,
      entries: entries, focus: forms.focus?.name ?? "")
  }

  /// What keeps the form as it stands, where there is anything to keep.
  func kept(_ context: Context) -> Effect? {
    amended?.pending != nil || isDone || isBlank ? nil : .saveDraft(draft(context))
  }

  /// What a draft says as fields of a case; what cannot be read is left out.
  public static func fields(of draft: Draft, _ context: Context) -> CaseFields {
    IntakeScreen(draft: draft, context).intake(context).fields
  }

  /// Keeps the draft, or drops it when everything was emptied again.
  mutating func draftEffects(_ context: Context) -> [Effect] {
    if amended?.pending != nil || isDone { return [] }
    let entries = entries
    if isBlank(entries) {
      defer { hasDraft = false }
      return hasDraft ? [.dropDraft(draftID)] : []
    }
    hasDraft = true
    return [.saveDraft(draft(entries, context))]
  }

  /// Keeps what is half typed as a draft.
  public mutating func park(_ context: Context) -> [Effect] { draftEffects(context) }
}

// MARK: Saving

extension IntakeScreen {
  mutating func save(_ context: Context) -> Reaction {
    forms.settleFocus()
    leaveFields(context)
    if amended == nil, isBlank {
      return .say(Phrase("还没有填，没有可存的", "Nothing has been filled in, so nothing is saved"))
    }
    if let problem = firstLoss(context) {
      forms.focus(on: problem.slot)
      forms.update(problem.slot) { $0.problem = problem.words }
      let name = fields.label(problem.slot)
      return .say(
        Phrase("没有存：\(name.zh)，\(problem.words.zh)", "Not saved. \(name.en): \(problem.words.en)"))
    }
    if let doubt = recoveryDoubt(context), doubt != askedRecovery {
      askedRecovery = doubt
      forms.focus(on: .option(.recovered))
      return .say(doubt.question)
    }
    guard let request = request(context) else {
      return .say(Phrase("没有改动", "Nothing was changed"))
    }
    waiting = .save
    return .effects(.record(request, ending: draftID))
  }

  private func recoveryDoubt(_ context: Context) -> RecoveryDoubt? {
    guard amended == nil, result == .settled,
      case .money(let recovered)? = reading(.option(.recovered), context).value,
      case .money(let amount)? = reading(.field(.amount), context).value
    else { return nil }
    return RecoveryDoubt(recovered: recovered, amount: amount)
  }

  /// The guesses that nobody took in the case that this form has just saved, nil where there are none.
  func offer(in subject: Case, _ context: Context) -> GuessOffer? {
    guard waiting == .save, amended == nil else { return nil }
    let values = [Casework.Field.nature, .goodsClass].compactMap { field -> GuessOffer.Guessed? in
      let slot = Slot.field(field)
      guard plan.order.contains(slot), let id = forms.field(slot)?.guess else { return nil }
      let list = field == .nature ? context.catalogue.natures : context.catalogue.classes
      return .init(
        field: field, id: id, name: fields.label(slot), label: list.phrase(id))
    }
    guard !values.isEmpty else { return nil }
    let seen = subject.timeline.last?.event.id ?? subject.id.opening
    return GuessOffer(subject: subject.id, seen: seen, clerk: context.clerk, values: values)
  }

  /// What the clerk should know of a form that is being saved: words that are no amount and no day are
  /// kept as they are, a hole in a text is still to be filled, and a bank card's number is seldom needed.
  func remark(_ context: Context) -> Phrase? {
    guard waiting == .save, amended == nil else { return nil }
    let holes = [Slot.field(.facts), .field(.answer)].filter {
      Holes.next(in: Array(forms.entry($0)), from: 0) != nil
    }
    let cards = [Slot.field(.facts), .field(.answer)].filter {
      BankCard.number(in: forms.entry($0)) != nil
    }
    let unread = [Casework.Field.amount, .purchasedOn].map(Slot.field).filter {
      reading($0, context).unread != nil
    }
    let parts = [
      IntakeScreen.named(unread.map(fields.label), "看不懂、照原话记了：", "kept as said: "),
      IntakeScreen.named(cards.map(fields.label), "像有银行卡号，用不着就更正删掉：", "a card number? "),
      IntakeScreen.named(holes.map(fields.label), "【】没填：", "【】 left in "),
    ]
    let said = parts.compactMap { $0 }
    guard !said.isEmpty else { return nil }
    return Phrase(
      said.map(\.zh).joined(separator: "；"), said.map(\.en).joined(separator: "; "))
  }

  private static func named(_ labels: [Phrase], _ zh: String, _ en: String) -> Phrase? {
    guard !labels.isEmpty else { return nil }
    return Phrase(
      zh + labels.map(\.zh).joined(separator: "、"), en + labels.map(\.en).joined(separator: ", "))
  }

  /// The first field whose words would be lost, or which the result cannot do without.
  private func firstLoss(_ context: Context) -> (slot: Slot, words: Phrase)? {
    for slot in usedSlots {
      let reading = reading(slot, context)
      if !forms.filter(slot).isEmpty { return (slot, IntakeWords.nothingFits) }
      if reading.isLost { return (slot, reading.problem ?? Phrase("")) }
      if reading.value == nil, slot == .option(.ground) {
        return (slot, Phrase("要选一个理由", "choose a ground"))
      }
      if reading.value == nil, slot == .option(.to), result == .referred {
        return (slot, Phrase("要选转给谁", "choose a department"))
      }
    }
    return nil
  }

  /// The slots that a save reads: all fields, and the options of the result.
  private var usedSlots: [Slot] {
    let options = amended == nil ? Set(usedOptions) : []
    let shown = plan.order + forms.rest.fields.map(\.id)
    return shown.filter { slot in
      switch slot {
      case .field: true
      case .option(let option): options.contains(option)
      case .kind, .result, .more: false
      }
    }
  }

  private var usedOptions: [StepOption] {
    var options = result.options
    if result == .settled { options.append(.recovered) }
    if forms[choice: .option(.performed)] == "yes" { options.removeAll { $0 == .performBy } }
    return options
  }

  private func request(_ context: Context) -> Request? {
    guard let amended else { return .open(intake(context)) }
    let action = amendment(of: amended, context)
    guard !action.changes.isEmpty || !action.custom.isEmpty else { return nil }
    return .take([action], on: amended.id, seen: amended.seen)
  }

  /// Words that are no value of their field, where they are kept.
  private func kept(_ reading: FieldReading, of field: Field) -> [String: CustomValue] {
    guard let words = reading.unread, let place = field.wordsField else { return [:] }
    return [place.id: CustomValue(place, .text(words))]
  }

  /// The case as it is to be recorded, with the steps of its result.
  func intake(_ context: Context) -> Intake {
    var values = CaseFields()
    for field in Field.allCases {
      let reading = reading(.field(field), context)
      values.set(field, to: ReadValue(reading.value, reading.rough))
      values.take(kept(reading, of: field))
    }
    if forms.entry(.field(.receivedAt)) == defaults[.field(.receivedAt)]
      || values[.receivedAt] == nil
    {
      values[.receivedAt] = .instant(openedAt)
    }
    let steps = action(context).map { [Intake.LaterStep($0)] } ?? []
    return Intake(kind: kind, fields: values, links: kin.links, steps: steps)
  }

  /// The step that the result stands for; its act takes in whatever goes before it.
  private func action(_ context: Context) -> StepAction? {
    switch result {
    case .open: nil
    case .answered: StepAction(.answer)
    case .settled: action(.settle, [.onSpot: .flag(true)], context)
    case .handedOver: action(.handOver, [:], context)
    case .referred: action(.refer, [:], context)
    case .declined: action(.decline, [:], context)
    case .withdrawn: StepAction(.withdraw)
    }
  }

  private func action(
    _ name: StepName, _ fixed: [StepOption: FieldValue], _ context: Context
  ) -> StepAction {
    var options = fixed
    for option in usedOptions { options[option] = reading(.option(option), context).value }
    return StepAction(name, options)
  }

  /// The fields whose words are not those the case has; an emptied one takes the value away.
  private func amendment(of amended: AmendedCase, _ context: Context) -> StepAction {
    var action = StepAction(.amend)
    for field in Field.allCases {
      let slot = Slot.field(field)
      guard forms.entry(slot) != amended.original[slot] ?? "" else { continue }
      let reading = reading(slot, context)
      let words = kept(reading, of: field)
      if let place = field.wordsField, amended.unread.contains(field), words.isEmpty {
        action.custom[place.id] = CustomValue(place, nil)
      }
      action.custom.merge(words) { $1 }
      // What had no value but words has none to take away.
      if reading.value == nil, amended.unread.contains(field) || !words.isEmpty,
        amended.original[slot] == nil || amended.unread.contains(field)
      {
        continue
      }
      action.changes.updateValue(reading.value, forKey: field)
      action.rough[field] = reading.rough
    }
    return action
  }
}
