import Values
import Vocabulary

/// What a case has and nobody here can read, since the keys of the office are not here. It is not absent: whoever shows
/// the case says that it is locked.
public struct Withheld: Hashable, Sendable {
  /// The fields, in the order of documents.
  public let fields: [Field]
  /// The office's own fields, by their names.
  public let custom: [String]
  /// How many files of evidence, whose names cannot be read.
  public let files: Int

  /// What of a case cannot be read; nothing where the keys are here, and of what was erased.
  public init(_ subject: Case) {
    guard !subject.isErased, subject.timeline.contains(where: \.event.isWithheld) else {
      (fields, custom, files) = ([], [], 0)
      return
    }
    let isNameless = Withheld.isNameless(subject)
    fields = Field.allCases.filter { field in
      field.keeping != .open && subject.fields[field] == nil
        && (isNameless || subject.present.contains(field))
    }
    custom = subject.fields.custom.values.filter { $0.isFilled && $0.value == nil }
      .map(\.field.name).sorted()
    files = subject.timeline.filter { $0.event.isWithheld && !$0.isUndone }.reduce(0) {
      if case .attached(let attached) = $1.event.payload { $0 + attached.count } else { $0 }
    }
  }

  /// An opening of format 1 does not say which fields lie beside it: any of them may.
  private static func isNameless(_ subject: Case) -> Bool {
    guard let first = subject.timeline.first?.event, first.isWithheld,
      case .opened(let registration) = first.payload
    else { return false }
    return registration.beside.isEmpty
  }

  /// Whether nothing is.
  public var isEmpty: Bool { fields.isEmpty && custom.isEmpty && files == 0 }

  /// Whether a field is locked.
  public func has(_ field: Field) -> Bool { fields.contains(field) }
}

extension Withheld {
  /// What stands in documents for a text that cannot be read, as for one that is masked whole.
  public static let stars = "***"

  /// The fields of a case as they are shown, with stars for what has the form of a text and cannot be read.
  ///
  /// - Parameter veil: who is not shown at all is not told of either.
  public func starred(_ shown: CaseFields, under veil: Veil) -> CaseFields {
    var starred = shown
    for field in fields where !(veil.hidesPerson && field.isOfThePerson) {
      switch field.form {
      case .text: starred[field] = .text(Withheld.stars)
      case .list: starred[field] = .list([Withheld.stars])
      case .people:
        starred[field] = .people([Representative(name: Withheld.stars, phone: Withheld.stars)])
      case .choice, .choices, .count, .flag, .consent, .day, .instant, .money: break
      }
    }
    return starred
  }

  /// The names of all that is locked and would be shown.
  public func names(under veil: Veil) -> [String] {
    fields.filter { !(veil.hidesPerson && $0.isOfThePerson) }.map(\.rawValue) + custom
      + (files > 0 ? ["attachments"] : [])
  }
}
