import Foundation
import LineFinding
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A desk that nobody has opened before, from its first questions to its first case.
@Suite(.evidence) struct FirstStartTests {
  /// What holds where nobody has said anything.
  private static let defaults = """
    {"office":null,"office_kind":"market","venue":"主会场","main":true,"desk":"A","rules":null,\
    "counter":"件","activity":null,"slogan":null,"from":null,"to":null,"organisers":null,"clerk":null}

    """

  private func settings(_ stage: Stage) throws -> String {
    try stage.run("setup", "--format", "json").output
  }

  @Test func fourTimesEnterIsADeskThatWorks() throws {
    let stage = try Stage()
    let desk = try stage.open()
    try desk.waitFor(Words.firstQuestions)
    for _ in 0..<4 { desk.strike(.enter) }
    try desk.waitFor("没有记录。按 2 记第一件投诉")
    let title = desk.screen.lines[0].split(separator: " ")
    #expect(title == ["三一五受理台", "主会场", "A", "台", "值班", "3月15日", "周一", "09:30"])
    try desk.openFacts()
    desk.strike("电饭锅不通电")
    #expect(try desk.save() == "A-0001")
    try desk.waitFor(Words.home)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try settings(stage) == FirstStartTests.defaults)
    #expect(try stage.cases().map { $0["venue"]?.string } == ["主会场"])
    // Who has answered once is asked no more.
    try stage.open().waitFor(Words.home)
  }

  /// Nothing of the answers is kept before the last of them: who was killed is asked again, from the start.
  @Test(arguments: [[], ["南门广场"], ["南门广场", "B"], ["南门广场", "B", "样丙"]])
  func aKillAmongTheQuestionsLeavesThemToBeAsked(answers: [String]) throws {
    let stage = try Stage()
    let desk = try stage.open()
    try desk.waitFor(Words.firstQuestions)
    for answer in answers {
      desk.strike(.enter)
      try desk.strike(whole: answer)
    }
    desk.signal(SIGKILL)
    #expect(desk.waitForEnd() == 128 + SIGKILL)
    #expect(try settings(stage) == FirstStartTests.defaults)
    let again = try stage.open()
    try again.waitFor(Words.firstQuestions)
    #expect(again.screen.text.lines(with: "南门广场") == [])
    #expect(again.screen.text.lines(with: "样丙") == [])
  }
}
