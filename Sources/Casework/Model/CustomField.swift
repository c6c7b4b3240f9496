import Values
import Vocabulary

/// A field that an office has added to its cases.
///
/// It is declared by the event that brings a value, so that a desk without the office's file shows,
/// counts and exports it all the same. The fields of this program are ``Field``: there the compiler
/// sees to it that none is forgotten; these all go one way through every writer.
public struct CustomField: Hashable, Sendable {
  /// What its value is.
  public enum Kind: String, CaseIterable, HashedByCase, Sendable {
    case text, number, flag, day, money, choice, list
  }

  /// The id that the office gave it: Latin letters, digits and `_`.
  public var id: String
  /// What people read.
  public var label: Phrase
  /// What its value is.
  public var kind: Kind
  /// Where its value lies, and so whether it is masked and can be erased.
  public var keeping: Field.Keeping
  /// The labels of a choice by their ids; an event declares only that of the id it brings.
  public var choices: [String: Phrase]

  /// A field with all its parts; nil for an id that cannot stand behind `custom.`.
  public init?(
    id: String, label: Phrase, kind: Kind, keeping: Field.Keeping, choices: [String: Phrase] = [:]
  ) {
    guard CustomField.isID(id) else { return nil }
    self.id = id
    self.label = label
    self.kind = kind
    self.keeping = keeping
    self.choices = choices
  }

  /// The name that it has among the fields of a case: `custom.member_no`.
  public var name: String { CustomField.prefix + id }

  package static let prefix = "custom."

  /// One to forty Latin letters, digits and `_`, a letter first.
  static func isID(_ id: String) -> Bool {
    let isPlain = id.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == 95
    }
    return isPlain && (1...40).contains(id.utf8.count) && id.first?.isLetter == true
  }
}

extension CustomField {
  /// What was said of the amount where nobody could read it as one.
  public static let amountWords = CustomField(
    knownID: "amount_words", label: Phrase("金额原话", "Amount said"))

  /// What was said of the day of purchase where nobody could read it as one.
  public static let purchaseWords = CustomField(
    knownID: "purchased_words", label: Phrase("购买原话", "Bought said"))

  /// The fields that every desk knows beside the office's own.
  public static let builtIn = [amountWords, purchaseWords]

  /// A text that can be erased, under an id that is one.
  private init(knownID id: String, label: Phrase) {
    self.id = id
    self.label = label
    kind = .text
    keeping = .freeText
    choices = [:]
  }
}

extension CaseFields {
  /// The words that could not be read as the value of a field.
  public func unreadWords(for field: Field) -> String? {
    guard let id = field.wordsField?.id, case .text(let words)? = custom[id]?.value else {
      return nil
    }
    return words
  }
}

extension CustomField.Kind {
  /// The form in which the value is written and read, that of a field of this program.
  public var form: Field.Form {
    switch self {
    case .text, .choice: .text
    case .number: .count
    case .flag: .consent
    case .day: .day
    case .money: .money
    case .list: .list
    }
  }
}

extension CustomField {
  /// How totals tell of the values.
  public enum Counting: Hashable, Sendable {
    /// How often each was given.
    case sorted
    /// How many there are, and what they add up to.
    case added
  }

  /// How totals tell of them; nil for what is not counted. What can be erased is not: figures would change by it.
  public var counting: Counting? {
    guard keeping == .open else { return nil }
    return switch kind {
    case .choice, .flag: .sorted
    case .number, .money: .added
    case .text, .day, .list: nil
    }
  }
}

// MARK: In events

extension CustomField {
  /// The field as an event declares it beside a value: of its choices the one that is chosen.
  func declared(with value: FieldValue?) -> CustomField {
    var field = self
    field.choices = choices.filter { kind == .choice && value == .text($0.key) }
    return field
  }

  /// The declaration in an event: what a desk needs that lacks the office's file.
  public func declaration(of value: FieldValue?, isFilled: Bool) -> JSON {
    let said = declared(with: value).choices.map { id, label in
      JSONMember(key: id, value: [.string(label.zh), .string(label.en)])
    }
    return JSON(saying: [
      "label": .string(label.zh), "label_en": .string(label.en), "kind": .string(kind.rawValue),
      "keeping": .string(keeping.rawValue), "choices": said.objectUnlessEmpty,
      "filled": keeping == .open ? JSON?.none : .bool(isFilled),
    ])
  }

  /// Reads a declaration back; nil where a part is missing or unknown.
  public init?(id: String, declaration json: JSON) {
    guard let zh = json["label"]?.string,
      let kind = json["kind"]?.string.flatMap(Kind.init),
      let keeping = json["keeping"]?.string.flatMap(Field.Keeping.init)
    else { return nil }
    var choices: [String: Phrase] = [:]
    for member in json["choices"]?.members ?? [] {
      let words = member.value.array?.compactMap(\.string) ?? []
      if let zh = words.first { choices[member.key] = Phrase(zh, words.last ?? zh) }
    }
    self.init(
      id: id, label: Phrase(zh, json["label_en"]?.string ?? zh), kind: kind, keeping: keeping,
      choices: choices)
  }
}

extension SortedMembers {
  /// Adds values where each is kept, and says what they are.
  ///
  /// - Returns: the declarations, nil where there are none.
  mutating func add(_ custom: [String: CustomValue]) -> JSON? {
    custom.values.sorted { $0.field.id < $1.field.id }.map { entry in
      let field = entry.field
      if entry.value != nil || !entry.isFilled {
        add(field.name, entry.value?.json(in: .shanghai) ?? .null, field.keeping)
      }
      return JSONMember(
        key: field.id, value: field.declaration(of: entry.value, isFilled: entry.isFilled))
    }.objectUnlessEmpty
  }
}

// MARK: In words

extension CustomField {
  /// A value as people read it, the labels of choices for their ids; empty for what has another shape.
  public func words(_ value: JSON, _ language: Language) -> String {
    switch value {
    case .string(let words): choices[words]?[language] ?? words
    case .number(let digits): digits
    case .bool(let flag): (flag ? Term.yesInside : Term.noInside)[language]
    case .array(let entries):
      entries.compactMap(\.string).joined(separator: Punctuation.listComma[language])
    case .object, .null: ""
    }
  }
}
