import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A whole day of an office: two desks with their clerks, a supervisor at a screen of her own, and a stick that is
/// carried between them. It is typed on three terminals, and judged by other processes.
@Suite(.evidence, .serialized) struct OfficeDayTests {
  private static let sentence = "接到投诉3件，办结投诉1件（当场和解1件），为消费者挽回经济损失199.00元"

  @Test func fromTheMorningToTheHandOver() throws {
    let office = try Office()
    let (east, west, boss) = try office.open()

    // Intake at both desks, and half a form at one.
    #expect(try east.takeDown("13912345678", "赵样", "面粉机三天不转") == "A-0001")
    let westNumber = try west.takeDown("13912345679", "钱样一", "健身卡退不了")
    #expect(westNumber.hasSuffix("-0001") && westNumber.hasPrefix("B"))
    #expect(try boss.takeDown("13912345680", "孙样", "又登记一次") == "A-0002")
    try east.park("139", "半样")
    try office.east.waitForDraft(of: east, saying: "半样")

    // The stick goes from the second desk to the first, and back.
    try office.exchange(west, knowing: 1, of: office.west)
    try office.exchange(east, knowing: 3, of: office.east)
    try office.exchange(west, knowing: 3, of: office.west)

    // What the first desk took down the second one settles; what was taken down twice the supervisor voids.
    try west.open("赵样", "A-0001")
    west.strike("3")
    try west.waitFor("当场和解  A-0001")
    west.fill("199")
    west.press(.control("s"))
    try west.waitFor("已记 A-0001")
    try boss.void("孙样", "A-0002", why: "录重了")

    try office.exchange(west, knowing: 3, of: office.west)
    try office.exchange(east, knowing: 3, of: office.east)
    #expect(try office.states(of: office.east)["A-0001"] == "closed")

    // The half-typed form is finished in the evening, and goes over with the void one.
    try east.goHome()
    east.strike(.enter)
    try east.waitFor(Words.form)
    #expect(try east.save() == "A-0003")
    try office.exchange(east, knowing: 4, of: office.east)
    try office.exchange(west, knowing: 4, of: office.west)

    try expectTheSameFigures(office, [east, west, boss])
    try supervisorExports(office, boss)
    try closeTheDay(office, east)
    for desk in [east, west, boss] { try desk.leave() }
    for stage in [office.east, office.west] {
      #expect(try stage.run("check", "--deep").code == 0)
      #expect(try stage.drafts().isEmpty)
    }
  }

  /// Every screen and every store says the same of the day.
  private func expectTheSameFigures(_ office: Office, _ desks: [TerminalSession]) throws {
    for desk in desks {
      desk.strike(.function(8))
      try desk.wait(for: Self.sentence) { $0.screen.squeezed.contains(Self.sentence) }
    }
    let totals = try [office.east, office.west].map {
      try JSON.parse(try $0.run("totals", "--format", "json").output)
    }
    for part in ["cases", "money", "rates", "by_venue", "by_clerk", "sentence"] {
      #expect(totals[0][part] != nil && totals[0][part] == totals[1][part], "\(part)")
    }
    #expect(totals[0]["cases"]?["complaint"]?["registered"] == .number("3"))
    #expect(totals[0]["money"]?["recovered"] == .string("199.00"))
    let states = try [office.east, office.west].map(office.states)
    #expect(states[0] == states[1] && states[0].count == 4)
    #expect(states[0].values.sorted() == ["closed", "need_material", "need_material", "void"])
  }

  /// The files of the day from her screen, and the whole list with the persons from a command, which asks for her PIN.
  private func supervisorExports(_ office: Office, _ boss: TerminalSession) throws {
    boss.strike("5")
    try boss.waitFor("个文件到 ~/三一五/2027-03-15/")
    let file = "\(office.east.folder)/all.jsonl"
    #expect(try office.east.run("--clerk", Office.boss, "export", file, "--unmask").code != 0)
    let told = try office.withPIN(office.east) {
      try office.east.run("--clerk", Office.boss, "export", file, "--unmask")
    }
    #expect(told.code == 0, "\(told)")
    let lines = try office.east.text("all.jsonl").split(separator: "\n")
    let names = try lines.map { try JSON.parse(String($0))["consumer"]?["name"]?.string ?? "" }
    #expect(names.sorted() == ["半样", "孙样", "赵样", "钱样一"].sorted())
  }

  /// The first desk closes the day: nothing is left half typed, and the folder is whole.
  private func closeTheDay(_ office: Office, _ desk: TerminalSession) throws {
    desk.strike("8")
    try desk.waitFor("交之前看一看")
    desk.strike(.enter)
    try desk.waitFor("交到哪里")
    desk.strike(.enter)
    try desk.waitFor("Enter回首页")
    let sums = "\(office.east.folder)/三一五/2027-03-15-交接"
    let told = try office.east.shell("cd '\(sums)' && sha256sum -c --quiet SHA256SUMS.txt")
    #expect(told.code == 0, "\(told)")
    #expect(try office.east.shell("grep -rl 13912345678 '\(sums)'").code == 1)
    desk.strike(.enter)
  }
}

// MARK: The office

/// Two laptops of one office whose seats are guarded, and the stick between them.
private final class Office {
  let east: Stage
  let west: Stage
  static let boss = "王芳"
  /// Where the stick lies now; each time it is plugged in it has another name, as disks have.
  private var stick: String
  private var rides = 0

  private static let pins = ["王芳": "24680", "李样": "1357", "钱样": "97531"]

  /// The morning: the supervisor sets up the first laptop and those who work here, and gives the second one a copy.
  init() throws {
    (east, west) = (try Stage(), try Stage())
    stick = east.folder + "/usb0"
    try FileManager.default.createDirectory(atPath: stick, withIntermediateDirectories: true)
    for (name, pin) in Office.pins { try Office.write(pin, to: east.folder + "/" + name) }
    try east.run("setup", "--office", "样板所", "--venue", "东门广场", "--desk", "A")
    try add(Office.boss, "--role", "supervisor")
    for clerk in ["李样", "钱样"] { try withPIN(east) { try add(clerk) } }
    try withPIN(east) { try run(east, "backup", east.folder + "/copy.db") }
    try withPIN(west) { try run(west, "restore", east.folder + "/copy.db") }
    try withPIN(west) { try run(west, "setup", "--venue", "西门广场", "--desk", "B") }
    for stage in [east, west] { try Office.staysOpen(stage) }
  }

  private static func write(_ text: String, to path: String) throws {
    try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
  }

  /// Nobody's fingers rest on all three desks: none locks itself meanwhile.
  private static func staysOpen(_ stage: Stage) throws {
    let folder = stage.folder + "/config/desk315"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(#"{"lock_minutes": 60}"#, to: folder + "/settings.json")
  }

  private func add(_ clerk: String, _ more: String...) throws {
    east.differing["DESK315_NEW_PIN_FILE"] = east.folder + "/" + clerk
    defer { east.differing["DESK315_NEW_PIN_FILE"] = .some(nil) }
    let told = try east.shell(
      "\"$DESK\" --clerk \(Office.boss) clerk add \(clerk) \(more.joined(separator: " "))")
    try #require(told.code == 0, "\(told)")
  }

  private func run(_ stage: Stage, _ words: String...) throws {
    let told = try stage.shell(
      "\"$DESK\" --clerk \(Office.boss) \(words.joined(separator: " "))")
    try #require(told.code == 0, "\(words): \(told)")
  }

  /// Does something at a laptop with the supervisor's PIN.
  func withPIN<Result>(_ stage: Stage, _ work: () throws -> Result) throws -> Result {
    stage.differing["DESK315_PIN_FILE"] = east.folder + "/" + Office.boss
    defer { stage.differing["DESK315_PIN_FILE"] = .some(nil) }
    return try work()
  }

  /// Both desks with their clerks, and the supervisor at a screen of the first laptop.
  func open() throws -> (east: TerminalSession, west: TerminalSession, boss: TerminalSession) {
    (try seat("李样", east), try seat("钱样", west), try seat(Office.boss, east))
  }

  private func seat(_ clerk: String, _ stage: Stage) throws -> TerminalSession {
    let desk = try stage.open("--clerk", clerk)
    try desk.waitFor("已锁屏")
    desk.type((Office.pins[clerk] ?? "") + "\r")
    try desk.waitFor(Words.home)
    return desk
  }

  /// Plugs the stick in at a desk, reads what others wrote and writes what it knows, and pulls it.
  ///
  /// - Parameter count: how many cases the desk's store then holds, void ones too.
  func exchange(_ desk: TerminalSession, knowing count: Int, of stage: Stage) throws {
    rides += 1
    let place = "\(east.folder)/usb\(rides)"
    try FileManager.default.moveItem(atPath: stick, toPath: place)
    stick = place
    try desk.goHome()
    desk.strike("9")
    try desk.waitFor("缩小范围")
    desk.strike("几台合并")
    desk.strike(.enter)
    try desk.waitFor("交到哪里")
    desk.strike("/")
    desk.strike(place)
    desk.strike(.enter)
    desk.strike(.enter)
    let done = "usb\(rides)：读写完了，可以拔盘"
    try desk.wait(for: done) { $0.screen.squeezed.contains(done) }
    #expect(try states(of: stage).count == count)
  }

  /// How each case of a store stands, by its short number, void ones too.
  func states(of stage: Stage) throws -> [String: String] {
    let cases = try stage.cases() + stage.cases("--status", "void")
    return Dictionary(
      cases.map { ($0["number"]?.string ?? "", $0["status"]?.string ?? "") },
      uniquingKeysWith: { $1 }
    ).reduce(into: [:]) { found, row in
      found[row.key.split(separator: "-").suffix(2).joined(separator: "-")] = row.value
    }
  }
}

// MARK: What is typed

extension TerminalSession {
  /// Takes a complaint down from home: its number.
  fileprivate func takeDown(_ phone: String, _ name: String, _ facts: String) throws -> String {
    try goHome()
    try openForm()
    fill(phone)
    fill(name)
    strike(facts)
    press(.control("s"))
    try waitFor("已存 ")
    try waitFor(Words.home)
    return screen.acknowledged ?? numberSaid
  }

  /// The number that a desk with other letters than A has given.
  private var numberSaid: String {
    let line = screen.lines.suffix(4).last { $0.contains("已存 ") } ?? ""
    let words = line.split(separator: " ").map(String.init)
    return words.firstIndex(of: "已存").map { words[$0 + 1] } ?? ""
  }

  /// Begins a complaint and puts it aside.
  fileprivate func park(_ phone: String, _ name: String) throws {
    try goHome()
    try openForm()
    fill(phone)
    strike(name)
    strike(.escape)
    try waitFor(Words.home)
  }

  /// Goes back until home is there.
  fileprivate func goHome() throws {
    for _ in 0..<5 where !screen.text.contains(Words.home) { strike(.escape) }
    try waitFor(Words.home)
  }

  /// Finds the only case of a person and opens its page.
  fileprivate func open(_ name: String, _ number: String) throws {
    try goHome()
    strike("7")
    strike(name)
    try waitFor(number)
    strike(.enter)
    try wait(for: "the page of \(number)") { $0.screen.lines[0].contains("-\(number)") }
  }

  /// Voids a case with its reason.
  fileprivate func void(_ name: String, _ number: String, why: String) throws {
    try open(name, number)
    strike("9")
    try waitFor("全部步骤")
    strike("作废")
    strike(.enter)
    try waitFor("作废  \(number)")
    strike(why)
    press(.control("s"))
    try waitFor("已记 \(number)")
  }

  /// Leaves the desk from wherever it is.
  fileprivate func leave() throws {
    try goHome()
    strike("0")
    #expect(waitForEnd() == 0)
  }
}
