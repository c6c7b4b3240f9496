import CaseStore
import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What is kept from one look to the next, and what is not; what linked cases tell of each other.
@Suite struct KeptWordsTests {
  /// A word that led somewhere is gone when the menu opens again, on every way back to it.
  @Test func theMenuOpensWithoutTheWordOfBefore() throws {
    for word in ["台账", "本次", "设置", "节假日", "按键"] {
      for ways: [Key] in [[.escape], [.function(10), .text("9")], [.function(9)]] {
        var session = try Session.filled()
        session.press(.text("9"), .text(word), .enter)
        #expect(session.top(MenuScreen.self) == nil, "\(word)")
        session.press(ways)
        let menu = try #require(session.top(MenuScreen.self), "\(word) \(ways)")
        #expect(menu.pick.filter.isEmpty, "\(word) \(ways)")
        #expect(menu.pick.shown.count == menu.pick.items.count)
        #expect(!session.row(1).contains(word))
      }
    }
  }

  /// Every place with a filter is opened anew without one.
  @Test func whatIsOpenedAnewIsWhole() throws {
    let places: [(keys: [Key], again: [Key])] = [
      ([.text("6"), .text("健身")], [.text("6")]), ([.text("7"), .text("健身")], [.text("7")]),
      ([.control("g"), .text("七天")], [.control("g")]),
      ([.text("9"), .text("台账"), .enter, .text("展板")], [.text("9"), .text("台账"), .enter]),
      ([.text("6"), .text("9"), .text("延期")], [.text("6"), .text("9")]),
      ([.text("6"), .text("="), .text("部门")], [.text("6"), .text("=")]),
      ([.control("x"), .text("李")], [.control("x")]),
      ([.text("8"), .text("6"), .text("样报")], [.text("8"), .text("6")]),
      ([.text("9"), .text("换人")], [.text("9")]),
    ]
    for (keys, again) in places {
      var fresh = try Session.filled()
      fresh.press(again)
      var session = try Session.filled()
      session.press(keys)
      session.press(.function(10))
      session.press(again)
      #expect(session.frame == fresh.frame, "\(keys)")
    }
  }

  /// The cursor of home stays with what it stands on, however the rows move; above all it stays.
  @Test func theCursorOfHomeGoesWithItsRow() throws {
    var session = try Session.filled()
    session.press(.end)
    let last = try #require(session.top(HomeScreen.self)?.rows.last)
    try session.desk.record(.open(Session.complaint("13900000002", "百货大楼", "挂钟")))
    session.take(.clock(Instant(seconds: session.context.now.seconds + 60)))
    let home = try #require(session.top(HomeScreen.self))
    #expect(home.rows[home.selection].id == last.id)
    session.press(.home, .text("2"), .text("139"), .escape, .enter)
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "139")
  }

  // MARK: Linked cases

  private func linked(_ language: Language = .chinese) throws -> Session {
    var session = try Session.filled(language)
    session.press(.text("2"), .text("13800001234"), .enter, .control("r"))
    return session
  }

  @Test(arguments: Language.allCases) func bothSidesNameTheMerchant(_ language: Language) throws {
    var session = try linked(language)
    #expect(
      session.row(4).contains(language == .chinese ? "已关联 A-0001 华联电器城" : "linked: A-0001 华联电器城"))
    session.press(.enter, .enter, .text("百货大楼"), .enter, .control("s"))
    let cases = try session.desk.store.lists.summaries(CaseQuery(), today: session.desk.today)
    for (own, other) in [("A-0001", "百货大楼"), ("A-0007", "华联电器城")] {
      let subject = try #require(cases.first { $0.number.short == own })
      var shown = session
      shown.press(.text("7"), .text(subject.number.short), .enter)
      let row = (0..<24).map(shown.row).first {
        $0.contains(language == .chinese ? "关联 " : "Links ")
      }
      #expect(row?.contains(other) == true, "\(own)\n\(shown.text)")
    }
  }

  /// On a wide screen the story beside the list does the same.
  @Test func theStoryBesideTheListNamesTheMerchant() throws {
    var session = try linked()
    session.press(.enter, .enter, .text("百货大楼"), .enter, .control("s"))
    session.take(.resized(rows: 50, columns: 160))
    session.press(.text("7"), .text("A-0001"))
    let row = session.text.split(separator: "\n").first { $0.contains("关联 ") } ?? ""
    #expect(
      row.split(separator: " ") == ["关联", "TS-20270315-A-0007", "百货大楼", "同一来人"], "\(session.text)")
  }

  /// Of a report its merchant is told, never who made it.
  @Test func ofAReportOnlyTheMerchantIsTold() throws {
    var session = try Session.filled()
    let all = try session.desk.store.lists.summaries(CaseQuery(), today: session.desk.today)
    let report = try #require(all.first { $0.kind == .report })
    let complaint = try #require(all.first { $0.number.short == "A-0001" })
    let link = StepAction(.link, [.number: .text(report.number.description)])
    try session.desk.record(.take([link], on: complaint.id))
    session.press(.text("7"), .text("A-0001"), .enter)
    let rows = session.text.lines(with: "好日子烟酒").map { $0.split(separator: " ").map(String.init) }
    #expect(rows == [["关联", report.number.description, "好日子烟酒"]], "\(session.text)")
    #expect(["韩样", "韩*", "7777"].filter { session.text.contains($0) } == [])
    session.press(.text("*"))
    #expect(["韩样", "7777"].filter { session.text.contains($0) } == [])
  }
}
