import Values
import Vocabulary

extension Case {
  /// The step by which somebody settles where desks disagree about a field: one of their values stands. Where it is the
  /// one that is shown nothing is corrected, and it is noted that somebody has looked.
  ///
  /// - Parameters:
  ///   - edit: the edit whose value stands.
  ///   - why: what the note says.
  /// - Returns: nil where the conflict is none of a field, or the edit is none of it.
  public func settling(_ conflict: Conflict, with edit: EventID, why: String) -> StepAction? {
    guard case .field(let name, let edits) = conflict,
      let chosen = edits.first(where: { $0.id == edit })
    else { return nil }
    if chosen.value == value(named: name) { return noting(conflict, why: why) }
    var action = StepAction(.amend)
    if let field = Field(rawValue: name) {
      action.changes = [field: chosen.value]
    } else {
      guard let (id, custom) = custom(named: name) else { return nil }
      action.custom = [id: CustomValue(custom.field, chosen.value)]
    }
    action.bases = [name: edits.map(\.id)]
    return action
  }

  /// The note by which somebody says that what the case shows holds.
  public func noting(_ conflict: Conflict, why: String) -> StepAction {
    let (name, events) = conflict.bases
    var note = StepAction(.note, [.text: .text(why)])
    note.bases = [name: events]
    return note
  }

  private func value(named name: String) -> FieldValue? {
    Field(rawValue: name).map { fields[$0] } ?? custom(named: name)?.value.value
  }

  private func custom(named name: String) -> (id: String, value: CustomValue)? {
    fields.custom.first { $0.value.field.name == name }.map { (id: $0.key, value: $0.value) }
  }
}
