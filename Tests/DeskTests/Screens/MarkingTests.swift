import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Several marked cases take one step together, each judged by the rules by itself.
@Suite("Marked cases")
struct MarkingTests {
  private func list(_ session: Session) throws -> ListScreen {
    try #require(session.top(ListScreen.self))
  }

  @Test func spaceMarksAndGoesOn() throws {
    var session = try Places.session(at: [.text("6"), .text(" "), .text(" "), .down, .text("　")])
    let screen = try list(session)
    #expect(screen.marked.map(\.number.short) == ["A-0003", "A-0033", "A-0041"])
    #expect(screen.list.selection == 4)
    #expect(session.row(0).contains("已勾 3 件"))
    let marks = (4..<15).filter { session.row($0).dropFirst(3).first == "x" }
    #expect(marks == [4, 5, 7])
    session.press(.up, .text(" "))
    #expect(try list(session).marked.map(\.number.short) == ["A-0003", "A-0033"])
    session.press(.escape)
    #expect(try list(session).marked.isEmpty)
    session.press(.escape)
    #expect(session.program.screens.count == 1)
  }

  @Test func allThatMayTakeTheStepAndTheOthersAreNamed() throws {
    for language in Language.allCases {
      // The second and the third lack addresses.
      var session = try Session(language)
      session.press(.text("6"), .text(" "), .text(" "), .text(" "), .home)
      session.press(.text("2"))
      let form = try #require(session.top(StepScreen.self))
      #expect(form.others.count == 2)
      session.press(.enter)
      let result = try #require(session.top(ManyResultScreen.self))
      #expect(result.result.taken == 1)
      let refused = ["A-0033", "A-0035"]
      #expect(result.result.refused.map(\.subject.number.short) == refused)
      let shown = session.frame.description
      #expect(shown.contains("A-0033"))
      #expect(shown.contains(language == .chinese ? "还缺住址、商家地址" : "still lacks address"))
      #expect(shown.contains(language == .chinese ? "第10条" : "10(2)"))
      #expect(session.desk.subject(3)?.status == .accepted)
      #expect(session.desk.subject(33)?.status == .needMaterial)
      session.press(.escape)
      #expect(try list(session).marked.map(\.number.short) == refused)
    }
  }

  @Test func whenAllTakeItTheListComesBackAndSaysSo() throws {
    var session = try Places.session(at: [.text("6"), .text(" "), .text(" "), .text("7")])
    session.press(.text("打过电话"), .control("s"))
    #expect(session.top(ListScreen.self) != nil)
    #expect(session.messageRow.contains("2 件都办了"))
    #expect(try list(session).marked.isEmpty)
    for number in [3, 33] {
      let last = session.desk.subject(number)?.timeline.last
      guard case .stepped(let step)? = last?.event.payload else { return #expect(Bool(false)) }
      #expect(step.action[text: .text] == "打过电话")
    }
    // One save each: an undo takes back the last alone.
    session.press(.control("z"), .enter)
    #expect(session.desk.subject(3)?.timeline.last?.isUndone == false)
    #expect(session.desk.subject(33)?.timeline.contains { $0.isUndone } == true)
  }

  @Test func aCaseThatChangedMeanwhileIsRefusedAlone() throws {
    var session = try Places.session(at: [.text("6"), .text(" "), .text(" "), .text("7")])
    let id = try #require(session.desk.subject(3)?.id)
    try session.desk.record(
      .take([StepAction(.note, [.text: .text("别人先记")])], on: id, seen: nil))
    session.press(.text("打过电话"), .control("s"))
    let result = try #require(session.top(ManyResultScreen.self)).result
    #expect(result.taken == 1)
    #expect(result.refused.map(\.subject.number.short) == ["A-0003"])
    #expect(result.refused[0].why.zh.contains("刚才有变动"))
  }

  @Test func whatSpeaksOfOneCaseIsNotForMany() throws {
    var session = try Places.session(at: [.text("6"), .text(" "), .text(" "), .text("1")])
    #expect(session.top(ListScreen.self) != nil)
    #expect(session.messageRow.contains("一件一件"))
    session.press(.text("9"), .text("关联"), .enter)
    #expect(session.messageRow.contains("一件一件"))
    session.press(.escape, .escape)
    session.press(.text("9"), .text("派"), .enter)
    #expect(session.top(StepScreen.self)?.others.count == 1)
  }

  @Test func findingMarksToo() throws {
    var session = try Places.session(at: [.text("7"), .text("华联"), .escape, .text(" ")])
    #expect(try list(session).marked.count == 1)
    session.press(.text("/"), .text(" "))
    #expect(try list(session).marked.count == 1)
    #expect(try list(session).filter.text == "华联 ")
  }

  @Test func aWideScreenShowsTheSelectedCaseBesideTheList() throws {
    var session = try Session(.chinese, rows: 40, columns: 120)
    session.press(.text("6"))
    #expect(session.row(1).split(separator: " ").last == "TS-20270305-A-0003")
    session.press(.down)
    #expect(session.row(1).split(separator: " ").last == "TS-20270315-A-0033")
    #expect(session.frame.description.contains("办理经过"))
    // What is recorded about it is seen at once.
    session.press(.text("7"), .text("来过电话"), .control("s"))
    #expect(session.frame.description.contains("来过电话"))
    var small = try Session(.chinese, rows: 39, columns: 120)
    small.press(.text("6"))
    #expect(!small.frame.description.contains("办理经过"))
  }
}
