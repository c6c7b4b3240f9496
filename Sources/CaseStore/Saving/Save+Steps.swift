import Casework
import GRDB
import Values
import Vocabulary

extension Save {
  /// Opens a case and takes the steps that come with it, in order.
  ///
  /// What the paper does not say is filled in: this desk's venue, and the moment of the save for
  /// the receipt.
  @discardableResult
  mutating func open(_ intake: Intake) throws -> CaseID {
    let id = try openAlone(intake, at: author.at)
    let clerk = intake.clerk ?? author.clerk
    for link in intake.links { try self.link(id, with: link, at: author.at, clerk: clerk) }
    for step in intake.steps {
      try take(step.action, on: id, at: step.at ?? author.at, clerk: clerk, by: step.rules)
    }
    return id
  }

  /// Opens a case without its steps and links.
  mutating func openAlone(_ intake: Intake, at: Instant) throws -> CaseID {
    if let externalID = intake.externalID, try cases.isTaken(externalID: externalID) {
      throw Refusal.externalIDTaken(externalID)
    }
    let intake = try intake.completed(venue: settings.venue, at: author.at)
    let received = intake.fields.receivedAt ?? author.at
    let day = received.day(in: zone)
    let rules = reference.rules(for: settings, on: day)
    let number = nextNumber(kind: intake.kind, day: day)
    let registration = try Decision(rules: rules).registration(intake, number: number)
    let event = try add(
      .opened(registration), to: .new, at: at, clerk: intake.clerk ?? author.clerk)
    return CaseID(registration: event.id)
  }

  /// Takes one step of a case, with all that belongs to it on other cases.
  ///
  /// - Parameter rules: those by which it was judged elsewhere; nil is those of the case.
  mutating func take(
    _ action: StepAction, on id: CaseID, at: Instant, clerk: String, by rules: RuleSet.Name? = nil
  ) throws {
    switch action.name.concern {
    case .links, .unlinks, .repeats: try takeLink(action, on: id, at: at, clerk: clerk)
    case .opens: try takeTurn(action, on: id, at: at, clerk: clerk)
    case nil: try step(action, on: id, at: at, clerk: clerk, by: rules)
    }
  }

  /// Takes one step of one case and of no other.
  mutating func step(
    _ action: StepAction, on id: CaseID, other: Case? = nil, at: Instant, clerk: String,
    by rules: RuleSet.Name? = nil
  ) throws {
    try action.checkText()
    let subject = try subject(id)
    if subject.isErased && action.name.step.changesFields {
      throw Refusal.erased(number: subject.number)
    }
    let transition = try transition(action, on: subject, at: at, by: rules)
    var action = action
    if let other { action.options[.number] = .text(other.number.description) }
    action.bases = action.basesToKeep(on: subject)
    let step = StepRecord(action: action, transition: transition, other: other?.id)
    try add(.stepped(step), to: .existing(id), at: at, clerk: clerk)
  }

  func transition(
    _ action: StepAction, on subject: Case, at: Instant, by name: RuleSet.Name? = nil
  ) throws -> Transition {
    let rules = reference.rules(of: subject, settings: settings, zone: zone)
    return try decision(name, else: rules).transition(
      action, on: subject, at: moment(of: subject, at: at))
  }

  /// The moment of a step on a case, for what the rules allow only from a day on.
  func moment(of subject: Case, at: Instant) -> Decision.Moment {
    Decision.Moment(
      day: at.day(in: zone), received: subject.receivedAt.day(in: zone),
      calendar: reference.calendar)
  }

  /// Decisions by the rules of that name, where they are here and are not those that hold.
  func decision(_ name: RuleSet.Name?, else rules: RuleSet) -> Decision {
    Decision(rules: name.flatMap { reference.rules[$0] } ?? rules)
  }
}

// MARK: Steps that concern two cases

extension Save {
  /// Links two cases or parts them; what the other side has already stays.
  private mutating func takeLink(
    _ action: StepAction, on id: CaseID, at: Instant, clerk: String
  ) throws {
    let subject = try subject(id)
    // The rules are asked first: a step that misses its number is refused for that.
    _ = try transition(action, on: subject, at: at)
    let other = try self.subject(try cases.resolve(action[text: .number]))
    try subject.checkLink(action.name, with: other)
    try step(action, on: id, other: other, at: at, clerk: clerk)
    let joins = action.name.concern?.joins ?? false
    if other.isLinked(with: id) == joins { return }
    // The first of two reports is not one that repeats: it has a link, and goes on.
    let back = StepAction(joins ? .link : .unlink, action.options)
    try step(back, on: other.id, other: subject, at: at, clerk: clerk)
  }

  /// Opens the case that another one is turned into, and links the two.
  private mutating func takeTurn(
    _ action: StepAction, on id: CaseID, at: Instant, clerk: String
  ) throws {
    let subject = try subject(id)
    _ = try transition(action, on: subject, at: at)
    guard let kind = Kind(rawValue: action[text: .value]) else { return }
    let new = try openAlone(Intake(turning: subject, into: kind, at: at, by: clerk), at: at)
    try step(action, on: id, other: try self.subject(new), at: at, clerk: clerk)
    let link = StepAction(.link, [.number: .text(subject.number.description)])
    try step(link, on: new, other: subject, at: at, clerk: clerk)
  }

  /// Links a case with one that is named by either of its numbers; a link that is there stays.
  mutating func link(
    _ id: CaseID, with wanted: Intake.WantedLink, at: Instant, clerk: String
  ) throws {
    let words = wanted.number ?? wanted.externalID ?? ""
    guard let other = try cases.find(wanted) else { throw Refusal.noSuchCase(words) }
    try link(id, with: other, why: wanted.why, at: at, clerk: clerk)
  }

  mutating func link(
    _ id: CaseID, with other: CaseID, why: String, at: Instant, clerk: String
  ) throws {
    let (one, two) = (try subject(id), try subject(other))
    if id == other { throw Refusal.linkToItself(number: one.number) }
    for (here, there) in [(one, two), (two, one)] where !here.isLinked(with: there.id) {
      let action = StepAction(
        .link, [.number: .text(there.number.description), .why: .text(why)])
      try step(action, on: here.id, other: there, at: at, clerk: clerk)
    }
  }
}

extension StepAction {
  /// The edits that it takes the place of or somebody has named, in one order and each once: what is read back is what
  /// was meant. Whoever edits what several desks have set, alike or not, edits what all of them have set.
  fileprivate func basesToKeep(on subject: Case) -> [String: [EventID]] {
    bases.merging(subject.editsInForce(of: editedNames)) { given, _ in given }
      .mapValues { Set($0).sorted() }
  }
}

extension Case {
  /// Whether a link of the case leads to another one.
  func isLinked(with other: CaseID) -> Bool { links.contains { $0.other == other } }

  /// Refuses a link to the case itself and one that is there, and to part what is not linked.
  func checkLink(_ name: StepName, with other: Case) throws {
    let (isLinked, words) = (isLinked(with: other.id), other.number.description)
    if name.concern == .repeats, other.kind != .report {
      throw Refusal.repeatsNoReport(number: number, other: other.number)
    }
    if name.concern?.joins ?? false {
      if other.id == id { throw Refusal.linkToItself(number: number) }
      if isLinked && name.concern == .links {
        throw Refusal.alreadyLinked(number: number, other: words)
      }
    } else if !isLinked {
      throw Refusal.notLinked(number: number, other: words)
    }
  }
}

extension Intake {
  /// What a case hands on to the one it is turned into. A clue that comes out of a complaint is
  /// looked into without its consumer.
  fileprivate init(turning subject: Case, into kind: Kind, at: Instant, by clerk: String) {
    var fields = subject.fields
    // A clue is found when it is found, and its days count from then (总局令第121号 art. 27); what
    // somebody came to ask about is his matter from the moment he came.
    fields[.receivedAt] = .instant(subject.kind == .complaint ? at : subject.receivedAt)
    if subject.kind == .complaint, kind == .report {
      for field in Field.allCases where field.isOfThePerson { fields[field] = nil }
    }
    self.init(kind: kind, fields: fields, clerk: clerk, turnedFrom: subject.id)
  }

  /// The intake with what nobody needs to write down filled in. The moment a form was opened alone is no entry.
  func completed(venue: String, at: Instant) throws -> Intake {
    var intake = self
    if fields.values.keys.allSatisfy({ $0 == .receivedAt }) && fields.custom.isEmpty {
      throw Refusal.nothingEntered
    }
    try fields.values.checkText()
    if fields[.venue] == nil { intake.fields[text: .venue] = venue }
    if fields[.receivedAt] == nil { intake.fields[.receivedAt] = .instant(at) }
    return intake
  }
}

// MARK: Text

extension StepAction {
  fileprivate func checkText() throws {
    for (option, value) in options { try value.checkText(named: option.rawValue) }
    try changes.compactMapValues { $0 }.checkText()
  }
}

extension [Field: FieldValue] {
  fileprivate func checkText() throws {
    for (field, value) in self { try value.checkText(named: field.rawValue) }
  }
}

extension FieldValue {
  /// Refuses the control characters that no text of a case may hold.
  fileprivate func checkText(named name: String) throws {
    for words in texts {
      guard let refused = TextRules.refusedScalar(in: words) else { continue }
      throw Refusal.controlCharacter(
        field: name, scalar: refused.scalar.value, place: refused.column)
    }
  }

  private var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let words): words
    case .people(let people): people.flatMap { [$0.name, $0.phone] }
    case .number, .flag, .day, .instant, .money: []
    }
  }
}
