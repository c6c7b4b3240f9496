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
    var shown = tally
    if isMasked { shown.entry = tally.entry.masked }
    var members = TallyColumn.allCases.compactMap { column in
      shown.value(of: column, in: zone).map { JSONMember(key: column.rawValue, value: $0) }
    }
    if isDemonstration { members.append(.demonstration) }
    return .object(members)
  }
}

extension RecordedTally {
  /// What stands under a key of the document; nil where the key is left out.
  fileprivate func value(of column: TallyColumn, in zone: Zone) -> JSON? {
    switch column {
    case .kind: "tally"
    case .externalID: .string(externalName)
    case .at: .string(at.iso(in: zone))
    case .venue: .string(entry.venue)
    case .clerk: .string(clerk)
    case .item: .string(entry.item)
    case .count: entry.quantities.first.map { .string($0.count.description) }
    case .unit: entry.quantities.first.map { .string($0.unit) }
    case .approx: entry.quantities.first.map { .string($0.approx.rawValue) }
    case .detail: .orNull(entry.detail)
    case .trade: .orNull(entry.trade)
    case .place: .orNull(entry.place)
    case .channel: .orNull(entry.channel)
    case .topic: .orNull(entry.topic)
    case .scope: .string(entry.scope.rawValue)
    case .source: .string(entry.source.rawValue)
    case .note: .orNull(entry.note)
    case .from: .orNull(entry.from?.description)
    case .to: .orNull(entry.to?.description)
    case .present: .orNull(entry.present)
    case .matter: .orNull(entry.matter)
    case .also: also
    }
  }

  private var also: JSON? {
    let rest = entry.quantities.dropFirst().map { JSON.object($0.documentMembers) }
    return rest.isEmpty ? nil : .array(rest)
  }
}

extension RecordedTally {
  /// What the entry is known by elsewhere: the number it carries, else the name of its event.
  public var externalName: String { entry.externalID ?? id.description }
}

extension Quantity {
  /// Count, unit and approximation, as documents write them.
  public var documentMembers: [JSONMember] {
    [JSONMember](saying: [
      "count": .string(count.description), "unit": .string(unit),
      "approx": .string(approx.rawValue),
    ])
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
    guard let column = TallyColumn(rawValue: key) else {
      if key == JSONMember.demonstration.key { return }
      throw DocumentProblem(field: key, reason: .unknownKey)
    }
    func words() throws(DocumentProblem) -> String { try values.checked(member.value, key) }
    switch column {
    case .kind, .item, .count, .unit, .approx: break
    case .also: try takeRest(member.value, item, into: &entry)
    case .externalID: entry.externalID = try words()
    case .at: document.at = try values.instant(words(), key)
    case .venue: entry.venue = try words()
    case .clerk: document.clerk = try words()
    case .detail: entry.detail = try words()
    case .place: entry.place = try words()
    case .note: entry.note = try words()
    case .from: entry.from = try dayTime(words(), key)
    case .to: entry.to = try dayTime(words(), key)
    case .present: entry.present = try words()
    case .matter: entry.matter = try words()
    case .trade: entry.trade = try values.id(words(), in: .trades, key)
    case .channel: entry.channel = try values.id(words(), in: .channels, key)
    case .topic: entry.topic = try values.id(words(), in: .topics, key)
    case .scope: entry.scope = try values.oneOf(words(), key)
    case .source: entry.source = try values.oneOf(words(), key)
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
