import Casework
import Values
import Vocabulary

extension EventWords {
  /// Where a case says two things, one sentence for each: what each desk holds, who wrote it and when.
  public func conflicts(of subject: Case) -> [String] {
    let events = Dictionary(
      subject.timeline.map { ($0.event.id, $0.event) }, uniquingKeysWith: { first, _ in first })
    return subject.conflicts.map { conflict in
      switch conflict {
      case .field(let name, let edits):
        let sides = edits.map { edit in side(words(edit, name), of: events[edit.id]) }
        return label(of: name, subject) + Punctuation.colon[language] + joined(sides)
      case .step(let overtaken, let other):
        let sides = [other, overtaken].compactMap { events[$0] }.map { event in
          side(title(event.payload), of: event)
        }
        return joined(sides)
      }
    }
  }

  private func joined(_ sides: [String]) -> String {
    sides.joined(separator: Phrase("；", " / ")[language])
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
