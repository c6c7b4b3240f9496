import Casework
import Foundation
import LineFinding
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What the story of a case tells, and what stands beside it on home.
@Suite struct CaseStoryTests {
  /// A correction shows what it took the place of, personal words only where persons are shown.
  @Test func aCorrectionIsReadAsOldAndNew() throws {
    var session = try Session()
    session.press(.text("2"), .text("13900000001"), .enter, .text("赵样"), .enter)
    session.press(.text("坏了"), .enter, .text("甲店"), .control("s"))
    let id = try #require(session.desk.subject(48)?.id)
    let changes: [Casework.Field: FieldValue?] = [
      .merchantName: .text("乙店"), .consumerPhone: .text("13900000002"), .consumerName: nil,
    ]
    try session.desk.record(
      .take([StepAction(.amend, changes: changes)], on: id, seen: nil))
    session.press(.text("6"), .text("/"), .text("48"), .enter, .end)
    let shown = session.frame.description
    #expect(shown.lines(with: "改为") == ["姓名：*** 改为 （删去）", "电话：*** 改为 ***", "商家：甲店 改为 乙店"])
    #expect(!shown.contains("13900000002") && !shown.contains("13900000001"))
    session.press(.text("*"), .end)
    #expect(
      session.frame.description.lines(with: "改为") == [
        "姓名：赵样 改为 （删去）", "电话：13900000001 改为 13900000002", "商家：甲店 改为 乙店",
      ])
  }

  /// Home tells the figures of today as the totals do: each that stands on both is the same.
  @Test func homeSaysWhatTheTotalsSay() throws {
    var session = try Session()
    let today = try session.desk.board.today
    let home = session.row(2) + session.row(3)
    let referred = [Kind.complaint, .report].map { today[$0, .referred] }.filter { $0 > 0 }
    let figures = [
      ("投诉", "\(today[.complaint, .registered])"), ("咨询", "\(today.consultations.total)"),
      ("举报", "\(today[.report, .registered])"),
      ("挽回", today.amount(.recovered)?.money.grouped ?? "--"),
      ("办结", "\(today[.complaint, .closed] + today[.report, .closed])"),
      ("转办", referred.map(String.init).joined(separator: "+")),
    ]
    for (label, figure) in figures {
      let words = home.components(separatedBy: label).dropFirst().first ?? ""
      #expect(words.split(separator: " ").first.map(String.init) == figure, "\(label)")
    }
    session.press(.text("8"))
    let rows = (0..<24).map { session.row($0).split(separator: " ").map(String.init) }
    for (kind, name) in [(Kind.complaint, "投诉"), (.report, "举报")] {
      let row = try #require(rows.first { $0.first == name })
      #expect(row[1] == "\(today[kind, .registered])")
      #expect(row.contains("\(today[kind, .referred])"))
    }
  }

  /// The story ends with why steps cannot be taken, without a key pressed; those that can stand once, on their digits.
  @Test(arguments: Language.allCases) func aCaseSaysWhyAStepIsNotPossible(
    _ language: Language
  ) throws {
    var session = try Session(language)
    session.press(.text("6"), .down, .enter, .end)
    let shown = session.frame.description
    #expect(session.top(CaseScreen.self)?.subject?.number.short == "A-0033")
    let settle = language == .chinese ? "3当场和解" : "3 settle"
    #expect(shown.components(separatedBy: settle).count == 2, "\(shown)")
    let why = language == .chinese ? "还缺住址、商家地址，补齐后才能受理" : "still lacks address"
    #expect(shown.contains(why), "\(shown)")
  }

  /// Showing the persons is recorded, and the story stays where they are read.
  @Test func shownPersonsAreInSight() throws {
    var session = try Session()
    session.press(.text("6"), .down, .enter)
    let subject = try #require(session.top(CaseScreen.self)?.subject)
    for text in ["一", "二", "三", "四", "五"] {
      try session.desk.record(
        .take([StepAction(.note, [.text: .text(text)])], on: subject.id, seen: nil))
    }
    session.press(.escape, .enter, .text("*"))
    #expect(
      session.frame.description.lines(with: subject.fields[text: .consumerPhone]) == [
        "来人      吴样庚  13800006789"
      ])
  }

  /// A half-typed correction is told from a new visitor's form.
  @Test func aParkedCorrectionNamesItsCase() throws {
    var session = try Places.session(at: [.text("6"), .down, .text("1")])
    session.press(.text("样区三路"), .escape, .escape, .escape)
    #expect(session.frame.description.contains("更正 A-0033"))
    let found = try (0..<3).contains { place in
      var again = try Places.session(at: [.text("6"), .down, .text("1")])
      again.press(.text("样区三路"), .escape, .escape, .escape, .home)
      for _ in 0..<place { again.press(.down) }
      again.press(.enter)
      return again.top(IntakeScreen.self)?.forms.amended?.number?.short == "A-0033"
    }
    #expect(found)
  }

  /// Who looks at a case again and again fills no page with it.
  @Test func whatWasOnlyLookedAtIsFolded() throws {
    var session = try Session()
    session.press(.text("6"), .down, .enter)
    for _ in 0..<3 { session.press(.text("*"), .text("*")) }
    let looked = session.frame.description.lines(with: "显示过姓名电话")
    #expect(looked.count == 1 && looked[0].hasSuffix("3 次，从 11:20 起"), "\(looked)")
    let id = try #require(session.top(CaseScreen.self)?.subject?.id)
    try session.desk.record(
      .take([StepAction(.note, [.text: .text("来过电话")])], on: id, seen: nil))
    session.press(.escape, .enter, .text("*"))
    // What was done between two looks stands between them.
    #expect(session.frame.description.lines(with: "显示过姓名电话").count == 2)
  }

  /// The day stands where it begins, and not before each entry of it.
  @Test func aDayStandsWhereItBegins() throws {
    let session = try Places.session(at: [.text("7"), .text("耳机"), .enter])
    let rows = session.frame.description.split(separator: "\n").map(String.init)
    let place = try #require(rows.firstIndex { $0.contains("登记 A-0012") })
    #expect(rows[place] == " 03-15 09:12 王芳     登记 A-0012")
    #expect(rows[place + 1] == "       09:12 王芳     当场和解")
  }
}
