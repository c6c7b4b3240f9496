import Foundation
import LineFinding
import PseudoTerminal
import Randomness
import Testing
import Values
import Vocabulary

/// A store whose lists another version of the program made, on a real terminal and killed in between.
@Suite(.evidence, .enabled(if: ForeignFileTests.hasShell, "sqlite3 is not installed"))
struct RemakeTests {
  /// A store of so many cases whose lists are to be made anew.
  private func stage(_ cases: Int) throws -> Stage {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
    let one = #"{"kind":"complaint","facts":"商家不退，退商","merchant":{"name":"样品商店"}}"# + "\n"
    let documents = stage.folder + "/many.jsonl"
    try Data(String(repeating: one, count: cases).utf8).write(to: URL(fileURLWithPath: documents))
    #expect(try stage.run("import", documents).code == 0)
    try outdate(stage)
    return stage
  }

  private func outdate(_ stage: Stage) throws {
    let sql = "UPDATE meta SET value = '26 another zone' WHERE key = 'made_with'"
    #expect(try stage.shell("sqlite3 \(stage.store) \"\(sql)\"").code == 0)
  }

  /// The first frame comes at once, a complaint is taken down, figures wait and are right in the end.
  @Test func aDeskWorksMeanwhile() throws {
    let stage = try stage(9000)
    let desk = try stage.open()
    // Whoever waits until the program rests waits until all is made.
    try desk.waitForFirst("清单才做到")
    try desk.waitForFirst("这个要等做完")
    desk.press(.function(2))
    try desk.waitForFirst(Words.form)
    for key in [NamedKey.enter, .enter] {
      desk.press(key)
      desk.pause(milliseconds: 120)
    }
    desk.type("清单没做完就来的人")
    try desk.waitForFirst("清单没做完就来的人")
    desk.press(.control("s"))
    try desk.waitForFirst("已存 A-9001")
    desk.press(.function(8))
    try desk.waitForFirst("合计")
    try desk.waitForFirst("这个要等做完")
    let said = desk.screen.text.lines(with: "清单才做到")
    #expect(said.count == 1, "it was made before a complaint was typed")
    #expect(try stage.run("totals").code == 75)
    #expect(try stage.run("show", "A-0001").code == 0)
    #expect(try stage.run("show", "A-9001").output.lines(with: "清单没做完就来的人") != [])
    try desk.wait(for: "whole lists") { !$0.screen.text.contains("清单才做到") }
    desk.strike(.escape)
    desk.strike(.function(8))
    try desk.waitFor("9001")
    desk.strike(.escape)
    desk.type("0")
    #expect(desk.waitForEnd() == 0)
    #expect(try stage.run("check", "--deep").code == 0)
    let newest = try stage.cases("--limit", "1").map { $0["number"]?.string?.suffix(6) }
    #expect(newest == ["A-9001"])
  }

  /// Killed at any moment, it is gone on with by whatever comes next.
  @Test func killedAtAnyMomentNothingIsLost() throws {
    let stage = try stage(4500)
    var random = SplitMix(seed: 18)
    var added = 0
    for round in 0..<12 {
      let time = String(format: "%.3f", Double.random(in: 0.05...1.2, using: &random))
      try stage.shell("timeout -s KILL \(time) $DESK rebuild")
      guard round.isMultiple(of: 3) else { continue }
      added += 1
      let new = try stage.run("add", "complaint", "--facts", "第\(added)次")
      #expect(new.output.contains("A-\(4500 + added)"), "\(new)")
    }
    #expect(try stage.run("rebuild").code == 0)
    #expect(try stage.run("check", "--deep").code == 0)
    #expect(try stage.cases("--limit", "9999").count == 4500 + added)
  }
}
