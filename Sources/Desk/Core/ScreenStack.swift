import Casework
import TerminalKit
import Values
import Vocabulary

/// The screens on top of each other, with what was said to each; the lowest is always home.
struct ScreenStack: Sendable {
  /// The screens below the one that has the keys, home first.
  private(set) var below: [Place] = []
  /// The one that has the keys.
  var top: Place
  /// Whose persons the screen on top shows as soon as that is recorded.
  var showing: CaseID?
  /// Whether others have written what is not shown yet.
  var hasNews = false
  private var opened = 1

  init(home: any DeskScreen) { top = Place(id: PlaceID(number: 1), screen: home) }

  /// All of them, home first.
  var screens: [any DeskScreen] { (below + [top]).map(\.screen) }

  /// Whether nothing lies over home.
  var isAtHome: Bool { below.isEmpty }

  /// Why none of them may be left for a case whose slip was read; nil where nothing is lost by that.
  var reasonToStay: Phrase? { screens.reversed().lazy.compactMap(\.reasonToStay).first }

  /// The number of a case whose page has the keys already; nil where another screen has them.
  func openNumber(of id: CaseID) -> CaseNumber? {
    top.screen.route == .oneCase(id) ? top.screen.caseNumber : nil
  }

  /// What only a save keeps on any of them; nil where nothing is lost by going home.
  var unsaved: Phrase? { top.screen.unsaved ?? unsavedBelow }

  /// What a move of the screen on top would lose of a form below it.
  func unsaved(leftBy move: Reaction.Move) -> Phrase? {
    switch move {
    case .home: unsavedBelow
    case .hand: wordsTaker == nil ? unsavedBelow : nil
    case .stay, .push, .replace, .pop, .retry, .lock, .leaveWhenQuiet: nil
    }
  }

  /// The screen below, where words can be put into it.
  var wordsTaker: (any TakesWords)? {
    below.count > 1 ? below.last?.screen as? any TakesWords : nil
  }

  /// What only a save keeps on those below the one that has the keys.
  private var unsavedBelow: Phrase? { below.reversed().lazy.compactMap { $0.screen.unsaved }.first }

  /// Whether the screen next below is such a form with something filled in, and of the kind of another one.
  func hasFilledIn(_ screen: any DeskScreen) -> Bool {
    guard let form = below.last?.screen, form.unsaved != nil else { return false }
    return type(of: form) == type(of: screen)
  }

  /// Whether a screen is still there.
  func contains(_ id: PlaceID) -> Bool { top.id == id || below.contains { $0.id == id } }

  mutating func put(_ screen: any DeskScreen) {
    opened += 1
    below.append(top)
    top = Place(id: PlaceID(number: opened), screen: screen)
  }

  /// Takes the screen on top away; home stays.
  mutating func removeTop() {
    if let next = below.popLast() { top = next }
  }

  /// Says words on a screen; false where it is gone.
  mutating func say(_ words: String, at id: PlaceID) -> Bool {
    if top.id == id {
      top.message = words
    } else if let index = below.firstIndex(where: { $0.id == id }) {
      below[index].message = words
    } else {
      return false
    }
    return true
  }
}

// MARK: What all of them take

extension ScreenStack {
  /// Hands a message to those below the top that it concerns: where it leads is not theirs to say.
  mutating func receiveBelow(
    _ message: Message, for id: PlaceID, _ context: Context
  ) -> [Effect] {
    below.indices.flatMap { index -> [Effect] in
      guard message.concernsAll || below[index].id == id else { return [] }
      return below[index].screen.receive(message, context).effects
    }
  }

  /// Makes anew what depends on the size and the language.
  mutating func layOut(_ context: Context) -> [Effect] {
    let message = Message.resized(rows: context.rows, columns: context.columns)
    return below.indices.flatMap { below[$0].screen.receive(message, context).effects }
      + top.screen.receive(message, context).effects
  }

  /// Has what is half typed kept, where it stands.
  mutating func parkAll(_ context: Context) -> [Effect] {
    below.indices.flatMap { below[$0].screen.park(context) } + top.screen.park(context)
  }

  /// Takes the screen on top away and has what is half typed on it kept.
  mutating func parkTop(_ context: Context) -> [Effect] {
    defer { removeTop() }
    return top.screen.park(context)
  }
}
