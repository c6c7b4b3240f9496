import Foundation
import LineFinding
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// An invented day on the screen: the desk waits beside it and is found as it was.
@Suite(.evidence) struct DemonstrationTests {
  private static let opened = "这是演示"
  private static let left = "演示已关，这里是本台"

  /// A stage whose temporary files lie in a folder of its own, so that nothing of them is overlooked.
  private func stage() throws -> Stage {
    let stage = try Stage()
    try FileManager.default.createDirectory(
      atPath: stage.folder + "/tmp", withIntermediateDirectories: true)
    stage.differing["TMPDIR"] = stage.folder + "/tmp/"
    return stage
  }

  private func left(_ stage: Stage) throws -> String {
    try stage.shell("ls -A \(stage.folder)/tmp").output
  }

  private func sums(_ stage: Stage) throws -> String {
    try stage.shell("sha256sum \(stage.folder)/desk.db").output
  }

  private func openDemonstration(_ desk: TerminalSession) throws {
    desk.strike("9")
    try desk.waitFor("全部功能")
    desk.strike("demo")
    desk.strike(.enter)
    try desk.waitFor(DemonstrationTests.opened)
  }

  @Test func theDesksOwnStoreIsNotTouched() throws {
    let stage = try stage()
    try stage.run("add", "complaint", "--facts", "真的一件")
    var desk = try stage.openSetUp()
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    let before = try sums(stage)
    desk = try stage.openSetUp()
    try openDemonstration(desk)
    #expect(desk.screen.squeezed.contains("【演示】三一五受理台"), "\(desk.screen.text)")
    let folder = try left(stage)
    #expect(folder.hasPrefix("desk315-demo-"))
    let mode = try stage.shell("stat -c %a \(stage.folder)/tmp/desk315-demo-*").output
    #expect(mode == "700\n")
    // The desk's store is still open: nobody has it for himself.
    #expect(try stage.run("rebuild").code == 75)
    try desk.openFacts()
    desk.strike("演示里的一件")
    #expect(try desk.save() == "A-0061")
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    desk.strike("0")
    try desk.waitFor(DemonstrationTests.left)
    #expect(!desk.screen.squeezed.contains("【演示】"), "\(desk.screen.text)")
    #expect(try left(stage).isEmpty)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try sums(stage) == before)
    #expect(try stage.cases().count == 1)
  }

  /// Opens the desk at its first questions and types a venue.
  private func answerVenue(_ stage: Stage) throws -> TerminalSession {
    let desk = try stage.open()
    try desk.waitFor(Words.firstQuestions)
    desk.strike(.enter)
    try desk.strike(whole: "南门广场")
    return desk
  }

  /// Records a complaint in the invented day that one key opens, and leaves it.
  private func tryOut(_ desk: TerminalSession) throws {
    desk.press(.control("t"))
    try desk.waitFor(DemonstrationTests.opened)
    try desk.openFacts()
    desk.strike("演示里的一件")
    #expect(try desk.save() == "A-0061")
    try desk.waitFor(Words.home)
    desk.strike("0")
    try desk.waitFor(DemonstrationTests.left)
  }

  /// From the first questions one key leads there; behind it they stand as they were left.
  @Test func fromTheFirstQuestionsItLeadsBackToThem() throws {
    let stage = try stage()
    let desk = try answerVenue(stage)
    try tryOut(desk)
    #expect(desk.screen.lines[0].hasSuffix(Words.firstQuestions), "\(desk.screen.text)")
    #expect(!desk.screen.squeezed.contains("【演示】"), "\(desk.screen.text)")
    let venue = desk.screen.text.lines(with: "南门广场").map { $0.filter { $0 != " " } }
    #expect(venue == ["会场南门广场"])
    #expect(try left(stage).isEmpty)
    desk.press(.control("s"))
    try desk.waitFor(Words.home)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    let settings = try JSON.parse(try stage.run("setup", "--format", "json").output)
    #expect(settings["venue"]?.string == "南门广场")
    #expect(try stage.cases().isEmpty)
  }

  /// Whoever only tries out has answered nothing: not a byte of the desk's own store is another.
  @Test func aTryOutBeforeTheQuestionsTouchesNothing() throws {
    let stage = try stage()
    try leaveUnanswered(try answerVenue(stage))
    let before = try sums(stage)
    let desk = try answerVenue(stage)
    try tryOut(desk)
    try leaveUnanswered(desk)
    #expect(try sums(stage) == before)
    try stage.open().waitFor(Words.firstQuestions)
  }

  /// What is typed is not left by the key that leaves, but by the one that puts it down.
  private func leaveUnanswered(_ desk: TerminalSession) throws {
    desk.press(.control("q"))
    try desk.waitFor("填的还没存")
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    desk.press(.control("q"))
    #expect(desk.waitForEnd() == 0)
  }

  /// What is half typed at the desk is kept there, not in the invented day.
  @Test func aHalfTypedFormIsKeptWhereItBelongs() throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    try desk.openFacts()
    desk.strike("没写完的真话")
    desk.press(.function(9))
    try desk.waitFor("全部功能")
    desk.strike("demo")
    desk.strike(.enter)
    try desk.waitFor(DemonstrationTests.opened)
    #expect(!desk.screen.squeezed.contains("没写完"), "\(desk.screen.text)")
    #expect(try stage.drafts().count == 1)
    desk.strike("0")
    try desk.waitFor("没写完")
    desk.strike("0")
    try desk.waitFor("再按 0 退出")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.drafts().count == 1)
  }

  /// Papers of an invented day lie in a folder of their own and write over none of a real one.
  @Test func itsPapersLieApart() throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    desk.strike("8")
    try desk.waitFor("今日合计")
    desk.strike("5")
    try desk.waitFor("个文件到 ~/三一五/2027-03-15/")
    let papers = "cd \(stage.folder)/三一五 && sha256sum 2027-03-15/*"
    let before = try stage.shell(papers).output
    desk.strike(.escape)
    try openDemonstration(desk)
    desk.strike("8")
    try desk.waitFor("今日合计")
    desk.strike("5")
    try desk.waitFor("个文件到 ~/三一五/演示-2027-03-15/")
    let after = try stage.shell(papers)
    #expect(after.code == 0 && after.output == before)
    let marks = try stage.shell(
      """
      cd \(stage.folder)/三一五/演示-2027-03-15 && for file in *.[cthmj]*; do
        grep -qE '演示|"demo": ?true' "$file" && echo marked || echo "$file is not marked"
      done
      """)
    #expect(Set(marks.output.split(separator: "\n")) == ["marked"], "\(marks)")
    desk.strike(.escape)
    try desk.waitFor(Words.home)
    desk.press(.control("q"))
    try desk.waitFor(DemonstrationTests.left)
    desk.press(.control("q"))
    #expect(desk.waitForEnd() == 0)
  }

  @Test func onTheCommandLineItOpensAtATerminal() throws {
    let stage = try stage()
    let desk = try stage.open("demo", "--cases", "5")
    try desk.waitFor("【演示】")
    try desk.waitFor("A-0005")
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try left(stage).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: stage.store))
  }

  /// The tour says what to do in a row of its own, goes on when that was done, and is skipped and left.
  @Test func theTourSeesWhatWasDone() throws {
    let stage = try stage()
    let desk = try stage.open("demo", "--cases", "5", "--tour")
    try desk.waitFor("1/6 ")
    try desk.openFacts()
    desk.strike("空调不制冷")
    #expect(try desk.save() == "A-0006")
    try desk.waitFor("2/6 ")
    desk.press(.control("b"))
    try desk.waitFor("3/6 ")
    desk.send(Array("\u{1B}q".utf8))
    try desk.wait(for: "the end of the tour") { !$0.screen.text.contains("3/6 ") }
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try left(stage).isEmpty)
  }

  /// A signal ends both; nothing of the invented day stays, and nothing of the desk is lost.
  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalTakesItAway(_ signal: Int32) throws {
    let stage = try stage()
    let desk = try stage.openSetUp()
    try openDemonstration(desk)
    desk.signal(signal)
    #expect(desk.waitForEnd() == 128 + signal)
    #expect(try left(stage).isEmpty)
    #expect(desk.modes == desk.modesBefore)
    #expect(try stage.run("check").code == 0)
  }
}
