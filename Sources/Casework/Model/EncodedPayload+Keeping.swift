import Values
import Vocabulary

extension EncodedPayload {
  /// The keys that lie where they may not: what is personal or free text in the body, either of them in
  /// the row of the other, and what has no rule where every key has one.
  public var misplaced: [String] {
    misplaced(in: body, .open, at: .top) + misplaced(in: body["fields"], .open, at: .fields)
      + misplaced(in: body["changes"], .open, at: .fields)
      + misplaced(in: body["options"], .open, at: .options)
      + misplaced(in: personal, .personal, at: rowPlace)
      + misplaced(in: freeText, .freeText, at: rowPlace)
  }

  /// Among which names the keys of an object are looked up.
  private enum Place {
    case top, fields, options, files, why
  }

  private var rowPlace: Place {
    if kind == StepName.amend.rawValue { return .fields }
    return switch EventKind(rawValue: kind) {
    case .opened: .fields
    case .tallied: .top
    case .attached: .files
    case .erased: .why
    case .undone, .redone, .configured, .disclosed, .keyed, .reported, .staffed, nil: .options
    }
  }

  private func misplaced(in part: JSON?, _ kept: Field.Keeping, at place: Place) -> [String] {
    (part?.members ?? []).map(\.key).filter { key in
      keeping(of: key, at: place).map { $0 != kept } ?? (place != .top)
    }
  }

  /// Where the value of a key belongs; nil for a key that has no such rule.
  private func keeping(of key: String, at place: Place) -> Field.Keeping? {
    switch place {
    case .top: kind == EventKind.tallied.rawValue ? TallyEntry.Key(rawValue: key)?.keeping : nil
    case .fields: Field(rawValue: key)?.keeping ?? declaredKeeping(of: key)
    case .options: StepOption(rawValue: key)?.keeping
    case .files: key == "files" ? .personal : nil
    case .why: key == "why" ? .freeText : nil
    }
  }
}

extension EncodedPayload {
  /// An office's own field says in the same event where its value lies.
  private func declaredKeeping(of key: String) -> Field.Keeping? {
    guard key.hasPrefix(CustomField.prefix) else { return nil }
    let id = String(key.dropFirst(CustomField.prefix.count))
    return body["custom"]?[id]?["keeping"]?.string.flatMap(Field.Keeping.init)
  }
}
