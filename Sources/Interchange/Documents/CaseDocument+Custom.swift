import Casework
import Values
import Vocabulary

// What a document says beyond the fields and steps that this program knows.

extension CaseDocumentWriter {
  /// The values of an office's own fields by the ids of these; nil where a case has none.
  func custom(_ fields: CaseFields, _ veil: Veil) -> JSON? {
    let members = fields.custom.sorted { $0.key < $1.key }.map { id, entry in
      JSONMember(key: id, value: veil.shown(entry)?.json(in: zone) ?? .null)
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// What the timeline tells of an event that is no step.
  func particulars(of event: Event, _ veil: Veil) -> [JSONMember] {
    var members: [JSONMember] = []
    switch event.payload {
    case .disclosed(let disclosure):
      members.append("detail", .string(veil.place(disclosure.detail)))
    case .attached(let attached): members.append("files", .number(String(attached.count)))
    case .opened, .stepped, .tallied, .undone, .redone, .configured, .reported, .erased, .keyed,
      .staffed, .unknown:
      break
    }
    if !event.unread.isEmpty {
      members.append("unread", .array(event.unread.map(JSON.string)))
    }
    return members
  }
}

extension Veil {
  /// The value of an office's own field; one that tells of the person is hidden as the person is.
  public func shown(_ entry: CustomValue) -> FieldValue? {
    guard let value = entry.value else { return nil }
    if entry.field.keeping == .personal {
      return hidesPerson ? nil : isMasked ? .text("***") : value
    }
    return switch entry.field.kind {
    case .text, .list: value.rewritten(text)
    case .number, .flag, .day, .money, .choice: value
    }
  }
}
