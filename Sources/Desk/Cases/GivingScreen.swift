import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Figures that are read out to somebody: to whom, what was given before, and what has changed since.
///
/// Nothing is kept before somebody has said to whom; Esc leaves without a trace.
struct GivingScreen: DeskScreen {
  let day: Day
  let venues: [String]
  var totals: Totals
  var input = TextInput()
  private var receiver: String?

  /// - Parameter totals: the figures on show, of that day and those venues.
  init(_ totals: Totals) {
    day = totals.from
    venues = totals.venues
    self.totals = totals
  }

  var title: Phrase { ScreenWords.figuresGiven }

  var isLive: Bool { true }
  /// Until a name is begun the digits choose one, where there are some.
  var isTyping: Bool { !input.isEmpty || known.isEmpty }
  /// Nobody is called by the number of a slip.
  var isInText: Bool { !input.isEmpty }

  /// Those who were given these figures before, the latest first: they have the digits.
  var known: [String] {
    var names: [String] = []
    for given in totals.given.reversed()
    where given.receiver != GivenFigures.unsaid && !names.contains(given.receiver) {
      names.append(given.receiver)
    }
    return Array(names.prefix(9))
  }

  private var asked: Question { .totals(from: day, to: day, venues: venues) }

  func questions(_ context: Context) -> [Question] { [asked] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    if let told = asked.totals(in: message) { totals = told }
    switch message {
    case .recorded:
      guard let receiver else { return .effects(.ask(asked)) }
      return Reaction(
        .pop, effects: [],
        message: Phrase(
          "报给\(receiver)的数已留底，以后的变化另算",
          "What \(receiver) was given is kept; what changes later is seen apart"))
    case .refused, .failed: receiver = nil
    default: break
    }
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch GivingScreen.keys.action(for: key) {
    case .keep: return give(context)
    case .leave:
      if input.isEmpty { return .pop }
      input = TextInput()
      return .stay
    case .choose:
      guard input.isEmpty, let digit = key.digit, known.indices.contains(digit - 1) else {
        return type(key)
      }
      input = TextInput(known[digit - 1])
      return .stay
    case nil: return type(key)
    }
  }

  /// What takes typing back is for a name that was begun.
  private mutating func type(_ key: Key) -> Reaction {
    if input.isEmpty, key == .control("z") || key == .control("y") { return .unused }
    return input.handle(key, columns: GivingScreen.fieldColumns) ? .stay : .unused
  }

  private mutating func give(_ context: Context) -> Reaction {
    let name = TextRules.trimmed(input.text)
    guard !name.isEmpty else {
      let key = GivingScreen.keys.name(of: .leave)
      return .say(Phrase("先写报给谁；\(key.zh) 不留", "Say to whom first; \(key.en) leaves it"))
    }
    receiver = name
    let figures = totals.json(zone: context.zone, language: .chinese)
    return .effects(.record(.disclose(Disclosure(.given, detail: name, figures: figures))))
  }

  func keySections(_ context: Context) -> [KeySection] {
    [
      KeySection(GivingScreen.keys, context.language),
      KeySection(CommonKeys.texts, context.language),
    ]
  }

  /// What keys do beside typing to whom.
  enum Action: Hashable, Sendable {
    case choose, keep, leave
  }

  /// The keys of those who were told before.
  static let keys = KeyMap<Action>(
    ScreenWords.figuresGiven,
    [
      .init(FieldKeys.digits, does: .choose, Phrase("以前报过的", "one named before")),
      .init(.enter, does: .keep, Phrase("留底", "keep them")),
      .init(.escape, does: .leave, Phrase("不留", "leave it")),
    ])

  private static let fieldColumns = 30
}

// MARK: Drawing

extension GivingScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let place = totals.placeWords(context.language)
    surface.writeTitle(
      "\(title[context.language])  \(day)  \(place)", right: context.clerkAndTime, context)
    drawField(into: &surface, row: 2, context)
    let sentence = TextWidth.wrap(
      TextWidth.unambiguous(totals.sentence(context.language)), columns: columns - 4)
    let first = 5 + (known.isEmpty ? 0 : 1)
    for (offset, line) in sentence.prefix(4).enumerated() where first + offset < rows - 3 {
      surface.write(line, at: Position(row: first + offset, column: 2), .figure)
    }
    drawGiven(into: &surface, row: first + min(4, sentence.count) + 1, context)
    surface.writeFoot(message, GivingScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  private func drawField(into surface: inout Surface, row: Int, _ context: Context) {
    let column = input.draw(
      context.say("报给谁", "To whom"), into: &surface, row: row, most: GivingScreen.fieldColumns)
    var place = column
    for (index, name) in known.enumerated() where place < surface.columns - 8 {
      let end = surface.write(
        "\(index + 1)", at: Position(row: row + 1, column: place), Style(.key))
      let shown = TextWidth.truncate(TextWidth.unambiguous(name), to: 16)
      place = surface.write(" \(shown)", at: Position(row: row + 1, column: end), .quiet) + 2
    }
    let words = context.say("照下面念，念的就是留的", "Read out what follows; that is what is kept")
    surface.write(
      words, at: Position(row: row + 2 + (known.isEmpty ? 0 : 1), column: 2), .quiet)
  }

  /// What was given before and has changed since, the latest first.
  private func drawGiven(into surface: inout Surface, row: Int, _ context: Context) {
    let last = surface.rows - 3
    guard !totals.given.isEmpty, row + 1 < last else { return }
    let title = context.say("报过的数和以后的变化", "Given before, and what changed since")
    surface.writeSection(title, "\(totals.given.count)", row: row)
    let lines = totals.given.reversed().flatMap { wrapped($0, surface.columns - 6, context) }
    let room = last - row - 1
    let shown = lines.count > room ? Array(lines.prefix(max(0, room - 1))) : lines
    for (offset, line) in shown.enumerated() {
      surface.write(line, at: Position(row: row + 1 + offset, column: 3))
    }
    guard shown.count < lines.count else { return }
    let rest = lines.count - shown.count
    let more = context.say(
      "还有 \(rest) 行，存成文件可看全", "\(rest) more lines, all of them in the saved file")
    surface.write(more, at: Position(row: last - 1, column: 3), .quiet)
  }

  private func wrapped(_ given: GivenFigures, _ columns: Int, _ context: Context) -> [String] {
    let words = TextWidth.unambiguous(totals.givenWords(given, context))
    return TextWidth.wrap(words, columns: columns).enumerated().map {
      $0.offset == 0 ? $0.element : "  \($0.element)"
    }
  }
}

extension Totals {
  /// `11:05 报给市局，以后变了 2 项：投诉接到 28 -> 29；宣传资料（当天） 480份 -> 500份`.
  func givenWords(_ given: GivenFigures, _ context: Context) -> String {
    let time = given.at.time(in: context.zone)
    let name = given.receiver == GivenFigures.unsaid ? "" : Mask.text(given.receiver)
    let head = context.say(
      name.isEmpty ? "\(time) 报出" : "\(time) 报给\(name)",
      name.isEmpty ? "\(time) given" : "\(time) given to \(name)")
    let changes = changes(since: given)
    if changes.isEmpty { return head + context.say("，以后没有变化", ", no change since") }
    let list = changes.map { $0.words[context.language] }
      .joined(separator: context.say(Punctuation.semicolon))
    return head
      + context.say("，以后变了 \(changes.count) 项：", ", \(changes.count) changed since: ") + list
  }
}
