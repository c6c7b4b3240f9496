import Values
import Vocabulary

/// What is known about a case, field by field; a field without a value is absent.
public struct CaseFields: Hashable, Sendable {
  /// The fields that have a value; none of the values is empty.
  public private(set) var values: [Field: FieldValue]
  /// What is known only roughly of those values; what is not named is exact.
  public private(set) var rough: [Field: Roughness] = [:]
  /// The values of an office's own fields, by the ids of these.
  public private(set) var custom: [String: CustomValue] = [:]

  /// The fields as given; empty values are left out.
  public init(_ values: [Field: FieldValue] = [:]) {
    self.values = values.filter { !$0.value.isEmpty }
  }

  /// Fields with room for so many values.
  init(minimumCapacity: Int) { values = Dictionary(minimumCapacity: minimumCapacity) }

  /// Whether nothing at all is known.
  public var isEmpty: Bool { values.isEmpty && custom.isEmpty }

  /// The value of a field; setting nil or an empty value takes it away. A value that is set is exact
  /// until somebody says otherwise.
  public subscript(field: Field) -> FieldValue? {
    get { values[field] }
    set {
      values[field] = newValue?.isEmpty == true ? nil : newValue
      rough[field] = nil
    }
  }

  /// Says how far values are known; nothing is said of fields without one, nor what fits no field
  /// of its form.
  public mutating func roughen(_ rough: [Field: Roughness]) {
    for (field, roughness) in rough
    where values[field] != nil && Roughness.allowed(for: field).contains(roughness) {
      self.rough[field] = roughness
    }
  }

  /// Takes over the values of an office's own fields; one that is not filled in is taken away.
  public mutating func take(_ custom: [String: CustomValue]) {
    for (id, entry) in custom { self.custom[id] = entry.isFilled ? entry : nil }
  }

  /// Takes away all that lies in erasable rows; that a field was filled in is still known.
  mutating func erasePersonsAndTexts() {
    for field in Field.allCases where field.keeping != .open { self[field] = nil }
    for (id, entry) in custom where entry.field.keeping != .open { custom[id]?.value = nil }
  }

  /// The words of a text or choice field, empty when there are none.
  public subscript(text field: Field) -> String {
    get { if case .text(let text) = values[field] { text } else { "" } }
    set { self[field] = .text(newValue) }
  }

  /// The entries of a list field.
  public subscript(list field: Field) -> [String] {
    if case .list(let list) = values[field] { list } else { [] }
  }

  /// The answer of a yes-or-no field, nil when nothing was said.
  public subscript(flag field: Field) -> Bool? {
    if case .flag(let flag) = values[field] { flag } else { nil }
  }

  /// The amount that the matter is about, nil when nobody said.
  public var amount: Money? {
    if case .money(let amount) = values[.amount] { amount } else { nil }
  }

  /// The day of the purchase, nil when nobody said.
  public var purchasedOn: Day? {
    if case .day(let day) = values[.purchasedOn] { day } else { nil }
  }

  /// The amount with how far it is known.
  public var saidAmount: SaidMoney? { amount.map { SaidMoney($0, rough[.amount]) } }

  /// The day of the purchase with how far it is known.
  public var saidPurchase: SaidDay? { purchasedOn.map { SaidDay($0, rough[.purchasedOn]) } }

  /// When the matter reached the desk, nil when nobody wrote it down.
  public var receivedAt: Instant? {
    if case .instant(let instant) = values[.receivedAt] { instant } else { nil }
  }

  /// How many persons came with the matter, at least one.
  public var people: Int {
    if case .number(let people) = values[.people] { people } else { 1 }
  }

  /// The persons whom joint complainants chose (总局令第121号 art. 12).
  public var representatives: [Representative] {
    if case .people(let people) = values[.representatives] { people } else { [] }
  }

  /// Takes over each change; a change to nil takes the value away.
  public mutating func apply(_ changes: [Field: FieldValue?]) {
    for (field, value) in changes { self[field] = value }
  }
}
