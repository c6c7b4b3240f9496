import Casework
import Values
import Vocabulary

extension CaseDocumentWriter {
  /// Where a case says two things, each with what the desks wrote; nil where they agree.
  func conflicts(of subject: Case, _ veil: Veil) -> JSON? {
    let events = Dictionary(
      subject.timeline.map { ($0.event.id, $0.event) }, uniquingKeysWith: { first, _ in first })
    let conflicts = subject.conflicts.map { conflict -> JSON in
      switch conflict {
      case .field(let name, let edits):
        let sides = edits.map { edit in
          side(events[edit.id], "value", value(edit, of: name, veil))
        }
        return ["what": .string(Field(rawValue: name)?.key ?? name), "sides": .array(sides)]
      case .step(let overtaken, let other):
        let sides = [other, overtaken].map { id in
          side(events[id], "step", .orNull(events[id]?.payload.stepLabel))
        }
        return ["what": "step", "sides": .array(sides)]
      }
    }
    return conflicts.isEmpty ? nil : .array(conflicts)
  }

  private func side(_ event: Event?, _ key: String, _ value: JSON) -> JSON {
    JSON(saying: [
      "at": event.map { .string($0.at.iso(in: zone)) }, "clerk": event.map { .string($0.clerk) },
      "desk": event.map { .string($0.id.desk.text) }, key: value,
    ])
  }

  /// What an edit set; an office's own field is told where it is no text.
  private func value(_ edit: FieldHistory.Edit, of name: String, _ veil: Veil) -> JSON {
    guard let value = edit.value else { return .null }
    if let field = Field(rawValue: name) {
      return veil.shown(value, of: field)?.json(in: zone) ?? .null
    }
    if case .text = value, isMasked { return "***" }
    return value.json(in: zone)
  }
}
