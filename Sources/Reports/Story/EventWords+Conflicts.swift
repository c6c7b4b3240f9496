import Casework
import Values
import Vocabulary

extension EventWords {
  /// Where a case says two things, one sentence for each: what each desk holds, who wrote it and when.
  public func conflicts(of subject: Case) -> [String] {
    subject.conflicts.map { conflict in
      let sides = sides(of: conflict, in: subject).joined(separator: Phrase("；", " / ")[language])
      return label(of: conflict, in: subject).map { $0 + Punctuation.colon[language] + sides }
        ?? sides
    }
  }

  /// What each desk holds, who wrote it and when: the edits of a field in their order, or of two steps the one that was
  /// first, which holds.
  public func sides(of conflict: Conflict, in subject: Case) -> [String] {
    let events = Dictionary(
      subject.timeline.map { ($0.event.id, $0.event) }, uniquingKeysWith: { first, _ in first })
    switch conflict {
    case .field(let name, let edits):
      return edits.map { edit in side(words(edit, name), of: events[edit.id]) }
    case .step(let overtaken, let other):
      return [other, overtaken].compactMap { events[$0] }.map { event in
        side(title(event.payload), of: event)
      }
    }
  }

  /// The field that desks disagree about; nil where it is none.
  public func label(of conflict: Conflict, in subject: Case) -> String? {
    switch conflict {
    case .field(let name, _): label(of: name, subject)
    case .step: nil
    }
  }

  private func side(_ words: String, of event: Event?) -> String {
    guard let event else { return words }
    let (clerk, time) = (event.clerk, moment(event.at))
    return Phrase("\(words)（\(clerk) \(time)）", "\(words) (\(clerk), \(time))")[language]
  }

  private func words(_ edit: FieldHistory.Edit, _ name: String) -> String {
    guard let value = edit.value else { return Phrase("（空）", "(nothing)")[language] }
    return Field(rawValue: name).map { words(value, $0) } ?? customWords(value)
  }

  /// The value of an office's own field, which only the field itself can show.
  private func customWords(_ value: FieldValue) -> String {
    if case .text = value { "***" } else { value.json(in: .shanghai).text }
  }

  private func label(of name: String, _ subject: Case) -> String {
    if let field = Field(rawValue: name) { return catalogue.fields.label(field, language) }
    return subject.fields.custom.values.first { $0.field.name == name }?.field.label[language]
      ?? name
  }
}
