// What a document says beyond the fields and steps that this program knows.

extension CaseDocumentWriter {
  /// The values of an office's own fields by the ids of these; nil where a case has none.
  func custom(_ fields: CaseFields) -> JSON? {
    let members = fields.custom.sorted { $0.key < $1.key }.map { id, entry in
      JSONMember(key: id, value: shown(entry)?.json(in: zone) ?? .null)
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// The value of an office's own field as it may be seen here: persons are hidden where persons are.
  func shown(_ entry: CustomValue) -> FieldValue? {
    guard isMasked, let value = entry.value else { return entry.value }
    return entry.field.masked(value)
  }

  /// What the timeline tells of an event that is no step.
  func particulars(of event: Event) -> [JSONMember] {
    var members: [JSONMember] = []
    switch event.fact {
    case .disclosed(let disclosure): members.append("detail", .string(disclosure.detail))
    case .attached(let attached): members.append("files", .number(String(attached.count)))
    default: break
    }
    if !event.unread.isEmpty {
      members.append("unread", .array(event.unread.map(JSON.string)))
    }
    return members
  }
}

extension CustomField {
  /// The value as anybody may see it.
  public func masked(_ value: FieldValue) -> FieldValue {
    switch (keeping, value) {
    case (.personal, _): .text("***")
    case (_, .text(let text)): .text(Mask.freeText(text))
    case (_, .list(let words)): .list(words.map(Mask.freeText))
    default: value
    }
  }
}
