import Casework
import Foundation
import LineFinding
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// What reaches the terminal, and what does not.
@Suite(.evidence) struct HygieneTests {
  private static let name = "欧阳样秘"
  private static let phone = "13800003999"

  /// A desk with one case of a planted person, and its form opened again.
  private func planted(_ stage: Stage, _ arguments: String...) throws -> TerminalSession {
    let person = """
      {"kind":"complaint","consumer":{"name":"\(HygieneTests.name)","phone":"\(HygieneTests.phone)"},\
      "facts":"样事"}
      """
    try Data(person.utf8).write(to: URL(fileURLWithPath: stage.folder + "/one.jsonl"))
    #expect(try stage.run("import", stage.folder + "/one.jsonl").code == 0)
    return try stage.openSetUp()
  }

  /// With an alternate screen the main one is as it was; without one the desk wipes its own.
  @Test(arguments: ["xterm-256color", "vt100", "linux"])
  func nobodyStaysOnTheScreen(_ terminal: String) throws {
    let stage = try Stage()
    stage.differing["TERM"] = terminal
    let desk = try planted(stage)
    desk.strike(.end)
    desk.strike(.enter)
    try desk.waitFor("A-0001")
    desk.strike("*")
    try desk.waitFor(HygieneTests.phone)
    desk.signal(SIGTSTP)
    try desk.wait(for: "a stopped process") { $0.isStopped }
    expectNobody(desk)
    desk.signal(SIGCONT)
    try desk.waitFor(HygieneTests.phone)
    let drawn = desk.transcript.count
    desk.press(.control("l"))
    try desk.wait(for: "a frame drawn anew") {
      $0.transcript.count > drawn && $0.screen.text.contains(HygieneTests.phone)
    }
    desk.strike(.function(10))
    try desk.waitFor(Words.home)
    desk.strike(.function(10))
    #expect(desk.waitForEnd() == 0)
    expectNobody(desk)
  }

  private func expectNobody(_ desk: TerminalSession) {
    #expect(!desk.screen.isAlternate)
    let kept = desk.screen.scrolledBack.joined(separator: "\n")
    for words in [HygieneTests.name, HygieneTests.phone, "欧阳", "样事"] {
      #expect(!kept.contains(words), "\(kept)")
    }
    #expect(!desk.screen.text.contains(HygieneTests.name))
    #expect(!desk.screen.text.contains(HygieneTests.phone))
  }

  /// A death that the desk cannot see leaves the alternate screen; the next desk wipes it.
  @Test func theNextDeskCoversWhatAKilledOneLeft() throws {
    let stage = try Stage()
    stage.differing["TERM"] = "linux"
    stage.differing["DESK"] = Stage.program
    try stage.run("setup", "--office", "样板所")
    let desk = try stage.terminal("/bin/sh", ["-c", "\"$DESK\"; stty sane; \"$DESK\""])
    try desk.waitFor(Words.home)
    try desk.openForm()
    desk.fill(HygieneTests.phone)
    desk.fill(HygieneTests.name)
    try desk.strike(whole: "样事")
    try stage.waitForDraft(of: desk, saying: "样事")
    let killed = try stage.shell("kill -9 $(cut -d' ' -f1 \(stage.store).session)")
    #expect(killed.code == 0)
    try desk.waitFor(Words.unclean)
    #expect(try stage.drafts().map { $0.entries["facts"] } == ["样事"])
    #expect(!desk.screen.text.contains(HygieneTests.name))
    #expect(!desk.screen.text.contains(HygieneTests.phone))
  }

  /// While a text is typed nothing but its field is drawn, not even when the draft reaches the disk:
  /// a repaint elsewhere moves the window of an input method.
  @Test func typingDrawsInItsFieldAlone() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openForm()
    desk.fill(HygieneTests.phone)
    desk.fill(HygieneTests.name)
    var typed = "三月"
    try desk.strike(whole: typed)
    try stage.waitForDraft(of: desk, saying: typed)
    var before = (lines: desk.screen.lines, written: desk.transcript.count)
    for character in "一日买来用三天" {
      typed.append(character)
      desk.strike(String(character))
      try desk.wait(for: typed) { $0.screen.squeezed.contains(typed) }
      let after = desk.screen.lines
      let changed = after.indices.filter { after[$0] != before.lines[$0] }
      #expect(changed.count == 1, "\(changed)")
      #expect(desk.transcript.count - before.written < 60)
      before = (after, desk.transcript.count)
    }
    // The draft is written in silence.
    try stage.waitForDraft(of: desk, saying: typed)
    #expect(desk.transcript.count == before.written)
    desk.strike(.tab)
    try desk.waitFor("草稿已存")
  }

  /// A console without Chinese characters is told what to use, once.
  @Test func theBareConsoleIsToldWhatToUse() throws {
    let stage = try Stage()
    stage.differing["TERM"] = "linux"
    let desk = try stage.openSetUp()
    try desk.waitFor("kmscon")
    #expect(desk.screen.text.lines(with: "kmscon").count == 1)
    desk.strike("1")
    try desk.wait(for: "no such line") { $0.screen.text.lines(with: "kmscon") == [] }
    let other = try Stage().openSetUp()
    try other.openForm()
    #expect(!other.written.contains("kmscon"))
  }

  /// Attributes may be used; the numbers of colours may not.
  @Test(arguments: [["NO_COLOR": "1"], [:]] as [[String: String]])
  func noColours(_ variables: [String: String]) throws {
    let stage = try Stage()
    for (name, value) in variables { stage.differing[name] = value }
    let desk = try variables.isEmpty ? stage.openSetUp("--color", "never") : stage.openSetUp()
    try walk(desk)
    #expect(colours(in: desk.written) == [])
    #expect(desk.written.contains("\u{1B}[1m") || desk.written.contains("\u{1B}[0;1m"))
  }

  /// The judge of the test above sees colours where there are some.
  @Test func coloursAreSeen() throws {
    let stage = try Stage()
    stage.differing["NO_COLOR"] = "1"
    let desk = try stage.openSetUp("--color", "always")
    try walk(desk)
    #expect(!colours(in: desk.written).isEmpty)
  }

  private func walk(_ desk: TerminalSession) throws {
    for (key, words) in [("2", Words.form), ("6", "未办结 "), ("8", "今日合计"), ("9", "全部功能")] {
      desk.strike(key)
      try desk.waitFor(words)
      desk.strike(.escape)
      try desk.waitFor(Words.home)
    }
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// The parameters of SGR sequences that set a colour: 30-49, 90-107.
  private func colours(in text: String) -> [String] {
    text.matches(of: /\u{1B}\[([0-9;:]*)m/).map { String($0.1) }.filter { parameters in
      parameters.split { ";:".contains($0) }.compactMap { Int($0) }.contains {
        (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
      }
    }
  }

  /// Lines, digits, a Ctrl-S and function keys inside a paste are text or nothing.
  @Test func aPasteIsText() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openFacts()
    let pasted = "第一行\r2第二行\n\t0\u{13}\u{11}\u{3}第三行"
    desk.type("\u{1B}[200~\(pasted)\u{1B}[201~")
    try desk.wait(for: "第三行") { $0.screen.squeezed.contains("第三行") }
    #expect(desk.screen.text.contains(Words.form))
    desk.strike(.control("z"))
    try desk.wait(for: "an empty field") { !$0.screen.text.contains("第三行") }
    desk.strike(.control("y"))
    try desk.waitFor("第三行")
    #expect(try desk.save() == "A-0001")
    #expect(try stage.cases().map { $0["facts"] } == [.string("第一行\n2第二行\n\t0第三行")])
  }

  /// On home, where digits are commands, a paste runs none.
  @Test func aPasteOnHomeRunsNothing() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    desk.type("\u{1B}[200~2\r0\r0\u{1B}[201~")
    desk.strike(.control("c"))
    try desk.waitFor("要退出，按 Esc 回首页再按 0")
    #expect(desk.screen.text.lines(with: "按数字键").count == 1)
    #expect(!desk.hasEnded)
  }

  /// What an input method commits at once is taken back at once.
  @Test func aPhraseIsOneStep() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openFacts()
    for phrase in ["商家", "拒绝退款", "，理由是“已拆封”"] {
      desk.type(phrase)
      try desk.wait(for: phrase) { squeezedFacts($0).hasSuffix(phrase) }
    }
    for left in ["商家拒绝退款", "商家"] {
      desk.strike(.control("z"))
      try desk.wait(for: left) { squeezedFacts($0).hasSuffix("经过" + left) }
    }
    desk.strike(.control("y"))
    try desk.wait(for: "拒绝退款") { squeezedFacts($0).hasSuffix("经过商家拒绝退款") }
  }

  private func squeezedFacts(_ desk: TerminalSession) -> String {
    let line = desk.screen.lines.first { $0.contains("经过") } ?? ""
    return line.filter { !$0.isWhitespace }
  }

  /// Words with direction marks and invisible characters are shown by their names on every screen.
  @Test func strangeWordsReachTheTerminalAsWords() throws {
    let stage = try Stage()
    let word = "好\u{202E}店\u{200B}铺\u{2028}甲\u{FEFF}"
    let json = """
      {"kind":"complaint","external_id":"x","consumer":{"name":"\(word)","phone":"\(HygieneTests.phone)"},\
      "merchant":{"name":"\(word)"},"product":"\(word)","facts":"\(word)","requests":["refund"],\
      "history":[{"step":"note","text":"\(word)"}]}
      """
    try Data(json.utf8).write(to: URL(fileURLWithPath: stage.folder + "/one.jsonl"))
    let imported = try stage.run("import", stage.folder + "/one.jsonl")
    #expect(imported.code == 0, "\(imported)")
    try stage.run("setup", "--office", word, "--venue", "南门\u{202E}广场", "--slogan", word)
    try stage.run("tally", "other", "4个", "--detail", word)
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    try visit(desk)
    expectHarmless(desk)
  }

  private func visit(_ desk: TerminalSession) throws {
    for (keys, words) in [("6", "未办结 "), ("8", "今日合计"), ("5", "口头咨询"), ("7", "查找")] {
      desk.strike(keys)
      try desk.waitFor(words)
      desk.strike(.escape)
      desk.strike(.escape)
      try desk.waitFor(Words.home)
    }
    desk.strike(.enter)
    try desk.waitFor("A-0001")
    desk.strike("*")
    try desk.waitFor(HygieneTests.phone)
    desk.strike("1")
    try desk.waitFor("补材料、更正")
    desk.strike(.function(10))
    try desk.waitFor(Words.home)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  private func expectHarmless(_ desk: TerminalSession) {
    for hidden in ["\u{202E}", "\u{200B}", "\u{2028}", "\u{FEFF}", "\u{9B}"] {
      #expect(!desk.written.unicodeScalars.contains(hidden.unicodeScalars.first ?? " "))
    }
    #expect(desk.written.contains("U+202E"))
  }

  /// What the store refuses on the way in cannot be planted behind its back without being seen.
  @Test func escapesAreRefusedOnTheWayIn() throws {
    let stage = try Stage()
    for scalar in ["\\u001b", "\\u0007", "\\u009b", "\\u007f"] {
      let json = "{\"kind\":\"complaint\",\"facts\":\"坏\(scalar)[2J\"}"
      try Data(json.utf8).write(to: URL(fileURLWithPath: stage.folder + "/one.jsonl"))
      let outcome = try stage.run("import", stage.folder + "/one.jsonl")
      #expect(outcome.code == 65, "\(scalar): \(outcome)")
    }
    #expect(try stage.cases().isEmpty)
  }

  /// Escapes typed or sent by a broken terminal never come back as escapes.
  @Test func typedEscapesStayOut() throws {
    let stage = try Stage()
    let desk = try stage.openSetUp()
    try desk.openFacts()
    desk.type("\u{1B}[200~前\u{1B}]0;标题\u{7}\u{9B}31m后\u{1B}[201~")
    try desk.wait(for: "后") { $0.screen.squeezed.contains("后") }
    #expect(try desk.save() == "A-0001")
    let facts = try stage.cases().map { $0["facts"]?.string }
    #expect(facts == ["前]0;标题31m后"])
    #expect(!desk.written.contains("\u{1B}]0;标题") && !desk.written.contains("\u{9B}"))
  }
}
