import ArgumentParser
import Foundation
import Testing
import Values
import Vocabulary

@testable import Casework
@testable import DeskCLI

/// Where PINs are set, each command asks for what it takes.
@Suite struct PermissionTests {
  /// Whom a line is for.
  enum Need: Hashable, Sendable {
    /// It only reads, or has no part in the store: nobody is asked.
    case nobody
    /// Somebody who has taken the seat by a PIN.
    case seat
    case supervisor
  }

  struct Line: Sendable {
    let words: String
    let need: Need
  }

  private static func line(_ words: String, _ need: Need) -> Line { Line(words: words, need: need) }

  /// Every command, with what it takes in each way in which that differs.
  static let lines: [String: [Line]] = [
    // Without a terminal it does not come so far.
    "desk": [line("desk", .nobody)],
    "setup": [line("setup", .nobody), line("setup --office 样区所", .supervisor)],
    "printer": [line("printer", .nobody)], "doctor": [line("doctor", .nobody)],
    "recover": [line("recover copy.db new.db", .supervisor)],
    "clerk add": [line("clerk add 赵样", .supervisor)],
    "clerk pin": [line("clerk pin 李样 --none", .supervisor)],
    "clerk role": [line("clerk role 李样 supervisor", .supervisor)],
    "clerk list": [line("clerk list", .nobody)],
    "add": [line("add report --facts x", .seat)],
    "list": [line("list", .nobody), line("list --unmask", .supervisor)]
      + ["csv", "json", "jsonl"].map { line("list --limit 1 --unmask --format \($0)", .supervisor) },
    "show": [line("show 1", .nobody), line("show 1 --unmask", .seat)],
    "print": [
      line("print 1 --form slip", .seat), line("print 1 --form registration --unmask", .seat),
    ],
    "undo": [line("undo", .seat)], "redo": [line("redo", .seat)],
    "activity": [line("activity", .nobody), line("activity --name 样", .supervisor)],
    "tally": [line("tally leaflets 5", .seat)],
    "totals": [line("totals", .nobody), line("totals --given-to 样", .seat)],
    "summary": [line("summary", .nobody)],
    "return": [line("return shanxi2019", .nobody)], "template": [line("template", .nobody)],
    "close-day": [
      line("close-day -o pack", .seat), line("close-day -o pack --unmask", .supervisor),
    ],
    "rollup write": [line("rollup write r.json", .seat)],
    "rollup read": [line("rollup read before.json", .seat)],
    "rollup totals": [line("rollup totals", .nobody)], "board": [line("board", .nobody)],
    "bundle write": [line("bundle write b", .seat)],
    "bundle read": [line("bundle read copy.db", .seat)],
    "bundle status": [line("bundle status", .nobody)],
    "bundle watch": [line("bundle watch . --once", .seat)],
    "bundle settle": [line("bundle settle 1 --why x", .seat)],
    "hub init": [line("hub init --script", .nobody)],
    "hub sync": [line("hub sync --url postgresql://a@localhost:1/hub", .seat)],
    "hub status": [line("hub status --url postgresql://a@localhost:1/hub", .nobody)],
    "import": [line("import f.jsonl", .seat)],
    "export": [line("export x.csv", .nobody), line("export x.jsonl --unmask", .supervisor)],
    "check": [line("check", .nobody), line("check --void-invented --yes", .supervisor)],
    "rebuild": [line("rebuild", .nobody)],
    "backup": [line("backup c.db", .supervisor)],
    "restore": [line("--store new.db restore copy.db", .supervisor)],
    "attach": [line("attach 1 f.jsonl", .seat)],
    "evidence": [line("evidence 1", .nobody), line("evidence 1 --unmask", .seat)],
    "keyed": [
      line("keyed 1", .nobody), line("keyed 1 --unmask", .seat), line("keyed 1 --as 315", .seat),
    ],
    "erase": [line("erase 1 --why x", .supervisor)],
    "erase-entry": [line("erase-entry", .nobody), line("erase-entry 1 --why x", .supervisor)],
    "purge": [line("purge --before 2020-01-01", .supervisor)],
    "key set": [line("key set --passphrase-file wang.pin", .supervisor)],
    "key change": [line("key change --passphrase-file none", .supervisor)],
    "key recovery": [line("key recovery --passphrase-file none", .supervisor)],
    "key status": [line("key status", .nobody)],
    "key export": [line("key export k", .supervisor)],
    "key join": [line("key join f.jsonl --passphrase-file wang.pin", .supervisor)],
    "data list": [line("data list", .nobody)], "data check": [line("data check", .nobody)],
    "data copy": [line("data copy topics.json", .supervisor)],
    "data holidays": [
      line("data holidays h.json --dry-run", .nobody), line("data holidays h.json", .supervisor),
    ],
    "demo": [line("demo", .nobody)], "manual": [line("manual data", .nobody)],
    "keys": [line("keys", .nobody)],
    "note": [line("note 1 --text x", .seat)], "void": [line("void 1 --why x", .supervisor)],
  ]

  private static let original = Result {
    let booth = try Booth()
    try booth.run("setup", "--office", "样板所")
    try booth.run("add", "complaint", "--facts", "坏了", "--merchant-name", "某店")
    try booth.run("rollup", "write", "\(booth.folder)/before.json")
    try booth.run("export", "\(booth.folder)/f.jsonl", "--unmask")
    try booth.write(HolidayTests.newYear, to: "h.json")
    try booth.guardSeats()
    try FileManager.default.copyItem(atPath: booth.store, toPath: booth.folder + "/copy.db")
    return booth
  }

  /// A booth as it was before any line.
  private func booth() throws -> Booth {
    let original = try Self.original.get()
    let booth = try Booth(copying: original)
    for name in ["before.json", "f.jsonl", "h.json", "copy.db", "wang.pin", "li.pin", "bad.pin"] {
      try FileManager.default.copyItem(
        atPath: "\(original.folder)/\(name)", toPath: "\(booth.folder)/\(name)")
    }
    return booth
  }

  /// The names of all commands, of the steps but two: all are one command.
  private static var commands: Set<String> {
    let configuration = RootCommand.configuration
    let all = configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
    let names = all.flatMap { command -> [String] in
      let name = command.configuration.commandName ?? command._commandName
      let parts = command.configuration.subcommands.map {
        "\(name) \($0.configuration.commandName ?? $0._commandName)"
      }
      return parts.isEmpty ? [name] : parts
    }
    return Set(names.filter { StepName(spelling: $0) == nil }).union(["note", "void"])
  }

  @Test func everyCommandIsInTheTable() { #expect(Self.commands == Set(Self.lines.keys)) }

  /// What shows or writes persons in full is the same as what takes that option: many at once are a supervisor's, those
  /// of one case everybody's.
  @Test func everyCommandThatUnmasksIsInTheTable() throws {
    let booth = try Booth()
    let unmasking = try Self.commands.filter { command in
      let words = command.split(separator: " ").map(String.init) + ["--help"]
      return try booth.run(words).output.contains("--unmask")
    }
    let told = Self.lines.mapValues { $0.filter { $0.words.contains("--unmask") } }
      .filter { !$0.value.isEmpty }
    #expect(unmasking == Set(told.keys))
    let ofOne = told.filter { $0.value.allSatisfy { $0.need == .seat } }
    #expect(Set(ofOne.keys) == ["show", "print", "evidence", "keyed"])
  }

  /// The exit code that says "not allowed".
  private static let refused: Int32 = 77

  @Test(arguments: lines.keys.sorted()) func eachAsksForWhatItTakes(command: String) throws {
    for line in Self.lines[command] ?? [] {
      let words = "desk315 \(line.words)"
      let calls: [(clerk: String, pin: String?, needs: Set<Need>)] = [
        ("李样", nil, [.seat, .supervisor]), ("陌生", "wang.pin", [.seat, .supervisor]),
        ("王芳", "bad.pin", [.seat, .supervisor]), ("李样", "li.pin", [.supervisor]),
        ("王芳", "wang.pin", []),
      ]
      for call in calls {
        let outcome = try booth().seated(words, clerk: call.clerk, pin: call.pin)
        let isRefused = outcome.code == Self.refused
        #expect(
          isRefused == call.needs.contains(line.need),
          "\(line.words), \(call.clerk), \(call.pin ?? "-"): \(outcome.code) \(outcome.errors)")
      }
    }
  }

  /// Without PINs all is as it was, whoever says to be whom.
  @Test func withoutPINsNobodyIsAsked() throws {
    let booth = try Booth()
    let line = "desk315 --clerk 陌生 add complaint --facts x && desk315 void 1 --why x"
    #expect(try booth.seated(line, clerk: "谁", pin: nil).code == 0)
  }

  /// A refused act has done nothing: neither event nor file.
  @Test func whatIsRefusedIsNotDone() throws {
    let booth = try booth()
    let before = try booth.run("list", "--format", "json").output
    try booth.write("stray", to: "new.db-wal")
    for line in [
      "void 1 --why x", "backup c.db", "export x.jsonl --unmask", "close-day -o p --unmask",
      "--store new.db restore copy.db", "recover copy.db other.db",
      "list --unmask --format csv",
    ] {
      let outcome = try booth.seated("desk315 \(line)", clerk: "李样", pin: "li.pin")
      #expect(outcome.code == Self.refused)
      #expect(outcome.errors.hasPrefix("李样 不能"), "\(outcome.errors)")
    }
    #expect(try booth.run("list", "--format", "json").output == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: booth.folder)
    #expect(Set(names).isDisjoint(with: ["c.db", "x.jsonl", "p", "new.db", "other.db"]))
    // Neither is what lay there set aside.
    #expect(names.filter { $0.contains(".left-") || $0.contains("restoring") } == [])
    #expect(try booth.text("new.db-wal") == "stray")
  }
}
