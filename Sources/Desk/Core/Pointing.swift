import Casework
import TerminalKit
import Values
import Vocabulary

/// What a mouse does: the keys that lead to what is pointed at are pressed.
enum Pointing {
  /// Lines that a notch of the wheel moves a text by.
  private static let linesOfNotch = 3
  /// How often it is gone on to a field.
  private static let triesForField = 4

  /// Takes what a mouse did. Where a lock or a secret has the keys, it does nothing.
  static func take(_ pointer: Pointer, by program: inout Program) -> [Effect] {
    let context = program.context
    guard context.mouse == .on, !program.isLocked, !program.top.asksForSecret, !context.isTooSmall
    else { return [] }
    program.watch.noteKey()
    switch pointer {
    case .press(let place): return press(at: place, on: &program)
    case .wheel(let isDown):
      guard !program.top.isForm else { return [] }
      let isList = spots(of: program).contains { $0.isSelected != nil }
      let keys = Array(repeating: isDown ? Key.down : .up, count: isList ? 1 : linesOfNotch)
      return press(keys, on: &program)
    }
  }

  /// Presses keys one after the other, as long as they mean what is seen.
  private static func press(_ keys: [Key], on program: inout Program) -> [Effect] {
    let place = program.stack.top.id
    var effects: [Effect] = []
    for key in keys where program.stack.top.id == place && !program.isLocked {
      effects += program.hear(key, pause: nil)
    }
    return effects
  }

  /// What is meant by the parts of the screen that has the keys.
  private static func spots(of program: Program) -> [Spot] {
    var noting = program.context
    noting.notesSpots = true
    let frame = program.top.view(
      rows: noting.rows, columns: noting.columns, message: program.message, noting)
    return frame.spots ?? []
  }

  /// What was drawn last is what is seen at a place.
  private static func press(at place: Position, on program: inout Program) -> [Effect] {
    let spots = spots(of: program)
    guard let index = spots.lastIndex(where: { $0.rect.contains(place) }) else { return [] }
    switch spots[index].use {
    case .words: return []
    case .key(let key): return press([key], on: &program)
    case .field(let field, _): return goToField(field, on: &program)
    case .row(isSelected: true): return press([.enter], on: &program)
    case .row:
      let rows = spots.indices.filter { spots[$0].isSelected != nil }
      guard let here = rows.firstIndex(where: { spots[$0].isSelected == true }),
        let there = rows.firstIndex(of: index)
      else { return [] }
      return press(steps(there - here, back: .up, on: .down), on: &program)
    }
  }

  /// A field with blanks to be filled in takes a Tab for each of them: it is tried again from where that has led.
  private static func goToField(_ wanted: Int, on program: inout Program) -> [Effect] {
    let place = program.stack.top.id
    var effects: [Effect] = []
    for _ in 0..<triesForField {
      guard program.stack.top.id == place,
        let focus = spots(of: program).compactMap(\.focus).last, focus != wanted
      else { break }
      effects += press(steps(wanted - focus, back: .backTab, on: .tab), on: &program)
    }
    return effects
  }

  private static func steps(_ count: Int, back: Key, on: Key) -> [Key] {
    Array(repeating: count < 0 ? back : on, count: abs(count))
  }
}

extension Spot {
  /// Whether it is the selected row; nil where it is no row of a list.
  fileprivate var isSelected: Bool? {
    if case .row(let isSelected) = use { isSelected } else { nil }
  }

  /// The place of the field that has the focus; nil where it is no field.
  fileprivate var focus: Int? {
    if case .field(_, let focus) = use { focus } else { nil }
  }
}
