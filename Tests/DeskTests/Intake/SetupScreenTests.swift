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

  private func later() throws -> Sheet<SetupScreen> {
    let context = try Booth.context()
    return try Sheet(SetupScreen(context), context)
  }

  private func recorded(_ sheet: Sheet<SetupScreen>) throws -> DeskSettings {
    try sheet.session.desk.store.settings()
  }

  @Test func enterThroughEverythingTakesUsableDefaults() throws {
    var sheet = try fresh()
    #expect(sheet.screen.order == [.officeKind, .venue, .desk, .clerk])
    for _ in 1...3 { sheet.press(.enter) }
    #expect(sheet.isOpen && sheet.request == nil)
    sheet.press(.enter)
    let settings = try recorded(sheet)
    #expect(settings.isSetUp)
    #expect(settings.officeKind == .market && settings.rules == nil)
    #expect(settings.venue == "主会场" && settings.isMainVenue)
    #expect(settings.letters == "A")
    #expect(settings.clerk == nil)
    #expect(settings.activityRecord.isEmpty && settings.office.isEmpty)
  }

  /// Home of a desk whose office has no name yet: nothing is missing there, and nothing asks for it.
  @Test func behindTheFirstQuestionsStandsHome() throws {
    var sheet = try fresh()
    for _ in SetupScreen.firstParts { sheet.press(.enter) }
    let session = sheet.session
    #expect(session.top(HomeScreen.self) != nil)
    let title = session.row(0).split(separator: " ")
    #expect(title == ["三一五受理台", "主会场", "A", "台", "3月15日", "周一", "09:44"])
    #expect([1, 4].filter { !session.row($0).allSatisfy(\.isWhitespace) } == [])
    #expect(session.messageRow == " 设好了。按 2 记第一件投诉，按 9 看演示。")
  }

  /// The head of home names the letters that the next number will have.
  @Test func theLettersStandOnHomeAtOnce() throws {
    var sheet = try fresh()
    sheet.press(.enter, .enter, .text("b"), .enter, .enter)
    #expect(sheet.session.row(0).hasPrefix(" 三一五受理台  主会场  B 台 "))
    #expect(sheet.session.context.letters == "B")
  }

  @Test func recordsWhatWasAnswered() throws {
    var sheet = try fresh()
    sheet.press(.text("2"), .text("东门广场"), .enter, .text("ｂ"), .enter, .text("王芳"), .enter)
    let settings = try recorded(sheet)
    #expect(settings.officeKind == .council)
    #expect(settings.venue == "东门广场" && settings.isMainVenue)
    #expect(settings.letters == "B")
    #expect(settings.clerk == "王芳")
    #expect(sheet.effects.first == .clerk("王芳"))
    #expect(settings.activityRecord.isEmpty && settings.office.isEmpty)
  }

  @Test(arguments: ["A-1", "台", "ABCDE"])
  func lettersMustBeLetters(typed: String) throws {
    var sheet = try fresh()
    sheet.screen.form.focus(on: .desk)
    sheet.press(.control("u"), .text(typed), .control("s"))
    #expect(sheet.request == nil)
    #expect(sheet.screen.form.focus == .desk)
  }

  /// The key of the try-out is text in no field, and the questions stay as they were.
  @Test(arguments: SetupScreen.firstParts)
  func theTryOutIsOneKeyAway(part: SetupScreen.Part) throws {
    var sheet = try fresh()
    sheet.press(.enter, .text("东门广场"))
    sheet.screen.form.focus(on: part)
    sheet.press(.control("t"))
    #expect(sheet.effects == [.terminal(.openDemonstration)])
    #expect(sheet.screen.form[text: .venue] == "东门广场" && sheet.screen.form.focus == part)
    #expect(sheet.session.hintRow == " Ctrl-S存  Enter下一栏，最后一栏即存  Esc先不设  Ctrl-T看演示")
  }

  /// Behind it a field is as it was: the first thing typed takes the place of what stood there.
  @Test func behindTheTryOutAFieldIsAsItWas() throws {
    var sheet = try fresh()
    sheet.press(.enter, .control("t"), .text("东门广场"), .enter)
    #expect(sheet.screen.form[text: .venue] == "东门广场")
    #expect(sheet.screen.form.focus == .desk)
  }

  @Test func inTheSettingsItIsNoKey() throws {
    var sheet = try later()
    sheet.press(.control("t"))
    #expect(sheet.isOpen && sheet.effects == [])
    #expect(sheet.session.hintRow == " Ctrl-S存  Enter下一栏，最后一栏即存  Shift-Tab上一栏  Esc先不设")
  }

  @Test func looksAsRecorded() throws {
    for language in Language.allCases {
      for (rows, columns) in [(24, 80), (40, 120)] {
        var sheet = try fresh()
        (sheet.context.rows, sheet.context.columns) = (rows, columns)
        sheet.context.language = language
        let frame = sheet.frame()
        try Frames.expect(frame, "setup-\(language.rawValue)-\(columns)x\(rows)")
        #expect(Frames.problems(frame) == [])
      }
    }
  }

  @Test func anyKeysAtAnySizeDrawAWholeFrame() throws {
    var dice = SplitMix(seed: 5)
    var sheet = try fresh()
    Walks.walk(&sheet, steps: 400, &dice, another: SetupScreen.init)
  }
}

// MARK: The settings, later

extension SetupScreenTests {
  @Test func laterItShowsWhatHolds() throws {
    var sheet = try later()
    #expect(sheet.screen.order == SetupScreen.Part.allCases)
    #expect(sheet.screen.form[text: .venue] == "东门广场")
    sheet.press(.control("s"))
    #expect(try recorded(sheet).venue == "东门广场")
    #expect(sheet.requests.count == 1 && !sheet.isOpen)
  }

  @Test func laterTheRestIsAnswered() throws {
    var sheet = try later()
    sheet.press(.text("2"), .text("东区消协"), .enter, .enter, .text("2"), .enter, .enter)
    sheet.press(.text("三一五广场活动"), .enter, .enter, .text("3.15"), .enter, .text("3.16"))
    sheet.press(.control("s"))
    let settings = try recorded(sheet)
    #expect(settings.officeKind == .council)
    #expect(settings.office == "东区消协")
    #expect(settings.venue == "东门广场" && !settings.isMainVenue)
    #expect(settings.activity == "三一五广场活动")
    #expect(settings.from == Booth.day)
    #expect(settings.to == Day(number: Booth.day.number + 1))
  }

  /// Each field in which nothing stands says that this is no fault, and what comes of it.
  @Test func whatIsEmptySaysWhatComesOfIt() throws {
    let shown = try later().session.text
    let said = shown.split(separator: "\n").filter { $0.contains("可不填") }.map {
      $0.filter { $0 != " " && $0 != "|" }
    }
    #expect(
      said == [
        "单位名称可不填，文书上留空，报上去的数要人确认", "活动名称可不填，总结用通用的题目", "主题可不填，总结里留【待填】",
        "第一天可不填，总结从当天写起", "最后一天可不填，总结写到当天",
      ])
  }

  private func detail(_ context: Context) -> Phrase? {
    MenuAction.items(context, isEmpty: false).first { $0.value == .settings }?.detail
  }

  /// The menu names what nobody has filled in, and is done with it when all is.
  @Test func theMenuSaysWhatIsUnset() throws {
    var context = try Booth.context()
    let all = Phrase("单位、会场、台号、活动", "office, venue, letters, activity")
    #expect(
      detail(context)
        == Phrase(
          "未填 5 项：单位名称、活动名称、主题、第一天、最后一天",
          "5 unset: office name, activity, slogan, first day, last day"))
    context.settings.isDemonstration = true
    #expect(detail(context) == all)
    context.settings.isDemonstration = false
    context.settings.apply([
      .office: "样例所", .activity: "活动", .slogan: "放心消费", .from: "2027-03-15",
    ])
    #expect(detail(context) == Phrase("未填 1 项：最后一天", "1 unset: last day"))
    context.settings.apply([.to: "2027-03-16"])
    #expect(detail(context) == all)
  }
}
