import CaseStore
import Casework
import Foundation
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// Two laptops of an office that exchange their cases on the screen, through a folder that both see.
@Suite struct ExchangeTests {
  /// A desk with a case of a planted person, and a backup of it.
  private static let original = Result {
    let booth = try Booth()
    try booth.shell(
      """
      desk315 setup --office 样板所 --venue 东街 --desk A && \
      desk315 add complaint --facts 坏了 --merchant-name 某店 --consumer-name 植某某 \
      --consumer-phone 13811119999 && desk315 backup copy.db
      """)
    return booth
  }

  /// The laptop of desk A, and beside it the store of desk B of the same office and an empty folder.
  private func booth() throws -> Booth {
    let original = try Self.original.get()
    let booth = try Booth(copying: original)
    try booth.shell(
      "cp '\(original.folder)/copy.db' . && desk315 --store two.db restore copy.db && mkdir share")
    try booth.run("--store", "two.db", "setup", "--venue", "西街", "--desk", "B")
    return booth
  }

  private func other(_ booth: Booth, _ words: String...) throws {
    #expect(try booth.run(["--store", "two.db"] + words).code == 0)
  }

  /// The first line of the totals.
  private func heading(_ booth: Booth) throws -> String {
    let output = try booth.run("totals").output
    return output.split(separator: "\n").first.map(String.init) ?? ""
  }

  private static let menu: [Key] = [.text("9"), .text("几台合并"), .enter]

  private func path(_ booth: Booth) -> [Key] {
    [.text("/"), .text(booth.folder + "/share"), .enter]
  }

  // MARK: What goes both ways

  @Test func itReadsWhatIsThereAndWritesItsOwn() throws {
    let booth = try booth()
    try other(booth, "add", "report", "--facts", "二")
    try other(booth, "bundle", "watch", "share", "--once")
    #expect(try heading(booth).wholeMatch(of: /合计 .*  本台 A  截至 .*/) != nil)
    do {
      var desk = try LiveDesk(booth, rows: 24, columns: 160)
      desk.press(Self.menu + path(booth) + [.enter])
      desk.exchange()
      #expect(try desk.summaries().count == 2)
      #expect(desk.text.lines(with: "读写完了，可以拔盘").count == 1)
      #expect(desk.text.lines(with: "B2 台 西街").count == 1)
      // Done once it says nothing in the corner.
      #expect(desk.text.lines(with: "已并").isEmpty)
      try desk.close()
    }
    #expect(try heading(booth).wholeMatch(of: /合计 .*  A 台，B2 台到 \d+-\d+ \d\d:\d\d  截至 .*/) != nil)
    try other(booth, "bundle", "read", "share/desk315-A.bundle")
    let totals = try [booth.store, "two.db"].map { store in
      try JSON.parse(try booth.run("--store", store, "totals", "--format", "json").output)["cases"]
    }
    #expect(totals[0] == totals[1] && totals[0]?["report"]?["registered"] == 1)
  }

  /// What the other puts there later comes by itself, and every screen says in its corner of whom was heard.
  @Test func itStaysUpToDateAndSaysSoInOneCorner() throws {
    let booth = try booth()
    var desk = try LiveDesk(booth)
    desk.press(Self.menu + path(booth) + [.tab])
    desk.exchange()
    #expect(try desk.summaries().count == 1)
    #expect(desk.title.hasSuffix(desk.clerkAndTime))
    #expect(desk.title.range(of: "等别台   ") != nil)
    try other(booth, "add", "report", "--facts", "二")
    try other(booth, "bundle", "watch", "share", "--once")
    desk.exchange(lookingAgain: true)
    #expect(try desk.summaries().count == 2)
    desk.press([.escape])
    #expect(desk.place == "HomeScreen")
    #expect(desk.title.wholeMatch(of: /.*已并 B2 \d\d:\d\d   .*/) != nil)
    desk.press(Self.menu + [.tab])
    #expect(desk.title.wholeMatch(of: /.*已并.*/) == nil)
    try desk.close()
  }

  /// A key goes first: what was begun is left off whole, and done when nobody types.
  @Test func aKeyGoesFirst() throws {
    let booth = try booth()
    try other(booth, "add", "report", "--facts", "二")
    try other(booth, "bundle", "watch", "share", "--once")
    var desk = try LiveDesk(booth, rows: 24, columns: 160)
    desk.press(Self.menu + path(booth) + [.enter])
    desk.exchange(whileAwaited: true)
    #expect(try desk.summaries().count == 1)
    #expect(desk.text.lines(with: "正在读第 1 个，共 1 个").count == 1)
    desk.exchange()
    #expect(try desk.summaries().count == 2)
    try desk.close()
  }

  // MARK: What is refused

  @Test func whatIsNoBundleIsNamedAndTheStoreStays() throws {
    let booth = try booth()
    try other(booth, "bundle", "write", "whole.bundle")
    try booth.shell(
      "head -c 200 whole.bundle > share/desk315-C.bundle; echo none > share/desk315-D.bundle")
    var desk = try LiveDesk(booth, rows: 50, columns: 160)
    desk.press(Self.menu + path(booth) + [.enter])
    desk.exchange()
    #expect(desk.text.lines(with: "desk315-C.bundle：不完整，没有读").count == 1)
    #expect(desk.text.lines(with: "desk315-D.bundle：不是 bundle write 写的文件").count == 1)
    #expect(try desk.summaries().count == 1)
    try desk.close()
  }

  @Test func aStickThatIsPulledIsToldAndWaitedFor() throws {
    let booth = try booth()
    var desk = try LiveDesk(booth)
    desk.press(Self.menu + path(booth) + [.tab])
    desk.exchange()
    try booth.shell("mv share gone")
    desk.exchange(lookingAgain: true)
    #expect(desk.title.range(of: "并台文件夹不在") != nil)
    try other(booth, "add", "report", "--facts", "二")
    try booth.shell("mv gone share")
    try other(booth, "bundle", "watch", "share", "--once")
    desk.exchange(lookingAgain: true)
    #expect(try desk.summaries().count == 2)
    try desk.close()
  }

  // MARK: What is settled

  /// Both corrected the merchant without knowing of each other: a digit says which of the two stands, at both desks.
  @Test(arguments: ["甲店", "乙店"])
  func aDigitSaysWhichValueStands(value: String) throws {
    let booth = try booth()
    #expect(try booth.run("amend", "1", "--merchant-name", "甲店").code == 0)
    try other(booth, "amend", "1", "--merchant-name", "乙店")
    try other(booth, "bundle", "watch", "share", "--once")
    do {
      var desk = try LiveDesk(booth, rows: 50, columns: 120)
      desk.press(Self.menu + path(booth) + [.enter])
      desk.exchange()
      #expect(desk.text.lines(with: "两台写得不一样：1 件").count == 1)
      desk.press([.control("t"), .enter, .control("t")])
      #expect(desk.place == "SettleScreen")
      let row = try #require(desk.text.lines(with: value).first)
      let digit = try #require(row.first { $0.isNumber })
      desk.press([.text(String(digit))])
      // The story alone may say that there were two.
      let told = desk.text.lines(with: "两台写得不一样").filter { !$0.hasSuffix("已认定") }
      #expect(desk.place == "CaseScreen" && told == [])
      try desk.close()
    }
    #expect(try booth.run("bundle", "write", "back.bundle").code == 0)
    try other(booth, "bundle", "read", "back.bundle")
    for store in [booth.store, "two.db"] {
      let shown = try JSON.parse(
        try booth.run("--store", store, "show", "1", "--format", "json").output)
      #expect(shown["merchant"]?["name"] == .string(value) && shown["conflicts"] == nil)
      #expect(try booth.run("--store", store, "check", "--deep").code == 0)
    }
  }

  /// Persons are starred where they are weighed against each other, until somebody has them shown.
  @Test func whoIsWeighedIsStarred() throws {
    let booth = try booth()
    #expect(try booth.run("amend", "1", "--consumer-name", "植甲甲").code == 0)
    try other(booth, "amend", "1", "--consumer-name", "植乙乙")
    try other(booth, "bundle", "watch", "share", "--once")
    var desk = try LiveDesk(booth, rows: 50, columns: 120)
    desk.press(Self.menu + path(booth) + [.enter])
    desk.exchange()
    desk.press([.control("t"), .enter, .control("t")])
    #expect(desk.place == "SettleScreen")
    #expect(Planted.found(["植甲甲", "植乙乙"], in: desk.text) == [])
    try desk.close()
  }
}
