import Casework
import Interchange
import TerminalKit
import Values
import Vocabulary

extension IntakeScreen {
  private func words(_ context: Context) -> WordReader {
    WordReader(
      today: openedAt.day(in: context.zone), zone: context.zone,
      calendar: context.reference.calendar)
  }

  /// What is understood of a slot, as a value of the case or of the result's step.
  func reading(_ slot: Slot, _ context: Context) -> FieldReading {
    let entry = forms.entry(slot)
    switch slot {
    case .field(let field):
      return reading(field, entry, context).keeping(TextRules.trimmed(entry), of: field)
    case .option(let option): return reading(option, entry, context)
    case .kind, .result, .more: return .nothing
    }
  }

  private func reading(_ field: Field, _ entry: String, _ context: Context) -> FieldReading {
    switch field.form {
    case .text: reading(text: entry, of: field, context)
    case .choice: .text(TextRules.trimmed(entry))
    case .choices: FieldReading(value: list(entry.split(separator: ",").map(String.init)))
    case .list, .people: reading(parts: entry, of: field, context)
    case .count: words(context).count(entry)
    case .flag: FieldReading(value: entry == "yes" ? .flag(true) : nil)
    case .consent:
      FieldReading(value: entry == "yes" ? .flag(true) : entry == "no" ? .flag(false) : nil)
    case .day: words(context).day(entry)
    case .instant: words(context).moment(entry)
    case .money: words(context).money(entry)
    }
  }

  private func reading(text entry: String, of field: Field, _ context: Context) -> FieldReading {
    let reader = words(context)
    switch field {
    case .consumerIDNumber:
      return reader.identity(entry, paper: forms[choice: .field(.consumerIDType)] ?? "")
    case .merchantCreditCode: return reader.creditCode(entry)
    case .facts, .answer: return reader.story(entry)
    default: return field.isPhone ? reader.phone(entry) : reader.words(entry, of: field)
    }
  }

  private func list(_ words: [String]) -> FieldValue? { words.isEmpty ? nil : .list(words) }

  /// Several values in one line, split as the command line splits them.
  private func reading(parts entry: String, of field: Field, _ context: Context) -> FieldReading {
    let reader = ValueReader(catalogue: context.catalogue)
    do {
      var reading = FieldReading(
        value: try reader.value(of: field, words: TextRules.trimmed(entry)))
      if BankCard.number(in: entry) != nil { reading.problem = WordReader.cardInStory }
      return reading
    } catch {
      return .lost(error.phrase(context.catalogue))
    }
  }

  private func reading(_ option: StepOption, _ entry: String, _ context: Context) -> FieldReading {
    switch option.form {
    case .money: words(context).exactMoney(entry)
    case .day: words(context).day(entry, lean: .future)
    case .flag: FieldReading(value: entry == "yes" ? .flag(true) : nil)
    case .ground: FieldReading(value: Int(entry).map(FieldValue.number))
    case .text, .means, .addressee, .caseNumber: .text(TextRules.trimmed(entry))
    }
  }
}

extension Slot {
  /// Whether what was typed is read, and what was understood is shown.
  fileprivate var isRead: Bool {
    switch self {
    case .field(let field):
      switch field.form {
      case .text, .list, .people, .count, .day, .instant, .money: true
      case .choice, .choices, .flag, .consent: false
      }
    case .option(let option): option.form == .money || option.form == .day
    case .kind, .result, .more: false
    }
  }

  /// Whether what was understood may be something else than what was typed.
  fileprivate var isNoted: Bool {
    guard case .field(let field) = self, field.form == .text else { return true }
    return field.isPhone || field == .consumerIDNumber || field == .merchantCreditCode
  }

  fileprivate static let read = all.filter(\.isRead)
}

// MARK: When a field is left

extension IntakeScreen {
  /// Shows what was understood of every field but the one that has the focus, proposes nature and
  /// class, and names what is missing.
  mutating func leaveFields(_ context: Context) {
    let focus = forms.focus
    for slot in Slot.read where slot != focus {
      let reading = reading(slot, context)
      guard let field = forms.field(slot) else { continue }
      let note = slot.isNoted ? reading.note : field.note
      guard field.note != note || field.problem != reading.problem else { continue }
      forms.update(slot) {
        $0.note = note
        $0.problem = reading.problem
      }
    }
    propose(context)
    notePrecedent()
    followRules(context)
    missing = gaps(context)
  }

  /// The day of receipt chooses the rules: it may be typed where a paper form is entered late.
  private mutating func followRules(_ context: Context) {
    guard amended == nil, case .instant(let received)? = reading(.field(.receivedAt), context).value
    else { return }
    let rules = context.decision(receivedOn: received.day(in: context.zone)).rules
    guard rules != fields.rules else { return }
    fields.rules = rules
    let ground = fields.field(.option(.ground)).kind
    forms.update(.option(.ground)) { $0.kind = ground }
  }

  /// Guesses nature and class out of the words; a guess is no data until Enter takes it.
  mutating func propose(_ context: Context) {
    let product = forms[text: .field(.product)]
    let facts = forms[text: .field(.facts)]
    let merchant = forms[text: .field(.merchantName)]
    if guesses.texts != [product, facts, merchant] {
      guesses.texts = [product, facts, merchant]
      guesses.classes = context.catalogue.classes.guess(
        product: product, merchant: merchant, facts: facts)
      guesses.natures = context.catalogue.natures.natureGuesses(facts: facts, product: product)
    }
    let before = [samePrecedent, memory.precedents.first].compactMap { $0 }
    propose(
      .field(.goodsClass),
      guesses.classes.sure + before.map(\.goodsClass) + guesses.classes.likely,
      or: memory.mix.classes, context.catalogue.classes)
    propose(
      .field(.nature), guesses.natures + before.map(\.nature), or: memory.mix.natures,
      context.catalogue.natures)
  }

  /// The first of what speaks for this case is the guess; what other cases of the day have only
  /// comes sooner under the digits.
  private mutating func propose(
    _ slot: Slot, _ likely: [String], or frequent: [String], _ list: Catalogue.List
  ) {
    let guesses = likely.filter(list.contains)
    let roots = list.entries.filter { $0.parent == nil }.map(\.id)
    var suggestions: [String] = []
    for id in guesses + frequent.filter(list.contains) + roots where suggestions.count < 9 {
      if !suggestions.contains(id) { suggestions.append(id) }
    }
    guard let field = forms.field(slot) else { return }
    let guess = field.chosen.isEmpty ? guesses.first : nil
    guard field.guess != guess || field.suggestions != suggestions else { return }
    forms.update(slot) {
      $0.guess = guess
      $0.suggestions = suggestions
    }
  }

  /// The fields that a decision would still need (总局令第121号 art. 10).
  private func gaps(_ context: Context) -> [Field] {
    guard result == .open, !isBlank || amended != nil, amended?.isDecided != true else { return [] }
    return Decision(rules: fields.rules).requiredFields(of: kind).filter {
      forms.entry(.field($0)).allSatisfy(\.isWhitespace)
    }
  }

  /// Asks for earlier cases of the phone and for today's cases against the merchant, once.
  mutating func askAround() -> [Effect] {
    guard amended == nil else { return [] }
    let before = visitor
    noteVisitor()
    var effects: [Effect] = []
    if visitor.phone != before.phone {
      visitor.earlier = []
      if visitor.isPhone { effects.append(.ask(.visitor(phone: visitor.phone))) }
    }
    if visitor.merchant != before.merchant {
      (visitor.ofMerchant, memory.precedents) = ([], [])
      forms.update(.field(.merchantName)) { $0.note = nil }
      if !visitor.merchant.isEmpty {
        effects.append(.ask(.merchant(name: visitor.merchant)))
        effects.append(.ask(.precedents(merchant: visitor.merchant)))
      }
    }
    return effects
  }

  /// Who and which merchant the form speaks of, but for a field that is being typed in.
  mutating func noteVisitor() {
    let phone = PhoneNumber.compared(forms[text: .field(.consumerPhone)])
    if forms.focus != .field(.consumerPhone) { visitor.phone = phone }
    let merchant = TextRules.trimmed(forms[text: .field(.merchantName)])
    if forms.focus != .field(.merchantName) { visitor.merchant = merchant }
  }
}
