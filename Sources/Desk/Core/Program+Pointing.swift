import Casework
import TerminalKit
import Values
import Vocabulary

/// A mouse does what keys do: whatever is pointed at, the keys that lead there are pressed.
extension Program {
  /// Lines that a notch of the wheel moves a text by.
  private static let linesOfNotch = 3
  /// How often it is gone on to a field.
  private static let triesForField = 4

  /// Takes what a mouse did. Where a lock or a secret has the keys, it does nothing.
  mutating func take(_ pointer: Pointer) -> [Effect] {
    guard context.mouse == .on, !isLocked, !top.asksForSecret, !context.isTooSmall else {
      return []
    }
    watch.noteKey()
    switch pointer {
    case .press(let place): return press(at: place)
    case .wheel(let isDown):
      guard !top.isForm else { return [] }
      let count = spots.contains { $0.isSelected != nil } ? 1 : Program.linesOfNotch
      return press(Array(repeating: isDown ? .down : .up, count: count))
    }
  }

  /// Presses keys one after the other, as long as they mean what is seen.
  private mutating func press(_ keys: [Key]) -> [Effect] {
    let place = stack.top.id
    var effects: [Effect] = []
    for key in keys where stack.top.id == place && !isLocked { effects += hear(key, pause: nil) }
    return effects
  }

  /// What is meant by the parts of the screen that has the keys.
  private var spots: [Spot] {
    var noting = context
    noting.notesSpots = true
    let message = stack.top.message
    let frame = top.view(rows: noting.rows, columns: noting.columns, message: message, noting)
    return frame.spots ?? []
  }

  /// What was drawn last is what is seen at a place.
  private mutating func press(at place: Position) -> [Effect] {
    let spots = spots
    guard let index = spots.lastIndex(where: { $0.rect.contains(place) }) else { return [] }
    switch spots[index].use {
    case .key(let key): return press([key])
    case .field(let field, _): return goToField(field)
    case .row(isSelected: true): return press([.enter])
    case .row:
      let rows = spots.indices.filter { spots[$0].isSelected != nil }
      guard let here = rows.firstIndex(where: { spots[$0].isSelected == true }),
        let there = rows.firstIndex(of: index)
      else { return [] }
      return press(Program.steps(there - here, back: .up, on: .down))
    }
  }

  /// A field with blanks to be filled in takes a Tab for each of them: it is tried again from where that has led.
  private mutating func goToField(_ wanted: Int) -> [Effect] {
    let place = stack.top.id
    var effects: [Effect] = []
    for _ in 0..<Program.triesForField {
      guard stack.top.id == place, let focus = spots.compactMap(\.focus).last,
        focus != wanted
      else { break }
      effects += press(Program.steps(wanted - focus, back: .backTab, on: .tab))
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
