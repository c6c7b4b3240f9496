import CaseMaking
import Casework
import Foundation
import Randomness
import Reports
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Histories of months at three desks, each brought together in a file, and what the program says of it.
struct SecondReading {
  private let folder: Folder
  private let asOf = Given.instant("2026-12-20T18:00")
  private var told: [String: JSON] = [:]

  /// - Parameter seeds: one history of each.
  init(seeds: ClosedRange<Int>) throws {
    folder = try Folder()
    for seed in seeds {
      let store = try SecondReading.history(seed)
      let name = "\(seed).db"
      try store.backup(to: folder.file(name))
      told[name] = try store.told(asOf: asOf)
      try store.close()
    }
  }

  /// One store by itself.
  init(of store: CaseStore) throws {
    folder = try Folder()
    try store.backup(to: folder.file("one.db"))
    told["one.db"] = try store.told(asOf: asOf)
  }

  private static func history(_ seed: Int) throws -> CaseStore {
    var random = SplitMix(seed: UInt64(seed) + 315_000)
    let desks = try (0..<3).map { _ in try Ground.memory() }
    // Years with a holiday table, one whose table only foresees, and one without.
    var work = RandomWork(on: desks, pace: .months, from: seed * 37 % 800)
    try work.rounds(25, &random)
    for desk in desks.dropFirst() { try desks[0].append(desk.log.events(beyond: [:])) }
    try desks[0].catchUp()
    for desk in desks.dropFirst() { try desk.close() }
    return desks[0]
  }

  /// How many cases and entries the program told of.
  var size: Int {
    told.values.flatMap { [$0["cases"], $0["ledger"]] }.reduce(0) { $0 + ($1?.array?.count ?? 0) }
  }

  /// Where the second reader says otherwise, by store and name.
  ///
  /// - Parameter fault: one of the faults that the reader can be made to have.
  func differences(fault: String? = nil) throws -> [String] {
    var said: [String: JSON] = [:]
    for line in try SecondReader.read(folder, told.keys.sorted(), asOf, fault) {
      if let name = line["store"]?.string { said[name] = line }
    }
    return told.sorted { $0.key < $1.key }.flatMap { name, program in
      let (ours, theirs) = (program.leaves(), (said[name] ?? .null).leaves())
      // The program has more figures than a reader makes.
      let asked = ours.keys.filter { !$0.hasPrefix("/figures") } + theirs.keys
      return Set(asked).filter { $0 != "/store" && ours[$0] != theirs[$0] }
        .sorted().map { "\(name)\($0): \(ours[$0] ?? "-"), read as \(theirs[$0] ?? "-")" }
    }
  }
}

/// The reader in Python, which shares nothing with the program.
enum SecondReader {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static let script = root.appending(path: "Tests/SecondReader/read.py").path

  struct Failed: Error {
    let code: Int32
  }

  fileprivate static func read(
    _ folder: Folder, _ stores: [String], _ asOf: Instant, _ fault: String?
  ) throws -> [JSON] {
    let process = Process()
    process.executableURL = URL(filePath: python ?? "/nonexistent")
    process.arguments =
      [
        script, "--calendar", root.appending(path: "data/calendar").path,
        "--as-of", "\(asOf.seconds)", "--from", "2026-01-01", "--to", "2027-06-30",
      ] + (fault.map { ["--fault", $0] } ?? []) + stores.map(folder.file)
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let said = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(code: process.terminationStatus) }
    return try said.split(separator: 0x0A).map { try JSON.parse($0) }
  }
}

// MARK: What the program says, by the names of the reader

extension CaseStore {
  fileprivate func told(asOf: Instant) throws -> JSON {
    let (from, to) = (Given.day("2026-01-01"), Given.day("2027-06-30"))
    let input = try figures.input(from: from, to: to, asOf: asOf)
    let totals = Totals(input, reference: reference, settings: DeskSettings(), zone: zone)
      .json(zone: zone)
    let ledger = try figures.input(
      from: Given.day("2025-01-01"), to: Given.day("2030-01-01"), asOf: asOf
    ).tallies
    return [
      "cases": .array(
        try everyCase().map { try $0.told(calendar: reference.calendar, zone, asOf.day(in: zone)) }),
      "figures": [
        "cases": totals["cases"] ?? .null, "consultations": totals["consultations"] ?? .null,
        "money": totals["money"] ?? .null,
      ],
      "ledger": .array(
        ledger.flatMap { tally in tally.entry.quantities.map { tally.told($0, zone) } }),
    ]
  }
}

extension RecordedTally {
  fileprivate func told(_ quantity: Quantity, _ zone: Zone) -> JSON {
    [
      "id": .string(id.description), "day": .string(at.day(in: zone).description),
      "unit": .string(quantity.unit), "count": .string(quantity.count.description),
      "item": .string(entry.item), "scope": .string(entry.scope.rawValue),
      "venue": .string(entry.venue),
    ]
  }
}

extension Case {
  fileprivate func told(calendar: WorkCalendar, _ zone: Zone, _ today: Day) throws -> JSON {
    let due = due(on: today, calendar: calendar, zone: zone)
    return [
      "id": .string(id.description), "number": .string(number.description),
      "kind": .string(kind.rawValue), "status": .string(status.rawValue),
      "outcome": .orNull(outcome?.rawValue), "accepted": .bool(wasAccepted),
      "handed_over": .bool(wasHandedOver),
      "closed_at": closedAt.map { .count($0.seconds) } ?? .null,
      "recovered": .orNull(recovered?.yuan), "doubled": .orNull(doubled?.yuan),
      "department": .orNull(department),
      "links": .array(links.map(\.other.description).sorted().map(JSON.string)),
      "due": due.map {
        [
          "clock": .string($0.what.rawValue), "day": .string($0.on.description),
          "estimated": .bool($0.isEstimated),
        ]
      } ?? .null,
      "missing": .array(missing.map(\.rawValue).sorted().map(JSON.string)),
      "contested": .array(contested.sorted().map(JSON.string)),
    ]
  }

  /// The fields kept in the event that desks have edited without knowing of each other.
  private var contested: [String] {
    let events = timeline.map(\.event)
    return Field.allCases.filter { $0.keeping == .open }.map(\.rawValue).filter { name in
      Set(FieldHistory(of: name, in: events).heads.map(\.value)).count > 1
    }
  }
}

extension JSON {
  /// Every value in it, by the names that lead to it; objects of a list are named by their ids.
  fileprivate func leaves(_ path: String = "") -> [String: String] {
    if let members {
      return members.reduce(into: [path: members.isEmpty ? "{}" : ""]) { leaves, member in
        leaves.merge(member.value.leaves("\(path)/\(member.key)")) { $1 }
      }
    }
    guard let array else { return [path: text] }
    return array.enumerated().reduce(into: [path: "\(array.count)"]) { leaves, element in
      let value = element.element
      let name = value["id"]?.string.map { $0 + " " + (value["unit"]?.string ?? "") }
      leaves.merge(value.leaves("\(path)/\(name ?? "\(element.offset)")")) { $1 }
    }
  }
}
