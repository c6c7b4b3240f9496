import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A whole program with a real desk behind it: keys in, frames out.
struct Session {
  private(set) var program: Program
  let desk: DeskInMemory
  private(set) var effects: [Effect] = []
  private(set) var hasQuit = false

  init(_ context: Context, _ desk: DeskInMemory) {
    self.desk = desk
    var context = context
    context.nextDraft = (desk.drafts.map(\.id).max() ?? 0) + 1
    program = Program(context)
    carryOut(program.start())
  }

  /// The invented day, at its home screen.
  init(_ language: Language = .chinese, rows: Int = 24, columns: Int = 80) throws {
    let context = try SquareDay.context(language, rows: rows, columns: columns)
    self.init(context, try SquareDay.desk(context))
  }

  mutating func press(_ keys: Key...) {
    for key in keys { take(.key(key)) }
  }

  /// Types into fields one after the other, Enter behind each.
  mutating func fill(_ texts: String...) {
    for text in texts { press(.text(text), .enter) }
  }

  mutating func take(_ message: Message) { carryOut(program.update(message)) }

  private mutating func carryOut(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      self.effects.append(effect.bare)
      if effect == .quit || effect == .quitWhenQuiet { hasQuit = true }
      var following: [Effect] = []
      for message in desk.perform(effect) { following += program.update(message) }
      waiting = (following + waiting)[...]
    }
  }

  /// Lets a key come so many milliseconds after the one before it.
  mutating func press(_ key: Key, after pause: Int) { take(.key(key, pause: pause)) }

  var frame: Surface {
    program.view(rows: program.context.rows, columns: program.context.columns)
  }

  func row(_ row: Int) -> String { frame.text(ofRow: row) }
  var messageRow: String { row(program.context.rows - 2) }
  var hintRow: String { row(program.context.rows - 1) }

  /// The screen on top, when it is of a kind.
  func top<Screen: DeskScreen>(_ screen: Screen.Type) -> Screen? { program.top as? Screen }
}

extension Effect {
  /// The effect without the screen that waits for its answer.
  var bare: Effect {
    if case .asked(_, let effect) = self { effect } else { self }
  }
}
