import Casework
import TerminalKit
import Values
import Vocabulary

/// The keys of a place and those that work from anywhere, from the bindings that dispatch them.
struct HelpScreen: PageScreen {
  let place: Phrase
  /// Sections of hints, in both languages as they stood when help was asked for.
  let sections: [KeySection]
  var top = 0
  /// What was typed to find keys.
  private(set) var typed = ""

  init(of screen: any DeskScreen, _ context: Context) {
    place = screen.title
    let language = context.language
    let advice = Phrase("来人了怎么办", "When somebody comes")
    sections =
      HelpScreen.undrawable(in: screen, context) + screen.keySections(context)
      + [GlobalAction.quietKeys, GlobalAction.keys(context.catalogue.states)].map {
        KeySection($0, language)
      }
      + (context.layout.isLinear ? [KeySection(LinearView.keys, language)] : [])
      + [CodeReader.section(language), KeySection(advice, HelpScreen.advice(context), language)]
  }

  /// Which characters stand behind the `〓` on the screen below, by their code points: two rare
  /// characters of names look alike there, and are told apart here.
  private static func undrawable(in screen: any DeskScreen, _ context: Context) -> [KeySection] {
    let found = TextWidth.undrawable(in: screen.texts.joined())
    if found.isEmpty { return [] }
    let rows = found.map { scalar in
      Hint(
        keys: TextWidth.substitute,
        words: "U+" + String(scalar.value, radix: 16, uppercase: true)
          + context.say("，照样存着", ", kept as it is"))
    }
    let title = Phrase("这里画不出的字", "Characters that cannot be drawn here")
    return [KeySection(title, rows, context.language)]
  }

  private static func advice(_ context: Context) -> [Hint] {
    func keys<Action>(_ map: KeyMap<Action>, _ isMeant: (Action) -> Bool) -> String {
      map.hints(context.language, for: isMeant).first?.keys ?? ""
    }
    let complaint = context.catalogue.states.one(.complaint)
    return [
      Hint(
        keys: keys(IntakeAction.keys) { $0 == .park } + " "
          + context.say(HomeAction.intake(.complaint).key),
        words: context.say(
          "放下手里的，记新\(complaint.zh)", "park this, take a new \(complaint.en)")),
      Hint(
        keys: keys(IntakeAction.keys) { $0 == .save },
        words: context.say("存；编号留在下面一行", "save; the number stays on the message row")),
      Hint(
        keys: context.say("断电", "power cut"),
        words: context.say("打了一半的还在首页「没写完」里", "what is half typed waits at home")),
    ]
  }

  var route: Route? { .help }
  var title: Phrase { ScreenWords.help }
  var heading: Phrase {
    let whole = Phrase("\(title.zh)  \(place.zh)", "\(title.en)  \(place.en)")
    return typed.isEmpty
      ? whole : Phrase("\(whole.zh)  找：\(typed)", "\(whole.en)  find: \(typed)")
  }

  /// The lines of the help: titles, keys with what they do, blanks between sections; beside each other where there is
  /// room.
  func lines(_ context: Context, _ columns: Int) -> [[Piece]] {
    let found = HelpSearch(sections).found(typed)
    if found.isEmpty {
      return [[Piece(context.say(EmptyWords.noKey), .quiet)]]
    }
    let count = max(1, columns / HelpScreen.leastColumns)
    let room = columns / count
    let width = min(26, sections.flatMap(\.rows).map { TextWidth.columns(of: $0.keys) }.max() ?? 8)
    let blocks = found.map { section in
      [[Piece(section.title, .section)]]
        + section.rows.flatMap { lines(of: $0, width, room: room - width - 6) } + [[]]
    }
    return HelpColumns(blocks, count: count, width: room).lines
  }

  /// The columns that a part of the help needs to be read.
  private static let leastColumns = 60

  /// The key with what it does, and why it does nothing now; what does not fit stands below.
  private func lines(of row: Hint, _ width: Int, room: Int) -> [[Piece]] {
    let isOff = row.disabled != nil
    var lines = TextWidth.wrap(row.words, columns: room).map {
      [Piece("  " + $0, isOff ? .disabled : .normal)]
    }
    if let why = row.disabled.map({ TextWidth.unambiguous($0) }) {
      let used = lines.last.map { $0.reduce(0) { $0 + TextWidth.columns(of: $1.text) } } ?? 0
      if used + TextWidth.columns(of: why) <= room, !lines.isEmpty {
        lines[lines.count - 1].append(Piece("  " + why, .quiet))
      } else {
        lines += TextWidth.wrap(why, columns: room).map { [Piece("  " + $0, .quiet)] }
      }
    }
    return lines.enumerated().map { index, line in
      let keys = TextWidth.pad(index == 0 ? row.keys : "", to: width)
      return [Piece("  "), Piece(keys, Style(isOff ? .disabled : .key))] + line
    }
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if key.folded == .text("?") || key == .function(1) || key == .enter { return .pop }
    return find(key) ? .stay : scroll(key, context)
  }

  /// Takes a key that finds others; digits lead where they lead from everywhere.
  private mutating func find(_ key: Key) -> Bool {
    if case .text(let text) = key, text.allSatisfy(\.isLetter) {
      typed += text
    } else if !typed.isEmpty, [.backspace, .escape].contains(key) {
      typed = key == .escape ? "" : String(typed.dropLast())
    } else {
      return false
    }
    top = 0
    return true
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(heading[context.language], right: context.clerkAndTime, context)
    surface.writeText(lines(context, columns), top: top, rows: rows - 5, context)
    let letters = Hint(
      keys: context.say(KeyWords.letters), words: context.say("找键", "find a key"))
    surface.writeFoot(message, [ScrollAction.hint(context.language), letters] + context.back)
    return surface
  }
}

extension HelpScreen {
  /// The keys of the help.
  static let keys = ScrollAction.keys(ScreenWords.help)
}
