import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// Who works here, through the program: adding, PINs, roles, tries.
@Suite struct ClerkCommandTests {
  private func booth() throws -> Booth {
    let booth = try Booth()
    try booth.shell(
      "umask 077; printf '2468\\n' > wang.pin; printf 1357 > li.pin; printf 24x > bad.pin")
    return booth
  }

  /// From nobody to two who are guarded, with the real hashes.
  @Test func theFirstSupervisorGuardsAllSeats() throws {
    let booth = try booth()
    let early = try booth.seated("desk315 clerk add 李样", clerk: "值班", pin: nil, new: "li.pin")
    #expect(early.code == 77)
    #expect(try booth.run("clerk", "list").output == "")
    let first = try booth.seated(
      "desk315 --clerk 王芳 clerk add 王芳 --role supervisor", clerk: "值班", pin: nil, new: "wang.pin")
    #expect(first.code == 0, "\(first.errors)")
    let lines = first.output.split(separator: "\n")
    #expect(lines.first == "王芳  主管  有 PIN" && lines.count == 2)
    #expect(lines.last?.hasPrefix("从现在起，有 PIN 的人才能坐下和登记") == true)
    let second = try booth.seated(
      "desk315 clerk add 李样", clerk: "王芳", pin: "wang.pin", new: "li.pin")
    #expect(second.code == 0 && second.output == "李样  办事员  有 PIN\n", "\(second.errors)")
    let list = try booth.run("clerk", "list", "--format", "json").output
    #expect(
      list
        == #"[{"name":"王芳","role":"supervisor","pin":true,"shut":false},{"name":"李样","role":"clerk","pin":true,"shut":false}]"#
        + "\n")
    let note = try booth.seated("desk315 add complaint --facts x", clerk: "李样", pin: "li.pin")
    #expect(note.code == 0, "\(note.errors)")
    #expect(try booth.run("check", "--deep").code == 0)
  }

  @Test func onesOwnPINAndThatOfOthers() throws {
    let booth = try booth()
    try booth.run("setup", "--office", "样板所")
    try booth.run("add", "report", "--facts", "x")
    try booth.guardSeats()
    try booth.shell("umask 077; printf 12 > short.pin")
    let own = try booth.seated("desk315 clerk pin 李样", clerk: "李样", pin: "li.pin", new: "wang.pin")
    #expect(own.code == 0, "\(own.errors)")
    #expect(try booth.seated("desk315 note 1 --text x", clerk: "李样", pin: "li.pin").code == 77)
    let others = try booth.seated(
      "desk315 clerk pin 王芳", clerk: "李样", pin: "wang.pin", new: "li.pin")
    #expect(others.code == 77 && others.errors == "李样 不能管人员和 PIN，要主管来做\n")
    let bad = try booth.seated(
      "desk315 clerk pin 李样", clerk: "王芳", pin: "wang.pin", new: "short.pin")
    #expect(bad.code == 65 && bad.errors == "PIN 要 4 到 12 位数字\n")
    let unknown = try booth.seated("desk315 clerk role 赵样 clerk", clerk: "王芳", pin: "wang.pin")
    #expect(unknown.code == 1 && unknown.errors == "没有 赵样 这个人，先用 clerk add 加上\n")
    let last = try booth.seated("desk315 clerk role 王芳 clerk", clerk: "王芳", pin: "wang.pin")
    #expect(last.code == 77)
  }

  /// Wrong tries are on the disk: another process goes on counting.
  @Test func fiveWrongPINsShutTheSeat() throws {
    let booth = try booth()
    try booth.run("setup", "--office", "样板所")
    try booth.guardSeats()
    var said: [String] = []
    // What a try has to wait passes in the store instead.
    for _ in 1...6 {
      said.append(
        try booth.seated("desk315 add report --facts x", clerk: "李样", pin: "bad.pin").errors)
      try booth.letTriesAge()
    }
    #expect(
      try booth.run("clerk", "list").output
        == "王芳  主管  有 PIN\n李样  办事员  PIN 错了太多次，座位锁住了\n")
    #expect(
      said == (1...4).map { "PIN 不对，还能试 \(5 - $0) 次，\(1 << ($0 - 1)) 秒后再试\n" }
        + Array(
          repeating: "PIN 错了太多次，李样 的座位锁住了：请主管用 desk315 clerk pin 李样 重设\n", count: 2))
    #expect(try booth.seated("desk315 add report --facts x", clerk: "李样", pin: "li.pin").code == 77)
    let reset = try booth.seated(
      "desk315 clerk pin 李样", clerk: "王芳", pin: "wang.pin", new: "li.pin")
    #expect(reset.code == 0, "\(reset.errors)")
    #expect(try booth.seated("desk315 add report --facts x", clerk: "李样", pin: "li.pin").code == 0)
  }

  /// A file that others can read is no place for a PIN, nor is the store.
  @Test func aFileWithAPINIsItsOwnersAlone() throws {
    let booth = try booth()
    try booth.run("setup", "--office", "样板所")
    try booth.guardSeats()
    try booth.shell("chmod 640 li.pin; mkfifo -m 600 pipe.pin")
    for (file, code) in [("li.pin", 77), ("pipe.pin", 77), ("none.pin", 66), ("desk.db", 73)] {
      let outcome = try booth.seated("desk315 add report --facts x", clerk: "李样", pin: file)
      #expect(outcome.code == code, "\(file): \(outcome.errors)")
    }
    let nobody = try booth.seated("desk315 add report --facts x", clerk: "李样", pin: nil)
    #expect(nobody.code == 77)
    #expect(
      nobody.errors
        == "要 李样 的 PIN，这里没有终端可以问：写在只有本人可读的文件里，用 DESK315_PIN_FILE 指明\n")
    #expect(try booth.run("list").code == 0)
  }

  /// The last supervisor's lost PIN is set by the passphrase or the recovery code, and by nothing else; nobody else's is.
  @Test func thePassphraseSetsTheLastSupervisorsPINAnew() throws {
    let booth = try booth()
    try booth.run("setup", "--office", "样板所")
    try booth.shell(
      "umask 077; echo 一二三四五六七八九 > pass; echo 九八七六五四三二一 > wrong; printf 7777 > new.pin")
    let early = try booth.shell(
      "DESK315_NEW_PIN_FILE=new.pin \"$DESK\" clerk add 王芳 --role supervisor")
    #expect(early.code == 0, "\(early.errors)")
    func reset(_ name: String, with file: String) throws -> Booth.Outcome {
      try booth.seated(
        "desk315 clerk pin \(name) --reset --passphrase-file \(file)", clerk: "值班", pin: nil,
        new: "li.pin")
    }
    let unset = try reset("王芳", with: "pass")
    #expect(unset.code == 77 && unset.errors == "没有设过密码（key set），最后一位主管的 PIN 重设不了\n")
    let set = try booth.seated(
      "desk315 key set --passphrase-file pass", clerk: "王芳", pin: "new.pin")
    #expect(set.code == 0, "\(set.errors)")
    let code = try #require(set.output.split(separator: "\n").last)
    try booth.write(String(code) + "\n", to: "code")
    try booth.shell("chmod 600 code")
    #expect(try reset("王芳", with: "wrong").errors.hasSuffix("desk.db：密码或恢复码不对\n"))
    #expect(try reset("王芳", with: "wrong").code == 77)
    let done = try reset("王芳", with: "pass")
    #expect(done.code == 0 && done.output == "王芳  主管  有 PIN\n", "\(done)")
    let old = try booth.seated("desk315 add report --facts x", clerk: "王芳", pin: "new.pin")
    #expect(old.code == 77)
    try booth.letTriesAge()
    #expect(try booth.seated("desk315 add report --facts x", clerk: "王芳", pin: "li.pin").code == 0)
    #expect(try reset("王芳", with: "code").code == 0)
    // Where somebody else can do it, nobody else does.
    for role in ["clerk", "supervisor"] {
      let line = "desk315 clerk add \(role) --role \(role)"
      #expect(try booth.seated(line, clerk: "王芳", pin: "li.pin", new: "new.pin").code == 0)
    }
    let clerk = try reset("clerk", with: "pass")
    #expect(clerk.code == 77)
    #expect(clerk.errors.lines(with: "PIN") == ["还有主管有 PIN，请 王芳、supervisor 用 clerk pin 重设"])
    #expect(
      try reset("王芳", with: "pass").errors.lines(with: "PIN")
        == ["还有主管有 PIN，请 supervisor 用 clerk pin 重设"])
    #expect(
      try booth.seated(
        "desk315 clerk pin 王芳 --reset --none", clerk: "值班", pin: nil
      ).code == 64)
    #expect(try booth.run("check").code == 0)
  }
}
