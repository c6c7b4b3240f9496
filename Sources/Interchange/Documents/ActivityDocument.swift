import Casework
import Values
import Vocabulary

extension Activity {
  /// The record as JSON; lists that say nothing are empty, words null.
  public var members: [JSONMember] {
    func words(_ text: String) -> JSON { text.isEmpty ? .null : .string(text) }
    let places = venues.map { venue -> JSON in
      ["name": .string(venue.name), "main": .bool(venue.isMain)]
    }
    return [JSONMember](saying: [
      "name": words(name), "slogan": words(slogan), "from": .orNull(from?.description),
      "to": .orNull(to?.description), "days": .array(days.map { .string($0.description) }),
      "organisers": words(organisers), "host": words(host),
      "co_organisers": words(coOrganisers), "venues": .array(places),
      "departments": .array(departments.map(JSON.string)),
    ])
  }

  /// Takes over what an object says; what it leaves out stays, null takes away.
  ///
  /// `counted` is worked out from the ledger and left aside, so that a record that was written can
  /// be read. Other unknown keys are refused by name.
  public mutating func take(_ json: JSON, _ values: ValueReader) throws(DocumentProblem) {
    guard let members = json.members else { throw values.shape("", "object", json) }
    let reader = ActivityReader(values: values)
    for member in members where member.key != "counted" { try reader.take(member, into: &self) }
    try check()
  }

  /// Refuses a period that ends before it begins, and a day outside of it.
  public func check() throws(DocumentProblem) {
    if let from, let to, to < from {
      throw DocumentProblem(field: "to", value: "\(to)", reason: .notOneOf(["\(from)"]))
    }
    if let strayDay {
      let period = [from, to].compactMap { $0?.description }
      throw DocumentProblem(field: "days", value: "\(strayDay)", reason: .notOneOf(period))
    }
  }
}

private struct ActivityReader {
  let values: ValueReader

  func take(_ member: JSONMember, into record: inout Activity) throws(DocumentProblem) {
    let (key, value) = (member.key, member.value)
    switch key {
    case "name": record.name = try words(value, key)
    case "slogan": record.slogan = try words(value, key)
    case "from": record.from = try day(value, key)
    case "to": record.to = try day(value, key)
    case "days":
      record.days = try values.entries(value, key) { item, name throws(DocumentProblem) in
        try day(item, name)
      }.compactMap { $0 }.sorted()
    case "organisers": record.organisers = try words(value, key)
    case "host": record.host = try words(value, key)
    case "co_organisers": record.coOrganisers = try words(value, key)
    case "venues":
      record.venues = try values.entries(value, key, venue).sorted { $0.isMain && !$1.isMain }
    case "departments":
      record.departments = try values.entries(value, key, words).filter { !$0.isEmpty }
    default: throw DocumentProblem(field: key, reason: .unknownKey)
    }
  }

  private func words(_ json: JSON, _ name: String) throws(DocumentProblem) -> String {
    if json.isNull { return "" }
    let words = try values.checked(json, name)
    return words.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func day(_ json: JSON, _ name: String) throws(DocumentProblem) -> Day? {
    let words = try words(json, name)
    if words.isEmpty { return nil }
    guard let day = Day(words) else {
      throw DocumentProblem(field: name, value: words, reason: .notADay)
    }
    return day
  }

  private func venue(_ json: JSON, _ name: String) throws(DocumentProblem) -> Activity.Venue {
    if json.string != nil { return Activity.Venue(try words(json, name)) }
    guard json.members != nil else { throw values.shape(name, "object", json) }
    let words = try words(json["name"] ?? .null, "\(name).name")
    if words.isEmpty { throw DocumentProblem(field: "\(name).name", reason: .missing) }
    return Activity.Venue(words, isMain: json["main"]?.bool ?? false)
  }
}
