import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The counting pad: what its keys count, and what the day's figures say then.
@Suite struct PadScreenTests {
  private func figure(_ item: String, _ session: Session) throws -> String {
    let totals = try session.desk.board.today
    return totals.ledger.filter { $0.item == item }.map(\.text).joined(separator: " ")
  }

  private func entries(_ session: Session) -> [TallyEntry] {
    session.effects.compactMap {
      if case .record(.tally(let entry), ending: _) = $0 { entry } else { nil }
    }
  }

  @Test func plusCountsOneConsultation() throws {
    var session = try Places.session(at: [.text("5")])
    for _ in 1...3 { session.press(.text("+")) }
    session.press(.text("＋"))
    #expect(try session.desk.board.today.consultations.tallied == 122)
    #expect(session.row(2).contains("122人次"))
    #expect(session.messageRow.contains("刚才：口头咨询 +1人次（来访）  Ctrl-Z撤销"))
    #expect(entries(session).allSatisfy { $0.channel == "visit" && $0.topic == nil })
  }

  @Test func digitsSetSourceAndTopicOfTheOneJustCounted() throws {
    var session = try Places.session(at: [.text("5")])
    session.press(.text("+"), .text("2"), .text("7"))
    #expect(try session.desk.board.today.consultations.tallied == 119)
    #expect(entries(session).last?.channel == "phone")
    #expect(entries(session).last?.topic == "food")
    #expect(session.row(3).contains("[2来电]"))
    #expect(session.row(3).contains("[7食品]"))
    session.press(.text("7"), .text("1"))
    #expect(entries(session).last?.topic == nil)
    #expect(entries(session).last?.channel == "visit")
    #expect(try session.desk.board.today.consultations.tallied == 119)
  }

  @Test func everyTagHasItsDigit() throws {
    let tags: [(String, String?, String?)] = [
      ("1", "visit", nil), ("2", "phone", nil), ("3", nil, "law"), ("4", nil, "how_to_complain"),
      ("5", nil, "fakes"), ("6", nil, "price"), ("7", nil, "food"), ("8", nil, "finance"),
    ]
    for (digit, channel, topic) in tags {
      var session = try Places.session(at: [.text("5"), .text("+"), .text(digit)])
      #expect(entries(session).last?.channel == channel ?? "visit")
      #expect(entries(session).last?.topic == topic)
      session.press(.text("9"))
      #expect(try session.desk.board.today.consultations.tallied == 119)
    }
  }

  @Test func aDigitBeforeAnythingWasCountedSaysSo() throws {
    let session = try Places.session(at: [.text("5"), .text("2")])
    #expect(session.messageRow.contains("先按 + 记一人次"))
    #expect(try session.desk.board.today.consultations.tallied == 118)
  }

  @Test(arguments: [
    ("6000-480", "5520份"), ("5520", "5520份"), ("5500多", "5500多份"), ("约1.2万", "约1.2万份"),
    ("６０００－４８０", "5520份"), ("480册", "5500多份 480册"), ("三百", "三百份"),
  ])
  func aTypedFigureIsTheTotalOfTheDay(typed: String, text: String) throws {
    var session = try Places.session(at: [.text("5"), .down])
    session.press(.text(typed), .enter)
    #expect(try figure("leaflets", session) == text)
    #expect(entries(session).last?.isTotal == true)
    #expect(session.row(6).contains(text.prefix(4)))
  }

  @Test func plusInFrontAdds() throws {
    var session = try Places.session(at: [.text("5"), .down, .down, .text("+4"), .enter])
    #expect(try figure("tests", session) == "50件")
    session.press(.text("47"), .enter, .text("＋３"), .enter)
    #expect(try figure("tests", session) == "50件")
  }

  @Test func spaceAddsOneAndMinusTakesItBack() throws {
    var session = try Places.session(at: [.text("5"), .down, .down, .down])
    session.press(.text(" "), .text(" "), .text("　"))
    #expect(try figure("gifts", session) == "3个")
    session.press(.text("-"))
    #expect(try figure("gifts", session) == "2个")
    session.press(.text("-"))
    #expect(try figure("gifts", session) == "2个")
    #expect(session.messageRow.contains("没有刚加的 1 可减"))
  }

  @Test func aSpaceBehindAFigureIsText() throws {
    let session = try Places.session(at: [.text("5"), .down, .text("约"), .text(" "), .text("5")])
    #expect(session.top(PadScreen.self)?.input.text == "约 5")
    #expect(entries(session).isEmpty)
  }

  @Test(arguments: ["480人", "abc", "480-6000", "-", "+"])
  func whatCannotBeReadStaysWithItsReason(typed: String) throws {
    var session = try Places.session(at: [.text("5"), .down])
    session.press(.text("1"), .backspace, .paste(typed), .enter)
    #expect(entries(session).isEmpty)
    #expect(session.top(PadScreen.self)?.input.text == typed)
    #expect(!session.row(13).isEmpty)
    session.press(.escape)
    #expect(session.top(PadScreen.self)?.input.text == "")
    #expect(session.row(13).isEmpty)
    session.press(.escape)
    #expect(session.program.screens.count == 1)
  }

  @Test func enterWithoutAFigureSaysWhatToDo() throws {
    let session = try Places.session(at: [.text("5"), .down, .enter])
    #expect(session.messageRow == " 先打数，再按 Enter")
  }

  @Test func undoTakesBackWhatWasCounted() throws {
    var session = try Places.session(at: [.text("5"), .text("+"), .control("z")])
    #expect(session.frame.description.contains("口头咨询 +1人次"))
    session.press(.enter)
    #expect(try session.desk.board.today.consultations.tallied == 118)
    #expect(session.top(PadScreen.self) != nil)
    #expect(session.row(2).contains("118人次"))
    session.press(.text("2"))
    #expect(session.messageRow.contains("先按 + 记一人次"))
  }

  @Test func theLastRowOpensAllItems() throws {
    var session = try Places.session(at: [.text("5"), .down, .down, .down, .down, .down, .down])
    session.press(.down)
    #expect(session.frame.cursor == Position(row: 11, column: 1))
    session.press(.enter)
    #expect(session.top(LedgerScreen.self) != nil)
    session.press(.escape)
    #expect(session.top(PadScreen.self) != nil)
  }

  @Test func aRefusedCountIsNotTheLastOne() throws {
    var session = try Places.session(at: [.text("5")])
    try session.desk.store.refuseSaves()
    session.press(.text("+"), .text("2"))
    #expect(session.program.message == "先按 + 记一人次，再选来源或话题")
  }
}
