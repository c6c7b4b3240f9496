import Casework
import TerminalKit
import Values
import Vocabulary

/// What is asked once before a store is opened that may not be the one which this laptop remembers.
struct GenerationScreen: DeskScreen {
  let doubt: StoreDoubt

  var route: Route? { .generation(doubt) }
  var title: Phrase { ScreenWords.isThisTheStore }
  var reasonToStay: Phrase? { question }
  /// Behind it lies no store yet.
  var comesFirst: Bool { true }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch GenerationScreen.keys.match(key) {
    case .action(.moved):
      doubt.mayBeMoved ? .effects(.terminal(.goOn(.moved))) : .say(GenerationScreen.notMoved)
    case .action(.copy): .effects(.terminal(.goOn(.copy)))
    case .action(.leave): .effects(.terminal(.quit))
    case .disabled(let why): .say(why)
    case nil: .say(question)
    }
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(GenerationScreen.keys, context.language)]
  }
}

/// What can be said of a store.
enum GenerationAction: Hashable, Sendable {
  case moved, copy, leave
}

extension GenerationScreen {
  static let keys = KeyMap<GenerationAction>(
    ScreenWords.isThisTheStore,
    [
      .init(.text("1"), does: .moved, Phrase("是搬来的，接着用", "it was moved here, go on")),
      .init(.text("2"), does: .copy, Phrase("换代接着用", "go on as a new generation")),
      .init(.text("0"), .escape, does: .leave, KeyWords.leave),
    ])

  private static let notMoved = Phrase(
    "这里少了登记，照旧用会把编号再给一次", "Saves are missing here: their numbers would be given again")

  /// What is said to whoever presses anything else.
  private var question: Phrase {
    let keys = GenerationScreen.keys
    let (moved, copy, leave) = (
      keys.name(of: .moved), keys.name(of: .copy), keys.name(of: .leave)
    )
    if doubt.mayBeMoved {
      return Phrase(
        "先答：\(moved.zh) 是搬来的，\(copy.zh) 是复制的，\(leave.zh) 退出",
        "Answer first: \(moved.en) it was moved, \(copy.en) it is a copy, \(leave.en) leaves")
    }
    return Phrase(
      "先答：\(copy.zh) 换代接着用，\(leave.zh) 退出",
      "Answer first: \(copy.en) goes on as a new generation, \(leave.en) leaves")
  }

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
    put(doubt.what[context.language], .warning)
    put(doubt.path)
    for line in choices { put(line[context.language]) }
    if rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    surface.writeFoot(message, GenerationScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  private var choices: [Phrase] {
    let keys = GenerationScreen.keys
    let (moved, copy, leave) = (
      keys.name(of: .moved), keys.name(of: .copy), keys.name(of: .leave)
    )
    let asItIs = Phrase(
      "\(moved.zh)  就是那一份，搬到了这里，别处不再用：编号照旧往下排。",
      "\(moved.en)  It is the one and was moved here; the other is used no more. Numbers go on as they were."
    )
    return (doubt.mayBeMoved ? [asItIs] : []) + [
      Phrase(
        "\(copy.zh)  是复制的或旧的：照这里有的接着用，编号的字母换一代，一个号不会给两次。",
        "\(copy.en)  It is a copy or an old one: go on with what is here. The letters of numbers count a generation, "
          + "so that none is given twice."),
      Phrase(
        "\(leave.zh)  退出，什么也不动：先去找原来的那一份。",
        "\(leave.en)  Leave all as it is, and look for the right one first."),
    ]
  }
}

extension Program {
  /// The desk before its store is opened: nothing works but an answer.
  public init(_ context: Context, asking doubt: StoreDoubt) {
    self.init(context)
    stack.put(screen(.generation(doubt)))
  }
}
