import Values
import Vocabulary

/// A payload as it lies in a store or travels: the part that stays in the log for ever, and the two
/// parts that lie in erasable rows beside it.
///
/// The log's part is hashed as the bytes of its JSON text. The erasable parts are bound to the log
/// by salted commitments over their own bytes, so that they can be masked, sealed and erased
/// without touching the log or its chain.
public struct EncodedPayload: Hashable, Sendable {
  /// The version of the shape of all that is written here. What each may carry, and what becomes of
  /// what a version does not know, stands in the manual of events.
  public static let format = 2

  /// The name of the event kind: `opened`, a step's name, `tallied`, …
  public var kind: String
  /// The part that stays in the log for ever: an object.
  public var body: JSON
  /// Persons: consumer or reporter, delegate, representatives, the merchant's contact and phone.
  public var personal: JSON?
  /// Free texts: facts, notes, answers, whys.
  public var freeText: JSON?

  /// A payload in its three parts; those that can be erased are nil where there are none.
  public init(kind: String, body: JSON, personal: JSON? = nil, freeText: JSON? = nil) {
    self.kind = kind
    self.body = body
    self.personal = personal
    self.freeText = freeText
  }
}

/// What has been sorted by where it is kept.
struct SortedMembers {
  var open: [JSONMember] = []
  var personal: [JSONMember] = []
  var freeText: [JSONMember] = []

  mutating func add(_ key: String, _ value: JSON, _ keeping: Field.Keeping) {
    let member = JSONMember(key: key, value: value)
    switch keeping {
    case .open: open.append(member)
    case .personal: personal.append(member)
    case .freeText: freeText.append(member)
    }
  }
}

extension [JSONMember] {
  var objectUnlessEmpty: JSON? { isEmpty ? nil : .object(self) }
}

extension EncodedPayload {
  /// Writes a payload down. Every key and its meaning stand in `docs/manual-events.md`.
  public init(_ payload: EventPayload) {
    switch payload {
    case .opened(let registration): self.init(registration)
    case .stepped(let step): self.init(step)
    case .tallied(let entry): self.init(entry)
    case .undone(let save): self.init(.undone, body: ["save": .string(save.description)])
    case .redone(let save): self.init(.redone, body: ["save": .string(save.description)])
    case .configured(let changes): self.init(changes)
    case .disclosed(let disclosure): self.init(disclosure)
    case .reported(let report): self.init(.reported, body: report.recorded)
    case .erased(let why):
      self.init(.erased, body: [:], freeText: ["why": .string(why)])
    case .attached(let attached): self.init(attached)
    case .keyed(let key):
      self.init(
        .keyed, body: ["use": .string(key.use.rawValue), "key": .string(key.key)])
    case .unknown(let kind, let body): self.init(kind: kind, body: body)
    }
  }

  private init(_ kind: EventKind, body: JSON, personal: JSON? = nil, freeText: JSON? = nil) {
    self.init(kind: kind.rawValue, body: body, personal: personal, freeText: freeText)
  }

  private init(_ registration: Registration) {
    var sorted = SortedMembers()
    for field in Field.allCases {
      guard let value = registration.fields[field] else { continue }
      sorted.add(field.rawValue, value.json(in: .shanghai), field.keeping)
    }
    let custom = sorted.add(registration.fields.custom)
    var body: [JSONMember] = [
      JSONMember(key: "number", value: .string(registration.number.description)),
      JSONMember(key: "fields", value: .object(sorted.open)),
    ]
    body.append("rough", registration.fields.rough.json)
    body.append("custom", custom)
    body.append("external_id", registration.externalID.map(JSON.string))
    if !registration.beside.isEmpty { body.append("beside", registration.beside.json) }
    body.append("required", .array(registration.required.map { .string($0.rawValue) }))
    body.append("rules", .string(registration.ruleSet))
    body.append("version", .number(String(registration.version)))
    body.append("starts", registration.starts.json)
    body.append("turned_from", registration.turnedFrom.map { .string($0.description) })
    self.init(
      .opened, body: .object(body), personal: sorted.personal.objectUnlessEmpty,
      freeText: sorted.freeText.objectUnlessEmpty)
  }

  private init(_ step: StepRecord) {
    var sorted = SortedMembers()
    for option in StepOption.allCases {
      guard let value = step.action.options[option] else { continue }
      sorted.add(option.rawValue, value.json(in: .shanghai), option.keeping)
    }
    var changes = SortedMembers()
    for field in Field.allCases {
      guard let change = step.action.changes[field] else { continue }
      changes.add(field.rawValue, change?.json(in: .shanghai) ?? .null, field.keeping)
    }
    let custom = changes.add(step.action.custom)
    var body: [JSONMember] = []
    body.append("options", sorted.open.objectUnlessEmpty)
    body.append("changes", changes.open.objectUnlessEmpty)
    body.append("rough", step.action.rough.json)
    body.append("custom", custom)
    body.append("bases", step.action.bases.json)
    for (key, isFilled) in [("fills", true), ("empties", false)] {
      let fields = Set(step.beside.filter { $0.value == isFilled }.keys)
      if !fields.isEmpty { body.append(key, fields.json) }
    }
    body.append("other", step.other.map { .string($0.description) })
    body.append("ruling", step.transition.json)
    self.init(
      kind: step.action.name.rawValue, body: .object(body),
      personal: (sorted.personal + changes.personal).objectUnlessEmpty,
      freeText: (sorted.freeText + changes.freeText).objectUnlessEmpty)
  }

  private init(_ entry: TallyEntry) {
    var sorted = SortedMembers()
    for key in TallyEntry.Key.allCases {
      if let value = entry[key] { sorted.add(key.rawValue, value, key.keeping) }
    }
    self.init(
      .tallied, body: .object(sorted.open), freeText: sorted.freeText.objectUnlessEmpty)
  }

  private init(_ attached: Attached) {
    let files = attached.files.map(\.json)
    self.init(
      .attached, body: ["files": .number(String(attached.count))],
      personal: files.isEmpty
        ? nil : .object([JSONMember(key: "files", value: .array(files))]))
  }

  private init(_ changes: [DeskSettings.Key: String?]) {
    let members = DeskSettings.Key.allCases.compactMap { key -> JSONMember? in
      guard let change = changes[key] else { return nil }
      return JSONMember(key: key.rawValue, value: change.map(JSON.string) ?? .null)
    }
    self.init(.configured, body: .object(members))
  }

  private init(_ disclosure: Disclosure) {
    var body: [JSONMember] = [
      JSONMember(key: "act", value: .string(disclosure.act.rawValue)),
      JSONMember(key: "detail", value: .string(disclosure.detail)),
    ]
    body.append("figures", disclosure.figures)
    self.init(.disclosed, body: .object(body))
  }
}

extension [JSONMember] {
  /// Adds a member unless there is nothing to say.
  package mutating func append(_ key: String, _ value: JSON?) {
    if let value { append(JSONMember(key: key, value: value)) }
  }
}

extension TallyEntry {
  /// A value as it stands in an event, nil where there is none.
  fileprivate subscript(key: Key) -> JSON? {
    switch key {
    case .item: .string(item)
    case .quantities: .array(quantities.map(\.json))
    case .venue: .string(venue)
    case .detail: detail.map(JSON.string)
    case .trade: trade.map(JSON.string)
    case .place: place.map(JSON.string)
    case .from: from.map { .string($0.description) }
    case .to: to.map { .string($0.description) }
    case .present: present.map(JSON.string)
    case .matter: matter.map(JSON.string)
    case .channel: channel.map(JSON.string)
    case .topic: topic.map(JSON.string)
    case .externalID: externalID.map(JSON.string)
    case .scope: .string(scope.rawValue)
    case .source: .string(source.rawValue)
    case .total: isTotal ? true : nil
    case .note: note.map(JSON.string)
    }
  }
}

extension [String: [EventID]] {
  /// The bases of edits, by the names of the fields; nil where none is named.
  var json: JSON? {
    sorted { $0.key < $1.key }.map { name, bases in
      JSONMember(key: name, value: .array(bases.sorted().map { .string($0.description) }))
    }.objectUnlessEmpty
  }

  init(stored json: JSON?) {
    self = [:]
    for member in json?.members ?? [] {
      self[member.key] = member.value.array?.compactMap { $0.string.flatMap { EventID($0) } }
    }
  }
}

extension Set<Field> {
  /// Field names in the order of the form.
  var json: JSON { .array(Field.allCases.filter(contains).map { .string($0.rawValue) }) }
}

extension Quantity {
  /// A quantity in an event: its parts, and the words it was typed with.
  var json: JSON {
    var members: [JSONMember] = [
      JSONMember(key: "count", value: .string(count.description)),
      JSONMember(key: "unit", value: .string(unit)),
      JSONMember(key: "approx", value: .string(approx.rawValue)),
    ]
    members.append("typed", typed.map(JSON.string))
    return .object(members)
  }
}

extension Transition {
  var json: JSON {
    var members: [JSONMember] = [
      JSONMember(key: "rules", value: .string(ruleSet)),
      JSONMember(key: "version", value: .number(String(version))),
      JSONMember(key: "from", value: .array(from.map { .string($0.rawValue) })),
    ]
    members.append("to", to.map { .string($0.rawValue) })
    members.append("outcome", outcome.map { .string($0.rawValue) })
    if !starts.isEmpty { members.append("starts", starts.json) }
    if !ends.isEmpty { members.append("ends", .array(ends.map { .string($0.rawValue) })) }
    if !resumes.isEmpty {
      members.append("resumes", .array(resumes.map { .string($0.rawValue) }))
    }
    if !grows.isEmpty { members.append("grows", .array(grows.map(\.json))) }
    if accepts { members.append("accepts", .bool(true)) }
    if !tells.isEmpty { members.append("tells", .array(tells.map { .string($0.rawValue) })) }
    return .object(members)
  }
}

extension DeadlineExtension {
  var json: JSON { ["clock": .string(name.rawValue), "length": .number(String(length))] }
}

extension [DeadlineStart] {
  var json: JSON { .array(map(\.json)) }
}

extension DeadlineStart {
  var json: JSON {
    var members: [JSONMember] = [
      JSONMember(key: "clock", value: .string(name.rawValue)),
      JSONMember(key: "length", value: .number(String(length))),
      JSONMember(key: "unit", value: .string(unit.rawValue)),
    ]
    if rollsOffHolidays { members.append("rolls", .bool(true)) }
    members.append("on", on.map { .string($0.description) })
    if !pausedIn.isEmpty {
      members.append("paused_in", .array(pausedIn.map { .string($0.rawValue) }))
    }
    if sinceReceived { members.append("since_received", .bool(true)) }
    if isOfficeTarget { members.append("office_target", .bool(true)) }
    if !extensions.isEmpty {
      members.append("extensions", .array(extensions.map { .number(String($0)) }))
    }
    return .object(members)
  }
}
