import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// One line over everything: functions, cases, merchants, what the law says.
@Suite struct DeskSearchTests {
  private func search(_ keys: Key..., in language: Language = .chinese) throws -> Session {
    var session = try Session.filled(language)
    session.press([.function(9)] + keys)
    return session
  }

  @Test func aMerchantIsFoundInCasesAndAmongMerchants() throws {
    let session = try search(.text("华联"))
    let found = session.text.lines(with: "A-0001")
    #expect(found.count == 1 && found[0].contains("张*") && found[0].contains("华联电器城"))
    #expect(!session.text.contains("张样"))
    #expect(session.row(3).hasPrefix(" 案件 1") && session.row(5).hasPrefix(" 商家 1"))
    #expect(session.row(6).contains("华联电器城  来过 1 件"), "\(session.text)")
  }

  @Test(arguments: ["hualian", "hldq"]) func itIsFoundByItsPinyin(_ typed: String) throws {
    var session = try search(.text(typed))
    #expect(session.text.contains("华联电器城"), "\(session.text)")
    session.press(.end, .enter)
    let list = try #require(session.top(ListScreen.self))
    #expect(list.rows.map(\.number.short) == ["A-0001"] && list.filter.text == "华联电器城")
  }

  @Test(arguments: ["0003", "3456"]) func digitsAreTextOnceTheLineIsOpen(_ digits: String) throws {
    var session = try search(.text("/"))
    for digit in digits { session.press(.text(String(digit))) }
    #expect(session.top(MenuScreen.self)?.pick.filter.text == digits)
    #expect(session.text.lines(with: "A-0003").count == 1, "\(session.text)")
    session.press(.enter)
    #expect(session.top(CaseScreen.self)?.subject?.number.short == "A-0003")
  }

  /// A digit acts where it is printed, and is text where something is typed.
  @Test func withoutAWordDigitsAct() throws {
    #expect(try search(.text("2")).top(ListScreen.self)?.scope == .open)
    let session = try search(.text("cx"), .text("2"))
    #expect(session.top(MenuScreen.self)?.pick.filter.text == "cx2")
  }

  @Test func functionsComeFirstAndLeadWhereTheyDid() throws {
    var session = try search(.text("健身"))
    #expect(session.row(3).hasPrefix(" 案件"))
    session.press(.control("u"), .text("sgjj"))
    #expect(session.row(3).hasPrefix(" 功能 1") && session.row(4).hasPrefix(" > "))
    session.press(.enter)
    #expect(session.top(CloseDayScreen.self) != nil)
  }

  /// An answer is read first; from there it goes into the form from which it was looked for.
  @Test func anAnswerOfTheLawIsReadAndPutIn() throws {
    var session = try Session.filled()
    session.press(.text("3"), .function(9), .text("定金"))
    #expect(session.row(3).hasPrefix(" 法律 ") && session.row(4).contains("定金、订金退不退"))
    session.press(.enter)
    #expect(session.top(GuideScreen.self)?.pick.selected?.title == "定金、订金退不退")
    session.press(.enter)
    let form = try #require(session.top(IntakeScreen.self))
    #expect(form.forms[text: .field(.answer)].contains("定金"))
  }

  /// Where a sort has more than stand in sight, the last row lists them all.
  @Test func moreThanStandInSightAreListed() throws {
    var session = try Session(rows: 40)
    session.press(.text("9"), .text("退"))
    #expect(session.text.contains("全部列出"), "\(session.text)")
    session.press(.end, .enter)
    let guide = try #require(session.top(GuideScreen.self))
    #expect(guide.pick.filter.text == "退" && guide.pick.shown.count > 6)
  }

  @Test(arguments: Language.allCases) func whatFindsNothingSaysWhatNext(_ language: Language) throws
  {
    var session = try search(.text("没有这个"), in: language)
    let words =
      language == .chinese ? ["没有找到", "后四位", "F2"] : ["Nothing found", "last four", "F2"]
    #expect(words.filter { !session.text.contains($0) } == [], "\(session.text)")
    session.press(.enter)
    #expect(session.top(MenuScreen.self) != nil && !session.program.message.isEmpty)
  }

  /// Whoever reads one case after the other comes back to what was found; a word of a function is gone.
  @Test func casesAreReadOneAfterTheOther() throws {
    var session = try search(.text("商家"))
    session.press(.down, .down, .enter)
    #expect(session.top(CaseScreen.self) != nil)
    let depth = session.depth
    session.press(.escape)
    let menu = try #require(session.top(MenuScreen.self))
    #expect(session.depth == depth - 1 && menu.pick.filter.text == "商家")
    #expect(menu.place.selection == 2)
    session.press(.escape)
    #expect(session.top(MenuScreen.self)?.isTyping == false)
    session.press(.escape)
    #expect(session.top(HomeScreen.self) != nil)
  }

  /// One letter asks for nothing; what is asked is asked for as the list that finds cases does.
  @Test func casesAreAskedForAsEffects() throws {
    var session = try search(.text("h"))
    let before = session.effects.count
    session.press(.text("l"))
    let asked = session.effects.dropFirst(before)
    let query = CaseQuery(search: "hl", limit: ListScreen.mostFound)
    #expect(Array(asked) == [.ask(.cases(query, first: 7)), .ask(.merchants(like: "hl"))])
  }

  /// The half-typed form below is as it was, with the same field.
  @Test func theFormBelowStaysAsItWas() throws {
    var session = try Session.filled()
    session.press(.text("2"), .text("13900000001"))
    let before = session.frame
    session.press(.function(9), .text("华联"), .enter, .escape, .function(9))
    #expect(session.frame == before)
  }
}
