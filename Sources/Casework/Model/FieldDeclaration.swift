import Values
import Vocabulary

/// All that is known of a field beside its name, in one place.
public struct FieldDeclaration: Hashable, Sendable {
  /// The header of its column in sheets; in English, where a sheet is for programs, that is the field's
  /// name. It is not taken from the office's own words: a sheet written today is to be read when those
  /// have changed.
  public let heading: Phrase
  /// What its value is, and how it is written.
  public let form: Field.Form
  /// Where its value lies.
  public let keeping: Field.Keeping
  /// What its value tells of somebody, and so how it is masked.
  public let secrecy: Field.Secrecy
  /// Whether it is told in many lines; a number of a bank card may be the clue in it.
  public let isNarrative: Bool
  /// Whether the desk fills it in where nobody says it.
  public let isFilledIn: Bool
  /// The key beside its value that says how far it is known; nil where it is always exact.
  public let approxKey: String?
  /// Where words are kept that could not be read as its value; nil where none are kept.
  public let wordsField: CustomField?
  /// What the forms of the law call it, where a screen has a shorter word; nil where they say the same.
  public let formLabel: String?

  init(
    _ heading: Phrase, _ form: Field.Form, _ keeping: Field.Keeping, _ secrecy: Field.Secrecy,
    isNarrative: Bool = false, isFilledIn: Bool = false, approxKey: String? = nil,
    wordsField: CustomField? = nil, formLabel: String? = nil
  ) {
    self.heading = heading
    self.form = form
    self.keeping = keeping
    self.secrecy = secrecy
    self.isNarrative = isNarrative
    self.isFilledIn = isFilledIn
    self.approxKey = approxKey
    self.wordsField = wordsField
    self.formLabel = formLabel
  }
}

extension Field {
  /// What a value tells of somebody.
  public enum Secrecy: Hashable, Sendable {
    case nothing
    /// The name of a visitor or a delegate, and that of who speaks for a merchant.
    case name, contact
    case phone, address
    /// The number of an identity paper, and that of an order.
    case paper, order
    /// Which identity paper somebody has shown.
    case paperKind
    case people
    /// The name or the address of a merchant, an office or a venue.
    case place
    /// A credit code.
    case code
    /// Free words.
    case text
  }

  /// What the field's value is, and how it is written.
  public var form: Form { declaration.form }

  /// Where the field's value lies.
  public var keeping: Keeping { declaration.keeping }

  /// What the field's value tells of somebody.
  public var secrecy: Secrecy { declaration.secrecy }

  /// The key beside the field's value that says how far it is known; nil where it is always exact.
  public var approxKey: String? { declaration.approxKey }

  /// Where words are kept that could not be read as the field's value; nil where none are kept.
  public var wordsField: CustomField? { declaration.wordsField }

  /// Whether the value is a phone number.
  public var isPhone: Bool { secrecy == .phone }

  /// Whether the field tells who complains or reports. The contact and the phone of a merchant are personal,
  /// too, and tell of the merchant; the order is the visitor's.
  public var isOfThePerson: Bool {
    keeping == .personal && (group != .merchant || secrecy == .order)
  }
}

extension Field {
  /// Fields that a document nests in one object, by the path of this.
  public enum Group: String, CaseIterable, HashedByCase, Sendable {
    case consumer
    case delegate = "consumer.delegate"
    case merchant, consents
  }

  /// The group that the field's name puts it into.
  public var group: Group? { Field.groups[ordinal] }

  private static let groups: [Group?] = {
    var groups: [Group?] = Array(repeating: nil, count: 1 + Int(UInt8.max))
    for field in allCases {
      let name = field.rawValue
      groups[field.ordinal] = name.lastIndex(of: ".").flatMap {
        Group(rawValue: String(name[..<$0]))
      }
    }
    return groups
  }()
}

extension Field.Group {
  /// The groups that it lies in and itself, the outermost first.
  public var path: [Field.Group] {
    switch self {
    case .consumer, .merchant, .consents: [self]
    case .delegate: [.consumer, self]
    }
  }

  /// Its key in the object that it lies in.
  public var key: String {
    switch self {
    case .consumer, .merchant, .consents: rawValue
    case .delegate: "delegate"
    }
  }
}
