import CaseMaking
import Casework
import GRDB
import Interchange
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("Reading files in")
struct ImportTests {
  private let author = Ground.author("18:00", clerk: "录入员")

  private func entries(_ lines: [String]) throws -> [ImportEntry] {
    let cases = CaseDocumentReader(catalogue: Shipped.reference.catalogue)
    return try lines.enumerated().map { index, line in
      let json = try JSON.parse(line)
      if json["kind"]?.string == "tally" {
        let document = try TallyDocument(
          json, values: cases.values, ledger: Shipped.reference.ledger, venue: "主会场")
        return ImportEntry(line: index + 1, .tally(document))
      }
      return ImportEntry(line: index + 1, .intake(try cases.read(json)))
    }
  }

  private func read(_ lines: [String], into store: CaseStore) throws -> [Int] {
    let report = try store.importing(try entries(lines), by: author)
    return [report.new, report.known, report.differs.count]
  }

  /// What `export --unmask` writes.
  private func exported(_ store: CaseStore) throws -> [String] {
    let writer = CaseDocumentWriter(
      purpose: .export, isMasked: false, calendar: Shipped.reference.calendar, today: Ground.today,
      zone: .shanghai)
    var lines: [String] = []
    for query in [CaseQuery(), CaseQuery(status: .void)] {
      try store.lists.forEachCase(query, today: Ground.today) { lines.append(writer.json($0).text) }
    }
    for tally in try store.figures.tallies(from: Ground.today, to: Ground.today) {
      lines.append(TallyDocument.json(tally, in: .shanghai, isMasked: false).text)
    }
    return lines
  }

  private static let settled = """
    {"kind":"complaint","external_id":"GZ-1","received_at":"2027-03-15T09:12:00+08:00",\
    "channel":"visit","clerk":"王芳","consumer":{"name":"样一","phone":"13800138000"},\
    "merchant":{"name":"样品商店"},"amount":"199.00","facts":"买来就坏","history":[\
    {"at":"2027-03-15T09:30:00+08:00","step":"settle","recovered":"199.00","on_spot":true}]}
    """
  private static let tally = """
    {"kind":"tally","external_id":"L-1","at":"2027-03-15T17:00:00+08:00","item":"leaflets",\
    "count":"5500","approx":"at_least"}
    """

  /// A case of thousands of notes is judged as it grows, not anew for each of them.
  @Test func aLongHistoryIsReadInOneGo() throws {
    let growth = try Growth.ofEightTimes(250) { count in
      let store = try Ground.memory()
      let notes = (0..<count).map { #"{"step":"note","text":"第\#($0)次"}"# }
      let line =
        #"{"kind":"complaint","facts":"样","history":["#
        + notes.joined(separator: ",") + "]}"
      #expect(try read([line], into: store) == [1, 0, 0])
    }
    #expect(growth < Growth.limit, "\(growth)")
  }

  @Test func recordsComeInWithNewNumbersAndTheirHistory() throws {
    let store = try Ground.memory()
    #expect(try read([Self.settled, Self.tally], into: store) == [2, 0, 0])
    let subject = try store.load(try store.resolve("1"))
    #expect(subject.number.description == "TS-20270315-A-0001")
    #expect(subject.outcome == .settledOnSpot && subject.recovered == Money(fen: 19_900))
    #expect(subject.clerk == "王芳" && subject.externalID == "GZ-1")
    #expect(subject.openedAt == Given.instant("2027-03-15T09:12"))
    #expect(try store.leaflets() == 5500)
    #expect(try store.check(deep: true).isEmpty)
  }

  @Test func whatIsKnownIsNotReadTwiceAndWhatDiffersIsNamed() throws {
    let store = try Ground.memory()
    let lines = [Self.settled, Self.tally]
    #expect(try read(lines, into: store) == [2, 0, 0])
    #expect(try read(lines, into: store) == [0, 2, 0])
    let other = [
      Self.settled.replacing("199.00\",\"on_spot", with: "198.00\",\"on_spot"),
      Self.tally.replacing("5500", with: "5501"),
    ]
    let report = try store.importing(try entries(other), by: author)
    #expect(report == ImportReport(new: 0, known: 0, differs: [1, 2]))
    #expect(try store.load(try store.resolve("1")).recovered == Money(fen: 19_900))
    #expect(try store.leaflets() == 5500)
  }

  @Test func whatARecordLeavesOpenMakesNoDifference() throws {
    let store = try Ground.memory()
    let line = """
      {"kind":"consultation","external_id":"Z-1","topic":"law","history":[{"step":"answer"}]}
      """
    #expect(try read([line], into: store) == [1, 0, 0])
    let later = Ground.author("2027-03-20T08:00", clerk: "李雷")
    let again = try store.importing(try entries([line]), by: later)
    #expect(again == ImportReport(new: 0, known: 1, differs: []))
  }

  @Test func oneNumberTwiceInAFile() throws {
    let store = try Ground.memory()
    let other = Self.settled.replacing("买来就坏", with: "别的事")
    let lines = [Self.settled, Self.settled, other, Self.tally, Self.tally]
    #expect(try read(lines, into: store) == [2, 2, 1])
    let taken = Self.tally.replacing("L-1", with: "GZ-1")
    #expect(try read([taken], into: store) == [0, 0, 1])
  }

  @Test func oneNumberOfACaseAndOfAnEntryInAFile() throws {
    let entry = Self.tally.replacing("L-1", with: "GZ-1")
    for lines in [[Self.settled, entry], [entry, Self.settled]] {
      let report = try Ground.memory().importing(try entries(lines), by: author)
      #expect(report == ImportReport(new: 1, newLines: [1], differs: [2]))
    }
  }

  /// What a record leaves open the desk fills in; the record is known by all else that it says.
  @Test(arguments: [("venue", "西街"), ("received_at", "2027-03-14T09:00:00+08:00")])
  func aRecordWithoutANumberIsKnownByWhatItSays(key: String, said: String) throws {
    let store = try Ground.memory()
    let line = "{\"kind\":\"complaint\",\"\(key)\":null,\"facts\":\"买来就坏\"}"
    #expect(try read([line], into: store) == [1, 0, 0])
    let later = Ground.author("2027-03-20T08:00", clerk: "李雷")
    let again = try store.importing(try entries([line]), by: later)
    #expect(again == ImportReport(known: 1, equal: [1]))
    #expect(try read([line.replacing("null", with: "\"\(said)\"")], into: store) == [1, 0, 0])
  }

  @Test func anEntryWithoutANumberIsKnownByWhatItSays() throws {
    let store = try Ground.memory()
    let line = """
      {"kind":"tally","at":null,"clerk":null,"item":"leaflets","count":"5500"}
      """
    #expect(try read([line], into: store) == [1, 0, 0])
    let later = Ground.author("2027-03-20T08:00", clerk: "李雷")
    let again = try store.importing(try entries([line]), by: later)
    #expect(again == ImportReport(known: 1, equal: [1]))
    // Two times are two entries, however alike the rest.
    let timed = ["10:00", "11:00"].map { time in
      line.replacing("\"at\":null", with: "\"at\":\"2027-03-15T\(time):00+08:00\"")
    }
    #expect(try read(timed, into: store) == [2, 0, 0])
    #expect(try read(timed, into: store) == [0, 2, 0])
  }

  @Test func allOrNothing() throws {
    let store = try Ground.memory()
    let wrong = Self.settled.replacing("GZ-1", with: "GZ-2")
      .replacing(
        "\"settle\",\"recovered\":\"199.00\",\"on_spot\":true", with: "\"reopen\",\"why\":\"x\"")
    let error = #expect(throws: ImportProblem.self) {
      try read([Self.settled, Self.tally, wrong], into: store)
    }
    #expect(error?.line == 3)
    #expect(error?.problem.field == "history[0]")
    #expect(try store.log.versionVector().isEmpty)
    #expect(try store.lists.count(CaseQuery(), today: Ground.today) == 0)
  }

  @Test func aDryRunLeavesNoTrace() throws {
    let store = try Ground.memory()
    let lines = try entries([Self.settled, Self.tally, Self.settled])
    let report = try store.importing(lines, by: author, dryRun: true)
    #expect(report == ImportReport(new: 2, newLines: [1, 2], known: 1, differs: []))
    #expect(try store.log.versionVector().isEmpty)
    #expect(try store.recordAndList(.open(Ground.intake()), by: author).opened[0].counter == 1)
  }

  @Test func exportAndImportGiveTheSameCases() throws {
    let (one, two, three) = (try Ground.memory(), try Ground.memory(), try Ground.memory())
    try one.fillWithEverything()
    let complaint = try one.opened(Ground.intake(.complaint), by: Ground.author("11:00"))
    try one.recordAndList(
      .take([StepAction(.turn, [.value: .text("report")])], on: complaint),
      by: Ground.author("11:01"))
    try one.recordAndList(
      .take([StepAction(.unlink, [.number: .text("1")])], on: try one.resolve("2")),
      by: Ground.author("11:02"))
    _ = try one.opened(by: Ground.author("11:03"))
    try one.recordAndList(.undo, by: Ground.author("11:04"))
    let lines = try exported(one)
    #expect(try read(lines, into: two)[0] == lines.count)
    #expect(try two.check(deep: true).isEmpty)
    let second = try exported(two)
    #expect(try bare(second, ["number", "external_id"]) == bare(lines, ["number", "external_id"]))
    // The second copy keeps the first one's numbers, as external ids; a third agrees wholly.
    #expect(try read(second, into: three)[0] == second.count)
    #expect(try bare(try exported(three), ["number"]) == bare(second, ["number"]))
    // Cases and entries of the ledger alike: read in again, nothing is counted twice.
    #expect(lines.contains { $0.contains("\"tally\"") })
    #expect(try read(lines, into: two) == [0, lines.count, 0])
    #expect(try read(lines, into: one) == [0, lines.count, 0])
  }

  /// The documents without some keys, and without the numbers that links name, in one order.
  private func bare(_ lines: [String], _ keys: [String]) throws -> [String] {
    try lines.map { line in
      var json = try JSON.parse(line)
      if case .object(let members) = json {
        json = .object(members.filter { !keys.contains($0.key) })
      }
      return json.text.replacing(/(TS|JB|ZX)-\d{8}-A-\d{4}/, with: "NUMBER")
    }.sorted()
  }

  @Test func linksPointAnywhereInTheFileAndIntoTheStore() throws {
    let store = try Ground.memory()
    _ = try read([Self.settled], into: store)
    let lines = [
      #"{"kind":"report","number":"JB-20270314-Q-0007","facts":"一","links":[{"number":"JB-20270314-Q-0009","why":"同一商家"}]}"#,
      #"{"kind":"report","number":"JB-20270314-Q-0009","facts":"二","links":[{"external_id":"GZ-1"}]}"#,
    ]
    #expect(try read(lines, into: store) == [2, 0, 0])
    let second = try store.load(try store.resolve("3"))
    #expect(second.externalID == "JB-20270314-Q-0009")
    #expect(second.links.map(\.number) == ["JB-20270315-A-0002", "TS-20270315-A-0001"])
    #expect(try store.load(try store.resolve("2")).links.map(\.why) == ["同一商家"])
    #expect(try store.load(try store.resolve("1")).links.map(\.other) == [second.id])
    let lost = #"{"kind":"report","facts":"三","links":[{"number":"JB-1"},{"external_id":"none"}]}"#
    let error = #expect(throws: ImportProblem.self) { try read([lost], into: store) }
    #expect(error?.problem.reason == .unknownLink)
    #expect(error?.problem.field == "links[0].number")
  }

  /// A case comes into the lists when its links stand, not once before and once after.
  @Test func theRowOfALinkedRecordIsWrittenOnce() throws {
    let store = try Ground.memory()
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TRIGGER once BEFORE UPDATE ON case_row
          BEGIN SELECT RAISE(ABORT, 'written twice'); END
          """)
    }
    let lines = [
      #"{"kind":"report","number":"JB-20270314-Q-0007","facts":"一","links":[{"number":"JB-20270314-Q-0009"}]}"#,
      #"{"kind":"report","number":"JB-20270314-Q-0009","facts":"二","history":[{"step":"link","number":"JB-20270314-Q-0007"}]}"#,
      #"{"kind":"consultation","facts":"问","history":[{"step":"answer"}]}"#,
    ]
    #expect(try read(lines, into: store) == [3, 0, 0])
    #expect(try store.load(try store.resolve("1")).links.map(\.number) == ["JB-20270315-A-0002"])
    #expect(try store.load(try store.resolve("2")).links.map(\.number) == ["JB-20270315-A-0001"])
  }

  @Test func aTurnInADocumentWithoutANumberOpensTheOtherCase() throws {
    let store = try Ground.memory()
    let line =
      #"{"kind":"consultation","facts":"问","history":[{"step":"turn","value":"complaint"}]}"#
    #expect(try read([line], into: store) == [1, 0, 0])
    #expect(try store.lists.count(CaseQuery(), today: Ground.today) == 2)
  }

  @Test func anImportIsUndoneWhole() throws {
    let store = try Ground.memory()
    _ = try read(
      [Self.settled, Self.tally.replacing("\"item\"", with: "\"clerk\":\"王芳\",\"item\"")],
      into: store)
    try store.recordAndList(.undo, by: Ground.author("18:01", clerk: "王芳"))
    #expect(try store.load(try store.resolve("1")).status == .void)
    #expect(try store.leaflets() == 0)
    #expect(try read([Self.settled, Self.tally], into: store) == [2, 0, 0])
  }
}
