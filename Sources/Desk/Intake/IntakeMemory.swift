import Casework
import TerminalKit
import Vocabulary

/// What the desk remembers and offers, so that less has to be typed. Nothing of it is data until a
/// key takes it.
struct IntakeMemory: Equatable, Sendable {
  /// Merchants that begin as what is typed, the best first.
  var merchants: [KnownMerchant] = []
  /// Which of them was taken last.
  var place: Int?
  /// Earlier complaints against the form's merchant, newest first.
  var precedents: [Precedent] = []
  /// What today's complaints are about.
  var mix = DayMix()
  /// The case that is being read to be taken over.
  var taking: Taking?
  /// The case about the same matter that was taken over.
  var taken: CaseID?
  /// What was filled in out of other cases: taking another one may replace it.
  var filled: [Slot: String] = [:]

  /// A case to take over, and which fields of it.
  struct Taking: Equatable, Sendable {
    var id: CaseID
    var fields: [Field]
  }

  /// What belongs to a merchant.
  static let ofMerchant: [Field] = [
    .merchantAddress, .merchantPhone, .merchantContact, .merchantCreditCode, .merchantTrade,
  ]

  /// What two complaints about the same goods of the same merchant share: all but the person.
  static let ofMatter: [Field] =
    ofMerchant + [.goodsClass, .nature, .requests, .facts, .amount, .purchasedOn, .evidence]
}

extension IntakeScreen {
  private var typedMerchant: String { TextRules.trimmed(forms[text: .field(.merchantName)]) }

  /// The newest complaint about the same goods of the same merchant.
  var samePrecedent: Precedent? {
    let product = Folding.key(forms[text: .field(.product)])
    guard kind == .complaint, !product.isEmpty else { return nil }
    return memory.precedents.first { Folding.key($0.product) == product }
  }

  // MARK: Asking

  /// Asks for merchants that begin as what is typed.
  mutating func askMerchants() -> [Effect] {
    (memory.merchants, memory.place) = ([], nil)
    let typed = typedMerchant
    return typed.unicodeScalars.count < 2 ? [] : [.ask(.merchants(like: typed))]
  }

  /// Takes an answer out of the desk's memory.
  mutating func remember(_ answer: Answer, _ context: Context) -> Reaction {
    switch answer {
    case .merchants(let typed, let found) where typed == typedMerchant && memory.place == nil:
      memory.merchants = found
    case .precedents(let merchant, let found) where merchant == visitor.merchant:
      memory.precedents = found
      propose(context)
      notePrecedent()
    case .mix(context.today, let mix):
      memory.mix = mix
      propose(context)
    case .oneCase(let id, let subject?) where id == memory.taking?.id:
      return fill(out: subject, context)
    default: break
    }
    return .stay
  }

  // MARK: Taking over

  /// In the merchant's field the next merchant with all that belongs to it; elsewhere the complaint
  /// about the same goods of the same merchant, all but the person.
  mutating func takeOver(_ context: Context) -> Reaction {
    if let reaction = takePersonOver(context) { return reaction }
    if forms.focus == .field(.merchantName), !memory.merchants.isEmpty {
      return takeMerchant(context)
    }
    guard let same = samePrecedent else {
      guard typedMerchant.isEmpty || !forms.entry(.field(.product)).isEmpty else {
        return .say(
          Phrase(
            "打了商品再按：同一商家同一商品的件可以照填",
            "Type the product first: a case of the same merchant and product fills in the rest"))
      }
      return .say(
        Phrase(
          "没有可照填的：在商家栏打两个字，或填好商家和商品",
          "Nothing to fill in from: type a merchant, or merchant and product"))
    }
    memory.taking = .init(id: same.id, fields: IntakeMemory.ofMatter)
    beforeFilling = beforeFilling ?? forms
    return .effects(.ask(.oneCase(same.id)))
  }

  private mutating func takeMerchant(_ context: Context) -> Reaction {
    let place = ((memory.place ?? -1) + 1) % memory.merchants.count
    let merchant = memory.merchants[place]
    memory.place = place
    beforeFilling = beforeFilling ?? forms
    forms[text: .field(.merchantName)] = merchant.name
    forms.focus(on: .field(.merchantName))
    memory.taking = .init(id: merchant.last, fields: IntakeMemory.ofMerchant)
    return Reaction(effects: draftEffects(context) + [.ask(.oneCase(merchant.last))])
  }

  /// One key takes back what one key has filled in.
  mutating func takeFillingBack(_ before: IntakeForms, _ context: Context) -> Reaction {
    let focus = forms.focus
    forms = before
    if let focus { forms.focus(on: focus) }
    beforeFilling = nil
    (memory.filled, memory.taken, memory.place) = ([:], nil, nil)
    leaveFields(context)
    return Reaction(
      effects: draftEffects(context), message: Phrase("照填的撤回了", "What was filled in is taken back"))
  }

  /// Fills in what is empty or came out of another case before. What is shown so is recorded.
  private mutating func fill(out subject: Case, _ context: Context) -> Reaction {
    let fields = memory.taking?.fields ?? []
    let isMatter = fields == IntakeMemory.ofMatter
    if isMatter { memory.taken = subject.id }
    memory.taking = nil
    var taken: [Field] = []
    let isKnown = fields.contains { subject.fields[$0] != nil }
    let shown = subject.handedOn.shown(subject.fields)
    for field in fields {
      let slot = Slot.field(field)
      let entry = forms.entry(slot)
      guard entry.isEmpty || memory.filled[slot] == entry else { continue }
      let words = self.words(for: shown, of: field, context) ?? ""
      guard words != entry else { continue }
      forms.restore(slot, words)
      memory.filled[slot] = words
      if !words.isEmpty { taken.append(field) }
    }
    leaveFields(context)
    let isShown = taken.contains { $0.keeping != .open }
    let record = Effect.record(.disclose(Disclosure(.shown, detail: "form"), of: subject.id))
    return Reaction(
      effects: draftEffects(context) + (isShown ? [record] : []),
      message: IntakeScreen.filledWords(taken.count, subject.number, isMatter || isKnown))
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

  // MARK: Saying so

  /// Names the same matter behind the product, while there is something to take.
  mutating func notePrecedent() {
    let same = samePrecedent
    let isOpen = IntakeMemory.ofMatter.contains { forms.entry(.field($0)).isEmpty }
    let note: Phrase? = same.flatMap { same in
      let words = "Ctrl-P \(same.number.short)"
      return isOpen && amended == nil && memory.taken != same.id
        ? Phrase("照填 " + words, "as before: " + words) : nil
    }
    guard forms.field(.field(.product))?.note != note else { return }
    forms.update(.field(.product)) { $0.note = note }
  }

  /// The merchants that the key takes, in its order, for the row of the hint.
  func merchantHint(_ context: Context) -> String? {
    guard forms.focus == .field(.merchantName), !memory.merchants.isEmpty else { return nil }
    // The only one stands there already.
    if memory.place != nil, memory.merchants.count == 1 { return nil }
    let next = ((memory.place ?? -1) + 1) % memory.merchants.count
    let inOrder = memory.merchants[next...] + memory.merchants[..<next]
    let names = inOrder.map {
      "\(Veil.plain.place($0.name)) \(context.say("\($0.count)件", "(\($0.count))"))"
    }
    return context.say("Ctrl-P 照填：", "Ctrl-P fills in: ")
      + names.joined(separator: context.say(Punctuation.listComma))
  }
}
