import TerminalKit
import Values
import Vocabulary

/// What keys do in the form beside filling in.
enum IntakeAction: Hashable, Sendable {
  case save, next, back, park, nextDraft, discard, openVisitor, link, takeOver, phrases, saveAndGoOn
}

extension IntakeAction {
  static let keys = KeyMap<IntakeAction>(
    Phrase("登记", "Taking down a case"),
    [
      .init(.control("s"), does: .save, Phrase("存", "save")),
      .init(.enter, .tab, does: .next, Phrase("下一栏", "next")),
      .init(.backTab, does: .back, Phrase("上一栏", "back")),
      .init(.escape, does: .park, Phrase("放下留草稿", "park")),
      .init(.control("n"), does: .nextDraft, Phrase("另一份草稿", "next draft")),
      .init(.control("d"), does: .discard, Phrase("扔掉", "throw away")),
      .init(.control("t"), does: .saveAndGoOn, Phrase("存，同一人再一件", "save, same visitor again")),
      .init(.control("r"), does: .link, Phrase("关联", "link")),
      .init(.control("p"), does: .takeOver, Phrase("照填", "fill as before")),
      .init(.control("f"), does: .phrases, Phrase("常用句", "phrases")),
      .init(.control("o"), does: .openVisitor, Phrase("打开来过的件", "open earlier case")),
    ])

  /// The keys while the desk asks whether to throw a form away.
  static let discardKeys = KeyMap<Bool>(
    Phrase("扔掉这份？", "Throw this one away?"),
    [
      .init(.text("1"), does: true, Phrase("扔掉", "throw away")),
      .init(.text("2"), .escape, does: false, Phrase("留着", "keep")),
    ])

  /// The keys in the second form.
  static let restKeys = KeyMap<IntakeAction>(
    Phrase("更多", "More"),
    [
      .init(.escape, does: .park, Phrase("回登记表", "back to the form")),
      .init(.control("s"), does: .save, Phrase("存", "save")),
      .init(.enter, .tab, does: .next, Phrase("下一栏", "next")),
      .init(.backTab, does: .back, Phrase("上一栏", "back")),
    ])
}
