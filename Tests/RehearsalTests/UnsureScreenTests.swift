import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A disk under an open desk that does not confirm what is written: the screen says what whoever opens the store next
/// finds there, so that nobody takes the same visitor down twice.
@Suite(.evidence, .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")))
struct UnsureScreenTests {
  private static let answers = ["已存 A-0002", "已存，清单没跟上", "没有存上", "说不准存上没有"]

  /// Types a case at a desk whose disk fails from one sync on, and kills the desk behind the answer.
  ///
  /// - Returns: what the screen said; nil where the desk did not come so far.
  private func answer(_ stage: Stage, failing: String) throws -> String? {
    let desk = try stage.terminal(
      "/usr/bin/strace",
      [
        "-f", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
        "inject=fdatasync:error=EIO:when=\(failing)", Stage.program,
      ])
    try desk.waitFor(Words.home)
    try desk.openFacts()
    desk.strike("磁盘坏的时候来的一件")
    desk.press(.control("s"))
    try desk.wait(for: "an answer") { desk in
      UnsureScreenTests.answers.contains { desk.screen.squeezed.contains($0.filter { $0 != " " }) }
    }
    let said = UnsureScreenTests.answers.first {
      desk.screen.squeezed.contains($0.filter { $0 != " " })
    }
    #expect(try stage.shell("kill -9 $(cut -d' ' -f1 \(stage.store).session)").code == 0)
    _ = desk.waitForEnd()
    return said
  }

  @Test(arguments: (2...8).flatMap { ["\($0)", "\($0)+"] })
  func whatTheScreenSaysIsSo(failing: String) throws {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    try stage.run("add", "complaint", "--facts", "先前的一件")
    let said = try answer(stage, failing: failing)
    let next = try stage.run("note", "1", "--text", "又来")
    let count = try stage.cases().count
    switch said {
    case UnsureScreenTests.answers[0], UnsureScreenTests.answers[1]:
      #expect(count == 2, "\(failing)")
    case UnsureScreenTests.answers[2]: #expect(count == 1, "\(failing)")
    default:
      #expect(next.errors.contains(count == 2 ? "A-0002 在" : "没有存上"), "\(failing): \(next)")
    }
    #expect(try stage.run("check", "--deep").code == 0)
  }
}
