import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A slip that comes back: its number, read at any place of the desk.
@Suite struct ScanTests {
  private func number(_ session: Session) throws -> CaseNumber {
    try #require(session.desk.all.first).number
  }

  /// Where a text has the focus, and where none has.
  private static func places(inText: Bool) throws -> [Places.Place] {
    try Places.all.filter { try Places.fewCases(at: $0).program.top.isInText == inText }
  }

  @Test func itsCaseIsOpenedWhereNoTextHasTheFocus() throws {
    let places = try Self.places(inText: false).filter { !$0.isFirst }
    #expect(places.count > 30)
    var stayed: Set<String> = []
    for (turn, place) in places.enumerated() {
      let before = try Places.fewCases(at: place)
      if before.reasonToStay != nil { stayed.insert(place.name) }
      // A third of the ways at each place, each way at a third of the places.
      let ways = Scan.all(of: try number(before)).enumerated().filter {
        ($0.offset + turn).isMultiple(of: 3)
      }
      for (_, scan) in ways {
        var session = before
        session.read(scan)
        let faults = ScanJudge(before).faults(session, try #require(session.desk.all.first))
        #expect(faults == [], "\(place.name) \(scan.words) \(scan.strokes.map(\.pause))")
      }
    }
    // The question about the clock waits for its answer; all other places lose nothing.
    #expect(stayed == ["clock"])
  }

  /// A reader types as people do into a text, and Enter does there what it does.
  @Test func aTextTakesItAsText() throws {
    let places = try Self.places(inText: true)
    #expect(places.count > 8)
    for place in places {
      for words in try Scan.spellings(of: number(Places.fewCases(at: place))) {
        var (read, typed) = (try Places.fewCases(at: place), try Places.fewCases(at: place))
        read.read(Scan(words))
        typed.typeSlowly(Scan(words))
        #expect(read.frame == typed.frame, "\(place.name) \(words)")
        #expect(read.depth == typed.depth && read.kept == typed.kept, "\(place.name) \(words)")
      }
    }
  }

  @Test(arguments: [
    "A-9999", "ts-20270315-a-9999", "B-0001", "SN12345678", "A0001", "https://t.cn/ab",
  ])
  func whatIsNoCaseHereIsSaidAndNothingElse(words: String) throws {
    let isNumber = words.contains("-")
    for place in try Self.places(inText: false) {
      let before = try Places.fewCases(at: place)
      let (events, kept) = (try before.desk.events, before.kept)
      for end in Scan.endings {
        var session = before
        session.read(Scan(words, pauses: [1], ending: end))
        let unknown = Refusal.noSuchCase(words.uppercased()).phrase(session.context.catalogue)
        let said =
          isNumber
          ? before.reasonToStay ?? unknown.zh : "一串键一起来了，没有照办；要记电话先按 F2"
        #expect(session.program.message == said, "\(place.name)")
        #expect(session.depth == before.depth && !session.hasQuit, "\(place.name)")
        #expect(session.frameWithoutMessage == before.frameWithoutMessage, "\(place.name)")
        #expect(try session.desk.events == events && session.kept == kept, "\(place.name)")
      }
    }
  }

  /// What comes slower than 120 ms does what it always did, be it a letter, a digit or a dash.
  @Test(arguments: ["zhf", "ab2", "n-b", "q"])
  func whatPeopleTypeDoesWhatItDid(words: String) throws {
    for place in Places.all {
      var plain = try Places.fewCases(at: place)
      for character in words { plain.press(.text(String(character))) }
      for pause in [120, 300] {
        var slow = try Places.fewCases(at: place)
        for character in words { slow.press(.text(String(character)), after: pause) }
        slow.rest()
        #expect(slow.frame == plain.frame, "\(place.name) \(pause)")
        #expect(slow.screenName == plain.screenName && slow.kept == plain.kept, "\(place.name)")
      }
    }
  }

  /// A blank that a reader sends before a number is no command either, and it may falter in the middle of it.
  @Test func aBlankAndAPauseDoNoHarm() throws {
    for name in ["home", "open cases", "open case", "form, choice", "totals", "help"] {
      let place = try #require(Places.all.first { $0.name == name })
      let before = try Places.fewCases(at: place)
      let subject = try #require(before.desk.all.first)
      let (short, long) = (subject.number.short, subject.number.description)
      let scans = [
        Scan(" " + short, sizes: [9]), Scan(short + " "), Scan(" " + long, sizes: [3, 2]),
        Scan(long, sizes: [4], pauses: [5, 240]),
      ]
      for scan in scans {
        var session = before
        session.read(scan)
        #expect(ScanJudge(before).faults(session, subject) == [], "\(name) \(scan.words)")
      }
    }
  }

  /// Letters alone are no number, however fast they come: a list is narrowed by them.
  @Test func lettersAtOnceNarrowAndChoose() throws {
    var session = try Session.filled()
    session.press(.text("9"), after: 900)
    session.read(Scan("tz"))
    #expect(session.top(LedgerScreen.self) != nil)
    session.press(.escape, after: 900)
    session.read(Scan("hr", sizes: [2]))
    #expect(session.top(ClerkScreen.self) != nil)
  }

  /// A form is parked with what stands in it.
  @Test func whatIsHalfTypedIsKept() throws {
    var session = try Session.filled()
    session.press(.text("2"), .text("13900001111"), .backTab)
    let id = try #require(session.program.top.draftID)
    let number = try number(session)
    session.read(Scan(number.short))
    #expect(session.top(CaseScreen.self)?.subject?.number == number && session.depth == 2)
    #expect(session.kept[id]?.values.filter { $0 == "13900001111" }.count == 1)
  }

  /// Who reads a slip is told where the form has gone, and by the next key no more.
  @Test(arguments: Language.allCases) func aParkedFormIsTold(language: Language) throws {
    let said = Phrase("没写完的已留作草稿，回首页接着写", "The half-typed form is kept as a draft, on home")
    for keys: [Key] in [
      [.text("2"), .text("13900001111"), .backTab],
      [.text("2"), .text("13900001111"), .backTab, .function(1)],
      [.text("4"), .text("东街超市"), .backTab, .function(5)],
    ] {
      var session = try Session.filled(language)
      session.press(keys)
      let number = try number(session)
      session.read(Scan(number.short))
      #expect(session.top(CaseScreen.self)?.subject?.number == number)
      #expect(session.messageRow == " " + said[language])
      session.press(.down)
      #expect(session.program.message.isEmpty)
    }
    var session = try Session.filled(language)
    session.press(.text("2"), .backTab)
    session.read(Scan(try number(session).short))
    #expect(session.top(CaseScreen.self) != nil && session.program.message.isEmpty)
  }

  /// A slip that is read twice is answered, and nothing of the page changes.
  @Test(arguments: Language.allCases) func theCaseThatIsOpenSaysSo(language: Language) throws {
    var session = try Session.filled(language)
    let number = try number(session)
    for scan in Scan.all(of: number) {
      session = try Session.filled(language)
      session.read(Scan(number.short))
      session.press(.text("*"))
      let (before, events) = (session.frameWithoutMessage, try session.desk.events)
      session.read(scan)
      let said = Phrase("这就是 \(number.short)", "This is \(number.short)")
      #expect(session.program.message == said[language], "\(scan.words)")
      #expect(session.frameWithoutMessage == before && session.depth == 2)
      #expect(try session.desk.events == events)
    }
    // Below another screen it is opened: there it is not seen.
    session.press(.function(1))
    session.read(Scan(number.short))
    #expect(
      session.top(CaseScreen.self)?.subject?.number == number && session.program.message.isEmpty)
  }

  /// A form that only its save keeps stays, and says so, also below another screen.
  @Test func whatNothingElseKeepsIsNotLeft() throws {
    let ledger = Places.Place(name: "ledger", keys: [.text("9"), .text("tz"), .enter])
    var session = try Places.fewCases(at: ledger)
    session.press(.text("2"), .text("30"), .tab)
    let before = session.frameWithoutMessage
    let said = "填的还没存：Ctrl-S存，Esc放下，再扫一次"
    session.read(Scan("A-0001"))
    #expect(session.program.message == said && session.frameWithoutMessage == before)
    session.press(.function(1))
    session.read(Scan("A-0001"))
    #expect(session.program.message == said && session.top(HelpScreen.self) != nil)
    session.press(.escape, .escape)
    session.read(Scan("A-0001"))
    #expect(session.top(CaseScreen.self) != nil)
  }

  /// A window that shows nothing does nothing.
  @Test func nobodySeesASmallWindow() throws {
    var session = try Session.filled()
    session.take(.resized(rows: 5, columns: 20))
    let asked = session.effects.count
    session.read(Scan("A-0001"))
    session.read(Scan("SN1234"))
    session.take(.resized(rows: 24, columns: 80))
    #expect(session.depth == 1 && session.program.message.isEmpty)
    #expect(session.effects.dropFirst(asked).allSatisfy { EffectName($0) == .terminal })
  }

  @Test func aSlipKeepsADeskThatIsLeft() throws {
    var session = try Session.empty()
    try session.desk.record(.open(Session.complaint("13800001234", "华联", "电饭锅")))
    session.press(.text("0"), after: 900)
    var scan = Scan("A-0001")
    scan.strokes[0].pause = 200
    session.read(scan)
    #expect(!session.hasQuit && session.top(CaseScreen.self) != nil)
    session.press(.escape, .text("0"))
    #expect(session.hasQuit)
  }

  @Test(arguments: Language.allCases) func helpAndManualTellOfIt(language: Language) throws {
    let session = try Session(language)
    let section = CodeReader.section(language)
    let help = HelpScreen(of: session.program.top, session.context)
    let manual = DeskManual.keySections(session.context.catalogue, language)
    #expect(help.sections.filter { $0 == section }.count == 1)
    #expect(manual.filter { $0 == section }.count == 1)
    let name = language == .chinese ? "编号+Enter" : "number+Enter"
    let method = language == .chinese ? "中文输入法" : "input method"
    #expect(section.rows.map(\.keys).suffix(2) == [method, name])
  }
}
