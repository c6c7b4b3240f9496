import Casework
import Foundation
import Testing
import Values
import Vocabulary

/// One entry of `data/samples/figures.json`: files read into one store, and what totals must say.
struct SampleFigures: Sendable, CustomTestStringConvertible {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("data/samples")

  static let all: [SampleFigures] = {
    do {
      let bytes = try Data(contentsOf: folder.appendingPathComponent("figures.json"))
      return try (JSON.parse(Array(bytes), comments: true).array ?? []).map(SampleFigures.init)
    } catch {
      fatalError("The figures of the sample days cannot be read: \(error)")
    }
  }()

  static let files: [String] = Set(all.flatMap(\.files)).sorted()

  var files: [String]
  var from: String
  var to: String
  var venues: [String]
  var figures: [JSONMember]
  var testDescription: String { "\(files.joined(separator: " + ")) \(from) \(venues)" }

  init(_ json: JSON) throws {
    files = (json["files"]?.array ?? []).compactMap(\.string)
    from = try #require(json["from"]?.string)
    to = try #require(json["to"]?.string)
    venues = (json["venues"]?.array ?? []).compactMap(\.string)
    figures = try #require(json["figures"]?.members)
  }

  static func lines(_ file: String) throws -> [JSON] {
    try Data(contentsOf: folder.appendingPathComponent(file)).split(separator: 0x0A).map {
      try JSON.parse(Array($0))
    }
  }

  /// The paths of the figures that are not as written.
  func differences(_ totals: JSON) -> [String] {
    figures.filter { totals.figure($0.key) != $0.value }.map(\.key)
  }

  /// The value as it would be with one more; of words, other words.
  static func raised(_ value: JSON) -> JSON {
    if case .number(let digits) = value, let number = Int(digits) {
      return .number("\(number + 1)")
    }
    guard let text = value.string, let digits = text.firstMatch(of: /\d+/),
      let number = Int(digits.output)
    else { return "another" }
    return .string(text.replacingCharacters(in: digits.range, with: "\(number + 1)"))
  }
}

/// One thing that is otherwise in a store than in the sample.
enum SampleChange: Sendable, CustomStringConvertible {
  /// A record more, under an external id of its own: else it might equal one that is there.
  case added(JSON)
  /// A case less, by its number.
  case removed(String)

  var description: String {
    switch self {
    case .added(let record): "one more \(record.text)"
    case .removed(let number): "without \(number)"
    }
  }
}

extension SampleFigures {
  /// Changes of every sort that the day knows: a case of each shape once more and once less, each
  /// sort of entry with one more counted, and the few cases that the day has none of.
  func changes(_ store: SampleStore) throws -> [SampleChange] {
    let records = try files.flatMap(SampleFigures.lines).filter(isAskedFor)
    let tallies = records.filter { $0["kind"] == "tally" }
    let cases = records.filter { $0["kind"] != "tally" }
    let moment = try #require((cases + tallies).first.flatMap { $0["received_at"] ?? $0["at"] })
    let venue = venues.first ?? records.first?["venue"]?.string ?? "主会场"
    return SampleFigures.firsts(of: tallies, by: tallyShape).map {
      .added($0.setting("count", "1").setting("also", []))
    }
      + SampleFigures.moreUnits(tallies)
      + SampleFigures.firsts(of: cases, by: caseShape).map(SampleChange.added)
      + SampleFigures.strangers(at: moment, venue: venue).map(SampleChange.added)
      + (try store.numbers(self, by: caseShape).map(SampleChange.removed))
  }

  private func isAskedFor(_ record: JSON) -> Bool {
    let moment = (record["received_at"] ?? record["at"])?.string ?? ""
    let venue = record["venue"]?.string ?? "主会场"
    return (from...to).contains(String(moment.prefix(10)))
      && (venues.isEmpty || venues.contains(venue))
  }

  /// Venues that a figure is about count apart; of the others one stands for all.
  private func venueShape(_ record: JSON) -> String {
    let venue = record["venue"]?.string ?? ""
    return figures.contains { $0.key.contains(".\(venue).") } ? venue : ""
  }

  private func tallyShape(_ record: JSON) -> String {
    ["item", "unit", "detail", "trade", "scope", "channel"].map { record[$0]?.string ?? "" }
      .joined(separator: "/") + venueShape(record)
  }

  private func caseShape(_ record: JSON) -> String {
    let steps = (record["history"]?.array ?? []).map { $0["step"]?.string ?? "" }
    let doubled = (record["history"]?.array ?? []).contains { $0["doubled"] != nil }
    return ([record["kind"]?.string ?? "", record["channel"]?.string ?? "", "\(doubled)"] + steps)
      .joined(separator: "/") + venueShape(record)
  }

  private static func firsts(of records: [JSON], by shape: (JSON) -> String) -> [JSON] {
    var seen: Set<String> = []
    return records.filter { seen.insert(shape($0)).inserted }
  }

  /// One more in each further unit of a composite entry.
  private static func moreUnits(_ tallies: [JSON]) -> [SampleChange] {
    tallies.flatMap { tally in
      (tally["also"]?.array ?? []).map { unit in
        .added(
          tally.setting("also", [])
            // One more of a rough count says nothing new: as many again do.
            .setting("count", unit["count"] ?? "1")
            .setting("unit", unit["unit"] ?? .null).setting("approx", "exact"))
      }
    }
  }

  /// Cases of sorts that a day may have none of: undecided, handed over, one fen, no agreement.
  private static func strangers(at moment: JSON, venue: String) -> [JSON] {
    func record(_ kind: JSON, _ history: [JSON]) -> JSON {
      [
        "kind": kind, "received_at": moment, "venue": .string(venue), "facts": "多出的一件",
        "consumer": ["name": "测试", "phone": "13800001111", "address": "样区"],
        "merchant": ["name": "样板店", "address": "样街"], "requests": ["refund"],
        "history": .array(history.map { $0.setting("at", moment) }),
      ]
    }
    return [
      record("complaint", []), record("report", []), record("report", [["step": "hand-over"]]),
      record("consultation", []),
      record("complaint", [["step": "settle", "on_spot": true, "recovered": "0.01"]]),
      record("complaint", [["step": "accept"], ["step": "terminate", "ground": 3]]),
    ]
  }
}

/// A store that sample files were read into by the program.
struct SampleStore {
  let booth: Booth

  init(_ files: [String]) throws {
    booth = try Booth(now: "2027-12-31T18:00:00+08:00")
    for file in files {
      let count = try SampleFigures.lines(file).count
      let path = SampleFigures.folder.appendingPathComponent(file).path
      let report = try booth.run("import", path)
      try #require(report.output == "new \(count) known 0 differs 0\n", "\(report)")
    }
  }

  private init(copy booth: Booth) { self.booth = booth }

  func totals(_ day: SampleFigures) throws -> JSON {
    try totals(["--from", day.from, "--to", day.to] + day.venues.flatMap { ["--venue", $0] })
  }

  func totals(_ from: String, _ to: String? = nil, venue: String? = nil) throws -> JSON {
    try totals(["--from", from, "--to", to ?? from] + (venue.map { ["--venue", $0] } ?? []))
  }

  private func totals(_ options: [String]) throws -> JSON {
    try JSON.parse(booth.run(["totals", "--format", "json"] + options).output)
  }

  /// How many cases a list has.
  func count(_ options: String...) throws -> Int { try list(options).count }

  private func list(_ options: [String]) throws -> [JSON] {
    try booth.run(["list", "--format", "jsonl"] + options).output.split(separator: "\n").map {
      try JSON.parse(String($0))
    }
  }

  /// What all cases of the store brought back, added up case by case.
  func recovered() throws -> String {
    let fen = try list([]).compactMap { $0["recovered"]?.string.flatMap { Money(yuan: $0) } }
      .reduce(0) { $0 + $1.fen }
    return Money(fen: fen).yuan
  }

  /// The numbers of one case of each shape, with their history.
  func numbers(_ day: SampleFigures, by shape: (JSON) -> String) throws -> [String] {
    var seen: Set<String> = []
    return try booth.run("export", "-").output.split(separator: "\n").compactMap { line in
      let record = try JSON.parse(String(line))
      let received = String((record["received_at"]?.string ?? "").prefix(10))
      let isAskedFor =
        (day.from...day.to).contains(received)
        && (day.venues.isEmpty || day.venues.contains(record["venue"]?.string ?? ""))
      guard record["kind"] != "tally", isAskedFor, seen.insert(shape(record)).inserted else {
        return nil
      }
      return record["number"]?.string
    }
  }

  /// A copy of the store in which one thing is otherwise.
  func changed(by change: SampleChange) throws -> SampleStore {
    let other = try Booth(copying: booth)
    switch change {
    case .added(let record):
      let line = record.setting("external_id", "ONE-MORE").text
      try other.write(line + "\n", to: "more.jsonl")
      let report = try other.run("import", "more.jsonl")
      try #require(report.output == "new 1 known 0 differs 0\n", "\(report)")
    case .removed(let number):
      let report = try other.run("void", number, "--why", "少一件")
      try #require(report.code == 0, "\(report)")
    }
    return SampleStore(copy: other)
  }
}

extension JSON {
  /// The value behind a path; rows of lists are named by id, id/detail or id/unit.
  func figure(_ path: String) -> JSON? {
    path.split(separator: ".").reduce(Optional(self)) { value, key in
      guard let rows = value?.array else { return value?[String(key)] }
      return rows.first { $0.names.contains(String(key)) }
    }
  }

  private var names: [String] {
    guard let id = self["id"]?.string else { return [] }
    return [id] + ["detail", "unit"].compactMap { self[$0]?.string }.map { "\(id)/\($0)" }
  }

  /// A number as a whole one; 0 where there is none.
  func whole(_ key: String) -> Int {
    if case .number(let digits)? = self[key] { Int(digits) ?? 0 } else { 0 }
  }

  func setting(_ key: String, _ value: JSON) -> JSON {
    .object((members ?? []).filter { $0.key != key } + [JSONMember(key: key, value: value)])
  }
}
