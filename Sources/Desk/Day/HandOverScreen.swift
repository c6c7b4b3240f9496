import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Where the hand-over folder goes, whether departments get persons in full, and what was written.
struct HandOverScreen: DeskScreen {
  var board: HandOverBoard
  var selection: Int
  /// Whether departments get persons in full; chosen by hand each time, and recorded.
  var isUnmasked = false
  /// What was written; nil before.
  var done: HandedOver?

  init(_ board: HandOverBoard) {
    self.board = board
    selection = HandOverScreen.likeliest(board.places)
  }

  private static func likeliest(_ places: [HandOverPlace]) -> Int {
    places.firstIndex { $0.fault == nil } ?? 0
  }

  var title: Phrase { ScreenWords.whereTo }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.handOver(let found)) where found.day == board.day && done == nil: take(found)
    case .handedOver(let written): done = written
    // A stick that was pulled is no place any more.
    case .failed, .refused: return .effects(.ask(.handOver(board.day)))
    default: break
    }
    return .stay
  }

  private mutating func take(_ found: HandOverBoard) {
    let chosen = place
    let others = found.places.map(\.path) != board.places.map(\.path)
    board = found
    guard others else { return }
    selection =
      found.places.firstIndex { $0.path == chosen?.path } ?? HandOverScreen.likeliest(found.places)
  }

  /// The place under the cursor.
  var place: HandOverPlace? {
    board.places.indices.contains(selection) ? board.places[selection] : nil
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if done != nil {
      if case .action? = HandOverScreen.doneKeys.match(key) { return Reaction(.home(then: nil)) }
      return .unused
    }
    guard case .action(let action)? = HandOverScreen.keys.match(key) else { return move(key) }
    return perform(action, key)
  }

  private mutating func perform(_ action: HandOverAction, _ key: Key) -> Reaction {
    switch action {
    case .choose: return choose((key.digit ?? 0) - 1)
    case .lookAgain:
      return Reaction(
        effects: [.ask(.handOver(board.day))],
        message: Phrase("又找了一遍U盘", "Looked for USB drives again"))
    case .persons:
      isUnmasked.toggle()
      return .stay
    case .write:
      guard let place else { return .stay }
      if let fault = place.fault { return .say(fault.words) }
      return .effects(.handOver(board.day, to: place, unmasked: isUnmasked))
    }
  }

  private mutating func choose(_ place: Int) -> Reaction {
    guard board.places.indices.contains(place) else {
      return .say(ScreenWords.noSuchPlace)
    }
    if let fault = board.places[place].fault { return .say(fault.words) }
    selection = place
    let key = HandOverScreen.keys.name(of: .write)
    return .say(Phrase("按 \(key.zh) 交到这里", "\(key.en) hands over to this place"))
  }

  private mutating func move(_ key: Key) -> Reaction {
    var list = ListState(count: board.places.count, selection: selection)
    guard list.handle(key, height: list.count) else { return .unused }
    selection = list.selection
    return .stay
  }

  func keySections(_ context: Context) -> [KeySection] {
    if done != nil { return [KeySection(HandOverScreen.doneKeys, context.language)] }
    return [
      KeySection(HandOverScreen.keys, context.language),
      KeySection(CommonKeys.lists, context.language),
    ]
  }
}

/// What the keys of the places do.
enum HandOverAction: Hashable, Sendable {
  case choose, lookAgain, persons, write
}

extension HandOverScreen {
  /// The keys of the places.
  static let keys = KeyMap<HandOverAction>(
    ScreenWords.whereTo,
    [
      .init(.enter, does: .write, Phrase("交接，会记下来", "hand over; recorded")),
      .init(.tab, does: .persons, Phrase("是否脱敏", "mask or not")),
      .init(.text("0"), does: .lookAgain, ScreenWords.lookForDrives),
      .init(FieldKeys.digits, does: .choose, ScreenWords.thisPlace, isHinted: false),
    ])

  /// The keys when all is written.
  static let doneKeys = KeyMap<HandOverAction>(
    ScreenWords.handedOver, [.init(.enter, does: .write, KeyWords.home)])
}

extension HandOverPlace.Fault {
  /// Why nothing can be written there, and what to do.
  var words: Phrase {
    switch self {
    case .readOnly: Phrase("只读，写不进去，请换一个", "read-only, choose another")
    case .full: Phrase("满了，放不下，请换一个", "full, choose another")
    }
  }
}
