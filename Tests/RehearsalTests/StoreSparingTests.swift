import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// No output ever takes the place of the store or of one of its files, by whatever name it is called,
/// while the desk is open and while it is not.
@Suite(.evidence) struct StoreSparingTests {
  /// Every command that writes files, the file's name put in for `@`.
  static let writers: [(command: String, line: String)] = [
    ("totals", "totals --format table -o @"), ("totals", "totals --format html -o @"),
    ("totals", "totals --format json --given-to 报社 -o @"),
    ("summary", "summary --format md -o @"), ("print", "print 1 --form slip -o @"),
    ("export", "export --format jsonl @"), ("export", "export --format csv --unmask @"),
    ("backup", "backup @"), ("close-day", "close-day -o @"), ("rollup", "rollup write @"),
    ("rollup", "rollup totals --format csv -o @"), ("recover", "recover other.db @"),
    ("return", "return shanxi2019 --format csv -o @"), ("key", "key export @"),
    ("bundle", "bundle write @"), ("template", "template slip -o @"),
    ("keys", "keys --format txt -o @"),
  ]

  /// Commands that read files; a store is nothing they could read, and must not be closed by them.
  static let readers: [(command: String, line: String)] = [
    ("import", "import --format csv @"), ("import", "import --format jsonl - < @"),
    ("restore", "restore @"), ("bundle", "bundle read @"),
    ("attach", "attach 1 @"),
  ]

  /// Commands that name files and read them before the store is opened; `demo` names the store itself, which it makes
  /// only where nothing is, `evidence` a folder for its files, and `board` leaves aside what is no report.
  static let earlyReaders: Set = [
    "add", "activity", "summary", "rollup", "demo", "evidence", "board",
  ]

  /// What leads to the store's files: those that are there, and those that are not yet.
  static let names = [
    "desk.db", "link", "hard", "sub/../desk.db", "folder/desk.db", "desk.db-wal", "desk.db-shm",
    "desk.db-journal", "desk.db.lock", "desk.db.session", "desk.db.reserve", "link-wal",
    ".desk.db.restoring",
  ]

  private func stage() throws -> Stage {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    try stage.run("add", "complaint", "--facts", "空调不制冷")
    let made = try stage.shell(
      """
      cd \(stage.folder); mkdir sub; ln -s desk.db link; ln desk.db hard; ln -s . folder
      ln -s desk.db-wal link-wal
      """)
    try #require(made.code == 0, "\(made)")
    return stage
  }

  private func expectRefused(_ stage: Stage, _ line: String, _ name: String) throws {
    let before = try stage.bytes("desk.db")
    let words = line.replacing("@", with: name)
    let outcome = try stage.shell("cd \(stage.folder); \"$DESK\" \(words)")
    #expect(outcome.code == 73, "\(words): \(outcome)")
    #expect(outcome.errors.contains("desk.db") || outcome.errors.contains(name), "\(outcome)")
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    #expect(try stage.bytes("desk.db") == before, "\(words)")
  }

  private func expectWhole(_ stage: Stage) throws {
    #expect(try stage.cases().map { $0["facts"] } == ["空调不制冷"])
    #expect(try stage.run("check", "--deep").code == 0)
    #expect(try stage.cases("--kind", "complaint").count == 1)
  }

  @Test(arguments: writers.map(\.line) + readers.map(\.line))
  func aClosedStoreIsSpared(line: String) throws {
    let stage = try stage()
    for name in StoreSparingTests.names where isThere(name, stage) || !line.contains("<") {
      try expectRefused(stage, line, name)
    }
    let left = try stage.shell("cd \(stage.folder); ls -A | grep -e part -e partial -e ledger")
    #expect(left.output.isEmpty, "\(left)")
    try expectWhole(stage)
  }

  private func isThere(_ name: String, _ stage: Stage) -> Bool {
    FileManager.default.fileExists(atPath: "\(stage.folder)/\(name)")
  }

  @Test(arguments: writers.map(\.line) + readers.map(\.line))
  func anOpenStoreIsSpared(line: String) throws {
    let stage = try stage()
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    for name in ["desk.db", "link", "hard", "folder/desk.db-wal", "desk.db-shm", "desk.db.lock"] {
      try expectRefused(stage, line, name)
    }
    try desk.openFacts()
    desk.strike("还存得上")
    #expect(try desk.save() == "A-0002")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.cases().count == 2)
    #expect(try stage.run("check", "--deep").code == 0)
  }

  /// What a shell leads into the store is refused before the first byte, help and errors too.
  @Test(arguments: [
    "totals >> @", "totals 1<> @", "list --format jsonl >> @", "manual keys >> @", "--help >> @",
    "no-such-command 2>> @", "show 99 2>> @", "export - >> @",
  ])
  func aStreamThatLeadsToTheStoreIsRefused(line: String) throws {
    let stage = try stage()
    let before = try stage.bytes("desk.db")
    for name in ["desk.db", "link", "hard", "folder/desk.db"] {
      let words = line.replacing("@", with: name)
      let outcome = try stage.shell("cd \(stage.folder); \"$DESK\" \(words)")
      #expect(outcome.code == 73, "\(words): \(outcome)")
      #expect(try stage.bytes("desk.db") == before, "\(words)")
    }
    try expectWhole(stage)
  }

  /// The hidden files on the way are outputs, too: a store of such a name is spared.
  @Test func aStoreWithTheNameOfAHiddenFileIsSpared() throws {
    let stage = try Stage()
    for (name, line) in [
      (".out.txt.part", "totals -o out.txt"), ("out.db.partial", "backup out.db"),
      (".desk315.part/desk.db", "close-day -o out"),
    ] {
      stage.store = "\(stage.folder)/\(name)"
      try stage.run("setup", "--office", "样板所")
      try stage.run("add", "complaint", "--facts", "空调不制冷")
      let before = try stage.bytes(name)
      let outcome = try stage.shell("cd \(stage.folder); \"$DESK\" \(line)")
      #expect(outcome.code == 73, "\(line): \(outcome)")
      #expect(try stage.bytes(name) == before)
      try expectWhole(stage)
    }
  }

  /// The folder of the day is written to as well, from the screen.
  @Test func theFolderOfTheDayIsNoWayAround() throws {
    let stage = try Stage()
    stage.store = "\(stage.folder)/三一五/2027-03-15/合计.txt"
    let desk = try stage.openSetUp()
    let before = try stage.bytes(stage.store)
    desk.strike("8")
    try desk.waitFor("今日合计")
    desk.strike("1")
    // The sentence begins with the file, whose path is long here.
    try desk.wait(for: "the refusal") { $0.screen.squeezed.contains("/合计.txt：") }
    #expect(!desk.screen.text.contains("已存"))
    #expect(try stage.bytes(stage.store) == before)
    desk.strike(.escape)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.run("check", "--deep").code == 0)
  }

  /// One store has one lock, whatever name it is opened by.
  @Test func aLinkToTheStoreIsTheStore() throws {
    let stage = try stage()
    try stage.shell("rm \(stage.folder)/hard")
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    let outcome = try stage.run(
      "--store", "\(stage.folder)/link", "rebuild")
    #expect(outcome.code == 75, "\(outcome)")
    #expect(
      outcome.errors.firstMatch(of: /进程 (\d+)/).flatMap { Int32($0.output.1) } == desk.process,
      "\(outcome)")
    let added = try stage.run(
      "--store", "\(stage.folder)/link", "add", "complaint", "--facts", "二")
    #expect(added.code == 0, "\(added)")
    #expect(try Set(stage.cases().map { $0["facts"] }) == ["空调不制冷", "二"])
  }

  /// A store that others could read is its owner's alone when the desk opens, and that is said.
  @Test func whatOthersCouldReadIsSaid() throws {
    let stage = try stage()
    #expect(try stage.shell("chmod 644 \(stage.store)").code == 0)
    let desk = try stage.open()
    try desk.waitFor("存档别人也能读，已改成只有本人可读")
    #expect(try stage.shell("stat -c %a \(stage.store)").output == "600\n")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// A lock file that is no lock is somebody's file and is not emptied.
  @Test func aFileInThePlaceOfTheLockIsNotEmptied() throws {
    let stage = try stage()
    let made = try stage.shell("cd \(stage.folder); rm desk.db.lock; ln desk.db desk.db.lock")
    #expect(made.code == 0)
    let before = try stage.bytes("desk.db")
    #expect(try stage.run("add", "complaint", "--facts", "二").code == 73)
    #expect(try stage.bytes("desk.db") == before)
  }

  /// Another store, or any other database, is no place for a text either.
  @Test(arguments: writers.map(\.line)) func anotherDatabaseIsSpared(line: String) throws {
    let stage = try stage()
    let other = "\(stage.folder)/other.db"
    try stage.run("--store", other, "setup", "--office", "别处")
    let before = try stage.bytes("other.db")
    let words = line.replacing("@", with: "other.db")
    #expect(try stage.shell("cd \(stage.folder); \"$DESK\" \(words)").code == 73)
    #expect(try stage.bytes("other.db") == before)
  }

  /// The tables above are whole: every command whose help names a file stands in one of them.
  @Test func everyCommandThatNamesAFileIsTried() throws {
    let stage = try Stage()
    let tried = Set(
      StoreSparingTests.writers.map(\.command) + StoreSparingTests.readers.map(\.command)
    ).union(StoreSparingTests.earlyReaders)
    let help = try stage.run("--help").output
    let commands = help.split(separator: "\n").compactMap {
      $0.prefixMatch(of: #/  ([a-z][a-z-]+)  +\S/#).map { String($0.output.1) }
    }
    #expect(commands.count > 30)
    for command in commands {
      let words = try stage.run(command, "--help").output.replacing(/--store <?FILE>?/, with: "")
      let namesFile = words.contains(/FILE|FOLDER|\bfile\b/)
      #expect(!namesFile || tried.contains(command), "\(command)\n\(words)")
    }
  }
}
