import Casework
import Foundation
import PseudoTerminal
import Randomness
import Testing
import Values
import Vocabulary

/// The screen killed at random moments, with a ledger of what it had acknowledged until then.
@Suite(.evidence, .serialized) struct KillingTests {
  @Test func nothingAcknowledgedIsLostOnTheScreen() throws {
    var series = try KillSeries(seed: 315)
    for round in 0..<12 { try series.play(round) }
    try series.judge()
    #expect(series.ledger.acknowledged.count >= 12)
  }

  /// The judge of the series must see a case that is gone, and one that lost a character.
  @Test func theLedgerSeesALoss() throws {
    let ledger = Ledger(acknowledged: ["A-0001": "一件事", "A-0002": "另一件"])
    let kept: [JSON] = [
      ["number": "TS-20270315-A-0001", "facts": "一件事"],
      ["number": "TS-20270315-A-0002", "facts": "另一件"],
    ]
    #expect(ledger.findings(kept).isEmpty)
    #expect(ledger.findings(Array(kept.dropLast())) == ["A-0002 is lost"])
    let cut: JSON = ["number": "TS-20270315-A-0002", "facts": "另一"]
    #expect(ledger.findings([kept[0], cut]) == ["A-0002 says 另一"])
    #expect(ledger.findings(kept + [kept[0]]) == ["a number was given twice"])
  }
}

/// What the terminal showed as saved: numbers, and the text of each case.
struct Ledger {
  var acknowledged: [String: String] = [:]

  func findings(_ kept: [JSON]) -> [String] {
    let numbers = kept.compactMap { $0["number"]?.string }
    var findings = Set(numbers).count < numbers.count ? ["a number was given twice"] : []
    for (number, facts) in acknowledged.sorted(by: { $0.key < $1.key }) {
      let found = kept.first { $0["number"]?.string?.hasSuffix(number) ?? false }
      if found == nil { findings.append("\(number) is lost") }
      if let said = found?["facts"]?.string, said != facts {
        findings.append("\(number) says \(said)")
      }
    }
    return findings
  }
}

/// Rounds on one store: cases saved, one half typed, a kill, and what is there afterwards.
struct KillSeries {
  let stage: Stage
  private(set) var ledger = Ledger()
  private var random: SplitMix
  private var texts = 0

  init(seed: UInt64) throws {
    stage = try Stage()
    random = SplitMix(seed: seed)
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
  }

  /// One round; every third one is killed inside a save, the others while a form is half typed.
  mutating func play(_ round: Int) throws {
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    for _ in 0..<Int.random(in: 1...2, using: &random) { try save(desk) }
    if round % 3 == 2 {
      try killInSave(desk)
    } else {
      try takeUpAgain(killInForm(desk))
    }
  }

  /// As many characters as the form shows at once: what is taken up again is read off the screen.
  private static let roomInForm = 80

  private mutating func nextText() -> String {
    texts += 1
    return "第\(texts)件，买的东西坏了不给换，只说等通知"
  }

  private mutating func save(_ desk: TerminalSession) throws {
    let text = nextText()
    open(desk, text)
    ledger.acknowledged[try desk.save()] = text
  }

  private func open(_ desk: TerminalSession, _ text: String) {
    desk.strike(.function(2))
    desk.strike(.enter)
    desk.strike(.enter)
    desk.strike(text)
  }

  /// Sends the save and kills at a moment of the seed's choice, which is what is tried; what came out until then is still read.
  private mutating func killInSave(_ desk: TerminalSession) throws {
    let text = nextText()
    open(desk, text)
    let before = desk.acknowledged
    desk.press(.control("s"))
    usleep(UInt32.random(in: 0...30_000, using: &random))
    desk.signal(SIGKILL)
    #expect(desk.waitForEnd() == 128 + SIGKILL)
    if let number = desk.acknowledged, number != before { ledger.acknowledged[number] = text }
    try throwAwayDraft()
  }

  /// A save that the kill came before leaves its draft; with the save, the draft is gone.
  private mutating func throwAwayDraft() throws {
    let drafts = try stage.drafts()
    guard !drafts.isEmpty else { return }
    let desk = try stage.open()
    try desk.waitFor(Words.unclean)
    desk.strike(.enter)
    try desk.waitFor(Words.form)
    ledger.acknowledged[try desk.save()] = drafts[0].entries["facts"]
    leave(desk)
  }

  /// Types steadily and kills in the middle of it, some keys after another process has found the first of
  /// it on the disk. Returns what it found there last.
  private mutating func killInForm(_ desk: TerminalSession) throws -> String {
    open(desk, "")
    var found = ""
    var left = Int.random(in: 0...20, using: &random)
    var room = KillSeries.roomInForm
    while found.isEmpty || left > 0 {
      if room > 0 {
        desk.strike(["退", "换", "修", "赔", "钱", "货"].randomElement(using: &random) ?? "退")
        room -= 1
      }
      found = try stage.drafts().first?.entries["facts"] ?? found
      if !found.isEmpty { left -= 1 }
    }
    desk.signal(SIGKILL)
    #expect(desk.waitForEnd() == 128 + SIGKILL)
    return found
  }

  private func takeUpAgain(_ text: String) throws {
    #expect(!text.isEmpty)
    let desk = try stage.open()
    try desk.waitFor("\(Words.unclean)，1 份草稿都在")
    desk.strike(.enter)
    try desk.wait(for: "经过\(text)") { $0.screen.squeezed.contains("经过\(text)") }
    desk.strike(.control("d"))
    try desk.waitFor("扔掉这份？")
    desk.strike("1")
    leave(desk)
  }

  private func leave(_ desk: TerminalSession) {
    desk.strike(.function(10))
    desk.strike(.function(10))
    #expect(desk.waitForEnd() == 0)
  }

  func judge() throws {
    let findings = ledger.findings(try stage.cases())
    #expect(findings.isEmpty, "\(findings)")
    #expect(try stage.drafts().isEmpty)
    #expect(try stage.run("check", "--deep").code == 0)
  }
}
