import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Phrases of the office: put in with one key, filled in blank by blank.
@Suite struct PhraseTests {
  /// A complaint with the focus in the facts and the first phrase put in.
  private func session(_ language: Language = .chinese) throws -> Session {
    var session = try Session(language)
    session.press(.text("2"), .tab, .tab, .control("f"), .enter)
    return session
  }

  private func facts(_ session: Session) throws -> String {
    try #require(session.top(IntakeScreen.self)).forms[text: .field(.facts)]
  }

  @Test func aPhraseIsPutInAndItsBlanksAreFilledInByTyping() throws {
    var session = try session()
    #expect(try facts(session).hasPrefix("【月日】在【店名】花【金额】元"))
    #expect(session.frame.description.contains("Tab 到下一个【】"))
    session.press(.text("3月1日"), .tab, .text("华联"), .tab, .paste("199"))
    #expect(try facts(session).hasPrefix("3月1日在华联花199元买【商品】"))
    #expect(session.top(IntakeScreen.self)?.forms.focus == .field(.facts))
    session.press(.control("z"))
    #expect(try facts(session).hasPrefix("3月1日在华联花【金额】元"))
  }

  @Test func deleteDropsAHoleAndTabPassesOneBy() throws {
    var session = try session()
    session.press(.delete, .tab, .tab, .text("200"))
    let words = try facts(session)
    #expect(words == "在【店名】花200元买【商品】，用了【几】天出现【毛病】，找商家，商家说【怎么说】，要求【退换修】。")
  }

  /// When no blank is ahead Tab is the next field again, and what is left open is remarked on.
  @Test func tabLeavesBehindTheLastHole() throws {
    var session = try session()
    for _ in 0..<12 where session.top(IntakeScreen.self)?.forms.focus == .field(.facts) {
      session.press(.tab)
    }
    let screen = try #require(session.top(IntakeScreen.self))
    #expect(screen.forms.focus == .field(.merchantName))
    #expect(screen.forms.field(.field(.facts))?.problem?.zh == "还有【】没填")
    session.press(.control("s"))
    #expect(session.top(IntakeScreen.self) == nil)
  }

  @Test func aDraftKeepsItsBlanks() throws {
    var session = try session()
    session.press(.text("3月1日"), .escape)
    let draft = try #require(session.desk.drafts.max { $0.id < $1.id })
    var sheet = Sheet(IntakeScreen(draft: draft, session.context), over: session)
    sheet.press(.home, .tab, .text("华联"))
    #expect(
      sheet.screen.forms[text: .field(.facts)]
        == "3月1日在华联花【金额】元买【商品】，用了【几】天出现【毛病】，找商家，商家说【怎么说】，要求【退换修】。")
  }

  @Test func escapePutsNothingIn() throws {
    var session = try Session()
    session.press(.text("2"), .tab, .tab, .text("用三天"))
    let before = session.frame
    session.press(.control("f"), .text("yfk"), .escape, .escape)
    #expect(session.frame == before)
  }

  @Test(arguments: ["gqsp", "过期", "expired", "baozhiqi"])
  func phrasesAreFound(typed: String) throws {
    var session = try Session()
    session.press(.text("2"), .tab, .tab, .control("f"), .text(typed), .enter)
    let words = try facts(session)
    #expect(
      words
        == "【月日】在【店名】买【食品】【数量】，标的生产日期【日期】、保质期【多久】，购买时已过期，【有无】小票，【吃没吃、有无不适】。")
  }

  @Test func aStepTakesPhrasesToo() throws {
    var session = try Places.session(at: [.text("6"), .text("7")])
    session.press(.control("f"), .text("djbd"), .enter)
    #expect(
      session.frame.description.lines(with: "登记不等于受理") == [
        "记一笔   已当面告知来人：登记不等于受理，7个工作日内告知是否受理；请保存【小"
      ])
  }

  @Test(arguments: [
    ("", nil as Range<Int>?), ("【】", 0..<2), ("甲【金额】乙", 1..<5), ("【【a】", 1..<4),
    ("【没有尽头", nil), ("【一\n二】", nil), ("【" + String(repeating: "长", count: 31) + "】", nil),
    ("】【", nil),
  ])
  func blanksAreFound(text: String, blank: Range<Int>?) {
    #expect(TextBlanks.next(in: Array(text), from: 0) == blank)
  }

  @Test func everyPhraseHasABlank() throws {
    for entry in try Booth.context().reference.phrases.entries {
      for text in [entry.text.zh, entry.text.en] {
        let opens = text.count { $0 == TextBlanks.opening }
        var (blanks, place) = (0, 0)
        while let blank = TextBlanks.next(in: Array(text), from: place) {
          (blanks, place) = (blanks + 1, blank.upperBound)
        }
        #expect(blanks == opens && blanks > 0, "\(entry.id)")
      }
    }
  }
}
