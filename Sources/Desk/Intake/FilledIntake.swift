import Casework
import Interchange
import TerminalKit
import Values
import Vocabulary

/// What a filled-in form asks to be recorded: a new case, or the correction of one.
struct FilledIntake {
  private let forms: IntakeForms
  private let links: LinkSuggestions
  private let reader: IntakeReader

  init(_ forms: IntakeForms, _ links: LinkSuggestions, _ context: Context) {
    self.forms = forms
    self.links = links
    reader = IntakeReader(forms, context)
  }

  /// What is to be recorded; nil where a correction changes nothing.
  var request: Request? {
    guard let amended = forms.amended else { return .open(intake) }
    let action = amendment(of: amended)
    guard !action.changes.isEmpty || !action.custom.isEmpty else { return nil }
    return .take([action], on: amended.id, seen: amended.seen)
  }

  /// The case as it is to be recorded, with the steps of its result.
  var intake: Intake {
    var values = CaseFields()
    for field in Field.allCases {
      let reading = reader.reading(.field(field))
      values.set(field, to: ReadValue(reading.value, reading.rough))
      values.take(kept(reading, of: field))
    }
    for field in forms.fields.own {
      guard let value = reader.reading(.own(field.id)).value else { continue }
      values.take([field.id: CustomValue(field, value)])
    }
    let received = InputSlot.field(.receivedAt)
    if forms.entry(received) == forms.defaults[received] || values[.receivedAt] == nil {
      values[.receivedAt] = .instant(forms.openedAt)
    }
    let steps = action.map { [Intake.LaterStep($0)] } ?? []
    return Intake(kind: forms.kind, fields: values, links: links.links, steps: steps)
  }

  /// Words that are no value of their field, where they are kept.
  private func kept(_ reading: FieldReading, of field: Field) -> [String: CustomValue] {
    guard let words = reading.unread, let place = field.wordsField else { return [:] }
    return [place.id: CustomValue(place, .text(words))]
  }
}

// MARK: The step of the result

extension FilledIntake {
  /// The step that the result stands for; its act takes in whatever goes before it.
  private var action: StepAction? {
    switch forms.result {
    case .open: nil
    case .answered: StepAction(.answer)
    case .settled: action(.settle, [.onSpot: .flag(true)])
    case .handedOver: action(.handOver)
    case .referred: action(.refer)
    case .declined: action(.decline)
    case .withdrawn: StepAction(.withdraw)
    }
  }

  private func action(_ name: StepName, _ fixed: [StepOption: FieldValue] = [:]) -> StepAction {
    var options = fixed
    for option in usedOptions { options[option] = reader.reading(.option(option)).value }
    return StepAction(name, options)
  }

  private var usedOptions: [StepOption] {
    var options = forms.result.stepOptions
    if forms[choice: .option(.performed)] == "yes" { options.removeAll { $0 == .performBy } }
    return options
  }
}

// MARK: A correction

extension FilledIntake {
  /// The fields whose words are not those the case has; an emptied one takes the value away.
  private func amendment(of amended: AmendedCase) -> StepAction {
    var action = StepAction(.amend)
    for field in Field.allCases {
      let slot = InputSlot.field(field)
      guard forms.entry(slot) != amended.original[slot] ?? "" else { continue }
      let reading = reader.reading(slot)
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
    for field in forms.fields.own {
      let slot = InputSlot.own(field.id)
      guard forms.entry(slot) != amended.original[slot] ?? "" else { continue }
      action.custom[field.id] = CustomValue(field, reader.reading(slot).value)
    }
    return action
  }
}

// MARK: What stands against a save

extension FilledIntake {
  /// The first field whose words would be lost, or which the result cannot do without.
  var firstLoss: (slot: InputSlot, words: Phrase)? {
    for slot in usedSlots {
      let reading = reader.reading(slot)
      if !forms.filter(slot).isEmpty { return (slot, IntakeWords.nothingFits) }
      if let loss = reading.loss { return (slot, loss) }
      if reading.value == nil, slot == .option(.ground) {
        return (slot, Phrase("要选一个理由", "choose a ground"))
      }
      if reading.value == nil, slot == .option(.to), forms.result == .referred {
        return (slot, Phrase("要选转给谁", "choose a department"))
      }
    }
    return nil
  }

  /// The slots that a save reads: all fields, and the options of the result.
  private var usedSlots: [InputSlot] {
    let options = forms.amended == nil ? Set(usedOptions) : []
    let shown = forms.plan.order + forms.rest.fields.map(\.id)
    return shown.filter { slot in
      switch slot {
      case .field, .own: true
      case .option(let option): options.contains(option)
      case .kind, .result, .more: false
      }
    }
  }

  /// Whether more was paid back than was asked for.
  var recoveryDoubt: RecoveryDoubt? {
    guard forms.amended == nil, forms.result == .settled,
      case .money(let recovered)? = reader.reading(.option(.recovered)).value,
      case .money(let amount)? = reader.reading(.field(.amount)).value
    else { return nil }
    return RecoveryDoubt(recovered: recovered, amount: amount)
  }
}

// MARK: What is said of a save

extension FilledIntake {
  /// What the clerk should know of it: words that are no amount and no day are kept as they are, a blank
  /// in a text is still to be filled, and a bank card's number is seldom needed.
  var remark: Phrase? {
    let texts = [InputSlot.field(.facts), .field(.answer)]
    let blanks = texts.filter { TextBlanks.next(in: Array(forms.entry($0)), from: 0) != nil }
    let cards = texts.filter { BankCard.number(in: forms.entry($0)) != nil }
    let unread = [InputSlot.field(.amount), .field(.purchasedOn)].filter {
      reader.reading($0).unread != nil
    }
    let parts = [
      named(unread, "看不懂、照原话记了：", "kept as said: "),
      named(cards, "像有银行卡号，用不着就更正删掉：", "a card number? "),
      named(blanks, "【】没填：", "【】 left in "),
    ]
    let said = parts.compactMap { $0 }
    return said.isEmpty ? nil : said.listed(by: Punctuation.semicolon)
  }

  private func named(_ slots: [InputSlot], _ zh: String, _ en: String) -> Phrase? {
    guard !slots.isEmpty else { return nil }
    let labels = slots.map(forms.fields.label).listed()
    return Phrase(zh + labels.zh, en + labels.en)
  }

  /// The guesses that nobody took in the case that this form has opened, nil where there are none.
  func offer(in subject: Case, _ context: Context) -> GuessOffer? {
    let values = [Field.nature, .goodsClass].compactMap { field -> GuessOffer.Guessed? in
      let slot = InputSlot.field(field)
      guard forms.plan.order.contains(slot), let id = forms.field(slot)?.guess else { return nil }
      let list = field == .nature ? context.catalogue.natures : context.catalogue.classes
      return .init(
        field: field, id: id, name: forms.fields.label(slot), label: list[id]?.label ?? Phrase(id))
    }
    guard !values.isEmpty else { return nil }
    return GuessOffer(
      subject: subject.id, seen: subject.lastEvent, clerk: context.clerk, values: values)
  }
}
