import Casework
import DeskCLI
import DeskService
import Foundation
import InventedDays
import ReferenceData
import Values
import Vocabulary

/// Invented cases of seven years at five venues: half of them of one day, most others of the nine days around
/// it, a tenth of the years before.
struct SpreadStore {
  /// Raised with every change of the cases, so that stores of before are not taken for these.
  static let version = 1
  static let firstDay = Day(year: 2027, month: 3, day: 8) ?? Day(number: 0)
  static let days = 10
  static let venues = ["南门广场", "百年东街", "北站", "西市场", "河滨公园"]
  /// The day that half of the cases came in on.
  static let greatDay = firstDay.adding(7)
  /// The first of the days before the ten, seven years with them.
  static let oldestDay = firstDay.adding(-formerDays)
  private static let formerDays = 2545

  /// What is in every case, in each seventh, in one of some thousands, and in none.
  static let (common, seventh, rare, absent) = ("说明", "照片", "诸葛罕见", "蟠龙")

  let program: String
  let folder: String

  /// Fills an empty store through the program's own `import`, so many documents at a time.
  func fill(_ store: KeptStore) throws {
    var environment = try DeskEnvironment(GlobalChoices(store: store.path), variables: [:])
    environment.stateFolder = nil
    guard let bytes = environment.data.bytes("demo-words.json") else {
      throw BenchmarkError.file("demo-words.json")
    }
    let words = try JSON.parse(bytes, comments: true)
    var lines = Lines()
    for part in Self.parts(of: store.cases) {
      for document in try part.documents(words) { lines.add(document) }
      if lines.count >= Self.most { try take(&lines, into: store) }
    }
    try take(&lines, into: store)
  }

  /// How many documents are imported at once.
  private static let most = 50_000

  private func take(_ lines: inout Lines, into store: KeptStore) throws {
    let file = folder + "/part.jsonl"
    defer { unlink(file) }
    try Data(lines.bytes).write(to: URL(fileURLWithPath: file))
    _ = try ChildRun(
      program, ["--store", store.path, "import", file], variables: Bench.variables(home: folder))
    lines.empty()
  }
}

// MARK: - Parts

extension SpreadStore {
  /// Cases of one day at one venue.
  private struct Part {
    var day: Day
    var venue: String
    var cases: Int
    var isOfTheTen: Bool

    /// Its documents. What was counted in the years before is left out: small stores would hold little else.
    func documents(_ words: JSON) throws -> [JSON] {
      let documents = try DemoDay.documents(
        cases: cases, seed: UInt64(day.number &* 5 &+ cases), words: words, day: day,
        zone: .shanghai, venue: venue, clerks: [])
      return isOfTheTen ? documents : documents.filter { $0["kind"]?.string != "tally" }
    }
  }

  /// In the order of their days.
  private static func parts(of cases: Int) -> [Part] {
    let former = cases / 10
    let before = (0..<formerDays).map { place in
      Part(
        day: oldestDay.adding(place), venue: venues[place % venues.count],
        cases: (place + 1) * former / formerDays - place * former / formerDays, isOfTheTen: false)
    }
    let great = cases / 2
    let others = (cases - former - great) / (days - 1)
    let spare = cases - former - great - others * (days - 1)
    let ten = (0..<days).flatMap { place -> [Part] in
      let day = firstDay.adding(place)
      let share = day == greatDay ? great + spare : others
      return venues.indices.map { index in
        Part(
          day: day, venue: venues[index],
          cases: share * (index + 1) / venues.count - share * index / venues.count,
          isOfTheTen: true)
      }
    }
    return (before + ten).filter { $0.cases > 0 }
  }
}

// MARK: - Lines

/// Documents one a line, with the words that are looked for.
private struct Lines {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private var cases = 0

  mutating func add(_ document: JSON) {
    let isCase = document["kind"]?.string != "tally"
    if isCase { cases += 1 }
    (isCase ? marked(document) : document).write(to: &bytes)
    bytes.append(0x0A)
    count += 1
  }

  /// Empties it; how many cases there were goes on.
  mutating func empty() { (bytes, count) = ([], 0) }

  /// The same case with a word that all have, every seventh with another, and some with a name of their own. So no
  /// case says only what the invented day says, by which the program would tell it from a real one.
  private func marked(_ document: JSON) -> JSON {
    guard let members = document.members else { return document }
    let words = SpreadStore.common + (cases % 7 == 0 ? SpreadStore.seventh : "") + "。"
    return .object(
      members.map { member in
        switch member.key {
        case "facts": JSONMember(key: "facts", value: .string((member.value.string ?? "") + words))
        case "consumer" where cases % 10_000 < 2: named(member)
        default: member
        }
      })
  }

  private func named(_ member: JSONMember) -> JSONMember {
    let others = (member.value.members ?? []).filter { $0.key != "name" }
    return JSONMember(
      key: member.key,
      value: .object([JSONMember(key: "name", value: .string(SpreadStore.rare))] + others))
  }
}
