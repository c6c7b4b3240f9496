import Casework
import Foundation
import PseudoTerminal
import Randomness
import Testing
import Values
import Vocabulary

/// The screen killed at random moments, with a ledger of what was typed and of what it had acknowledged until then.
@Suite(.evidence, .serialized) struct KillingTests {
  @Test func nothingAcknowledgedIsLostOnTheScreen() throws {
    var series = try KillSeries(seed: 315)
    var round = 0
    // Every second round is killed in a save: four times as many rounds as are asked for on each side.
    let wanted = Proof.isWhole ? 63 : 3
    while series.killsInSave.before < wanted || series.killsInSave.after < wanted {
      try series.play(round)
      round += 1
    }
    try series.judge()
    Proof.tell(round, "kills of the screen")
  }

  private static let ledger = Ledger(
    typed: ["一件事", "另一件", "没等到答复"], acknowledged: ["A-0001": "一件事", "A-0002": "另一件"])

  private static let kept: [JSON] = [
    ["number": "TS-20270315-A-0001", "facts": "一件事"],
    ["number": "TS-20270315-A-0002", "facts": "另一件"],
    ["number": "TS-20270315-A-0003", "facts": "没等到答复"],
  ]

  @Test func theLedgerFindsNothingWhereAllIsThere() {
    #expect(KillingTests.ledger.findings(KillingTests.kept) == [])
  }

  private static let losses: [(left: [Int], more: [JSON], findings: [String])] = [
    ([0, 2], [], ["A-0002 is lost", "另一件 stands 0 times"]),
    ([0, 1], [], ["没等到答复 stands 0 times"]),
    (
      [0, 2], [["number": "TS-20270315-A-0002", "facts": "另一"]],
      ["A-0002 says 另一", "另一件 stands 0 times", "nobody typed 另一"]
    ),
    (
      [0, 2], [["number": "TS-20270315-A-0002"]],
      ["A-0002 says nothing", "另一件 stands 0 times", "nobody typed nothing"]
    ),
    ([0, 1, 2, 0], [], ["a number was given twice", "一件事 stands 2 times"]),
    (
      [0, 1, 2], [["number": "TS-20270315-A-0004", "facts": "没等到答复"]],
      ["没等到答复 stands 2 times"]
    ),
  ]

  /// The judge of the series must see a case that is gone, one that lost a character, a number that was given
  /// twice, and what stands twice or was typed by nobody.
  @Test(arguments: losses)
  func theLedgerSees(left: [Int], more: [JSON], findings: [String]) {
    let kept = left.map { KillingTests.kept[$0] } + more
    #expect(KillingTests.ledger.findings(kept) == findings)
  }
}

/// What was typed and sent to be saved, and what the terminal showed as saved: numbers, and the text of each.
struct Ledger {
  /// The texts, each of which is like no other.
  var typed: [String] = []
  var acknowledged: [String: String] = [:]

  /// What is not as it was typed: every text stands exactly once, under the number it was acknowledged with.
  func findings(_ kept: [JSON]) -> [String] {
    let numbers = kept.compactMap { $0["number"]?.string }
    let facts = kept.map { $0["facts"]?.string ?? "nothing" }
    return (Set(numbers).count < numbers.count ? ["a number was given twice"] : [])
      + acknowledged.sorted { $0.key < $1.key }.compactMap { finding($0.key, $0.value, kept) }
      + typed.compactMap { text in
        let count = facts.count { $0 == text }
        return count == 1 ? nil : "\(text) stands \(count) times"
      } + facts.filter { !typed.contains($0) }.map { "nobody typed \($0)" }
  }

  private func finding(_ number: String, _ text: String, _ kept: [JSON]) -> String? {
    guard let found = kept.first(where: { $0["number"]?.string?.hasSuffix(number) == true }) else {
      return "\(number) is lost"
    }
    let said = found["facts"]?.string ?? "nothing"
    return said == text ? nil : "\(number) says \(said)"
  }
}

/// Rounds on one store: cases saved, one half typed, a kill, and what is there afterwards.
struct KillSeries {
  let stage: Stage
  private var ledger = Ledger()
  /// How many kills inside a save came before its acknowledgement was read, and how many after it.
  private(set) var killsInSave = (before: 0, after: 0)
  /// How long after the key of a save the next kill comes at the latest, in microseconds.
  private var delay: UInt32 = 8_000
  private var random: SplitMix

  init(seed: UInt64) throws {
    stage = try Stage()
    random = SplitMix(seed: seed)
    try stage.run("setup", "--office", "样板所", "--venue", "南门广场")
  }

  /// One round; every other one is killed inside a save, the rest while a form is half typed.
  mutating func play(_ round: Int) throws {
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    for _ in 0..<Int.random(in: 1...2, using: &random) { try save(desk) }
    if round.isMultiple(of: 2) {
      try killInSave(desk)
    } else {
      try takeUpAgain(killInForm(desk))
    }
  }

  /// As many characters as the form shows at once: what is taken up again is read off the screen.
  private static let roomInForm = 64

  /// A text that no case says yet, written down as typed.
  private mutating func nextText() -> String {
    let text = "第\(ledger.typed.count + 1)件，买的东西坏了不给换，只说等通知"
    ledger.typed.append(text)
    return text
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

  /// Sends the save and kills at a moment of the seed's choice, which is what is tried; what came out until then is
  /// still read. What was typed is on the disk before, so that it is there whichever comes first.
  private mutating func killInSave(_ desk: TerminalSession) throws {
    let text = nextText()
    open(desk, text)
    try stage.waitForDraft(of: desk, saying: text)
    let before = desk.acknowledged
    desk.press(.control("s"))
    usleep(UInt32.random(in: delay / 2...delay, using: &random))
    desk.signal(SIGKILL)
    #expect(desk.waitForEnd() == 128 + SIGKILL)
    let number = desk.acknowledged
    let isAcknowledged = number != nil && number != before
    if let number, isAcknowledged { ledger.acknowledged[number] = text }
    closeIn(isAcknowledged)
    try saveWhatWasLeft(of: text)
  }

  /// Counts a kill inside a save. The moments close in on the acknowledgement from both sides, however fast this
  /// machine is just now.
  private mutating func closeIn(_ isAcknowledged: Bool) {
    if isAcknowledged { killsInSave.after += 1 } else { killsInSave.before += 1 }
    delay = isAcknowledged ? delay / 2 : delay * 2 + 1
  }

  /// A save that the kill came before leaves its draft, with all of the text; with the save, the draft is gone.
  private mutating func saveWhatWasLeft(of text: String) throws {
    guard try !stage.drafts().isEmpty else { return }
    let desk = try stage.open()
    try desk.waitFor(Words.unclean)
    desk.strike(.enter)
    try desk.waitFor(Words.form)
    ledger.acknowledged[try desk.save()] = text
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
