import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The quick guide: found by typing, read, and put into the answer.
@Suite struct GuideTests {
  private let guide = Key.control("g")

  private func answer(_ session: Session) throws -> String {
    try #require(session.top(IntakeScreen.self)).forms[text: .field(.answer)]
  }

  @Test(arguments: [
    "七天", "qitian", "qtwly", "wgqt", "后悔", "houhui", "hh", "seven days", "returning what",
  ])
  func anAnswerIsFoundByChinesePinyinAndInitials(typed: String) throws {
    var session = try Session()
    session.press(guide, .text(typed))
    let isFound = session.frame.description.contains("消费者权益保护法第25条")
    #expect(isFound == (typed != "seven days"))
  }

  @Test func oneKeyPutsTheAnswerIntoAConsultation() throws {
    var session = try Session()
    session.press(.text("3"), .text("5"), guide, .text("kjs"), .escape, .text("yfk"), .enter)
    #expect(try answer(session).hasPrefix("商家没有按约定提供服务的"))
    #expect(try answer(session).hasSuffix("（消费者权益保护法第53条、实施条例第21条、第22条、第26条）"))
    #expect(session.top(IntakeScreen.self)?.forms.focus == .field(.answer))
    session.press(.control("z"))
    #expect(try answer(session).isEmpty)
    session.press(.control("y"), .control("s"))
    guard case .record(.open(let intake), _)? = session.effects.last(where: \.isRecord) else {
      Issue.record("nothing was saved")
      return
    }
    #expect(intake.fields[text: .answer].hasPrefix("商家没有按约定"))
    #expect(intake.fields[text: .topic] == "food")
  }

  /// Into the long text that has the focus, at its caret.
  @Test func theFocusSaysWhereItGoes() throws {
    var session = try Session()
    session.press(.text("2"), .tab, .tab, .text("前后"), .left, guide, .text("fp"), .enter)
    #expect(
      session.top(IntakeScreen.self)?.forms[text: .field(.facts)]
        == "前消费者索要发票等购货凭证或者服务单据的，商家必须给。拒不开发票的，可以向税务部门反映。没有小票的，付款记录、聊天记录、照片也能作证据。（消费者权益保护法第22条）后")
  }

  @Test func whatStandsThereStays() throws {
    var session = try Session()
    session.press(.text("3"))
    var screen = try #require(session.top(IntakeScreen.self))
    screen.forms.restore(.field(.answer), "先看小票。")
    _ = screen.take("后面的话", session.program.context)
    #expect(screen.forms[text: .field(.answer)] == "先看小票。\n后面的话")
  }

  @Test func escapeReturnsToTheSameFieldWithNothingLost() throws {
    for keys in [
      [Key.text("2"), .text("138")], [.text("2"), .tab, .tab, .text("用三天")],
      [.text("6"), .text("7"), .text("问过")],
    ] {
      var session = try Places.session(at: keys)
      let before = session.frame
      let drafts = session.desk.drafts.count
      session.press(guide, .text("yfk"), .down, .escape, .escape)
      #expect(session.frame == before)
      #expect(session.desk.drafts.count == drafts)
      session.press(guide, guide)
      #expect(session.frame == before)
    }
  }

  @Test func aComplaintSaysWhereItCouldGo() throws {
    var session = try Session()
    session.press(.text("2"), .text("138"), guide, .enter)
    #expect(session.messageRow.contains("先把光标放到经过或答复里"))
    #expect(session.top(IntakeScreen.self)?.forms[text: .field(.consumerPhone)] == "138")
  }

  @Test func aStepTakesItToo() throws {
    var session = try Places.session(at: [.text("6"), .text("7")])
    session.press(guide, .text("fapiao"), .enter)
    #expect(session.top(StepScreen.self) != nil)
    #expect(session.frame.description.contains("消费者索要发票"))
  }

  /// From home an answered question is four keys: the guide, a word, Enter, save.
  @Test func fromHomeItBecomesAConsultation() throws {
    var session = try Session()
    session.press(guide, .text("fp"), .enter)
    let screen = try #require(session.top(IntakeScreen.self))
    #expect(screen.forms.kind == .consultation)
    #expect(screen.forms[text: .field(.facts)] == "不给发票、小票")
    session.press(.control("s"))
    let saves = session.effects.filter(\.isRecord)
    #expect(saves.count == 1)
  }

  @Test func itIsReachedFromEverywhere() throws {
    for place in Places.all where !place.name.hasPrefix("guide") {
      var session = try Places.session(at: place)
      session.press(guide)
      #expect(session.top(GuideScreen.self) != nil, "\(place.name)")
    }
    var menu = try Session()
    menu.press(.text("9"), .text("changwen"), .enter)
    #expect(menu.top(GuideScreen.self) != nil)
    // Opened from the menu above a form, it comes back to the form.
    var form = try Session()
    form.press(.text("3"), .function(9), .text("sucha"), .enter, .text("yj"), .enter)
    #expect(try answer(form).contains("实施条例第20条"))
  }

  /// Every answer can be read in whole at 80x24, in both languages.
  @Test func everyAnswerFits() throws {
    for language in Language.allCases {
      let context = try SquareDay.context(language, rows: 24, columns: 80)
      for entry in context.reference.guide.entries {
        let lines = TextWidth.wrap(entry.text[language], columns: 76)
        #expect(lines.count <= 8, "\(entry.id) \(language)")
        #expect(TextWidth.columns(of: entry.label[language]) < 50)
      }
    }
  }
}

extension Effect {
  fileprivate var isRecord: Bool { if case .record = self { true } else { false } }
}
