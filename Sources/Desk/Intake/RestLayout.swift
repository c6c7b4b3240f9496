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
      let height = height(of: slot)
      let isWide = isWide(slot)
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

  private static func isWide(_ slot: InputSlot) -> Bool {
    guard case .field(let field) = slot else { return false }
    return [.facts, .answer, .requests, .requestOther, .representatives, .topic].contains(field)
  }

  private static func height(of slot: InputSlot) -> Int {
    guard case .field(let field) = slot else { return 1 }
    return [.facts, .answer, .requests, .topic].contains(field) ? 2 : 1
  }
}
