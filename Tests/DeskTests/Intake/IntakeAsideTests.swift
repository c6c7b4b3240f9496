import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// What stands beside the form on a wide screen.
@Suite struct IntakeAsideTests {
  /// A form on a desk that has a case of the same phone, merchant and goods.
  private func form(
    _ language: Language = .chinese, rows: Int = 40, columns: Int = 120
  ) throws -> Session {
    let context = try SquareDay.context(language, rows: rows, columns: columns)
    var session = Session(context, try DeskInMemory(context))
    try session.desk.record(.open(Session.complaint("13900001111", "华联电器城", "电饭锅")))
    session.press(.text("2"))
    return session
  }

  private func filled(_ language: Language = .chinese, columns: Int = 120) throws -> Session {
    var session = try form(language, columns: columns)
    session.fill("13900001111", "张三", "用三天坏了", "华联电器城", "电饭锅")
    return session
  }

  /// What stands right of the form, without blanks.
  private func beside(_ session: Session) -> String {
    let frame = session.frame
    let start = (IntakeSides(columns: frame.columns)?.form ?? frame.columns) + 2
    return (1..<frame.rows - 3).map { row in
      frame.row(row).dropFirst(start).map(\.text).joined().filter { $0 != " " }
    }.joined()
  }

  @Test func itTellsWhoWasHereWhatToSayAndTheLaw() throws {
    let words = beside(try filled())
    let expected = [
      "同一电话1件：A-0001", "同一商家1件：A-0001电饭锅", "存了就这样说", "登记不等于受理", "法律怎么说质量不好要退、换、修",
      "消费者权益保护法第24条",
    ]
    #expect(expected.filter { !words.contains($0) } == [], "\(words)")
  }

  @Test func inEnglishToo() throws {
    let words = beside(try filled(.english))
    let expected = ["Thisphone,1:A-0001", "Thismerchant,1:A-0001", "registeredisnotaccepted"]
    #expect(expected.filter { !words.contains($0) } == [], "\(words)")
  }

  /// What is to be said before the save is what the desk says behind it.
  @Test func itPromisesWhatTheSavePromises() throws {
    var session = try filled()
    let promised = beside(session)
    session.press(.control("s"))
    let saved = session.text.filter { $0 != " " }
    let day = try #require(saved.firstMatch(of: /受理，(\d+-\d+\??)前告知是否受理/))
    #expect([day.output.0].filter { !promised.contains($0) } == [], "\(promised)")
  }

  @Test func aBlankFormSaysWhatWillStandThere() throws {
    var session = try form()
    session.press(.escape, .text("3"))
    let words = beside(session)
    #expect(["填了电话、商家、商品，这里就有"].filter { !words.contains($0) } == [], "\(words)")
  }

  /// Below 110 columns the form has all of the screen, and nothing is looked for.
  @Test(arguments: [(80, 80), (109, 109), (110, 80), (120, 84), (200, 140)])
  func theFormHasItsColumns(columns: Int, form: Int) throws {
    let session = try filled(columns: columns)
    let screen = try #require(session.top(IntakeScreen.self))
    #expect(screen.forms.shape?.columns == form)
    #expect((screen.aside.answer == nil) == (columns < 110))
    let places = screen.forms.main.layout.places.values
    #expect(places.allSatisfy { $0.column + $0.labelWidth + $0.width <= form - 1 })
  }

  /// A window that was made wide has it at once.
  @Test func aWindowMadeWideHasItAtOnce() throws {
    var session = try filled(columns: 80)
    session.take(.resized(rows: 40, columns: 120))
    #expect(beside(session).contains("法律怎么说"))
    session.take(.resized(rows: 24, columns: 80))
    #expect(session.frame.row(1).map(\.text).joined().filter { $0 != " " } == "")
  }

  /// It takes no key, asks for nothing, and the cursor never stands in it.
  @Test func noKeyIsForIt() throws {
    var (wide, narrow) = (try form(), try form(rows: 24, columns: 80))
    let keys: [Key] =
      [.text("13900001111"), .tab, .text("张三"), .tab, .text("坏了"), .tab, .text("华联"), .tab]
      + Array(repeating: .tab, count: 20)
    for key in keys {
      wide.press(key)
      narrow.press(key)
      let focus = wide.top(IntakeScreen.self)?.forms.focus
      #expect(focus == narrow.top(IntakeScreen.self)?.forms.focus, "\(key)")
      #expect(wide.frame.cursor.map { $0.column < 84 } == true, "\(key)")
    }
    #expect(wide.effects == narrow.effects)
  }

  /// While a field is typed in it stays as it is.
  @Test func itStaysWhileSomebodyTypes() throws {
    var session = try filled()
    session.press(.backTab, .backTab, .backTab)
    let before = beside(session)
    session.press(.text("，健身卡跑路"))
    #expect(beside(session) == before)
    session.press(.enter)
    #expect(beside(session) != before)
  }

  /// A case that is corrected has all of the screen.
  @Test func aCorrectionHasAllOfTheScreen() throws {
    let session = try Places.session(at: [.text("6"), .text("1")], rows: 40, columns: 120)
    #expect(session.top(IntakeScreen.self)?.forms.shape?.columns == 120)
  }

  @Test(arguments: Language.allCases, [110, 120, 200])
  func everyFrameIsWellFormed(_ language: Language, columns: Int) throws {
    for rows in [24, 40] {
      for art in [LineArt.plain, .fine] {
        var session = try form(language, rows: rows, columns: columns)
        session.program.context.art = art
        session.fill("13900001111", "张三", "用三天坏了", "华联电器城", "电饭锅")
        Walks.check(session.frame, rows, columns)
        #expect(session.frame.cursor.map { $0.row < rows - 2 } == true)
      }
    }
  }
}
