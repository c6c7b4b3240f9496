import Casework
import TerminalKit
import Values
import Vocabulary

/// What is asked once before the first save by a clock that is not to be believed.
struct ClockScreen: DeskScreen {
  let doubt: ClockDoubt
  /// The key that would have saved; it is given to the screen below again.
  let key: Key

  var route: Route? { .clock(doubt, key) }
  var title: Phrase { ScreenWords.clockDoubted }
  /// A slip is no answer, and the save that waits for one would be lost.
  var reasonToStay: Phrase? { ClockScreen.question }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch ClockScreen.keys.match(key) {
    case .action(true): Reaction(.retry(self.key), effects: [.acceptClock])
    case .action(false):
      Reaction(
        .pop, message: Phrase("没有存：先校时再存，填的都在", "Not saved: set the clock first; all is kept"))
    case .disabled(let why): .say(why)
    case nil: .say(ClockScreen.question)
    }
  }

  /// The keys, true for saving by that clock.
  static let keys = KeyMap<Bool>(
    ScreenWords.clockDoubted,
    [
      .init(.text("1"), does: true, Phrase("时间没错，照这个存", "the time is right, save by it")),
      .init(.escape, does: false, Phrase("先不存", "do not save")),
    ])

  private static var question: Phrase {
    let (yes, no) = (keys.name(of: true), keys.name(of: false))
    return Phrase(
      "先答：\(yes.zh) 照存，\(no.zh) 先不存", "Answer first: \(yes.en) saves, \(no.en) does not")
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(ClockScreen.keys, context.language)]
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    surface.write(
      doubt.line(in: context.zone)[context.language], at: Position(row: 2, column: 1), .warning,
      width: columns - 2)
    let head = context.say("照这个时间存，就会：", "Saved by this clock:")
    surface.write(head, at: Position(row: 4, column: 1), .section)
    for (index, line) in consequences(context).enumerated() {
      surface.write(line, at: Position(row: 5 + index, column: 3), width: columns - 4)
    }
    let advice = context.say(
      "先把电脑的日期、时间改对再存；填的都在，草稿也在。问过这一次就不再问。",
      "Set the laptop's date and time first; what is typed stays. Asked once.")
    surface.write(advice, at: Position(row: 10, column: 1), width: columns - 2)
    if rows > 5, columns > 1 { surface.cursor = Position(row: 2, column: 1) }
    surface.writeFoot(message, ClockScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  private func consequences(_ context: Context) -> [String] {
    let day = doubt.now.day(in: context.zone)
    let digits = day.description.filter(\.isNumber)
    return [
      context.say("收到的日子记成 \(day)", "the day of receipt is \(day)"),
      context.say("告知、受理、办结的期限都从这天算起，会错", "all due days count from it and are wrong"),
      context.say("编号里是这一天：TS-\(digits)-", "the number has that day: TS-\(digits)-"),
      context.say("真正的今天，合计和总结里没有它", "the totals of the real day lack it"),
    ]
  }
}
