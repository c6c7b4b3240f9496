import Values
import Vocabulary

/// What lies over a case where it is shown: who is not named in it, in no field and in no free text,
/// and which long numbers are starred.
///
/// Every writer gets it from the case itself, so that none can forget somebody: the case knows its own
/// persons and those of the cases linked with it.
public struct Veil: Sendable {
  /// Whether names, phones and addresses are starred in their own fields.
  public let isMasked: Bool
  /// Whether whoever complains or reports is left out altogether, as the reporter is (总局令第121号
  /// art. 37).
  public let hidesPerson: Bool
  private let numbers: Mask.Numbers?
  private let words: WordFinder
  private let doors: WordFinder

  fileprivate init(
    isMasked: Bool = false, hidesPerson: Bool = false, _ numbers: Mask.Numbers?,
    _ persons: PersonWords
  ) {
    self.isMasked = isMasked
    self.hidesPerson = hidesPerson
    self.numbers = numbers
    let pinpointing = persons.names.union(persons.numbers).union(persons.doors)
    words = WordFinder(pinpointing.union(persons.streets).union(persons.contacts))
    doors = WordFinder(pinpointing)
  }

  /// Nothing is hidden: one case or an export that somebody asked to see unmasked, and that is
  /// recorded.
  public static let none = Veil(nil, PersonWords())

  /// Over words that belong to no case: those of the ledger, of errors, of what somebody typed.
  public static let plain = Veil(isMasked: true, .all, PersonWords())

  /// Over nothing but the words of these persons.
  init(naming persons: PersonWords) { self.init(nil, persons) }

  /// Over a form that is half typed.
  public init(_ draft: Draft) {
    self.init(
      isMasked: true, hidesPerson: draft.kind == .report,
      draft.kind == .report ? .allButClues : .all,
      PersonWords(entries: draft.entries).union(draft.persons))
  }
}

extension Veil {
  /// Over what several cases have in common, such as a save: nobody of any of them is named.
  public init(_ cases: [Case]) {
    let hasClue = cases.contains { $0.kind == .report }
    self.init(
      isMasked: true, hidesPerson: hasClue, hasClue ? .allButClues : .all,
      cases.reduce(PersonWords()) { $0.union($1.persons).union($1.linked.all) })
  }
}

extension Case {
  /// As lists, screens, messages and exports show the case: nobody is named.
  public var masked: Veil { masked(naming: persons) }

  /// The same, where somebody has gathered the case's persons already.
  public func masked(naming persons: PersonWords) -> Veil {
    Veil(
      isMasked: true, hidesPerson: kind == .report, kind == .report ? .allButClues : .all,
      persons.union(linked.all))
  }

  /// Where the person of a complaint may stand in full. A reporter does not, neither that of a report
  /// nor those of reports linked with a complaint.
  ///
  /// - Parameter numbers: which numbers are starred in the texts of a complaint.
  public func open(_ numbers: Mask.Numbers? = nil) -> Veil {
    var own = persons
    // Who speaks for the merchant is no reporter, and who looks into the report has to know him.
    own.contacts = []
    guard kind == .report else { return Veil(numbers, linked.reporters.subtracting(own)) }
    var hidden = own.union(linked.all)
    hidden.contacts = []
    return Veil(hidesPerson: true, .allButClues, hidden)
  }

  /// Over what the next form takes over of the case: nobody else would know there whom its texts name.
  public var handedOn: Veil {
    var hidden = persons.union(linked.all)
    hidden.contacts = []
    return Veil(nil, hidden)
  }

  /// What the visitor takes home: no more of a person than the name.
  public var onSlip: Veil {
    if kind == .report { return open() }
    var hidden = persons
    hidden.names = []
    return Veil(.all, hidden.union(linked.all))
  }
}

// MARK: What is shown

extension Veil {
  /// A free text.
  public func text(_ words: String) -> String { Mask.text(words, numbers, hiding: self.words) }

  /// The name or the address of a merchant, an office, a venue. A street that somebody lives in too
  /// stays in it; a house does not.
  public func place(_ words: String) -> String { Mask.text(words, numbers, hiding: doors) }

  /// The value of a field, nil where it is left out.
  public func shown(_ value: FieldValue, of field: Field) -> FieldValue? {
    if hidesPerson && field.isOfThePerson { return nil }
    return switch field.secrecy {
    case .nothing, .paperKind: value
    case .name, .contact: starred(value, Mask.name)
    case .phone: starred(value, Mask.phone)
    case .address: starred(value, Mask.address)
    case .paper, .order: starred(value) { _ in "***" }
    case .people: isMasked ? .people(value.representatives.map(Mask.person)) : value
    case .place: value.rewritten(place)
    case .code: value.rewritten(code)
    case .text: value.rewritten(text)
    }
  }

  private func starred(_ value: FieldValue, _ mask: (String) -> String) -> FieldValue {
    isMasked ? value.rewritten(mask) : value
  }

  /// All fields as they are shown.
  public func shown(_ fields: CaseFields) -> CaseFields {
    var shown = fields
    for (field, value) in fields.values where field.secrecy != .nothing || hidesPerson {
      shown[field] = self.shown(value, of: field)
    }
    shown.roughen(fields.rough)
    return shown
  }

  /// The value of an option of a step. Every option that takes words may hold a phone or a name;
  /// those that are numbers and ids by themselves stay.
  public func shown(_ value: FieldValue, of option: StepOption) -> FieldValue {
    switch option.secrecy {
    case .nothing: value
    case .place: value.rewritten(place)
    case .text: value.rewritten(text)
    }
  }

  /// A credit code that is one is the merchant's; what else stands there is free text.
  private func code(_ code: String) -> String {
    CreditCode.problem(code) == nil
      ? Mask.text(code, nil, hiding: words) : text(code)
  }
}

extension Mask {
  fileprivate static func person(_ person: Representative) -> Representative {
    Representative(name: name(person.name), phone: phone(person.phone))
  }
}

extension StepOption {
  /// What an option may tell of somebody.
  enum Secrecy: Hashable {
    case nothing
    /// It names an office, a squad or a place.
    case place
    /// Free words.
    case text
  }

  /// What the option may tell of somebody.
  var secrecy: Secrecy {
    switch self {
    case .to, .squad, .place, .entrustedTo, .body: .place
    case .text, .mediator, .item, .result, .agreement, .receivedBy, .why, .time, .approvedBy,
      .agreedBy,
      .facts:
      .text
    case .told, .toldMerchant, .by, .whom, .ground, .done, .recovered, .doubled, .onSpot,
      .performed, .performBy, .replyBy, .close, .number, .value, .recusalAsked, .recused, .again,
      .payer, .received, .reached, .notReached, .satisfaction:
      .nothing
    }
  }
}
