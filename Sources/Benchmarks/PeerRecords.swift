import Foundation
import PseudoTerminal

/// The same invented cases as the files of other programs, 150 bytes of Chinese each, made once.
struct PeerRecords {
  let bench: Bench
  private let cases: Int
  private let folder: String

  init(_ bench: Bench, _ cases: Int) throws {
    (self.bench, self.cases) = (bench, cases)
    folder = "\(bench.folder)/peers-\(cases)"
    if FileManager.default.fileExists(atPath: folder) { return }
    try FileManager.default.createDirectory(
      atPath: folder + "/calcurse", withIntermediateDirectories: true)
    try write()
  }

  /// Where a program has its records.
  private func path(_ program: PeerProgram) -> String {
    switch program {
    case .desk: ""
    case .taskwarrior, .vit: folder + "/pending.data"
    case .calcurse: folder + "/calcurse/apts"
    case .visidata: folder + "/records.csv"
    case .recutils: folder + "/records.rec"
    case .tig: folder + "/tig"
    }
  }
}

// MARK: - What is asked of them

extension PeerRecords {
  /// Milliseconds from the start of a program to its first record, or its first frame where it shows another day.
  func frame(_ program: PeerProgram) throws -> Double {
    let (session, took) = try TerminalSession.started(
      start(program).path, start(program).words, environment: variables,
      until: start(program).shown)
    session.signal(SIGKILL)
    _ = session.waitForEnd()
    return took
  }

  /// Milliseconds from a key to the first byte, on an open screen.
  func pressing(_ program: PeerProgram) throws -> () throws -> Double {
    let start = try start(program)
    let session = try TerminalSession(start.path, start.words, environment: variables)
    try session.waitFor(start.shown)
    session.settle(milliseconds: 500)
    if program == .desk {
      session.type("2")
      try session.waitFor("经过")
    }
    let keys = start.keys
    var index = 0
    return {
      index += 1
      return session.answerTime(to: Array(keys[index % keys.count].utf8)) ?? .infinity
    }
  }

  /// The command that adds a record, as a program and its words.
  func adding(_ program: PeerProgram) throws -> [String] {
    let text = InventedRecord(7).text
    return switch program {
    case .desk:
      try desk("add", "complaint", "--consumer-phone", "13800001234", "--facts", text)
    case .taskwarrior: task("add", text)
    case .recutils: ["recins", "-f", "name", "-v", "样例", "-f", "text", "-v", text, path(program)]
    case .calcurse, .visidata, .tig, .vit: []
    }
  }

  /// The command that lists twenty records.
  func listing(_ program: PeerProgram) throws -> [String] {
    switch program {
    case .desk: try desk("list", "--open", "--limit", "20")
    case .taskwarrior: task("limit:20", "list")
    case .recutils: ["recsel", "-n", "0-19", path(program)]
    case .calcurse, .visidata, .tig, .vit: []
    }
  }

  /// The command that finds a word of every seventh record.
  func finding(_ program: PeerProgram) throws -> [String] {
    let word = SpreadStore.seventh
    return switch program {
    case .desk: try desk("list", "--search", word, "--limit", "20")
    case .taskwarrior: task("description.contains:\(word)", "count")
    case .recutils: ["recsel", "-e", "text ~ '\(word)'", "-c", path(program)]
    case .calcurse, .visidata, .tig, .vit: []
    }
  }

  private func desk(_ words: String...) throws -> [String] {
    [bench.program, "--store", try bench.copy(cases)] + words
  }

  private func task(_ words: String...) -> [String] {
    ["task", "rc:\(folder)/taskrc", "rc.verbose:nothing"] + words
  }

  private var variables: [String: String] {
    bench.variables.merging(["TASKRC": folder + "/taskrc", "VIT_DIR": folder + "/vit"]) { $1 }
  }

  /// How a program is started on a terminal, what its first frame shows, and keys that move in it.
  private func start(
    _ program: PeerProgram
  ) throws -> (path: String, words: [String], shown: String, keys: [String]) {
    let found = Bench.path(of: program.command) ?? program.command
    let first = InventedRecord(0)
    return switch program {
    case .desk:
      (bench.program, ["--store", try bench.copy(cases)], "退出", ["三", "月", "一", "日"])
    case .calcurse: (found, ["-D", folder + "/calcurse"], "Calendar", ["l", "h"])
    case .visidata: (found, [path(program)], first.phone, ["j", "k"])
    case .tig: ("/usr/bin/env", ["-C", path(program), found], "样例", ["j", "k"])
    case .vit: (found, [], first.phone, ["j", "k"])
    case .taskwarrior, .recutils: (found, [], "", [])
    }
  }
}

// MARK: - Their files

extension PeerRecords {
  private func write() throws {
    let records = (0..<cases).map(InventedRecord.init)
    let head = "name,phone,shop,nature,status,amount,at,text\n"
    try save(.visidata, head + records.map { $0.row + "\n" }.joined())
    try save(.recutils, records.map { $0.fields + "\n" }.joined())
    try save(.calcurse, records.map { $0.appointment + "\n" }.joined())
    // A fifth is pending, as of a desk whose cases are closed in time.
    let (open, closed) = (records.filter(\.isOpen), records.filter { !$0.isOpen })
    try save(.taskwarrior, open.map { $0.task + "\n" }.joined())
    let completed = closed.map { $0.task + "\n" }.joined()
    try completed.write(
      toFile: folder + "/completed.data", atomically: true, encoding: .utf8)
    try "data.location=\(folder)\nconfirmation=off\n".write(
      toFile: folder + "/taskrc", atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(
      atPath: folder + "/vit", withIntermediateDirectories: true)
    try "[taskwarrior]\ntaskrc = \(folder)/taskrc\n".write(
      toFile: folder + "/vit/config.ini", atomically: true, encoding: .utf8)
    if PeerProgram.tig.isInstalled { try commit(records) }
  }

  private func save(_ program: PeerProgram, _ text: String) throws {
    try text.write(toFile: path(program), atomically: true, encoding: .utf8)
  }

  /// A history with a commit for each record.
  private func commit(_ records: [InventedRecord]) throws {
    let commits = records.map { record in
      let words = record.text
      return """
        commit refs/heads/main
        committer 样例 <a@example.invalid> \(record.seconds) +0800
        data \(words.utf8.count)
        \(words)

        """
    }
    let (input, git) = (folder + "/commits", path(.tig))
    try commits.joined().write(toFile: input, atomically: true, encoding: .utf8)
    _ = try ChildRun("git", ["init", "-q", "-b", "main", git])
    _ = try ChildRun("git", ["-C", git, "fast-import", "--quiet"], input: input)
  }
}

/// One invented case, the same for all programs: its number makes it.
private struct InventedRecord {
  let number: Int

  init(_ number: Int) { self.number = number }

  private static let shops = ["样板电器城", "样板超市", "样板健身馆", "样板药店", "样板服装店"]
  private static let goods = ["电饭锅", "手机", "奶粉", "皮鞋", "健身卡", "电动自行车"]

  var isOpen: Bool { number % 5 == 0 }
  var seconds: Int { 1_804_000_000 + number * 30 }
  var phone: String { "1380000\(1000 + number % 9000)" }
  private var name: String { "样例\(number % 97)" }
  private var shop: String { Self.shops[number % Self.shops.count] }
  private var amount: String { "\(50 + number * 7 % 5000).00" }

  /// The facts, with the word of every seventh.
  var text: String {
    let goods = Self.goods[number % Self.goods.count]
    let word = number % 7 == 0 ? SpreadStore.seventh : "小票"
    return "买了\(goods)用三天就出问题，商家说是人为损坏，不肯退，有\(word)"
  }

  private var status: String { isOpen ? "open" : "closed" }

  /// A row of a sheet.
  var row: String { "\(name),\(phone),\(shop),质量,\(status),\(amount),\(seconds),\(text)" }

  /// A record of recutils.
  var fields: String {
    """
    name: \(name)
    phone: \(phone)
    shop: \(shop)
    nature: 质量
    status: \(status)
    amount: \(amount)
    text: \(text)

    """
  }

  /// A line of taskwarrior 2.
  var task: String {
    let state = isOpen ? "pending" : "completed"
    let end = isOpen ? "" : " end:\"\(seconds + 3600)\""
    let tail = String(100_000_000_000 + number)
    return
      "[description:\"\(phone) \(name) \(shop) \(text)\" entry:\"\(seconds)\"\(end) status:\"\(state)\" "
      + "uuid:\"00000000-0000-4000-8000-\(tail)\"]"
  }

  /// An appointment of calcurse, on one of the days of a year.
  var appointment: String {
    let (month, day) = (1 + number / 28 % 12, 1 + number % 28)
    let date = String(format: "%02d/%02d/2027", month, day)
    let hour = String(format: "%02d", 9 + number % 8)
    return "\(date) @ \(hour):00 -> \(date) @ \(hour):30 |\(phone) \(name) \(shop) \(text)"
  }
}
