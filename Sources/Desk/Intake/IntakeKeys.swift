import TerminalKit
import Values
import Vocabulary

/// What keys do in the form beside filling in.
enum IntakeAction: Hashable, Sendable {
  case save, next, back, park, nextDraft, discard, openVisitor, link, takeOver, phrases, saveAndGoOn
}

extension IntakeAction {
  static let keys = KeyMap<IntakeAction>(
    ScreenWords.takingDown,
    [
      .init(.control("s"), does: .save, KeyWords.save),
      .init(.enter, .tab, does: .next, KeyWords.next),
      .init(.backTab, does: .back, KeyWords.back),
      .init(.escape, does: .park, Phrase("放下留草稿", "park")),
      .init(.control("n"), does: .nextDraft, Phrase("另一份草稿", "next draft")),
      .init(.control("d"), does: .discard, KeyWords.throwAway),
      .init(.control("t"), does: .saveAndGoOn, Phrase("存，同一人再一件", "save, same visitor again")),
      .init(.control("r"), does: .link, KeyWords.link),
      .init(.control("p"), does: .takeOver, KeyWords.fillAsBefore),
      .init(.control("f"), does: .phrases, KeyWords.phrases),
      .init(.control("o"), does: .openVisitor, Phrase("打开来过的件", "open earlier case")),
    ])

  /// What is said to any other key while it is asked whether the form is thrown away.
  static var answerFirst: Phrase {
    let (away, kept) = (discardKeys.name(of: true), discardKeys.name(of: false))
    return Phrase(
      "先答：\(away.zh) 扔掉，\(kept.zh) 留着",
      "Answer first: \(away.en) throws away, \(kept.en) keeps")
  }

  /// The keys while the desk asks whether to throw a form away.
  static let discardKeys = KeyMap<Bool>(
    Phrase("扔掉这份？", "Throw this one away?"),
    [
      .init(.text("1"), does: true, KeyWords.throwAway),
      .init(.text("2"), .escape, does: false, Phrase("留着", "keep")),
    ])

  /// The keys in the second form.
  static let restKeys = KeyMap<IntakeAction>(
    ScreenWords.more,
    [
      .init(.escape, does: .park, Phrase("回登记表", "back to the form")),
      .init(.control("s"), does: .save, KeyWords.save),
      .init(.enter, .tab, does: .next, KeyWords.next),
      .init(.backTab, does: .back, KeyWords.back),
    ])
}
