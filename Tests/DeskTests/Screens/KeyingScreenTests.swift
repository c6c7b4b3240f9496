import Casework
import LineFinding
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A case is keyed into 12315 field by field, and nothing is typed again (总局令第121号 art. 40).
@Suite("Keying into 12315")
struct KeyingScreenTests {
  private func keying() throws -> Session {
    var session = try Session()
    session.press(.text("9"), .text("待录入"), .enter, .text("2"))
    return session
  }

  private func fields(_ session: Session, _ language: Language = .chinese) throws -> KeyedFields {
    let screen = try #require(session.top(KeyingScreen.self))
    return try #require(screen.fields(session.program.context))
  }

  @Test func starsAreNotCopied() throws {
    var session = try keying()
    session.press(.text("1"))
    #expect(session.pasted == [])
    #expect(session.text.lines(with: "先按 * 显示全文").count == 1)
  }

  /// One digit copies one field, the next digit the next, in the order of the file.
  @Test func eachDigitCopiesItsField() throws {
    var session = try keying()
    session.press(.text("*"))
    let fields = try fields(session)
    let subject = try #require(session.top(KeyingScreen.self)?.subject)
    let asked = session.program.context.reference.platform.entries(for: subject.kind).map(\.field)
    #expect(fields.entries.map(\.field) == asked.filter(fields.entries.map(\.field).contains))
    let count = min(9, fields.entries.count)
    for digit in 1...count { session.press(.text("\(digit)")) }
    #expect(session.pasted == fields.entries.prefix(count).map(\.text))
    #expect(session.pasted.first == subject.fields[text: .consumerName])
    session.press(.tab, .text("1"))
    #expect(session.pasted.last == fields.entries[fields.entries.count > 9 ? 9 : 0].text)
  }

  /// Its number there ticks it off, and the list goes on with the next.
  @Test func theNumberTicksItOff() throws {
    var session = try keying()
    let subject = try #require(session.top(KeyingScreen.self)?.subject)
    session.press(.enter, .text("3150000001"), .control("s"))
    #expect(session.desk.all.first { $0.id == subject.id }?.platformNumber == "3150000001")
    let list = try #require(session.top(ListScreen.self))
    #expect(list.scope == .unkeyed && !list.rows.contains { $0.id == subject.id })
  }

  /// The platform is Chinese, whatever the screen speaks.
  @Test func whatIsKeyedInIsChinese() throws {
    var session = try Session(.english)
    session.press(.text("9"), .text("platform"), .enter, .text("2"), .text("*"))
    let fields = try fields(session)
    let channel = try #require(fields.entries.first { $0.field == .channel })
    #expect(channel.text.unicodeScalars.allSatisfy { !$0.isASCII })
  }
}
