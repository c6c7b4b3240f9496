import Values
import Vocabulary

extension EncodedPayload {
  /// The keys that an event of some kind may have: in its body, in the objects of its body, and in the
  /// rows beside it. The manual of events is made of it.
  public enum Keys {
    /// The keys of the body of every step.
    public static let step = [
      "options", "changes", "rough", "custom", "bases", "fills", "empties", "other", "ruling",
    ]

    /// What rulings say.
    public static let transition = [
      "rules", "version", "from", "to", "outcome", "starts", "ends", "resumes", "grows", "accepts",
      "tells",
    ]
  }

  /// The keys that this version does not know, as paths: a newer program wrote more than is read here.
  /// What they say is kept with the event's own bytes and counts for nothing.
  public var unread: [String] {
    guard let keys = Known.keys[kind] else { return [] }
    return strangers(in: body, "", keys) + strangers(in: body["fields"], "fields.", fields)
      + strangers(in: body["options"], "options.", Known.options)
      + strangers(in: body["changes"], "changes.", fields)
      + strangers(in: body["ruling"], "ruling.", Known.transition)
      + strangers(in: personal, "", beside) + strangers(in: freeText, "", beside)
  }

  /// The names that fields may have in this event: those of this program, and those it declares.
  private var fields: Set<String> {
    let declared = body["custom"]?.members ?? []
    return declared.isEmpty
      ? Known.fields : Known.fields.union(declared.map { CustomField.prefix + $0.key })
  }

  /// What may lie in rows beside the event.
  private var beside: Set<String> {
    if kind == StepName.amend.rawValue { return fields }
    return switch EventKind(rawValue: kind) {
    case .opened: fields
    case .tallied: Known.keys[kind] ?? []
    case .erased: ["why"]
    case .attached: ["files"]
    case .undone, .redone, .configured, .disclosed, .keyed, .reported, .staffed, nil: Known.options
    }
  }

  private func strangers(in json: JSON?, _ path: String, _ known: Set<String>) -> [String] {
    (json?.members ?? []).filter { !known.contains($0.key) }.map { path + $0.key }
  }

  private enum Known {
    static let fields = Set(Field.allCases.map(\.rawValue))
    static let options = Set(StepOption.allCases.map(\.rawValue))
    static let transition = Set(Keys.transition)
    static let keys = Dictionary(
      uniqueKeysWithValues: EventKind.allCases.compactMap { kind in
        kind.keys.map { (kind.rawValue, Set($0)) }
      }
        + StepName.allCases.map { ($0.rawValue, Set(Keys.step)) })
  }
}
