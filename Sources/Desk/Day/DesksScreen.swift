import Casework
import TerminalKit
import Values
import Vocabulary

/// The laptops of one office, whose cases go into one record: what each has told, what somebody is to look at, and a
/// place through which this desk reads what others wrote and writes what it knows.
struct DesksScreen: DeskScreen {
  private(set) var stand: DesksStand?
  private(set) var selection = 0
  /// The path that is typed instead of choosing a place.
  var input = TextInput()
  private(set) var isPath = false
  private(set) var top = 0

  var title: Phrase { DesksScreen.title }
  static let title = Phrase("几台合并", "Desks together")

  var isTyping: Bool { isPath }
  var isLive: Bool { true }

  func questions(_ context: Context) -> [Question] { [.desks] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.desks(let found)):
      let chosen = place
      stand = found
      selection = found.places.firstIndex { $0.path == chosen?.path } ?? 0
    case .recorded: return .effects(.ask(.desks))
    default: break
    }
    return .stay
  }

  /// The place under the cursor.
  var place: HandOverPlace? {
    guard let places = stand?.places, places.indices.contains(selection) else { return nil }
    return places[selection]
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if isPath { return type(key) }
    if case .action(let action)? = DesksScreen.scrolling.match(key) {
      let count = lines(context, context.columns).count
      top = action.moved(top, lines: count, height: context.rows - 5)
      return .stay
    }
    guard case .action(let action)? = DesksScreen.keys.match(key) else { return .unused }
    switch action {
    case .once, .stay: return exchange(stays: action == .stay, context)
    case .choose: return choose((key.digit ?? 0) - 1)
    case .path:
      isPath = true
      return .stay
    case .contested:
      return stand?.contested ?? 0 > 0
        ? .push(ListScreen.contested()) : .say(ScreenWords.nothingToSettle)
    case .lookAgain: return .effects(.ask(.desks))
    }
  }

  private mutating func choose(_ wanted: Int) -> Reaction {
    guard stand?.places.indices.contains(wanted) == true else {
      return .say(ScreenWords.noSuchPlace)
    }
    selection = wanted
    let key = DesksScreen.keys.name(of: .once)
    return .say(Phrase("按 \(key.zh) 读入并写出", "\(key.en) reads and writes there"))
  }

  /// Begins an exchange; where one goes on that stays, ends that.
  private func exchange(stays: Bool, _ context: Context) -> Reaction {
    if stays, context.exchange.known?.goesOn == true { return .effects(.endExchange) }
    guard let place else { return .say(EmptyWords.drives) }
    if let fault = place.fault { return .say(fault.words) }
    return .effects(.exchange(with: place.path, stays: stays))
  }

  // MARK: A path

  private mutating func type(_ key: Key) -> Reaction {
    switch DesksScreen.pathKeys.action(for: key) {
    case .take: return takePath()
    case .close:
      (isPath, input) = (false, TextInput())
      return .stay
    case nil: return input.handle(key, columns: 40) ? .stay : .unused
    }
  }

  private mutating func takePath() -> Reaction {
    let path = TextRules.trimmed(input.text)
    (isPath, input) = (false, TextInput())
    if path.isEmpty { return .stay }
    stand?.places.removeAll { $0.path == path }
    stand?.places.insert(HandOverPlace(path: path, shown: path), at: 0)
    selection = 0
    let key = DesksScreen.keys.name(of: .stay)
    return .say(Phrase("按 \(key.zh) 一直并着", "\(key.en) keeps it up to date"))
  }

  func keySections(_ context: Context) -> [KeySection] {
    if isPath {
      return [
        KeySection(DesksScreen.pathKeys, context.language),
        KeySection(CommonKeys.texts, context.language),
      ]
    }
    return [
      KeySection(DesksScreen.keys, context.language),
      KeySection(DesksScreen.scrolling, context.language),
    ]
  }
}

extension ExchangeStand {
  /// Whether it was to stay, and nobody has ended it.
  var goesOn: Bool { stays && doing != .ended }
}

/// What the keys of the desks do.
enum DesksAction: Hashable, Sendable {
  case once, stay, choose, path, contested, lookAgain
}

/// What keys do beside typing a path.
enum PathAction: Hashable, Sendable {
  case take, close
}

extension DesksScreen {
  /// The keys of the desks.
  static let keys = KeyMap<DesksAction>(
    title,
    [
      .init(.enter, does: .once, Phrase("读入并写出", "read and write")),
      .init(.tab, does: .stay, Phrase("一直并着/停", "keep on/stop")),
      .init(.text("0"), does: .lookAgain, ScreenWords.lookForDrives),
      .init(.control("t"), does: .contested, Phrase("要认定的", "to settle")),
      .init(FieldKeys.digits, does: .choose, ScreenWords.thisPlace, isHinted: false),
      .init(.text("/"), does: .path, typing, isHinted: false),
    ])

  private static let typing = Phrase("打文件夹的路径", "type a folder")

  /// The keys while a path is typed.
  static let pathKeys = KeyMap<PathAction>(
    typing.worded("Typing a folder"),
    [
      .init(.enter, does: .take, Phrase("就是这里", "this folder")),
      .init(.escape, does: .close, KeyWords.toReturn),
    ])

  /// The keys that move it.
  static let scrolling = ScrollAction.keys(title)
}
