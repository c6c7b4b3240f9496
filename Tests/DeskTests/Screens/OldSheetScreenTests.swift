import Casework
import Foundation
import Interchange
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// An office's old list comes in at the screen: from a sheet of three hundred rows to the cases in the store.
@Suite struct OldSheetScreenTests {
  private static let headings = "序号,投诉人,联系电话,被投诉方,投诉内容,处理结果,受理时间,备注"

  /// A ledger as a council keeps it: title, headings, sums; every fifth visitor settled.
  private static func ledger(_ count: Int, spoiling spoilt: Set<Int> = []) -> String {
    let rows = (1...count).map { number in
      let day = spoilt.contains(number) ? "改天" : "2025年\(1 + number % 12)月\(1 + number % 28)日"
      let phone = 13_900_000_000 + number
      let result = number % 5 == 0 ? "双方和解，退款50元" : "已转市场局"
      return "\(number),测试\(number),\(phone),样板商店\(number % 7),面包发霉\(number),\(result),\(day),"
    }
    let title = "样板县消费者委员会2025年投诉登记台账,,,,,,,"
    return ([title, headings] + rows + ["合计,\(count)件,,,,,,"]).joined(separator: "\n") + "\n"
  }

  /// A desk without a case, and such a ledger at its home.
  private func session(_ text: String, rows: Int = 24, columns: Int = 80) throws -> Session {
    let context = try SquareDay.context(rows: rows, columns: columns)
    let session = Session(context, try DeskInMemory(context))
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(session)))
    return session
  }

  private func path(_ session: Session) -> String { session.desk.folder + "/台账.csv" }

  private static let menu: [Key] = [.text("9"), .text("旧台账"), .enter]

  /// Types the path, and has the file looked into.
  private func open(_ session: inout Session) {
    session.press(Self.menu + [.text(path(session)), .enter])
    session.workOnSheet()
  }

  private func stage(_ session: Session) -> OldSheetScreen.Stage? {
    session.top(OldSheetScreen.self)?.stage
  }

  // MARK: All the way

  /// Counted in keys: eight, where the path is dropped onto the window.
  @Test func threeHundredRowsComeInByEightKeys() throws {
    var session = try session(Self.ledger(300))
    var keys = Self.menu + [.text(path(session)), .enter]
    session.press(keys)
    session.workOnSheet()
    #expect(stage(session) == .columns)
    #expect(session.text.lines(with: "表头在第 2 行，下面 300 行").count == 1, "\(session.text)")
    for words in ["投诉人", "联系电话", "被投诉方", "受理时间"] {
      #expect(session.text.lines(with: words).count == 1, "\(session.text)")
    }
    // What nobody can guess is asked: whether what is plainly over is closed.
    session.press(.tab)
    #expect(session.text.lines(with: "照此办结").count == 1, "\(session.text)")
    session.press(.text("1"))
    session.workOnSheet()
    #expect(stage(session) == .rehearsed)
    #expect(session.text.lines(with: "会读入 300 件，还没有存").count == 1, "\(session.text)")
    #expect(session.desk.all.isEmpty)
    session.press(.enter)
    session.workOnSheet()
    keys += [.tab, .text("1"), .enter]
    #expect(keys.count == 8)
    #expect(stage(session) == .taken, "\(session.text)")
    #expect(session.text.lines(with: "已读入 300 件").count == 1, "\(session.text)")
    let all = session.desk.all
    #expect(all.count == 300)
    #expect(all.count { $0.outcome == .settledOnSpot } == 60)
    let report = "\(session.desk.folder)/三一五/2027-03-15/读入-台账.csv"
    let lines = try String(contentsOfFile: report, encoding: .utf8).split(
      whereSeparator: \.isNewline)
    #expect(lines.count == 302)
    session.press(.enter)
    #expect(session.screenName == "HomeScreen")
  }

  @Test func nobodyIsNamed() throws {
    for columns in [80, 160] {
      var session = try session(Self.ledger(3), columns: columns)
      open(&session)
      #expect(["测试1", "13900000001"].filter(session.text.contains) == [], "\(session.text)")
      #expect(["测**", "测*"].filter(session.text.contains) != [], "\(session.text)")
    }
  }

  // MARK: Changes

  /// A column that is taken wrongly is put right by Enter and a digit, or left out by one key.
  @Test func aColumnIsTakenOtherwise() throws {
    var session = try session(Self.ledger(3))
    open(&session)
    session.press(.down, .delete)
    #expect(session.top(OldSheetScreen.self)?.map?.columns[1].target == .leftOut)
    session.press(.text("2"), .text("投诉人姓名"))
    session.press(.escape, .escape)
    session.press(.enter, .text("3"))
    let column = session.top(OldSheetScreen.self)?.map?.columns[1]
    #expect(column?.target == .column("consumer.name"), "\(session.text)")
    session.press(.tab, .text("2"))
    session.workOnSheet()
    session.press(.enter)
    session.workOnSheet()
    let names = session.desk.all.map { $0.fields[text: .consumerName] }
    #expect(Set(names) == ["测试1", "测试2", "测试3"], "\(session.text)")
    #expect(session.desk.all.allSatisfy { $0.outcome == nil })
  }

  /// The second time the headings are known, and nothing is asked.
  @Test func theMapIsOfferedTheSecondTime() throws {
    var session = try session(Self.ledger(5))
    open(&session)
    session.press(.tab, .text("1"))
    session.workOnSheet()
    session.press(.enter)
    session.workOnSheet()
    session.press(.enter)
    open(&session)
    #expect(session.text.lines(with: "照上次的认法").count == 1, "\(session.text)")
    session.press(.tab)
    session.workOnSheet()
    #expect(session.text.lines(with: "会读入 0 件").count == 1, "\(session.text)")
    #expect(session.text.lines(with: "早已有 5 件").count == 1, "\(session.text)")
    session.press(.enter)
    #expect(session.messageRow == " 没有要读入的新件")
    #expect(session.desk.all.count == 5)
  }

  // MARK: What does not come in

  @Test func aRowThatIsRefusedIsNamedAndTheOthersComeIn() throws {
    var session = try session(Self.ledger(12, spoiling: [3, 7]))
    open(&session)
    session.press(.tab, .text("1"))
    session.workOnSheet()
    #expect(session.text.lines(with: "会读入 10 件").count == 1, "\(session.text)")
    for line in [5, 9] {
      #expect(session.text.lines(with: "台账.csv 第 \(line) 行：").count == 1, "\(session.text)")
    }
    session.press(.enter)
    session.workOnSheet()
    #expect(session.desk.all.count == 10)
  }

  /// What is stopped before the transaction is over leaves nothing behind; a key that waits has it left off.
  @Test func stoppedMidwayNothingIsIn() throws {
    var session = try session(Self.ledger(300))
    open(&session)
    session.press(.tab, .text("1"))
    session.workOnSheet()
    session.press(.enter)
    // It is announced, and left off for each key that waits.
    session.workOnSheet(whileAwaited: true)
    #expect(stage(session) == .taking, "\(session.text)")
    session.press(.escape)
    session.workOnSheet()
    #expect(stage(session) == .columns)
    #expect(session.desk.all.isEmpty)
    session.press(.tab)
    session.workOnSheet()
    #expect(session.text.lines(with: "会读入 300 件").count == 1, "\(session.text)")
  }

  /// Whoever leaves the screen has stopped it.
  @Test func leavingStopsIt() throws {
    var session = try session(Self.ledger(30))
    open(&session)
    session.press(.tab, .text("1"))
    session.press(.escape, .escape, .escape)
    session.workOnSheet()
    #expect(session.screenName == "HomeScreen")
    #expect(session.desk.all.isEmpty)
  }

  @Test func aFileThatIsNoneIsSaidToBe() throws {
    var session = try session(Self.ledger(3))
    session.press(Self.menu + [.enter])
    #expect(session.messageRow.contains("旧台账"))
    session.press(.text(session.desk.folder + "/none.csv"), .enter)
    session.workOnSheet()
    #expect(stage(session) == .file)
    #expect(session.text.contains("none.csv"), "\(session.text)")
  }

  /// The newest sheets at home are offered below the path.
  @Test func aFileIsPickedWithoutTyping() throws {
    var session = try session(Self.ledger(3))
    session.press(Self.menu)
    session.workOnSheet()
    #expect(session.text.lines(with: "台账.csv").count == 1, "\(session.text)")
    session.press(.enter)
    session.workOnSheet()
    #expect(stage(session) == .columns)
  }

  // MARK: What is asked

  /// Days without a year, and days that are one of two: both are asked, and the answers are what is read.
  @Test func yearAndOrderAreAsked() throws {
    var session = try session(
      """
      投诉人,电话,投诉内容,购买日期,受理时间
      测试甲,13900000001,面包,3/4/2026,3月15日
      测试乙,13900000002,蛋糕,5/6/2026,3月16日
      """)
    open(&session)
    session.press(.tab)
    #expect(session.text.lines(with: MapWords.year.zh).count == 1, "\(session.text)")
    session.press(.text("2"))
    #expect(session.text.lines(with: MapWords.order.zh).count == 1, "\(session.text)")
    session.press(.text("2"))
    session.workOnSheet()
    session.press(.enter)
    session.workOnSheet()
    let first = session.desk.all.first { $0.fields[text: .consumerName] == "测试甲" }
    #expect(first?.receivedAt.day(in: .shanghai).description == "2026-03-15", "\(session.text)")
    let day = try #require(Day("2026-04-03"))
    #expect(first?.fields[.purchasedOn] == .day(day), "\(session.text)")
  }

  @Test(arguments: Language.allCases) func everyStageIsDrawnAtEverySize(
    _ language: Language
  ) throws {
    for (rows, columns) in Walks.sizes {
      let context = try SquareDay.context(language)
      var session = Session(context, try DeskInMemory(context))
      try Data(Self.ledger(20, spoiling: [2]).utf8).write(
        to: URL(fileURLWithPath: path(session)))
      func look() {
        let frame = session.program.top.view(
          rows: rows, columns: columns, message: "", session.context)
        Walks.check(frame, rows, columns)
      }
      session.press(Self.menu)
      look()
      open(&session)
      look()
      session.press(.tab)
      look()
      session.press(.text("1"))
      look()
      session.workOnSheet()
      look()
      session.press(.enter)
      look()
      session.workOnSheet()
      look()
    }
  }
}
