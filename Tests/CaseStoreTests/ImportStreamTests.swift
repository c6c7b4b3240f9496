import CaseMaking
import Casework
import GRDB
import Interchange
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// A file is read record by record: what is held of it does not grow with its records.
@Suite("Reading files in, record by record")
struct ImportStreamTests {
  /// The records of lines, which notes how often each was asked for.
  private final class Asked: ImportEntries {
    private let records: ImportFile.Records
    private(set) var times: [Int]

    init(_ lines: [String]) throws {
      records = try ImportStreamTests.records(lines.joined(separator: "\n"))
      times = [Int](repeating: 0, count: records.count)
    }

    var count: Int { records.count }

    func unread(at place: Int) throws -> UnreadEntry {
      times[place] += 1
      return try records.unread(at: place)
    }
  }

  private static func records(_ text: String) throws -> ImportFile.Records {
    try records(FileBytes(Array(text.utf8)))
  }

  private static func records(_ bytes: FileBytes) throws -> ImportFile.Records {
    let reader = EntryReader(Shipped.reference, DeskSettings())
    let file = ImportFile(path: "样.jsonl", format: .jsonl, encoding: nil, reader: reader)
    return try file.content(bytes) { nil }.records
  }

  private let author = Ground.author("18:00", clerk: "录入员")

  private static func settled(_ number: String, _ more: String = "") -> String {
    """
    {"kind":"complaint","external_id":"\(number)","received_at":"2027-03-15T09:12:00+08:00",\
    "merchant":{"name":"样品商店"},"facts":"买来就坏"\(more),\
    "history":[{"at":"2027-03-15T09:30:00+08:00","step":"settle","on_spot":true}]}
    """
  }

  @Test func aRecordWithoutLinksIsReadOnce() throws {
    let link = #""links":[{"external_id":"1"}]"#
    let lines = [
      Self.settled("1"), Self.settled("2"), Self.settled("3", ",\(link)"), Self.settled("1"),
    ]
    let asked = try Asked(lines)
    let store = try Ground.memory()
    let report = try store.importing(asked, by: author)
    #expect(report == ImportReport(new: 3, newLines: [1, 2, 3], known: 1))
    // The first is read again beside the fourth; the third where its history and its links come.
    #expect(asked.times == [2, 1, 3, 1])
    #expect(try store.check(deep: true) == [])
  }

  @Test func theTableOfNumbersIsGoneAfterwards() throws {
    let store = try Ground.memory()
    _ = try store.importing(try Asked([Self.settled("1")]), by: author)
    _ = try store.importing(try Asked([Self.settled("2")]), by: author, dryRun: true)
    let left = try store.read { db in try db.count("sqlite_master WHERE name LIKE 'import%'") }
    #expect(left == 0)
  }

  /// Two hundred records move some thirty counters, and each is written once.
  @Test func eachCounterIsWrittenOnce() throws {
    let store = try Ground.memory()
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER once BEFORE UPDATE ON figure
          BEGIN SELECT RAISE(ABORT, 'written twice'); END
          """)
    }
    let lines = (1...200).map { Self.settled("\($0)") }
    #expect(try store.importing(try Asked(lines), by: author).new == 200)
    try store.write { db in try db.execute(sql: "DROP TRIGGER once") }
    #expect(try store.check(deep: true) == [])
  }

  /// What the second record says is read back before its row is written.
  @Test(arguments: ["person", "free_text"])
  func whatIsWrittenOtherwiseThanItWasMeantRefusesAll(table: String) throws {
    let store = try Ground.memory()
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER spoil AFTER INSERT ON \(table) WHEN NEW.sequence = 3
          BEGIN UPDATE \(table) SET body = x'7b7d' WHERE id = NEW.id; END
          """)
    }
    let lines = ["1", "2"].map { Self.settled($0, #","consumer":{"name":"样一"}"#) }
    let wanted = StoreError.invariant(.rowsFitTheLog, EventID(desk: store.desk, sequence: 3))
    #expect(throws: wanted) { try store.importing(try Asked(lines), by: author) }
    #expect(try store.log.versionVector().isEmpty)
  }

  // MARK: Faults

  /// What the rules refuse in the first record, before what cannot be read in the third.
  private static let refused = Self.settled("1")
    .replacing(#"settle","on_spot":true"#, with: #"reply""#)

  @Test func whatCannotBeReadIsToldBeforeWhatIsRefused() throws {
    let store = try Ground.memory()
    let asked = try Asked([Self.refused, Self.settled("2"), #"{"kind":"merger"}"#])
    let error = #expect(throws: FileFault.self) { try store.importing(asked, by: author) }
    guard case .document(_, let place)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place == FilePlace(file: "样.jsonl", line: 3))
    #expect(try store.log.versionVector().isEmpty)
  }

  @Test func theFirstRecordThatIsRefusedIsTold() throws {
    let store = try Ground.memory()
    let empty = #"{"kind":"complaint","external_id":"2","history":[{"step":"reply"}]}"#
    let asked = try Asked([Self.settled("0"), Self.refused, empty])
    let error = #expect(throws: ImportProblem.self) { try store.importing(asked, by: author) }
    #expect(error?.line == 2)
    #expect(error?.problem.field == "history[0]")
    #expect(try store.log.versionVector().isEmpty)
  }

  // MARK: Lines

  /// Lines that are longer than what is read at once, empty ones, and one without an end.
  @Test(arguments: [false, true]) func linesAreFoundWhereverTheyStand(isMarked: Bool) throws {
    var random = SystemRandomNumberGenerator()
    let facts = (0..<60).map { place in
      let short = Int.random(in: 1...9000, using: &random)
      return String(repeating: "坏", count: place % 20 == 7 ? 200_000 : short)
    }
    var (text, lines) = (isMarked ? "\u{FEFF}" : "", [Int]())
    for (place, fact) in facts.enumerated() {
      lines.append(text.utf8.count { $0 == 0x0A } + 1)
      text += #"{"kind":"complaint","facts":"\#(fact)"}"#
      text += place == facts.count - 1 ? "" : ["\n", "\r\n", "\n \n\n"][place % 3]
    }
    let bytes = Array(text.utf8)
    var longest = 0
    let records = try Self.records(
      FileBytes(count: bytes.count) { range in
        longest = max(longest, range.count)
        return Array(bytes[range])
      })
    #expect(records.count == facts.count)
    for place in facts.indices.shuffled() {
      guard case .intake(let intake) = try records.entry(at: place).content else { continue }
      #expect(intake.fields[text: .facts] == facts[place])
      #expect(records.place(ofLine: place + 1) == FilePlace(file: "样.jsonl", line: lines[place]))
    }
    #expect(records.place(ofLine: 0) == nil && records.place(ofLine: facts.count + 1) == nil)
    // The longest line has 600 000 bytes, the file more than two million.
    #expect(longest <= 1 << 20)
    #expect(bytes.count > 2 << 20)
  }
}
