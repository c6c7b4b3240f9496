import Casework
import Foundation
import LineFinding
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A desk whose seats are guarded, on a real terminal.
@Suite(.evidence) struct LockTests {
  private static let pin = "24680"
  private static let phone = "13912345678"
  private static let locked = "已锁屏"

  /// A desk whose first supervisor was added at the terminal.
  private func guarded() throws -> Stage {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    let asked = try stage.open("--clerk", "王芳", "clerk", "add", "王芳", "--role", "supervisor")
    try asked.waitFor("王芳 的新 PIN（4 到 12 位数字），不设就直接回车：")
    asked.type(Self.pin + "\r")
    try asked.waitFor("再打一次：")
    asked.type(Self.pin + "\r")
    try asked.waitFor("王芳  主管  有 PIN")
    #expect(asked.waitForEnd() == 0)
    #expect(asked.modes == asked.modesBefore && !asked.written.contains(Self.pin))
    return stage
  }

  @Test func thePINOpensTheDeskAndTheQueueGoesOn() throws {
    let stage = try guarded()
    let desk = try stage.open()
    try desk.waitFor(Self.locked)
    #expect(!desk.screen.text.contains("南门广场"))
    desk.type("\(Self.pin)\r")
    try desk.waitFor(Words.home)
    desk.type("2")
    try desk.waitFor(Words.form)
    try desk.strike(whole: Self.phone)
    desk.press(.enter)
    try desk.strike(whole: "赵样")
    let before = desk.screen.text
    for lock in [NamedKey.control("\\"), .function(11)] {
      desk.press(lock)
      try desk.waitFor(Self.locked)
      #expect(!desk.screen.text.contains("赵样") && !desk.screen.text.contains(Self.phone))
      desk.type("\(Self.pin)\r")
      try desk.wait(for: "the form as it was") { $0.screen.text == before }
    }
    desk.type("一")
    desk.press(.enter)
    desk.strike("坏了")
    #expect(try desk.save() == "A-0001")
    #expect(!desk.written.contains(Self.pin))
    let saved = try stage.cases("--search", Self.phone)
    #expect(saved.map { $0["clerk"]?.string } == ["王芳"])
  }

  /// What is typed while the PIN is looked at does nothing in what opens: no other's form is saved, none is opened. That
  /// is told, and the next key is taken. Behind a wrong one it goes into the field.
  @Test func keysTypedDuringTheCheckDoNotAct() throws {
    let stage = try guarded()
    let desk = try stage.open()
    try desk.waitFor(Self.locked)
    desk.type("11\r\u{13}246")
    try desk.wait(for: "three digits") { $0.screen.lines.contains { $0.hasSuffix(" ***") } }
    #expect(desk.screen.text.contains(Self.locked))
    desk.pause(milliseconds: 1100)
    desk.type("80\r2")
    try desk.waitFor("核对时打的键没有算")
    #expect(desk.screen.text.contains(Words.home))
    desk.type("2")
    try desk.waitFor(Words.form)
    try desk.strike(whole: Self.phone)
    desk.press(.control("\\"))
    try desk.waitFor(Self.locked)
    desk.type("\(Self.pin)\r\u{13}\u{11}一二三")
    try desk.waitFor("核对时打的键没有算")
    #expect(desk.screen.text.contains(Words.form) && !desk.screen.text.contains("一二三"))
    #expect(try stage.cases().isEmpty && !desk.hasEnded)
    #expect(try desk.save() == "A-0001")
  }

  /// The same where a passphrase opens the persons.
  @Test func keysTypedWhileAPassphraseIsCheckedDoNotAct() throws {
    let stage = try Stage()
    let secret = stage.folder + "/secret"
    try Data("一句很长的密码 2027\n".utf8).write(to: URL(fileURLWithPath: secret))
    chmod(secret, 0o600)
    try stage.run("setup", "--office", "样板所")
    #expect(try stage.run("key", "set", "--new-passphrase-file", secret).code == 0)
    let desk = try stage.open()
    try desk.waitFor("个人信息锁着")
    desk.type("一句很长的密码 2027\r222")
    try desk.waitFor("核对时打的键没有算")
    #expect(desk.screen.text.lines(with: Words.home).count == 1)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// The same where another takes the seat.
  @Test func keysTypedWhileASeatIsTakenDoNotAct() throws {
    let stage = try guarded()
    let pins = ["DESK315_PIN_FILE": Self.pin, "DESK315_NEW_PIN_FILE": "1357"]
    for (variable, pin) in pins {
      let file = "\(stage.folder)/\(variable)"
      try Data((pin + "\n").utf8).write(to: URL(fileURLWithPath: file))
      chmod(file, 0o600)
      stage.differing[variable] = file
    }
    #expect(try stage.run("--clerk", "王芳", "clerk", "add", "李样").code == 0)
    let desk = try stage.open()
    try desk.waitFor(Self.locked)
    desk.type("\(Self.pin)\r")
    try desk.waitFor(Words.home)
    desk.press(.control("x"))
    try desk.waitFor("最近在这里的")
    desk.type("2")
    try desk.waitFor("用 PIN 坐下")
    desk.type("1357\r2")
    try desk.waitFor("核对时打的键没有算")
    #expect(desk.screen.text.lines(with: Words.home).count == 1)
    #expect(desk.screen.text.lines(with: "李样").count > 0)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// Killed while it is locked, it opens locked, and what was half typed is there.
  @Test func aKilledDeskOpensLocked() throws {
    let stage = try guarded()
    let desk = try stage.open()
    try desk.waitFor(Self.locked)
    desk.type("\(Self.pin)\r")
    try desk.waitFor(Words.home)
    desk.type("2")
    try desk.waitFor(Words.form)
    try desk.strike(whole: Self.phone)
    desk.press(.control("\\"))
    try desk.waitFor(Self.locked)
    try stage.waitForDraft(of: desk, saying: Self.phone)
    desk.signal(SIGKILL)
    _ = desk.waitForEnd()
    let again = try stage.open()
    try again.waitFor(Self.locked)
    again.type("1111\r")
    try again.waitFor("PIN 不对，还能试 4 次，1 秒后再试")
    again.pause(milliseconds: 1100)
    again.type("\(Self.pin)\r")
    try again.waitFor("草稿1")
  }

  /// A command asks at the terminal, shows nothing of the PIN, and gives the terminal back.
  @Test func aCommandAsksAtTheTerminal() throws {
    let stage = try guarded()
    for (typed, code) in [("\(Self.pin)\r", Int32(0)), ("99999\r", 77), ("\u{3}", 77)] {
      let command = try stage.open("--clerk", "王芳", "add", "report", "--facts", "x")
      try command.waitFor("王芳 的 PIN：")
      command.type(typed)
      #expect(command.waitForEnd() == code, "\(command.screen.text)")
      #expect(command.modes == command.modesBefore && !command.written.contains(Self.pin))
    }
    #expect(try stage.cases().count == 1)
  }

  /// A desk without PINs is locked as well, and any key brings it back.
  @Test func aDeskWithoutPINsIsBlank() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openForm()
    try desk.strike(whole: Self.phone)
    let before = desk.screen.text
    desk.press(.control("\\"))
    try desk.waitFor("按任意键打开")
    let said = desk.screen.lines.filter { !$0.isEmpty }.dropFirst()
    #expect(said == [" 什么都没丢，打开就在原来的地方。", " 按任意键打开"])
    desk.type("9")
    try desk.wait(for: "the form as it was") { $0.screen.text == before }
  }
}
