import Casework
import Foundation
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A mouse does what keys do, where somebody has asked for it.
@Suite struct PointingTests {
  private func session(_ use: MouseUse = .on) throws -> Session {
    var context = try SquareDay.context()
    context.mouse = use
    return Session(context, try SquareDay.desk(context))
  }

  /// Points at the middle of words that are shown.
  private func point(at words: String, _ session: inout Session) throws {
    let row = try #require((0..<session.context.rows).first { session.row($0).contains(words) })
    let found = try #require(session.row(row).range(of: words))
    let column = TextWidth.columns(of: String(session.row(row)[..<found.lowerBound]))
    session.take(.pointed(.press(Position(row: row, column: column))))
  }

  @Test func aRowIsSelectedAndThenOpened() throws {
    var session = try session()
    session.press(.text("6"))
    let list = try #require(session.top(ListScreen.self))
    let other = try #require(list.row(2)?.number.short)
    try point(at: other, &session)
    #expect(session.top(ListScreen.self)?.list.selection == 2)
    try point(at: other, &session)
    #expect(session.top(CaseScreen.self) != nil)
  }

  @Test func theWheelMovesAList() throws {
    var session = try session()
    session.press(.text("6"))
    session.take(.pointed(.wheel(isDown: true)))
    session.take(.pointed(.wheel(isDown: true)))
    session.take(.pointed(.wheel(isDown: false)))
    #expect(session.top(ListScreen.self)?.list.selection == 1)
  }

  @Test(arguments: ["商家", "姓名", "金额", "购买"]) func aFieldHasTheFocus(_ label: String) throws {
    var session = try session()
    session.press(.text("2"))
    try point(at: label, &session)
    let cursor = try #require(session.frame.cursor)
    #expect(session.row(cursor.row).contains(label))
    let form = try #require(session.top(IntakeScreen.self)?.forms.main)
    #expect(form.focusedField?.label.zh == label && !form.isDirty)
  }

  /// The wheel goes through no form: who turns it by chance leaves no field.
  @Test func theWheelLeavesAFormAlone() throws {
    var session = try session()
    session.press(.text("2"))
    let before = session.frame
    session.take(.pointed(.wheel(isDown: true)))
    #expect(session.frame == before)
  }

  @Test func aKeyOfTheBarIsPressed() throws {
    var session = try session()
    session.press(.text("2"))
    let place = try #require(session.hintRow.range(of: "Esc"))
    let column = TextWidth.columns(of: String(session.hintRow[..<place.lowerBound]))
    session.take(.pointed(.press(Position(row: session.context.rows - 1, column: column))))
    #expect(session.top(IntakeScreen.self) == nil)
  }

  /// Nothing is meant by what nobody asked for, nor where a secret is typed.
  @Test(arguments: [MouseUse.off, .never]) func withoutTheSettingNothingIsDone(
    _ use: MouseUse
  ) throws {
    var session = try session(use)
    session.press(.text("6"))
    let before = session.frame
    for row in 0..<session.context.rows {
      session.take(.pointed(.press(Position(row: row, column: 5))))
      session.take(.pointed(.wheel(isDown: true)))
    }
    #expect(session.frame == before)
  }

  /// Wherever somebody points on a screen: what comes of it could be typed, and what is beside everything is nothing.
  @Test(arguments: [Key.text("6"), .text("2"), .text("9"), .text("7"), .text("8"), .text("5")])
  func everyPlaceCanBePointedAt(_ key: Key) throws {
    for row in 0..<24 {
      var session = try session()
      session.press(key)
      for column in stride(from: 0, to: 80, by: 13) {
        session.take(.pointed(.press(Position(row: row, column: column))))
      }
      #expect(session.frame.rows == 24)
    }
  }

  @Test func theMenuTurnsItOnAndOff() throws {
    var session = try session(.off)
    session.press(.text("9"), .text("鼠标"), .enter)
    #expect(session.context.mouse == .on && session.messageRow.contains("能点"))
    session.press(.text("9"), .text("mouse"), .enter)
    #expect(session.context.mouse == .off)
  }

  /// Where it is never used, that is said and nothing is asked for.
  @Test func onThePlainConsoleItStaysOff() throws {
    var session = try session(.never)
    session.press(.text("9"), .text("鼠标"), .enter)
    #expect(session.context.mouse == .never && session.messageRow.contains("不用"))
  }
}
