import Casework
import LineFinding
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Composite entries typed in a few keys, and what the ledger shows of them.
@Suite struct LedgerScreenTests {
  private func entries(_ session: Session) -> [TallyEntry] {
    session.effects.flatMap { effect -> [TallyEntry] in
      switch effect {
      case .record(.tally(let entry), ending: _): [entry]
      case .record(.tallies(let entries), ending: _): entries
      default: []
      }
    }
  }

  /// Opens the form of an item from home and presses keys in it.
  private func session(_ item: String, _ keys: [Key]) throws -> Session {
    try Places.session(at: [.text("9"), .text("tz"), .enter, .text(item), .enter] + keys)
  }

  private func next(_ words: String...) -> [Key] { words.flatMap { [.text($0), .enter] } }

  @Test func aDestructionIsTypedFromTopToBottom() throws {
    let keys = next("7批 13408件 约180吨", "进口冻品", "东郊", "财政局", "3.16")
    let session = try session("销毁", keys + [.control("s")])
    let entry = try #require(entries(session).first)
    #expect(entry.quantities.map(\.text) == ["7批", "13408件", "约180吨"])
    #expect([entry.detail, entry.place, entry.present] == ["进口冻品", "东郊", "财政局"])
    #expect(entry.from?.description == "2027-03-16")
    let frame = session.frame.description
    #expect(frame.contains("销毁假冒伪劣  今天记了 1 笔"))
    #expect(frame.contains("进口冻品  7批 13408件 约180吨  3月16日在东郊，财政局在场"))
  }

  @Test func aReceptionHasItsTimeAndMatters() throws {
    let keys = next("12 5件", "局长", "9:00", "11:00", "预付卡")
    let session = try session("领导", keys + [.control("s")])
    let entry = try #require(entries(session).first)
    #expect(entry.quantities.map(\.text) == ["12人次", "5件"])
    #expect(entry.from?.description == "2027-03-15T09:00")
    #expect(entry.to?.description == "2027-03-15T11:00")
    #expect(entry.matter == "预付卡")
    #expect(session.frame.description.contains("局长  12人次 5件  9时至11时，预付卡"))
  }

  @Test func aHotlineAndWhatItClosedAreOneSave() throws {
    let keys = next("398", "349", "12365", "3.1", "3.31")
    let session = try session("热线接到", keys + [.control("s")])
    #expect(entries(session).map(\.item) == ["hotline_received", "hotline_closed"])
    #expect(entries(session).map { $0.quantities[0].text } == ["398起", "349起"])
    #expect(entries(session).allSatisfy { $0.detail == "12365" && $0.to != nil })
    var undone = session
    undone.press(.escape, .escape, .control("z"), .enter)
    #expect(try !undone.desk.board.today.ledger.contains { $0.item.hasPrefix("hotline") })
  }

  @Test func withoutTheOtherFigureOneIsKept() throws {
    let session = try session("查处案件", [.text("158"), .control("s")])
    #expect(entries(session).map(\.item) == ["enforcement_cases"])
  }

  @Test func thePresentAreThoseWhoHaveNotLeft() throws {
    var session = try session("志愿者离场", [.text("5名"), .control("s")])
    #expect(entries(session).map(\.item) == ["volunteers_left"])
    session.press(.escape, .text("志愿者"))
    #expect(session.frame.description.contains("20余名  在场 15多名"))
  }

  @Test(arguments: [
    ("6000-480", "5520份", true), ("+200", "200份", false), ("5520", "5520份", false),
  ])
  func theFormUnderstandsWhatThePadDoes(typed: String, text: String, isTotal: Bool) throws {
    let session = try session("资料", [.text(typed), .control("s")])
    #expect(entries(session).map { $0.quantities[0].text } == [text])
    #expect(entries(session).map(\.isTotal) == [isTotal])
  }

  @Test(arguments: [
    ("领导", ["12", "局长", "某天"], LedgerEntryScreen.Part.from),
    ("领导", ["12", "局长", "11:00", "9:00"], .to), ("热线接到", ["398", "349箱"], .companion),
    ("销毁", ["7批 +3件"], .quantity), ("资料", ["300-480"], .quantity),
  ])
  func whatCannotBeReadKeepsTheForm(
    item: String, words: [String], part: LedgerEntryScreen.Part
  ) throws {
    let session = try session(item, words.flatMap { next($0) } + [.control("s")])
    #expect(entries(session) == [])
    let form = try #require(session.top(LedgerEntryScreen.self)).form
    #expect(form.focus == part)
    #expect(form[problem: part] != nil)
  }
}

/// The activity as a record on the screen.
@Suite struct ActivityScreenTests {
  private static let open: [Key] = [.function(9), .text("本次"), .enter]

  private func typed(_ words: [String]) throws -> Session {
    var session = try Places.session(at: Self.open)
    for text in words { session.press(.control("u"), .text(text), .enter) }
    return session
  }

  private static let words = [
    "三一五活动", "提升消费品质", "3.10", "3.20", "3.15", "样区市场监管所", "样区消协", "样区电视台", "东门广场", "西街、南街",
  ]

  @Test func allOfItIsKept() throws {
    let session = try typed(Self.words + ["打私办、药监局、财政局"])
    let record = session.program.context.settings.activityRecord
    #expect(record.name == "三一五活动" && record.slogan == "提升消费品质")
    #expect(record.from?.description == "2027-03-10" && record.to?.description == "2027-03-20")
    #expect(record.days.map(\.description) == ["2027-03-15"])
    #expect(
      [record.organisers, record.host, record.coOrganisers] == ["样区市场监管所", "样区消协", "样区电视台"])
    #expect(record.venues == [.init("东门广场", isMain: true), .init("西街"), .init("南街")])
    #expect(record.departments == ["打私办", "药监局", "财政局"])
    #expect(session.messageRow.contains("活动已存"))
  }

  @Test func whatIsKeptIsShownAgain() throws {
    var session = try typed(Self.words + ["打私办、药监局"])
    session.press(.enter)
    #expect(
      (2...16).map(session.row) == [
        "  名称         三一五活动", "  年主题       提升消费品质", "  第一天       2027-03-10",
        "  最后一天     2027-03-20", "  活动日       2027-03-15", "  主办         样区市场监管所",
        "  承办         样区消协", "  联合、协办   样区电视台", "  主会场       东门广场", "  分会场       西街、南街",
        "  参加部门     打私办、药监局", "", "  参加单位（台账里记，合计自己算）", "    还没有记：F5，其他项目，参加单位，带上行业。", "",
      ])
  }

  @Test func thosePresentAreShownByTrade() throws {
    var session = try Places.session(at: [.text("9"), .text("tz"), .enter])
    for (count, trade) in [("3", "金融"), ("10", "商贸")] {
      session.press(.text("参加单位"), .enter, .text(count), .enter, .text(trade), .enter)
      session.press(.control("s"), .escape)
    }
    for key in Self.open { session.press(key) }
    #expect(
      session.frame.description.lines(with: "参加单位") == [
        "参加单位（台账里记，合计自己算）", "当天 参加单位 13家：金融3家、商贸10家",
      ])
  }

  @Test func aDayOutsideOfThePeriodIsRefused() throws {
    var session = try typed(["甲", "", "3.10", "3.12", "3.15"])
    session.press(.control("s"))
    #expect(session.messageRow.contains("没有存：活动日，2027-03-15 不在期间里"))
    #expect(session.top(ActivityScreen.self)?.form.focus == .days)
    var other = try typed(["甲", "", "3.10", "3.9"])
    other.press(.control("s"))
    #expect(other.messageRow.contains("早于第一天"))
  }
}
