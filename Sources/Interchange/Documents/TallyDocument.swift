import Casework
import Values
import Vocabulary

/// A ledger entry as one JSON object of a file.
public struct TallyDocument: Hashable, Sendable {
  /// What was counted.
  public var entry: TallyEntry
  /// When it was counted; nil leaves it to the moment of reading.
  public var at: Instant?
  /// Who counted; nil is the clerk who reads it in.
  public var clerk: String?
  /// The keys of which the file says anything, be it that there is nothing to say.
  public var given: Set<String> = []

  /// An entry, with its time and clerk where the file says them.
  public init(entry: TallyEntry, at: Instant? = nil, clerk: String? = nil) {
    self.entry = entry
    self.at = at
    self.clerk = clerk
  }
}

extension TallyDocument {
  /// Reads an object whose `kind` is `tally`; unknown keys are refused by name.
  ///
  /// - Parameter venue: the desk's own, for entries that name none.
  public init(
    _ json: JSON, values: ValueReader, ledger: LedgerCatalogue, venue: String
  ) throws(DocumentProblem) {
    let reader = TallyReader(values: values, ledger: ledger)
    self = try reader.document(json, venue: venue)
  }

  /// The object as `import` reads it back. An entry that carries no number from elsewhere is named
  /// by its event, so that a file read in twice counts it once.
  public static func json(
    _ tally: RecordedTally, in zone: Zone, isMasked: Bool, isDemonstration: Bool = false
  ) -> JSON {
    let entry = isMasked ? tally.entry.masked : tally.entry
    func words(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
    var members: [JSONMember] = [
      JSONMember(key: "kind", value: "tally"),
      JSONMember(key: "external_id", value: .string(tally.externalName)),
      JSONMember(key: "at", value: .string(tally.at.iso(in: zone))),
      JSONMember(key: "venue", value: .string(entry.venue)),
      JSONMember(key: "clerk", value: .string(tally.clerk)),
      JSONMember(key: "item", value: .string(entry.item)),
    ]
    if let first = entry.quantities.first { members += first.documentMembers }
    for (key, value) in [
      ("detail", entry.detail), ("trade", entry.trade), ("place", entry.place),
      ("channel", entry.channel), ("topic", entry.topic),
    ] { members.append(key, words(value)) }
    members.append("scope", .string(entry.scope.rawValue))
    members.append("source", .string(entry.source.rawValue))
    members.append("note", words(entry.note))
    for (key, value) in [
      ("from", words(entry.from?.description)), ("to", words(entry.to?.description)),
      ("present", words(entry.present)), ("matter", words(entry.matter)),
    ] { members.append(key, value) }
    if entry.quantities.count > 1 {
      let rest = entry.quantities.dropFirst().map { JSON.object($0.documentMembers) }
      members.append("also", .array(Array(rest)))
    }
    if isDemonstration { members.append(.demonstration) }
    return .object(members)
  }
}

extension RecordedTally {
  /// What the entry is known by elsewhere: the number it carries, else the name of its event.
  public var externalName: String { entry.externalID ?? id.description }
}

extension Quantity {
  /// Count, unit and approximation, as documents write them.
  public var documentMembers: [JSONMember] {
    [
      JSONMember(key: "count", value: .string(count.description)),
      JSONMember(key: "unit", value: .string(unit)),
      JSONMember(key: "approx", value: .string(approx.rawValue)),
    ]
  }
}

private struct TallyReader {
  let values: ValueReader
  let ledger: LedgerCatalogue

  func document(_ json: JSON, venue: String) throws(DocumentProblem) -> TallyDocument {
    guard let members = json.members else { throw values.shape("", "object", json) }
    let item = try item(json)
    var entry = TallyEntry(item: item.id, quantities: [try quantity(json, item)], venue: venue)
    var document = TallyDocument(entry: entry)
    for member in members where !member.value.isNull {
      try take(member, item, into: &entry, &document)
    }
    if item.needsDetail && entry.detail == nil {
      throw DocumentProblem(field: "detail", reason: .missing)
    }
    if let from = entry.from, let to = entry.to, to < from {
      throw DocumentProblem(field: "to", value: "\(to)", reason: .notOneOf(["\(from)"]))
    }
    document.entry = entry
    document.given = Set(members.map(\.key))
    return document
  }

  private func item(_ json: JSON) throws(DocumentProblem) -> LedgerItem {
    guard let given = json["item"] else { throw DocumentProblem(field: "item", reason: .missing) }
    let id = try values.checked(given, "item")
    guard let item = ledger.names.id(named: id).flatMap({ ledger[$0] }) else {
      throw DocumentProblem(
        field: "item", value: id, reason: .notOneOf(ledger.items.map(\.id)))
    }
    return item
  }

  private func take(
    _ member: JSONMember, _ item: LedgerItem, into entry: inout TallyEntry,
    _ document: inout TallyDocument
  ) throws(DocumentProblem) {
    let key = member.key
    if key == "also" { return try takeRest(member.value, item, into: &entry) }
    if ["kind", "item", "count", "unit", "approx", "demo"].contains(key) { return }
    let words = try values.checked(member.value, key)
    switch key {
    case "external_id": entry.externalID = words
    case "at": document.at = try values.instant(words, key)
    case "venue": entry.venue = words
    case "clerk": document.clerk = words
    case "detail": entry.detail = words
    case "place": entry.place = words
    case "note": entry.note = words
    case "from": entry.from = try dayTime(words, key)
    case "to": entry.to = try dayTime(words, key)
    case "present": entry.present = words
    case "matter": entry.matter = words
    case "trade": entry.trade = try values.id(words, in: .trades, key)
    case "channel": entry.channel = try values.id(words, in: .channels, key)
    case "topic": entry.topic = try values.id(words, in: .topics, key)
    case "scope": entry.scope = try values.oneOf(words, key)
    case "source": entry.source = try values.oneOf(words, key)
    default: throw DocumentProblem(field: key, reason: .unknownKey)
    }
  }

  private func dayTime(_ words: String, _ key: String) throws(DocumentProblem) -> DayTime {
    guard let time = DayTime(words) else {
      throw DocumentProblem(field: key, value: words, reason: .notADay)
    }
    return time
  }

  private func takeRest(
    _ json: JSON, _ item: LedgerItem, into entry: inout TallyEntry
  ) throws(DocumentProblem) {
    guard let rest = json.array else { throw values.shape("also", "array", json) }
    for (index, part) in rest.enumerated() {
      do {
        entry.quantities.append(try quantity(part, item))
      } catch {
        throw error.inside("also[\(index)]")
      }
    }
  }

  private func quantity(_ json: JSON, _ item: LedgerItem) throws(DocumentProblem) -> Quantity {
    guard let given = json["count"] else { throw DocumentProblem(field: "count", reason: .missing) }
    let words =
      if case .number(let digits) = given { digits } else {
        try values.checked(given, "count")
      }
    guard let count = Count(words) else {
      throw DocumentProblem(field: "count", value: words, reason: .quantity(.notANumber(words)))
    }
    var approx = Approximation.exact
    if let given = json["approx"], !given.isNull {
      approx = try values.oneOf(try values.checked(given, "approx"), "approx")
    }
    return Quantity(count: count, unit: try unit(json, item), approx: approx)
  }

  /// The unit, the item's first where none is given; 位 counts as 名.
  private func unit(_ json: JSON, _ item: LedgerItem) throws(DocumentProblem) -> String {
    guard let given = json["unit"], !given.isNull else {
      guard let first = item.units.first else {
        throw DocumentProblem(field: "unit", reason: .missing)
      }
      return first
    }
    let words = try values.checked(given, "unit")
    let unit = words == "位" && item.units.contains("名") ? "名" : words
    if item.units.isEmpty || item.units.contains(unit) { return unit }
    throw DocumentProblem(field: "unit", value: words, reason: .notOneOf(item.units))
  }
}

extension ValueReader {
  /// One of the cases of an enumeration by its raw value.
  public func oneOf<Choice: RawRepresentable & CaseIterable>(
    _ words: String, _ name: String
  ) throws(DocumentProblem) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: words) { return choice }
    let key = Catalogue.key(words)
    for choice in Choice.allCases {
      let names = (choice as? any WordedChoice)?.words ?? []
      if names.contains(where: { Catalogue.key($0) == key }) { return choice }
    }
    throw DocumentProblem(
      field: name, value: words, reason: .notOneOf(Choice.allCases.map(\.rawValue)))
  }
}
