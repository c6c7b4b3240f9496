import Casework
import Values
import Vocabulary

/// Writes a case as one JSON object.
///
/// Persons are masked unless somebody asks for them by name of an option; a reporter's person is
/// left out altogether but where one case, or an export, is shown unmasked (总局令第121号 art. 37).
public struct CaseDocumentWriter: Sendable {
  /// What the object is for.
  public enum Purpose: Hashable, Sendable {
    /// Input keys, the history and the number: what `import` reads back.
    case export
    /// One row of a list: no history.
    case list
    /// One case with its history and its timeline.
    case show
  }

  /// What the object is for.
  public let purpose: Purpose
  /// Whether personal data are starred.
  public let isMasked: Bool
  /// The holidays and weekend days worked, for counting due days.
  public let calendar: WorkCalendar
  /// The day from which the days left are counted.
  public let today: Day
  /// Where days are counted, and the offset that moments are written with.
  public let zone: Zone
  /// Whether the cases are invented: each object then says `"demo":true`.
  public var isDemonstration = false
  /// The fields that are written.
  package var outline = FieldOutline.whole

  /// A writer with all that it needs to know.
  public init(
    purpose: Purpose, isMasked: Bool, calendar: WorkCalendar, today: Day, zone: Zone
  ) {
    self.purpose = purpose
    self.isMasked = isMasked
    self.calendar = calendar
    self.today = today
    self.zone = zone
  }

  /// The whole object. Empty keys are null, lists without entries are empty lists.
  public func json(_ subject: Case) -> JSON {
    .object(members(subject) + (isDemonstration ? [.demonstration] : []))
  }

  private func members(_ subject: Case) -> [JSONMember] {
    let veil = veil(over: subject)
    var members = inputKeys(subject, veil)
    if purpose != .list {
      members.append("history", .array(history(subject, veil)))
      if let files = attachments(subject) { members.append("attachments", files) }
    }
    members.append("number", .string(subject.number.description))
    if purpose == .export {
      if isMasked { members.append("masked", .bool(true)) }
      return members
    }
    members += stateMembers(subject)
    let locked = Withheld(subject).names(under: veil)
    if !locked.isEmpty { members.append("locked", .array(locked.map(JSON.string))) }
    if purpose == .show {
      members.append("conflicts", conflicts(of: subject, veil))
      members.append("timeline", .array(timeline(subject, veil)))
    }
    return members
  }

  private func inputKeys(_ subject: Case, _ veil: Veil) -> [JSONMember] {
    var fields = subject.fields
    fields[.receivedAt] = .instant(subject.receivedAt)
    let shown = Withheld(subject).starred(veil.shown(fields), under: veil)
    var members = [JSONMember](saying: [
      "kind": .string(subject.kind.rawValue), "external_id": .orNull(subject.externalID),
    ])
    for node in outline.nodes { add(node, shown, subject, veil, to: &members) }
    return members
      + [JSONMember](saying: [
        "links": .array(links(subject, veil)), "custom": custom(subject.fields, veil),
      ])
  }

  private func add(
    _ node: FieldOutline.Node, _ shown: CaseFields, _ subject: Case, _ veil: Veil,
    to members: inout [JSONMember]
  ) {
    switch node {
    case .field(let field): members.append(shown.member(field, zone))
    case .approx(let field, let key): members.append(key, shown.rough[field].json)
    case .clerk: members.append("clerk", .string(subject.clerk))
    case .group(let group, let nodes):
      let isHidden = group == .consumer && veil.hidesPerson
      let isAbsent = group == .delegate && !nodes.contains { shown.says($0) }
      if isHidden || isAbsent { return members.append(group.key, .null) }
      var inner: [JSONMember] = []
      for node in nodes { add(node, shown, subject, veil, to: &inner) }
      members.append(group.key, .object(inner))
    }
  }

  /// The files of evidence: which they are and how large, and in full by name and digest.
  private func attachments(_ subject: Case) -> JSON? {
    if subject.attachments.isEmpty || purpose == .export && isMasked { return nil }
    let files = subject.attachments.map { file -> JSON in
      isMasked ? ["media": .string(file.media), "size": .count(file.size)] : file.json
    }
    return .array(files)
  }

  /// In a list that names who complains a report is not told of: it would say who reported.
  private func links(_ subject: Case, _ veil: Veil) -> [JSON] {
    let isOpenList = purpose == .list && !isMasked && subject.kind != .report
    return subject.links.filter { !isOpenList || CaseNumber($0.number)?.kind != .report }.map {
      ["number": .string($0.number), "why": $0.why.isEmpty ? .null : .string(veil.text($0.why))]
    }
  }

  private func stateMembers(_ subject: Case) -> [JSONMember] {
    let due = subject.due(on: today, calendar: calendar, zone: zone)
    let timing = CaseTiming(subject, calendar: calendar)
    func late(_ timeliness: CaseTiming.Timeliness?) -> JSON {
      timeliness.map { .bool($0.isLate(on: today)) } ?? .null
    }
    return [JSONMember](saying: [
      "status": .string(subject.status.rawValue), "outcome": .orNull(subject.outcome?.rawValue),
      "recovered": .orNull(subject.recovered?.yuan), "doubled": .orNull(subject.doubled?.yuan),
      "platform_number": .orNull(subject.platformNumber), "masked": .bool(isMasked),
      "missing": .array(subject.missing.map { .string($0.rawValue) }),
      "due": due.map(\.json) ?? JSON.null, "decided_late": late(timing.decided),
      "told_late": late(timing.told), "mediated_late": late(timing.mediated),
      "called_back": subject.countedCallBack.map { .string($0.text) },
    ])
  }
}

// MARK: Masking

extension CaseDocumentWriter {
  /// What lies over a case here: a reporter is never in a list, masked or not.
  func veil(over subject: Case) -> Veil {
    if isMasked { return subject.masked }
    return purpose == .list ? subject.open() : .none
  }
}

// MARK: History and timeline

extension CaseDocumentWriter {
  /// The steps that had an effect, as `import` takes them.
  private func history(_ subject: Case, _ veil: Veil) -> [JSON] {
    var entries: [JSON] = []
    for entry in subject.timeline where !entry.isUndone && !entry.isOvertaken {
      guard case .stepped(let step) = entry.event.payload else { continue }
      var members = [JSONMember](saying: [
        "at": .string(entry.event.at.iso(in: zone)), "step": .string(step.action.name.rawValue),
        "rules": .string(step.transition.name.description),
      ])
      members += optionMembers(step.action, veil)
      if entry.event.isWithheld { members.append("locked", .bool(true)) }
      // The number of the case that it has opened is told by the link; the step takes none.
      if step.action.name.step.concern == .opens {
        members.removeAll { $0.key == StepOption.number.rawValue }
      }
      entries.append(.object(members))
    }
    if let taken = takenBack(subject) { entries.append(taken) }
    return entries
  }

  /// An intake that was taken back reads like a void case elsewhere.
  private func takenBack(_ subject: Case) -> JSON? {
    guard subject.timeline.first?.isUndone == true,
      let undo = subject.timeline.last(where: {
        if case .undone = $0.event.payload { true } else { false }
      })
    else { return nil }
    var rules: RuleSet.Name?
    if case .opened(let registration)? = subject.timeline.first?.event.payload {
      rules = RuleSet.Name(id: registration.ruleSet, version: registration.version)
    }
    return JSON(saying: [
      "at": .string(undo.event.at.iso(in: zone)), "step": "void",
      "rules": rules.map { .string($0.description) }, "why": "撤销登记",
    ])
  }

  private func optionMembers(_ action: StepAction, _ veil: Veil) -> [JSONMember] {
    var members: [JSONMember] = []
    for option in StepOption.allCases {
      guard let value = action.options[option] else { continue }
      members.append(option.rawValue, veil.shown(value, of: option).json(in: zone))
    }
    for field in action.changes.isEmpty ? [] : Field.allCases {
      guard let change = action.changes[field], !(veil.hidesPerson && field.isOfThePerson) else {
        continue
      }
      let shown = change.flatMap { veil.shown($0, of: field) }
      members.append(field.key, shown?.json(in: zone) ?? .null)
      if let rough = action.rough[field] { members.say(field.approxKey, rough.json) }
    }
    for (_, entry) in action.custom.sorted(by: { $0.key < $1.key }) {
      members.append(entry.field.name, veil.shown(entry)?.json(in: zone) ?? .null)
    }
    return members
  }

  private func timeline(_ subject: Case, _ veil: Veil) -> [JSON] {
    StoryEntry.all(of: subject).map { told in
      let (entry, event) = (told.entry, told.entry.event)
      var members = [JSONMember](saying: [
        "at": .string(event.at.iso(in: zone)),
        "recorded_at": .string(event.recordedAt.iso(in: zone)), "clerk": .string(event.clerk),
        "desk": .string(event.id.desk.text), "step": .string(event.payload.stepLabel),
      ])
      if case .stepped(let step) = event.payload {
        members += optionMembers(step.action, veil)
        // Who reads the ground's number has to know whose number it is.
        if step.action[number: .ground] != nil {
          members.append("rule_set", .string(step.transition.ruleSet))
        }
        members += before(step.action, told.before, veil)
      }
      members += particulars(of: event, veil)
      if event.isWithheld { members.append("locked", .bool(true)) }
      members.append("overtaken", .bool(entry.isOvertaken))
      members.append("undone", .bool(entry.isUndone))
      if !told.doubts.isEmpty {
        members.append("doubts", .array(told.doubts.map { .string($0.rawValue) }))
      }
      return .object(members)
    }
  }

  /// What a correction took the place of: `before`, with the keys of the fields that had a value.
  private func before(_ action: StepAction, _ fields: CaseFields, _ veil: Veil) -> [JSONMember] {
    if action.changes.isEmpty { return [] }
    var members: [JSONMember] = []
    for field in Field.allCases where action.changes.keys.contains(field) {
      guard let shown = fields[field].flatMap({ veil.shown($0, of: field) }) else { continue }
      members.append(field.key, shown.json(in: zone))
      if let rough = fields.rough[field] { members.say(field.approxKey, rough.json) }
    }
    return members.isEmpty ? [] : [JSONMember(key: "before", value: .object(members))]
  }
}
