import Casework
import TerminalKit
import Values
import Vocabulary

/// The second form: two fields beside each other, long ones alone.
enum RestLayout {
  static func layout(
    _ order: [InputSlot], _ shape: IntakeShape, _ fields: IntakeFields
  ) -> FormLayout<InputSlot> {
    let label =
      2 + (order.map { TextWidth.columns(of: fields.label($0)[shape.language]) }.max() ?? 0)
    let half = shape.columns / 2
    var layout = FormLayout<InputSlot>()
    var row = 0
    var isRight = false
    for slot in order {
      let room = room(of: slot)
      let height = room == .twoLines ? 2 : 1
      let isWide = room != .half
      if isRight, isWide { (row, isRight) = (row + 1, false) }
      let width = isWide ? shape.columns - 4 - label : half - 4 - label
      layout.places[slot] = FieldPlace(
        row: row, column: isRight ? half : 2, labelWidth: label, width: max(1, width),
        height: height)
      if isWide || isRight { row += height }
      isRight = !isWide && !isRight
    }
    return layout
  }

  private static func room(of slot: InputSlot) -> FieldAsking.Room {
    switch slot {
    case .field(let field): field.asking.room
    case .own, .kind, .result, .option, .more: .half
    }
  }
}
