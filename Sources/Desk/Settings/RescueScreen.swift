import Casework
import TerminalKit
import Values
import Vocabulary

/// What is left to do when the store was taken away: all that is known goes into another file.
struct RescueScreen: DeskScreen {
  var lost: LostStore
  /// What was written; nil before.
  var done: Rescued?
  /// Whether leaving without a file was asked for once.
  private var wantsToLeave = false

  init(_ lost: LostStore) { self.lost = lost }

  var route: Route? { .rescue(lost) }
  var title: Phrase { ScreenWords.storeLost }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .rescued(let rescued): done = rescued
    case .storeLost(let lost): self.lost = lost
    default: break
    }
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = RescueScreen.keys.match(key) else { return .unused }
    if action != .leave { wantsToLeave = false }
    switch action {
    case .first: return write(0)
    case .second: return write(1)
    case .back: return .pop
    case .leave: return leave()
    }
  }

  private func write(_ place: Int) -> Reaction {
    guard lost.places.indices.contains(place) else {
      return .say(ScreenWords.noSuchPlace)
    }
    return .effects(.rescue(lost.places[place]))
  }

  private mutating func leave() -> Reaction {
    guard done == nil, !wantsToLeave else { return .effects(.leaveUnsaved, .terminal(.quit)) }
    wantsToLeave = true
    let (leave, write) = (RescueScreen.keys.name(of: .leave), RescueScreen.keys.name(of: .first))
    return .say(
      Phrase(
        "还没有另存。再按一次 \(leave.zh) 就退出，没存上的都会丢；按 \(write.zh) 另存",
        "Nothing is written yet: another \(leave.en) leaves and loses what is not saved; "
          + "\(write.en) writes it"))
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(RescueScreen.keys, context.language)]
  }
}

/// What can be done about a lost store.
enum RescueAction: Hashable, Sendable {
  case first, second, back, leave
}

extension RescueScreen {
  static let keys = KeyMap<RescueAction>(
    ScreenWords.storeLost,
    [
      .init(.text("1"), .enter, does: .first, Phrase("另存到第一处", "write to the first place")),
      .init(.text("2"), does: .second, Phrase("另存到第二处", "to the second")),
      .init(.escape, does: .back, Phrase("回去看", "back to look")),
      .init(.text("0"), does: .leave, KeyWords.leave),
    ])

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    var row = 2
    func put(_ text: String, _ style: Style = .normal) {
      for line in TextWidth.wrap(TextWidth.unambiguous(text), columns: columns - 2) {
        surface.write(line, at: Position(row: row, column: 1), style, width: columns - 2)
        row += 1
      }
      row += 1
    }
    put(lost.what[context.language], .warning)
    if done == nil { put(advice(context)) }
    for (index, place) in lost.places.enumerated() {
      let first = row
      put("  \(index + 1)  \(TextWidth.unambiguous(place.shown))")
      surface.write("\(index + 1)", at: Position(row: first, column: 3), Style(.key))
    }
    for words in outcome { put(words[context.language], .section) }
    if rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    surface.writeFoot(message, RescueScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  private func advice(_ context: Context) -> String {
    context.say(
      "这台受理台不再往里存。登记过的和正在填的都还在内存里，关掉就没有了：请马上另存到新文件，不会盖掉别的文件，写完再查一遍。",
      "Nothing more is saved into it. All that was registered and typed is still in memory and goes "
        + "with closing: write it to a new file now. No file is written over; the new one is checked."
    )
  }

  private var outcome: [Phrase] {
    guard let done else { return [] }
    let key = RescueScreen.keys.name(of: .leave)
    let next =
      done.isWhole
      ? Phrase(
        "已查过，是完整的。按 \(key.zh) 退出，把原处的存档移开，再用 desk315 restore 恢复这个文件。",
        "It is whole. Leave with \(key.en), move away what lies in the old place, then desk315 "
          + "restore it.")
      : Phrase(
        "存档已坏，只有还读得出的。按 \(key.zh) 退出，另建存档，再用 desk315 import 读入这个文件。",
        "Only what could still be read. Leave with \(key.en) and desk315 import it into a new "
          + "store.")
    return done.told + [next]
  }
}
