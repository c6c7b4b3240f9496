import Casework
import TerminalKit
import Values
import Vocabulary

/// What a screen wants to happen after a key or an answer.
public struct Reaction: Sendable {
  /// Where to go.
  public enum Move: Sendable {
    case stay
    case push(any DeskScreen)
    case replace(any DeskScreen)
    case pop
    /// To the home screen, and from there to another.
    case home(then: (any DeskScreen)?)
    /// Back, and the screen below takes a key that was put aside.
    case retry(Key)
    /// Back, and words go to the screen below; where that has no texts, into a new consultation.
    case hand(HandedWords)
    /// Back, and the desk is locked.
    case lock
    /// Out of the desk, unless another key comes at once: then a number was typed at the wrong place.
    case leaveWhenQuiet
  }

  /// Where to go.
  public var move: Move
  /// What is asked of the world, in order, before what the move asks.
  public var effects: [Effect]
  /// A word for the message row; nil leaves what stands there.
  public var message: Phrase?
  /// Whether the key meant something to the screen.
  public var isUsed = true

  /// A use for a key or an answer; the screen stays unless a move is given.
  public init(_ move: Move = .stay, effects: [Effect] = [], message: Phrase? = nil) {
    self.move = move
    self.effects = effects
    self.message = message
  }

  /// The key was taken and nothing more is to be done.
  public static let stay = Reaction()

  /// The key means nothing here.
  public static var unused: Reaction {
    var reaction = Reaction()
    reaction.isUsed = false
    return reaction
  }

  /// The screen stays and asks something of the world.
  public static func effects(_ effects: Effect...) -> Reaction { Reaction(effects: effects) }
  /// The screen stays and says a word on the message row.
  public static func say(_ message: Phrase) -> Reaction { Reaction(message: message) }
  /// The screen stays, says a word on the message row, and when that is seen asks the world for what may take
  /// its time.
  public static func say(_ message: Phrase, before effect: Effect) -> Reaction {
    Reaction(effects: [.terminal(.whenDrawn(effect))], message: message)
  }
  /// Another screen comes on top of this one.
  public static func push(_ screen: any DeskScreen) -> Reaction { Reaction(.push(screen)) }
  /// The screen goes, and the one below it has the keys.
  public static var pop: Reaction { Reaction(.pop) }
}
