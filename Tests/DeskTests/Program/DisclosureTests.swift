import Casework
import Foundation
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What is shown or handed out of a case is on the disk before anybody can see it.
@Suite struct DisclosureTests {
  private static let persons = ["李样", "13800006770"]

  /// What was disclosed of a case, in order.
  private func disclosed(_ subject: Case?) -> [String] {
    (subject?.timeline ?? []).compactMap {
      if case .disclosed(let disclosure) = $0.event.payload { disclosure.detail } else { nil }
    }
  }

  private func shows(_ session: Session) -> [String] {
    Self.persons.filter(session.text.contains)
  }

  /// The invented day with the story of the complaint about the fee of a house.
  private func story() throws -> Session {
    try Places.session(at: [.text("7"), .text("物业费"), .escape, .enter])
  }

  @Test func personsAreShownWhenThatIsRecorded() throws {
    var session = try story()
    let before = disclosed(session.desk.subject(14))
    #expect(session.top(CaseScreen.self) != nil && shows(session) == [])
    session.press(.text("*"))
    #expect(shows(session) == Self.persons, "\(session.text)")
    #expect(disclosed(session.desk.subject(14)) == before + ["screen"])
    session.press(.text("*"))
    #expect(shows(session) == [])
    #expect(disclosed(session.desk.subject(14)) == before + ["screen"])
  }

  /// A disk that takes no event any more, a store that is closed behind the desk, and one that answers
  /// when somebody has left.
  @Test func personsAreNotShownWhereThatIsNotRecorded() throws {
    var full = try story()
    try full.desk.store.refuseSaves()
    full.press(.text("*"))
    #expect(shows(full) == [] && !full.messageRow.isEmpty)
    try full.desk.store.takeSaves()
    full.press(.text("*"))
    #expect(shows(full) == Self.persons)
    var broken = try story()
    try broken.desk.store.breakConnection()
    broken.press(.text("*"))
    #expect(shows(broken) == [] && !broken.messageRow.isEmpty)
    var slow = try story()
    slow.isSlow = true
    slow.press(.text("*"))
    #expect(shows(slow) == [])
    slow.press(.escape)
    slow.answerLate()
    slow.press(.enter)
    #expect(slow.top(CaseScreen.self) != nil && shows(slow) == [])
  }

  /// A form that corrects a case shows all of it: it comes up when that is recorded, or not at all.
  @Test func aCorrectionComesUpWhenThatIsRecorded() throws {
    let way: [Key] = [.text("7"), .text("物业费"), .escape]
    var session = try Places.session(at: way)
    session.press(.text("1"))
    let form = try #require(session.top(IntakeScreen.self))
    #expect(form.forms[text: .field(.consumerName)] == "李样")
    #expect(disclosed(session.desk.subject(14)).last == "form")
    var full = try Places.session(at: way)
    let before = disclosed(full.desk.subject(14))
    try full.desk.store.refuseSaves()
    full.press(.text("1"))
    #expect(full.top(ListScreen.self) != nil && shows(full) == [])
    #expect(full.messageRow.contains("1811"), "\(full.messageRow)")
    #expect(disclosed(full.desk.subject(14)) == before && full.desk.drafts.count == 2)
  }

  /// What is filled in out of an earlier case is shown by that.
  @Test func anEarlierCaseFillsInWhenThatIsRecorded() throws {
    for isFull in [false, true] {
      var session = try Places.session(at: [.text("2"), .text("13800006803"), .enter])
      if isFull { try session.desk.store.refuseSaves() }
      session.press(.control("p"))
      let form = try #require(session.top(IntakeScreen.self))
      #expect(form.forms[text: .field(.consumerName)] == (isFull ? "" : "何样"))
      #expect(session.messageRow.contains(isFull ? "1811" : "填了姓名"), "\(session.messageRow)")
      if isFull { try session.desk.store.takeSaves() }
      session.press(.control("p"))
      #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerName)] == "何样")
    }
  }

  /// A merchant's phone is a person's; its name and trade are not.
  @Test func aMerchantFillsInWhenThatIsRecorded() throws {
    var session = try Places.session(at: [.text("2"), .tab, .tab, .tab, .text("佳美")])
    try session.desk.store.refuseSaves()
    session.press(.control("p"))
    let form = try #require(session.top(IntakeScreen.self))
    #expect(form.forms[text: .field(.merchantName)] == "佳美美容")
    #expect(form.forms[text: .field(.merchantAddress)] == "")
  }

  @Test func aPaperIsPrintedWhenThatIsRecorded() throws {
    for isFull in [false, true] {
      var session = try Places.session(at: [.text("6"), .text("8")])
      if isFull { try session.desk.store.refuseSaves() }
      session.press(.control("s"))
      let folder = session.desk.folder + "/三一五/2027-03-15"
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names.count == (isFull ? 0 : 1), "\(names)")
      #expect(session.messageRow.contains(isFull ? "1811" : "已存"), "\(session.messageRow)")
    }
  }

  @Test func figuresAreGivenWhenThatIsRecorded() throws {
    var session = try Places.session(at: [.text("8"), .text("6"), .text("市局")])
    try session.desk.store.refuseSaves()
    session.press(.enter)
    #expect(session.top(GivingScreen.self) != nil)
    #expect(session.messageRow.contains("1811"), "\(session.messageRow)")
    try session.desk.store.takeSaves()
    session.press(.enter)
    #expect(session.top(TotalsScreen.self) != nil)
  }
}
