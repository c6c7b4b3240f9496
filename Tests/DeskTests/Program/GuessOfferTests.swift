import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Guesses that nobody took are offered once more with the answer to the save: one key takes them into the
/// case, one undo takes that back.
@Suite struct GuessOfferTests {
  /// A complaint is saved with what stands in product and facts, as a clerk types it.
  private func saved(
    _ product: String, _ facts: String, _ language: Language = .chinese, rows: Int = 24,
    columns: Int = 80
  ) throws -> Session {
    var session = try Session(language, rows: rows, columns: columns)
    session.press(.text("2"), .text("13800138000"), .enter, .text("赵一"), .enter)
    session.press(.text(facts), .enter, .text("华联"), .enter, .text(product), .enter)
    session.press(.control("s"))
    return session
  }

  private func newest(_ session: Session) throws -> Case {
    try #require(session.desk.all.last)
  }

  @Test func oneKeyTakesNatureAndClass() throws {
    var session = try saved("电饭锅", "用三天不通电")
    let before = try newest(session)
    #expect(before.fields[.nature] == nil && before.fields[.goodsClass] == nil)
    let told = session.program.lastSaved.words
    #expect(told.contains("前告知是否受理"), "\(told)")
    #expect(told.contains("性质 质量、类别 厨房电器 没取：Ctrl-K 取"), "\(told)")
    session.press(.control("k"))
    let after = try newest(session)
    #expect(after.fields[text: .nature] == "quality")
    #expect(after.fields[text: .goodsClass] == "g_electronics.kitchen")
    #expect(after.timeline.count == before.timeline.count + 1)
    #expect(session.program.lastSaved.words.contains("取了性质 质量、类别 厨房电器"))
    #expect(session.program.lastSaved.words.contains("前告知是否受理"))
  }

  @Test func oneUndoTakesItBack() throws {
    var session = try saved("电饭锅", "用三天不通电")
    session.press(.control("k"), .control("z"), .enter)
    let subject = try newest(session)
    #expect(subject.fields[.nature] == nil && subject.fields[.goodsClass] == nil)
    #expect(subject.status != .void)
  }

  @Test(arguments: [("一件东西", "用三天不通电", "性质 质量 没取"), ("电饭锅", "说不清楚", "类别 厨房电器 没取")])
  func oneOfThemIsOfferedAlone(product: String, facts: String, words: String) throws {
    var session = try saved(product, facts)
    #expect(session.program.lastSaved.words.contains(words), "\(session.program.lastSaved.words)")
    session.press(.control("k"))
    let fields = try newest(session).fields
    #expect((fields[.nature] != nil) == words.contains("性质"))
    #expect((fields[.goodsClass] != nil) == words.contains("类别"))
  }

  /// What was taken or chosen is not offered, and without an offer the key says why.
  @Test func theKeyWorksOnlyWhileItIsOffered() throws {
    var session = try Session()
    session.press(.control("k"))
    #expect(session.messageRow.contains("没有等着取的猜测"))
    session = try saved("一件东西", "说不清楚")
    #expect(!session.program.lastSaved.words.contains("Ctrl-K"))
    session.press(.control("k"))
    #expect(session.messageRow.contains("没有等着取的猜测"))
    session = try saved("电饭锅", "用三天不通电")
    session.press(.control("k"))
    let count = session.effects.count
    session.press(.control("k"))
    #expect(session.effects.count == count)
    #expect(session.messageRow.contains("没有等着取的猜测"))
  }

  /// A digit opens something; none takes a guess.
  @Test func noDigitTakesThem() throws {
    for digit in 0...9 {
      var session = try saved("电饭锅", "用三天不通电")
      session.press(.text("\(digit)"), .escape)
      #expect(try newest(session).fields[.goodsClass] == nil, "\(digit)")
    }
  }

  /// The next save makes its own offer; that of another case is gone.
  @Test func theNextSaveEndsIt() throws {
    var session = try saved("电饭锅", "用三天不通电")
    let first = try newest(session)
    session.press(.text("2"), .text("13900139000"), .enter, .text("钱二"), .control("s"))
    #expect(session.program.context.offer == nil)
    session.press(.control("k"))
    #expect(session.desk.subject(first.number.counter)?.fields[.goodsClass] == nil)
  }

  @Test func nobodyElseTakesThem() throws {
    var session = try saved("电饭锅", "用三天不通电")
    let clerk = session.program.context.clerk
    session.press(.control("x"), .text("李四"), .enter)
    #expect(session.program.context.clerk != clerk)
    session.press(.control("k"))
    #expect(session.messageRow.contains("\(clerk)存的，由本人取"), "\(session.messageRow)")
    #expect(try newest(session).fields[.goodsClass] == nil)
  }

  /// On another screen the key means something else, so nothing is offered there.
  @Test func itIsOfferedAtHomeAlone() throws {
    var session = try saved("电饭锅", "用三天不通电")
    for keys in [
      [Key.text("2")], [.text("6")], [.text("7")], [.text("8")], [.text("9")], [.text("5")],
    ] {
      var other = session
      for key in keys { other.press(key) }
      #expect(other.frame.description.lines(with: "Ctrl-K") == [], "\(keys)")
    }
    session.press(.text("6"), .escape)
    #expect(session.frame.description.lines(with: "Ctrl-K") == ["性质 质量、类别 厨房电器 没取：Ctrl-K 取"])
  }

  /// What the visitor must be told stands whole, and the offer beside it, in as many rows as home
  /// makes room for.
  @Test(arguments: Language.allCases, [80, 100, 120, 200])
  func bothFit(_ language: Language, columns: Int) throws {
    for facts in ["用三天不通电", "用三天不通电，卡号6222021234567890128，赔【金额】"] {
      let session = try saved("电饭锅", facts, language, columns: columns)
      let rows = (session.program.context.rows - 5..<session.program.context.rows - 1)
        .map { session.row($0) }.joined().filter { $0 != " " }
      let told = language == .chinese ? "前告知是否受理" : "registeredisnotaccepted;ananswercomesby"
      #expect(rows.ranges(of: told).count == 1, "\(rows)")
      #expect(rows.ranges(of: "Ctrl-K").count == 1, "\(rows)")
      #expect(rows.ranges(of: "【】").count == (facts.contains("【") ? 1 : 0), "\(rows)")
    }
  }
}
