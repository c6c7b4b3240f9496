import Values
import Vocabulary

extension EncodedPayload {
  /// Reads the payload back. An event kind that this version does not know is kept as it is; parts
  /// whose rows were erased or are sealed are simply absent.
  public func payload() throws(UnreadableEvent) -> EventPayload {
    guard let known = EventKind(rawValue: kind) else {
      guard let name = StepName(rawValue: kind) else { return .unknown(kind: kind, body: body) }
      return .stepped(try step(name))
    }
    switch known {
    case .opened: return .opened(try registration())
    case .tallied: return .tallied(try tally())
    case .undone: return .undone(save: try eventID("save"))
    case .redone: return .redone(save: try eventID("save"))
    case .configured: return .configured(changedSettings())
    case .disclosed: return .disclosed(try disclosure())
    case .reported: return .reported(try need("venue") { _ in VenueReport(body) })
    case .erased:
      return .erased(
        why: freeText?["why"]?.string ?? "", entry: ErasedEntry(stored: body))
    case .attached: return .attached(try attached())
    case .keyed:
      return .keyed(
        DeskKey(
          try need("use") { $0.string.flatMap(DeskKey.Use.init) }, key: try need("key", \.string)))
    case .staffed:
      return .staffed(
        StaffMember(
          try need("name", \.string), try need("role") { $0.string.flatMap(Role.init) },
          hasPIN: body["pin"]?.bool == true))
    }
  }

  private func need<Value>(
    _ key: String, _ read: (JSON) -> Value?
  ) throws(UnreadableEvent) -> Value {
    guard let value = body[key].flatMap(read) else { throw UnreadableEvent(kind: kind, key: key) }
    return value
  }

  private func eventID(_ key: String) throws(UnreadableEvent) -> EventID {
    try need(key) { $0.string.flatMap { EventID($0) } }
  }

  private func caseID(_ key: String) -> CaseID? { body[key]?.string.flatMap { CaseID($0) } }

  private func registration() throws(UnreadableEvent) -> Registration {
    let parts = [body["fields"], personal, freeText].compactMap { $0?.members }
    var fields = CaseFields(minimumCapacity: parts.reduce(0) { $0 + $1.count })
    for part in parts {
      for member in part {
        guard let field = Field(rawValue: member.key) else { continue }
        fields[field] = .stored(member.value, as: field.form)
      }
    }
    fields.roughen([Field: Roughness](stored: body["rough"]))
    fields.take(CustomValue.stored(body["custom"], in: [body["fields"], personal, freeText]))
    var registration = Registration(
      number: try need("number") { $0.string.flatMap { CaseNumber($0) } }, fields: fields,
      externalID: body["external_id"]?.string,
      required: try need("required") {
        $0.array?.compactMap { $0.string.flatMap(Field.init(rawValue:)) }
      },
      ruleSet: try need("rules", \.string), version: try need("version", \.int),
      starts: try need("starts") { $0.array?.compactMap(DeadlineStart.init(stored:)) },
      turnedFrom: caseID("turned_from"))
    registration.beside = fieldNames("beside")
    for member in body["required_with"]?.members ?? [] {
      guard let field = Field(rawValue: member.key) else { continue }
      registration.requiredWith[field] = member.value.string.flatMap(Field.init(rawValue:))
    }
    return registration
  }

  private func fieldNames(_ key: String) -> Set<Field> {
    Set(body[key]?.array?.compactMap { $0.string.flatMap(Field.init(rawValue:)) } ?? [])
  }

  private func step(_ name: StepName) throws(UnreadableEvent) -> StepRecord {
    var action = StepAction(name)
    for member in body["options"]?.members ?? [] { action.take(member) }
    for member in body["changes"]?.members ?? [] { action.takeChange(member) }
    for member in (personal?.members ?? []) + (freeText?.members ?? []) {
      if name.step.changesFields { action.takeChange(member) } else { action.take(member) }
    }
    action.rough = [Field: Roughness](stored: body["rough"])
    action.custom = CustomValue.stored(
      body["custom"], in: [body["changes"], personal, freeText])
    action.bases = [String: [EventID]](stored: body["bases"])
    var step = StepRecord(
      action: action, transition: try need("ruling", Transition.init(stored:)),
      other: caseID("other"))
    step.beside = Dictionary(uniqueKeysWithValues: fieldNames("fills").map { ($0, true) })
    for field in fieldNames("empties") { step.beside[field] = false }
    return step
  }

  /// What lies open in events of format 1 lies beside those of format 2.
  private func tally() throws(UnreadableEvent) -> TallyEntry {
    func words(_ key: TallyEntry.Key) -> String? {
      body[key.rawValue]?.string ?? freeText?[key.rawValue]?.string
    }
    return TallyEntry(
      item: try need("item", \.string),
      quantities: try need("quantities") { $0.array?.compactMap(Quantity.init(stored:)) },
      venue: try need("venue", \.string), detail: words(.detail), trade: words(.trade),
      place: words(.place), from: dayTime("from"), to: dayTime("to"), present: words(.present),
      matter: words(.matter), channel: words(.channel), topic: words(.topic),
      scope: try need("scope") { $0.string.flatMap(TallyEntry.Scope.init) },
      source: try need("source") { $0.string.flatMap(TallyEntry.Source.init) },
      note: words(.note), externalID: words(.externalID),
      isTotal: body["total"]?.bool ?? false)
  }

  private func attached() throws(UnreadableEvent) -> Attached {
    var attached = Attached((personal?["files"]?.array ?? []).compactMap(Attachment.init(stored:)))
    attached.count = try need("files", \.int)
    return attached
  }

  private func dayTime(_ key: String) -> DayTime? { body[key]?.string.flatMap { DayTime($0) } }

  private func changedSettings() -> [DeskSettings.Key: String?] {
    var changes: [DeskSettings.Key: String?] = [:]
    for member in body.members ?? [] {
      guard let key = DeskSettings.Key(rawValue: member.key) else { continue }
      changes[key] = .some(member.value.string)
    }
    return changes
  }

  private func disclosure() throws(UnreadableEvent) -> Disclosure {
    Disclosure(
      try need("act") { $0.string.flatMap(Disclosure.Act.init) },
      detail: try need("detail", \.string), figures: body["figures"])
  }
}

extension StepAction {
  mutating func take(_ member: JSONMember) {
    guard let option = StepOption(rawValue: member.key) else { return }
    options[option] = .stored(member.value, as: option.form)
  }

  mutating func takeChange(_ member: JSONMember) {
    guard let field = Field(rawValue: member.key) else { return }
    changes[field] = .some(.stored(member.value, as: field.form))
  }
}

extension Quantity {
  init?(stored json: JSON) {
    guard let count = json["count"]?.string.flatMap({ Count($0) }),
      let unit = json["unit"]?.string,
      let approx = json["approx"]?.string.flatMap(Approximation.init)
    else { return nil }
    self.init(count: count, unit: unit, approx: approx, typed: json["typed"]?.string)
  }
}

extension Transition {
  init?(stored json: JSON) {
    guard let ruleSet = json["rules"]?.string, let version = json["version"]?.int,
      let from = json["from"]?.array
    else { return nil }
    self.init(
      ruleSet: ruleSet, version: version,
      from: from.compactMap { $0.string.flatMap(Status.init) },
      to: json["to"]?.string.flatMap(Status.init),
      outcome: json["outcome"]?.string.flatMap(Outcome.init),
      starts: json["starts"]?.array?.compactMap(DeadlineStart.init(stored:)) ?? [],
      ends: json["ends"]?.array?.compactMap { $0.string.flatMap(DeadlineName.init) } ?? [],
      resumes: json["resumes"]?.array?.compactMap { $0.string.flatMap(DeadlineName.init) } ?? [],
      grows: json["grows"]?.array?.compactMap(DeadlineExtension.init(stored:)) ?? [],
      accepts: json["accepts"]?.bool ?? false,
      tells: json["tells"]?.array?.compactMap { $0.string.flatMap(Addressee.init) } ?? [])
  }
}

extension DeadlineExtension {
  init?(stored json: JSON) {
    guard let name = json["clock"]?.string.flatMap(DeadlineName.init),
      let length = json["length"]?.int
    else { return nil }
    self.init(name: name, length: length)
  }
}

extension DeadlineStart {
  init?(stored json: JSON) {
    guard let name = json["clock"]?.string.flatMap(DeadlineName.init),
      let length = json["length"]?.int, let unit = json["unit"]?.string.flatMap(Unit.init)
    else { return nil }
    self.init(
      name: name, length: length, unit: unit, rollsOffHolidays: json["rolls"]?.bool ?? false,
      on: json["on"]?.string.flatMap { Day($0) },
      pausedIn: json["paused_in"]?.array?.compactMap { $0.string.flatMap(Status.init) } ?? [],
      sinceReceived: json["since_received"]?.bool ?? false,
      isOfficeTarget: json["office_target"]?.bool ?? false,
      extensions: json["extensions"]?.array?.compactMap(\.int) ?? [])
    since = json["since"]?.string.flatMap { Day($0) }
  }
}
