import CaseMaking
import Casework
import DeskService
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A store that was restored or moved numbers by more letters: a number that is cut names no case.
@Suite struct LongNumberTests {
  private static let numbers = [("A", 12), ("A2", 10_000), ("B5283", 1), ("AZ77777", 1_234_567)]

  private func subject(_ letters: String, _ counter: Int, _ context: Context) throws -> CaseSummary
  {
    let number = CaseNumber(kind: .complaint, day: Booth.day, letters: letters, counter: counter)
    let intake = Intake(kind: .complaint, fields: CaseFields([.facts: .text("样品坏了")]))
    return Booth.summary(
      try MadeCase(intake, number: number, context.decisionNow, at: Booth.now).subject)
  }

  @Test(arguments: numbers, Language.allCases)
  func aListShowsItWhole(_ number: (letters: String, counter: Int), _ language: Language) throws {
    let context = try Booth.context(language)
    let subject = try subject(number.letters, number.counter, context)
    #expect(subject.number.shortCount == subject.number.short.count)
    let table = CaseTable(context, columns: 80, showing: [subject])
    let cell = table.cells(table.table([subject]).rows[0], of: subject, below: nil)[0]
    #expect(cell.text == subject.number.short)
    #expect(table.widths[0] >= TextWidth.columns(of: cell.text))
    #expect(table.widths.reduce(table.widths.count, +) <= 76)
  }

  @Test(arguments: numbers, Language.allCases)
  func homeShowsItWhole(_ number: (letters: String, counter: Int), _ language: Language) throws {
    let context = try Booth.context(language)
    let subject = try subject(number.letters, number.counter, context)
    let asked = try SquareDay.desk(try SquareDay.context(language)).handler.perform(.ask(.home))
    guard case .answer(.home(var board))? = asked.first else {
      Issue.record("home was not answered")
      return
    }
    board.first = [subject]
    let row = HomeScreen.Row.first(subject)
    let words = HomeRowWords(context, board: board, columns: 80)
    let cell = words.cells(row, 0)[0]
    #expect(words.widths(row)[0] >= TextWidth.columns(of: cell.text))
  }
}
