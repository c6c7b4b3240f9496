import Values
import Vocabulary

/// The value of an office's own field in one case.
public struct CustomValue: Hashable, Sendable {
  /// The field as it is declared with the value: of its choices the one that is chosen.
  public let field: CustomField
  /// The value; nil where the row that holds it was erased or is sealed, or an amendment took it away.
  public var value: FieldValue?
  /// Whether the field is filled in, erased or not.
  public var isFilled: Bool

  /// A value, or one that is taken away.
  public init(_ field: CustomField, _ value: FieldValue?) {
    self.field = field.declared(with: value)
    self.value = value
    isFilled = value != nil
  }
}

extension CustomValue {
  /// The value as people read it; nil where there is none.
  ///
  /// - Parameter known: the field as this desk has it, whose labels of choices go before those that the value brought.
  public func words(as known: CustomField) -> Phrase? {
    guard let json = value?.json(in: .shanghai) else { return nil }
    var known = known
    known.choices.merge(field.choices) { own, _ in own }
    return Phrase(known.words(json, .chinese), known.words(json, .english))
  }

  /// The values that an event brings, by the ids of their fields.
  ///
  /// - Parameter parts: the members of the event and of the rows beside it, where they still exist.
  static func stored(_ declarations: JSON?, in parts: [JSON?]) -> [String: CustomValue] {
    var values: [String: CustomValue] = [:]
    for member in declarations?.members ?? [] {
      guard let field = CustomField(id: member.key, declaration: member.value) else { continue }
      let json = parts.lazy.compactMap { $0?[field.name] }.first { !$0.isNull }
      var entry = CustomValue(field, json.flatMap { FieldValue.stored($0, as: field.kind.form) })
      if let isFilled = member.value["filled"]?.bool { entry.isFilled = isFilled }
      values[field.id] = entry
    }
    return values
  }
}
