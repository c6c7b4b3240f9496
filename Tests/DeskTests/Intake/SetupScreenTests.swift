import CaseStore
import Casework
import Randomness
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

@Suite struct SetupScreenTests {
  private func fresh() throws -> Sheet<SetupScreen> {
    var context = try Booth.context()
    context.settings = DeskSettings()
    context.clerk = ""
    return try Sheet(Session(context, try DeskInMemory(context)))
  }

  private func recorded(_ sheet: Sheet<SetupScreen>) throws -> DeskSettings {
    try sheet.session.desk.store.settings()
  }

  @Test func enterThroughEverythingTakesUsableDefaults() throws {
    var sheet = try fresh()
    for _ in SetupScreen.order { sheet.press(.enter) }
    let settings = try recorded(sheet)
    #expect(settings.isSetUp)
    #expect(settings.officeKind == .market)
    #expect(settings.venue == "主会场")
    #expect(settings.isMainVenue)
    #expect(settings.letters == "A")
    #expect(settings.clerk == nil)
    #expect(sheet.session.top(HomeScreen.self) != nil && sheet.message.contains("9"))
  }

  @Test func recordsWhatWasAnswered() throws {
    var sheet = try fresh()
    sheet.press(.text("2"), .text("东区消协"), .enter, .text("东门广场"), .enter)
    sheet.press(.text("2"), .text("ｂ"), .enter, .text("王芳"), .enter)
    sheet.press(.text("三一五广场活动"), .enter, .enter, .text("3.15"), .enter, .text("3.16"), .enter)
    let settings = try recorded(sheet)
    #expect(settings.officeKind == .council)
    #expect(settings.office == "东区消协")
    #expect(settings.venue == "东门广场")
    #expect(!settings.isMainVenue)
    #expect(settings.letters == "B")
    #expect(settings.activity == "三一五广场活动")
    #expect(settings.from == Booth.day)
    #expect(settings.to == Day(number: Booth.day.number + 1))
    #expect(sheet.effects.first == .clerk("王芳"))
  }

  @Test(arguments: ["A-1", "台", "ABCDE"])
  func lettersMustBeLetters(typed: String) throws {
    var sheet = try fresh()
    sheet.screen.form.focus(on: .desk)
    sheet.press(.control("u"), .text(typed), .control("s"))
    #expect(sheet.request == nil)
    #expect(sheet.screen.form.focus == .desk)
  }

  @Test func laterItShowsWhatHolds() throws {
    let context = try Booth.context()
    var sheet = try Sheet(SetupScreen(context), context)
    #expect(sheet.screen.form[text: .venue] == "东门广场")
    sheet.press(.control("s"))
    #expect(try recorded(sheet).venue == "东门广场")
    #expect(sheet.requests.count == 1 && !sheet.isOpen)
  }

  @Test func looksAsRecorded() throws {
    for language in Language.allCases {
      for (rows, columns) in [(24, 80), (40, 120)] {
        var sheet = try fresh()
        (sheet.context.rows, sheet.context.columns) = (rows, columns)
        sheet.context.language = language
        try Frames.expect(sheet.frame(), "setup-\(language.rawValue)-\(columns)x\(rows)")
      }
    }
  }

  @Test func anyKeysAtAnySizeDrawAWholeFrame() throws {
    var dice = SplitMix(seed: 5)
    var sheet = try fresh()
    Walks.walk(&sheet, steps: 400, &dice, another: SetupScreen.init)
  }
}
