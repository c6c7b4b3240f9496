import TerminalKit
import Values

/// A text that may be longer than the screen, and is moved by its keys.
protocol PageScreen: DeskScreen {
  /// Its first line that is shown.
  var top: Int { get set }
  /// What its title says beside the name of the place.
  var heading: Phrase { get }
  /// The keys that move it.
  static var keys: KeyMap<ScrollAction> { get }

  /// All its lines.
  func lines(_ context: Context, _ columns: Int) -> [[Piece]]
}

extension PageScreen {
  var heading: Phrase { title }

  mutating func update(_ key: Key, _ context: Context) -> Reaction { scroll(key, context) }

  /// Takes a key that moves the text.
  mutating func scroll(_ key: Key, _ context: Context) -> Reaction {
    guard case .action(let action)? = Self.keys.match(key) else { return .unused }
    top = action.moved(top, lines: lines(context, context.columns).count, height: context.rows - 5)
    return .stay
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(heading[context.language], right: context.clerkAndTime, context)
    surface.writeText(lines(context, columns), top: top, rows: rows - 5, context)
    surface.writeFoot(message, [ScrollAction.hint(context.language)] + context.back)
    return surface
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(Self.keys, context.language)]
  }
}
