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
    case .erased(let why, let entry):
      self.init(.erased, body: entry?.json ?? [:], freeText: ["why": .string(why)])
    case .attached(let attached): self.init(attached)
    case .keyed(let key):
      self.init(
        .keyed, body: ["use": .string(key.use.rawValue), "key": .string(key.key)])
    case .staffed(let member): self.init(.staffed, body: member.json)
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
    let body = JSON(saying: [
      "number": .string(registration.number.description), "fields": .object(sorted.open),
      "rough": registration.fields.rough.json, "custom": custom,
      "external_id": registration.externalID.map(JSON.string),
      "beside": registration.beside.json.unlessEmpty, "required": .names(registration.required),
      "required_with": registration.requiredWith.json,
      "rules": .string(registration.ruleSet), "version": .count(registration.version),
      "starts": registration.starts.json,
      "turned_from": registration.turnedFrom.map { .string($0.description) },
    ])
    self.init(
      .opened, body: body, personal: sorted.personal.objectUnlessEmpty,
      freeText: sorted.freeText.objectUnlessEmpty)
  }

  private init(_ step: StepRecord) {
    var sorted = SortedMembers()
    for option in StepOption.allCases {
      guard let value = step.action.options[option] else { continue }
      sorted.add(option.rawValue, value.json(in: .shanghai), option.keeping)
    }
    var changes = SortedMembers()
    for field in step.action.changes.isEmpty ? [] : Field.allCases {
      guard let change = step.action.changes[field] else { continue }
      changes.add(field.rawValue, change?.json(in: .shanghai) ?? .null, field.keeping)
    }
    let custom = changes.add(step.action.custom)
    func beside(_ isFilled: Bool) -> JSON? {
      let fields = Set(step.beside.filter { $0.value == isFilled }.keys)
      return fields.json.unlessEmpty
    }
    let body = JSON(saying: [
      "options": sorted.open.objectUnlessEmpty, "changes": changes.open.objectUnlessEmpty,
      "rough": step.action.rough.json, "custom": custom, "bases": step.action.bases.json,
      "fills": beside(true), "empties": beside(false),
      "other": step.other.map { .string($0.description) }, "ruling": step.transition.json,
    ])
    self.init(
      kind: step.action.name.rawValue, body: body,
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
    let files = JSON.array(attached.files.map(\.json)).unlessEmpty
    self.init(
      .attached, body: ["files": .count(attached.count)], personal: files.map { ["files": $0] })
  }

  private init(_ changes: [DeskSettings.Key: String?]) {
    let members = DeskSettings.Key.allCases.compactMap { key -> JSONMember? in
      guard let change = changes[key] else { return nil }
      return JSONMember(key: key.rawValue, value: .orNull(change))
    }
    self.init(.configured, body: .object(members))
  }

  private init(_ disclosure: Disclosure) {
    self.init(
      .disclosed,
      body: JSON(saying: [
        "act": .string(disclosure.act.rawValue), "detail": .string(disclosure.detail),
        "figures": disclosure.figures,
      ]))
  }
}

extension JSON {
  /// The list, nil for one without an entry.
  fileprivate var unlessEmpty: JSON? { array?.isEmpty == true ? .none : .some(self) }

  fileprivate static func names(_ all: [some RawRepresentable<String>]) -> JSON {
    .array(all.map { .string($0.rawValue) })
  }

  /// `true`, and nothing where it is not so.
  fileprivate static func mark(_ holds: Bool) -> JSON? { holds ? .some(true) : .none }
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
    case .total: JSON.mark(isTotal)
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

extension [Field: Field] {
  /// Fields that are asked for where others are filled in; nil where there are none.
  fileprivate var json: JSON? {
    Field.allCases.compactMap { field in
      self[field].map { JSONMember(key: field.rawValue, value: .string($0.rawValue)) }
    }.objectUnlessEmpty
  }
}

extension Set<Field> {
  /// Field names in the order of the form.
  var json: JSON { .names(Field.allCases.filter(contains)) }
}

extension Quantity {
  /// A quantity in an event: its parts, and the words it was typed with.
  var json: JSON {
    JSON(saying: [
      "count": .string(count.description), "unit": .string(unit),
      "approx": .string(approx.rawValue), "typed": typed.map(JSON.string),
    ])
  }
}

extension Transition {
  var json: JSON {
    JSON(saying: [
      "rules": .string(ruleSet), "version": .count(version), "from": .names(from),
      "to": to.map { .string($0.rawValue) }, "outcome": outcome.map { .string($0.rawValue) },
      "starts": starts.json.unlessEmpty, "ends": JSON.names(ends).unlessEmpty,
      "resumes": JSON.names(resumes).unlessEmpty,
      "grows": JSON.array(grows.map(\.json)).unlessEmpty, "accepts": JSON.mark(accepts),
      "tells": JSON.names(tells).unlessEmpty,
    ])
  }
}

extension DeadlineExtension {
  var json: JSON { ["clock": .string(name.rawValue), "length": .count(length)] }
}

extension [DeadlineStart] {
  var json: JSON { .array(map(\.json)) }
}

extension DeadlineStart {
  var json: JSON {
    JSON(saying: [
      "clock": .string(name.rawValue), "length": .count(length), "unit": .string(unit.rawValue),
      "rolls": JSON.mark(rollsOffHolidays), "on": on.map { .string($0.description) },
      "since": since.map { .string($0.description) },
      "paused_in": JSON.names(pausedIn).unlessEmpty, "since_received": JSON.mark(sinceReceived),
      "office_target": JSON.mark(isOfficeTarget),
      "extensions": JSON.array(extensions.map(JSON.count)).unlessEmpty,
    ])
  }
}
