import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Two screens on one store, beside which a command sets a passphrase.
@Suite(.evidence, .serialized) struct SeveralScreensKeyTests {
  private static let locked = "个人信息锁着"
  private static let passphrase = "一二三四五六七八九"

  /// Sets a passphrase from outside, as `key set` does.
  private func setPassphrase(_ stage: Stage) throws {
    let set = try stage.shell(
      "cd '\(stage.folder)' && umask 077 && echo \(SeveralScreensKeyTests.passphrase) > p"
        + " && \"$DESK\" key set --passphrase-file p")
    #expect(set.code == 0, "\(set)")
  }

  /// The numbers under which somebody is named, as another process with the passphrase lists them.
  private func named(_ stage: Stage) throws -> [String: String] {
    stage.differing["DESK315_PASSPHRASE_FILE"] = "\(stage.folder)/p"
    return try stage.cases().reduce(into: [:]) { named, row in
      named[String((row["number"]?.string ?? "").suffix(6))] = row["consumer"]?["name"]?.string
    }
  }

  /// The screen that shows a list asks for the passphrase by itself; the one on which somebody types is not disturbed,
  /// saves what it has, and asks after that. Each is opened by itself, and nobody is lost.
  @Test func aPassphraseSetBesideThemReachesBoth() throws {
    let stage = try Stage()
    let first = try stage.openSetUp()
    #expect(
      try stage.run("add", "complaint", "--facts", "一件", "--consumer-name", "植某某").code == 0)
    let other = try stage.open()
    try other.waitFor(Words.home)
    other.strike("6")
    try other.waitFor("植**")
    try first.openForm()
    first.strike("13912345678")
    first.strike(.enter)
    first.strike("赵")
    try setPassphrase(stage)
    try other.waitFor(SeveralScreensKeyTests.locked)
    #expect(!other.screen.text.contains("植**"))
    first.strike("样样")
    try first.wait(for: "what was typed") { $0.screen.squeezed.contains("赵样样") }
    #expect(!first.screen.text.contains(SeveralScreensKeyTests.locked))
    #expect(try first.save() == "A-0002")
    first.strike(.escape)
    try first.waitFor(SeveralScreensKeyTests.locked)
    other.strike(SeveralScreensKeyTests.passphrase)
    other.strike(.enter)
    try other.waitFor("赵**")
    #expect(other.screen.text.contains("植**"))
    first.press(.function(2))
    try first.waitFor(Words.home)
    first.strike("6")
    try first.waitFor("A-0002")
    #expect(!first.screen.text.contains("赵**") && !first.screen.text.contains("植**"))
    for desk in [first, other] {
      desk.strike(.escape)
      try desk.waitFor(Words.home)
      desk.strike("0")
      #expect(desk.waitForEnd() == 0)
    }
    #expect(try named(stage) == ["A-0001": "植**", "A-0002": "赵**"])
    #expect(try stage.run("check", "--deep").code == 0)
  }
}
