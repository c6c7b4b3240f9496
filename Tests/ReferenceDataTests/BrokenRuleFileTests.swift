import Casework
import Foundation
import Randomness
import ReferenceData
import Testing
import Values

/// Files that are no rules, no calendars, no labels: each fault is named with the line it is on.
struct BrokenRuleFileTests {
  private static let data = ReferenceData()

  private func text(_ name: String) throws -> String {
    String(decoding: try #require(Self.data.bytes(name)), as: UTF8.self)
  }

  /// The fault of a file in which the first of some words were mistyped; it must lie on the line
  /// of the slip, or on that of the entry around it.
  private func fault(
    _ name: String, _ words: String, _ slip: String,
    _ read: (String, [UInt8]) throws -> Void
  ) throws -> (ReferenceError, slipLine: Int) {
    let text = try text(name)
    let place = try #require(text.range(of: words))
    let broken = text.replacingCharacters(in: place, with: slip)
    let error = #expect(throws: ReferenceError.self) { try read(name, Array(broken.utf8)) }
    let line = text[..<place.lowerBound].count { $0 == "\n" } + 1
    return (try #require(error), line)
  }

  @Test(arguments: [
    ("\"id\": \"samr121\"", "\"id\": \" \"", "id"), ("\"id\":", "\"ib\":", "ib"),
    ("\"version\": 4", "\"version\": 0", "0"), ("\"version\": 4", "\"version\": \"3\"", "number"),
    ("[\"market\"]", "[\"markt\"]", "markt"), ("[\"market\"]", "[]", "[]"),
    ("\"from\": \"2026-04-15\"", "\"from\": \"\"", "from"),
    ("\"from\": \"2026-04-15\"", "\"from\": \"2026-04-15\", \"until\": \"2026-04-14\"", "until"),
    ("\"complaint\": [", "\"complain\": [", "complain"),
    ("\"field\": \"facts\"", "\"field\": \"fact\"", "fact"),
    ("\"field\": \"facts\"", "\"field\": \"requests\"", "requests"),
    ("\"to\": \"mediate\"", "\"to\": \"mediat\"", "mediat"),
    ("\"of\": [\"consumer\",", "\"of\": [\"consumers\",", "consumers"),
    ("\"decline\": [", "\"refuse\": [", "refuse"), ("\"number\": 3", "\"number\": 2", "2"),
    ("\"number\": 3", "\"number\": -3", "-3"), ("\"number\": 3", "\"number\": 3.5", "number"),
    ("\"name\": \"decide\"", "\"name\": \"decided\"", "decided"),
    ("\"name\": \"tell\"", "\"name\": \"decide\"", "decide complaint"),
    ("\"length\": 7", "\"length\": 0", "0"), ("\"length\": 7", "\"length\": -7", "-7"),
    ("\"length\": 7", "\"length\": 99999999999999999999", "number"),
    ("\"extend_by\": [15]", "\"extend_by\": [0]", "0"),
    ("\"unit\": \"working\"", "\"unit\": \"days\"", "days"),
    ("\"starts_at\": [\"received\"]", "\"starts_at\": [\"receive\"]", "receive"),
    ("\"starts_at\": [\"received\"]", "\"starts_at\": []", "[]"),
    ("\"ends_on\": [\"accept\",", "\"ends_on\": [\"accepted\",", "accepted"),
    ("\"paused_in\": [\"testing\"]", "\"paused_in\": [\"tests\"]", "tests"),
    ("\"step\": \"accept\"", "\"step\": \"acept\"", "acept"),
    ("\"step\": \"decline\"", "\"step\": \"accept\"", "accept complaint"),
    ("\"from\": [\"registered\"]", "\"from\": []", "[]"),
    ("\"from\": [\"registered\"]", "\"from\": [\"registerd\"]", "registerd"),
    ("\"to\": \"accepted\"", "\"to\": \"back\"", "back"),
    ("\"to\": \"accepted\"", "\"to\": \"closed\"", "outcome"),
    ("\"to\": \"accepted\"", "\"to\": \"accepted\", \"outcome\": \"settled\"", "settled"),
    ("\"outcome\": \"declined\"", "\"outcome\": \"refused\"", "refused"),
    ("\"variant\": \"done\"", "\"variant\": \"on_spot\"", "on_spot"),
    (
      "\"kinds\": [\"complaint\"],\n      \"from\"", "\"kinds\": [\"case\"],\n      \"from\"",
      "case"
    ),
  ])
  func aRuleFileWithASlip(words: String, slip: String, named: String) throws {
    let (error, line) = try fault("rules/samr121.json", words, slip) { name, bytes in
      _ = try RuleSet(file: name, bytes)
    }
    #expect(error.file == "rules/samr121.json")
    #expect("\(error.reason)".contains(named), "\(error.reason)")
    #expect((line - 2...line + 2).contains(error.line), "line \(error.line), slip on \(line)")
  }

  @Test func whatIsNoListIsNoEmptyList() throws {
    let text = try text("rules/samr121.json")
    let start = try #require(text.range(of: "\"decline\": ["))
    let end = try #require(text.range(of: "],\n    \"terminate\""))
    let broken = text.replacingCharacters(
      in: start.lowerBound..<end.upperBound, with: "\"decline\": 7,\n    \"terminate\"")
    let error = #expect(throws: ReferenceError.self) {
      try RuleSet(file: "rules/samr121.json", Array(broken.utf8))
    }
    #expect(error?.reason == .wrongType(key: "decline", expected: "array"))
  }

  private static let slips: [(words: String, slip: String, reason: ReferenceError.Reason)] = [
    ("\"year\": 2026", "\"year\": 26", .wrongValue(key: "year", value: "26")),
    ("\"year\": 2026", "\"year\": 2029", .wrongValue(key: "off", value: "2026-01-01/2026-01-03")),
    ("\"document\": \"国务院", "\"document\": \" \", \"x\": \"国务院", .unknownKey("x")),
    ("2026-01-04", "2026-01-05", .wrongValue(key: "worked", value: "2026-01-05")),
    ("2026-01-04", "2026-02-30", .wrongValue(key: "worked", value: "2026-02-30")),
    ("2026-02-14\", \"2026-02-28", "2026-02-28\", \"2026-02-28", .duplicate("2026-02-28")),
    (
      "2026-04-04/2026-04-06", "2026-04-06/2026-04-04",
      .wrongValue(key: "off", value: "2026-04-06/2026-04-04")
    ),
    (
      "2026-04-04/2026-04-06", "2026-04-04/2026-08-06",
      .wrongValue(key: "off", value: "2026-04-04/2026-08-06")
    ),
    ("2026-04-04/2026-04-06", "2026-01-02/2026-01-03", .duplicate("2026-01-02")),
    ("\"zh\": \"元旦\"", "\"zh\": \"\"", .wrongValue(key: "zh", value: "")),
  ]

  @Test(arguments: slips)
  func aCalendarWithASlip(words: String, slip: String, reason: ReferenceError.Reason) throws {
    let (error, line) = try fault("calendar/2026.json", words, slip) { name, bytes in
      _ = try CalendarYear(file: name, bytes)
    }
    #expect(error.reason == reason)
    #expect((line - 2...line + 3).contains(error.line), "line \(error.line), slip on \(line)")
  }

  /// A file of one festival.
  private func calendar(_ year: Int, off: String, worked: String? = nil) throws -> CalendarYear {
    let made = worked.map { "\"\($0)\"" } ?? ""
    let text = """
      {"year": \(year), "document": "-", "festivals": [
        {"zh": "样节", "en": "Sample", "off": ["\(off)"], "worked": [\(made)]}]}
      """
    return try CalendarYear(file: "calendar/\(year).json", Array(text.utf8))
  }

  @Test func spansReachIntoTheYearsBesideTheirOwn() throws {
    for (year, off, days) in [
      (1990, "1990-01-01", 1), (2200, "2200-01-01", 1), (2026, "2025-12-31/2026-01-02", 3),
      (2026, "2026-12-31/2027-01-02", 3), (2026, "2025-01-01", 1), (2026, "2027-12-31", 1),
      (2026, "2026-01-01/2026-03-01", 60),
    ] {
      #expect(try calendar(year, off: off).festivals.map(\.off.count) == [days], "\(off)")
    }
    #expect(throws: ReferenceError.self) { try calendar(1989, off: "1989-01-01") }
    #expect(throws: ReferenceError.self) { try calendar(2201, off: "2201-01-01") }
    for off in [
      "2024-12-31", "2024-12-31/2025-01-01", "2027-12-31/2028-01-01", "2028-01-01",
      "2026-01-01/2026-03-02", "2026-05-01/", "/2026-05-01", "2026-05-01//2026-05-05",
      "2026-05-01/2026-05-02/2026-05-03", "",
    ] {
      #expect(throws: ReferenceError.self, "\(off)") { try calendar(2026, off: off) }
    }
  }

  @Test func onlyWeekendDaysAreMadeUpOn() throws {
    for day in ["2026-05-09", "2026-05-10"] {
      let year = try calendar(2026, off: "2026-05-01", worked: day)
      #expect(year.festivals[0].worked.map(\.description) == [day])
    }
    for day in ["2026-05-04", "2026-05-08", "2026-05-08/2026-05-09"] {
      #expect(throws: ReferenceError.self, "\(day)") {
        try calendar(2026, off: "2026-05-01", worked: day)
      }
    }
  }

  /// Grounds are listed for the steps that ask for one (order 121, articles 16 and 23).
  @Test func groundsBelongToTheStepsThatAskForThem() throws {
    let text = try text("rules/samr121.json")
    for step in StepName.allCases where step != .decline && step != .terminate {
      let other = text.replacing("\"terminate\": [", with: "\"\(step.rawValue)\": [")
      let error = #expect(throws: ReferenceError.self, "\(step)") {
        try RuleSet(file: "rules/samr121.json", Array(other.utf8))
      }
      #expect(error?.reason == .unknownKey(step.rawValue))
    }
  }

  /// The table of another project for a year whose notice is not out has no days: taken as a
  /// table it would say that the year has no holidays.
  @Test func aYearWithoutDaysIsNoTable() {
    let empty = "{\"year\": 2027, \"document\": \"-\", \"festivals\": []}"
    let error = #expect(throws: ReferenceError.self) {
      try CalendarYear(file: "calendar/2027.json", Array(empty.utf8))
    }
    #expect(error?.reason == .wrongValue(key: "festivals", value: "[]"))
  }

  @Test func twoNoticesForOneYearCannotBothBe() throws {
    let files = ["calendar/2026.json", "calendar/2026b.json"]
    let error = #expect(throws: ReferenceError.self) {
      try Reference(
        names: { $0 == "calendar/" ? files : Self.data.names(under: $0) },
        bytes: { Self.data.bytes($0 == files[1] ? files[0] : $0) })
    }
    #expect(error == ReferenceError(file: files[1], line: 1, reason: .duplicate("2026")))
  }

  @Test(arguments: [
    ("labels.json", "\"id\": \"complaint\"", "\"id\": \"complain\"", "complain"),
    ("labels.json", "\"id\": \"consumer.phone\"", "\"id\": \"consumer.fone\"", "consumer.fone"),
    ("labels.json", "\"id\": \"clerk\"", "\"id\": \"clerks\"", "clerks"),
    ("labels.json", "\"id\": \"mediating\"", "\"id\": \"accepted\"", "accepted"),
    ("labels.json", "\"zh\": \"投诉\"", "\"zh\": \"\"", "zh"),
    ("classes.json", "\"id\": \"g_food\"", "\"id\": \"\"", "id"),
    ("ledger.json", "\"id\": \"leaflets\"", "\"id\": \"consultation\"", "consultation"),
  ])
  func aListWithASlip(file: String, words: String, slip: String, named: String) throws {
    let (error, line) = try fault(file, words, slip) { name, bytes in
      _ = try Reference(
        names: Self.data.names(under:), bytes: { $0 == name ? bytes : Self.data.bytes($0) })
    }
    #expect(error.file == file)
    #expect("\(error.reason)".contains(named), "\(error.reason)")
    #expect(error.line == line, "slip on \(line)")
  }

  /// Words for something the program knows may not be left out.
  @Test func aLabelLeftOutIsMissed() throws {
    let text = try text("labels.json")
    let line = try #require(text.split(separator: "\n").first { $0.contains("\"sms\"") })
    let broken = text.replacing(line, with: "")
    let error = #expect(throws: ReferenceError.self) {
      try Catalogue { $0 == "labels.json" ? Array(broken.utf8) : Self.data.bytes($0) }
    }
    #expect(error?.reason == .missingKey("sms"))
  }

  /// Files cut short or with bytes flipped never stop the program: they are read, or refused.
  @Test(arguments: ["rules/samr121.json", "calendar/2026.json", "labels.json"])
  func noDamageTraps(file: String) throws {
    let bytes = try #require(Self.data.bytes(file))
    #expect(isRead(bytes, as: file))
    var refused = 0
    for step in 1..<60 where !isRead(Array(bytes.prefix(bytes.count * step / 60)), as: file) {
      refused += 1
    }
    #expect(refused == 59)
    var generator = SplitMix(seed: 315)
    for _ in 0..<100 {
      var broken = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        broken[Int.random(in: 0..<bytes.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      _ = isRead(broken, as: file)
    }
  }

  /// Whether the bytes are taken for the file of a name.
  private func isRead(_ bytes: [UInt8], as file: String) -> Bool {
    do {
      switch file.split(separator: "/").first {
      case "rules": _ = try RuleSet(file: file, bytes)
      case "calendar": _ = try CalendarYear(file: file, bytes)
      default: _ = try Catalogue { $0 == file ? bytes : Self.data.bytes($0) }
      }
      return true
    } catch {
      return false
    }
  }
}
