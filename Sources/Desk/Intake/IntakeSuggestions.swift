import Casework
import TerminalKit
import Values
import Vocabulary

/// What the desk remembers and offers, so that less has to be typed. Nothing of it is data until a
/// key takes it.
struct IntakeSuggestions: Sendable {
  /// Merchants that begin as what is typed, the best first.
  private(set) var merchants: [KnownMerchant] = []
  /// Which of them was taken last.
  private var place: Int?
  private var guesses = GuessedChoices()
  /// What is being read out of another case, to fill in what is empty.
  private var filling: Filling?
  /// The case that was read, until it is recorded that something of it is shown.
  private(set) var unshown: Case?
  /// The case about the same matter that was taken over.
  private var taken: CaseID?
  /// What was filled in out of other cases: taking another one may replace it.
  private var filled: [InputSlot: String] = [:]
  /// The forms as they were before anything was filled in, until something is typed.
  private var before: IntakeForms?

  /// Fields that are taken over out of another case.
  private struct Filling: Equatable {
    var subject: CaseID
    var fields: [Field]

    /// What belongs to a visitor.
    static let person = Field.allCases.filter { $0.asking.origin == .person }

    /// What belongs to a merchant.
    static let merchant = Field.allCases.filter { $0.asking.origin == .merchant }

    /// What two complaints about the same goods of the same merchant share: all but the person.
    static let matter = merchant + Field.allCases.filter { $0.asking.origin == .matter }
  }
}

// MARK: Proposing

extension IntakeSuggestions {
  /// Proposes nature and class, and names the same matter behind the product.
  mutating func propose(
    in forms: inout IntakeForms, _ known: KnownVisitor, _ context: Context
  ) {
    guesses.read(forms, context.catalogue)
    let before = [known.precedent(forms), known.precedents.first].compactMap { $0 }
    guesses.propose(in: &forms, before, context.catalogue)
    notePrecedent(in: &forms, known)
  }

  /// Names the same matter, while there is something to take.
  private func notePrecedent(in forms: inout IntakeForms, _ known: KnownVisitor) {
    let isOpen = Filling.matter.contains { forms.entry(.field($0)).isEmpty }
    let note: Phrase? = known.precedent(forms).flatMap { same in
      let (key, number) = (IntakeAction.keys.name(of: .takeOver), same.number.short)
      return isOpen && forms.amended == nil && taken != same.id
        ? Phrase("照填 \(key.zh) \(number)", "as before: \(key.en) \(number)") : nil
    }
    guard forms.field(.field(.product))?.note != note else { return }
    forms.update(.field(.product)) { $0.note = note }
  }

  /// Asks for merchants that begin as what is typed.
  mutating func askMerchants(_ forms: IntakeForms) -> [Effect] {
    (merchants, place) = ([], nil)
    let typed = forms.typedMerchant
    return typed.unicodeScalars.count < 2 ? [] : [.ask(.merchants(like: typed))]
  }

  /// Takes the merchants that were asked for, unless other words stand there by now.
  mutating func receive(_ found: [KnownMerchant], like typed: String, _ forms: IntakeForms) {
    if typed == forms.typedMerchant, place == nil { merchants = found }
  }

  /// Takes which classes and natures the complaints of the day have.
  mutating func receive(_ frequentChoices: FrequentChoices) {
    guesses.frequentChoices = frequentChoices
  }

  /// The merchants that the key takes, in its order, for the row of the hint.
  func merchantHint(_ forms: IntakeForms, _ context: Context) -> String? {
    guard forms.focus == .field(.merchantName), !merchants.isEmpty else { return nil }
    // The only one stands there already.
    if place != nil, merchants.count == 1 { return nil }
    let names = (merchants[nextPlace...] + merchants[..<nextPlace]).map {
      "\(Veil.plain.place($0.name)) \(context.say("\($0.count)件", "(\($0.count))"))"
    }
    let key = IntakeAction.keys.name(of: .takeOver)
    return context.say("\(key.zh) 照填：", "\(key.en) fills in: ")
      + names.joined(separator: context.say(Punctuation.listComma))
  }

  private var nextPlace: Int { ((place ?? -1) + 1) % merchants.count }
}

extension IntakeForms {
  /// The merchant as it is typed.
  fileprivate var typedMerchant: String { TextRules.trimmed(self[text: .field(.merchantName)]) }
}

// MARK: Taking over

extension IntakeSuggestions {
  /// In the fields of the person the earlier case's person; in the merchant's field the next merchant
  /// with all that belongs to it; elsewhere the complaint about the same goods of the same merchant.
  mutating func takeOver(
    in forms: inout IntakeForms, _ known: KnownVisitor, person: LinkCandidates.Candidate?
  ) -> Reaction {
    let ofPerson = ([.consumerPhone] + Filling.person).map(InputSlot.field)
    if let focus = forms.focus, ofPerson.contains(focus), let person {
      return Reaction(effects: takePerson(of: person, forms))
    }
    if forms.focus == .field(.merchantName), !merchants.isEmpty { return takeMerchant(in: &forms) }
    guard let same = known.precedent(forms) else { return .say(nothingToTake(forms)) }
    return Reaction(effects: read(same.id, Filling.matter, forms))
  }

  private func nothingToTake(_ forms: IntakeForms) -> Phrase {
    forms.typedMerchant.isEmpty || !forms.entry(.field(.product)).isEmpty
      ? Phrase(
        "没有可照填的：在商家栏打两个字，或填好商家和商品",
        "Nothing to fill in from: type a merchant, or merchant and product")
      : Phrase(
        "打了商品再按：同一商家同一商品的件可以照填",
        "Type the product first: a case of the same merchant and product fills in the rest")
  }

  private mutating func takeMerchant(in forms: inout IntakeForms) -> Reaction {
    let next = nextPlace
    place = next
    let effects = read(merchants[next].last, Filling.merchant, forms)
    forms[text: .field(.merchantName)] = merchants[next].name
    forms.focus(on: .field(.merchantName))
    return Reaction(effects: effects)
  }

  /// The visitor's name and address need not be typed twice. Those of a reporter are shown to nobody.
  mutating func takePerson(
    of earlier: LinkCandidates.Candidate, _ forms: IntakeForms
  ) -> [Effect] {
    guard earlier.reason == .samePhone, earlier.summary.kind != .report else { return [] }
    return read(earlier.summary.id, Filling.person, forms)
  }

  private mutating func read(
    _ subject: CaseID, _ fields: [Field], _ forms: IntakeForms
  ) -> [Effect] {
    before = before ?? forms
    filling = Filling(subject: subject, fields: fields)
    return [.ask(.oneCase(subject))]
  }

  /// Whether a case is being read to be taken over.
  func isReading(_ subject: CaseID) -> Bool { filling?.subject == subject && unshown == nil }

  /// Takes the case that was read: what it would show of people is recorded before it is filled in.
  mutating func take(
    _ subject: Case, in forms: inout IntakeForms, _ context: Context
  ) -> Reaction {
    var (filled, after) = (forms, self)
    let outcome = after.fill(&filled, outOf: subject, context)
    if outcome.showsPersons {
      unshown = subject
      return .effects(.showing(subject))
    }
    (forms, self) = (filled, after)
    return .say(outcome.words)
  }

  /// Nothing was recorded, and so nothing is filled in.
  mutating func noteRefused() { (filling, unshown) = (nil, nil) }

  /// Something was typed: what was filled in before is no longer taken back at once.
  mutating func noteTyping() { before = nil }

  /// One key takes back what one key has filled in; nil where nothing was.
  mutating func takeBack(in forms: inout IntakeForms, _ context: Context) -> Reaction? {
    guard let before else { return nil }
    let focus = forms.focus
    forms = before
    forms.arrange(context)
    if let focus { forms.focus(on: focus) }
    self.before = nil
    (filled, taken, place) = ([:], nil, nil)
    return .say(Phrase("照填的撤回了", "What was filled in is taken back"))
  }

  /// What was filled in: whether it is something of people, and what is said of it.
  typealias Outcome = (showsPersons: Bool, words: Phrase)

  /// Fills in what is empty or came out of another case before.
  mutating func fill(
    _ forms: inout IntakeForms, outOf subject: Case, _ context: Context
  ) -> Outcome {
    let fields = filling?.fields ?? []
    (filling, unshown) = (nil, nil)
    if fields == Filling.person { return fillPerson(&forms, outOf: subject) }
    let isMatter = fields == Filling.matter
    if isMatter { taken = subject.id }
    let isKnown = fields.contains { subject.fields[$0] != nil }
    let words = FieldWords(forms.openedAt, context)
    let shown = subject.handedOn.shown(subject.fields)
    let now = fields.filter { fill($0, words.words(for: shown, of: $0) ?? "", in: &forms) }
    return (
      now.contains { $0.keeping != .open },
      Self.filledWords(now.count, subject.number, isMatter || isKnown)
    )
  }

  /// - Returns: whether anything was filled in.
  private mutating func fill(_ field: Field, _ words: String, in forms: inout IntakeForms) -> Bool {
    let slot = InputSlot.field(field)
    let entry = forms.entry(slot)
    guard entry.isEmpty || filled[slot] == entry, words != entry else { return false }
    forms.restore(slot, words)
    filled[slot] = words
    return !words.isEmpty
  }

  private func fillPerson(_ forms: inout IntakeForms, outOf subject: Case) -> Outcome {
    let number = subject.number.short
    let empty = Filling.person.filter {
      forms.entry(.field($0)).isEmpty && !subject.fields[text: $0].isEmpty
    }
    guard !empty.isEmpty else {
      return (false, Phrase("\(number) 没有姓名住址可填", "\(number) names nobody"))
    }
    for field in empty { forms.restore(.field(field), subject.fields[text: field]) }
    let names = empty.map { forms.fields.label(.field($0)) }.listed()
    return (
      true,
      Phrase(
        "照 \(number) 填了\(names.zh)，请核对", "As in \(number): \(names.en); please check")
    )
  }

  private static func filledWords(
    _ count: Int, _ number: CaseNumber, _ isMatter: Bool
  ) -> Phrase {
    let none =
      isMatter
      ? Phrase("\(number.short) 没有可照填的了", "\(number.short) has nothing more to fill in")
      : Phrase(
        "商家名称照填了，\(number.short) 没有地址电话", "The name is filled in; \(number.short) has no more")
    return count == 0
      ? none
      : Phrase(
        "照 \(number.short) 填了 \(count) 栏，请核对",
        "\(count) field(s) filled in as in \(number.short); please check")
  }
}

extension Effect {
  /// Records that a form shows something of a case.
  static func showing(_ subject: Case) -> Effect {
    .record(.disclose(Disclosure(.shown, detail: "form"), of: subject.id))
  }
}
