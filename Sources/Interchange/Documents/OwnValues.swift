import Casework
import Values

/// What a case says in an office's own fields, as an output of this desk shows it.
public struct OwnValues: Hashable, Sendable {
  /// The values by the ids of their fields, each with the field as it was declared with it.
  public let values: [String: CustomValue]
  /// The ids of the fields whose values are there and cannot be read here.
  public let withheld: Set<String>

  /// What a case says that has none of them.
  public static let none = OwnValues(values: [:], withheld: [])

  /// Whether the case says nothing.
  public var isEmpty: Bool { values.isEmpty && withheld.isEmpty }
}

extension CaseDocumentWriter {
  /// What a case says in an office's own fields, hidden and starred as in its document.
  public func ownValues(of subject: Case) -> OwnValues {
    let custom = subject.fields.custom
    if custom.isEmpty { return .none }
    let veil = veil(over: subject)
    let locked = Withheld(subject).custom
    let withheld = custom.filter { _, entry in
      locked.contains(entry.field.name)
        && !(veil.hidesPerson && entry.field.keeping == .personal)
    }
    let values = custom.compactMapValues { entry in
      veil.shown(entry).map { shown in
        var told = entry
        told.value = shown
        return told
      }
    }
    return OwnValues(values: values, withheld: Set(withheld.keys))
  }
}
