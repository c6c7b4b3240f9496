import Casework
import Values
import Vocabulary

/// Values of a case as they are typed into a form.
struct FieldWords {
  private let today: Day
  private let zone: Zone

  /// - Parameter openedAt: when the form was opened: a moment of its year is typed without it.
  init(_ openedAt: Instant, _ context: Context) {
    today = openedAt.day(in: context.zone)
    zone = context.zone
  }

  /// The value of a field, as exactly as it was said; nil where there is none.
  func words(for fields: CaseFields, of field: Field) -> String? {
    switch (fields[field], fields.rough[field]) {
    case (nil, _): nil
    case (.day(let day)?, let rough?): SaidDay(day, rough).typed
    case (.money(let money)?, let rough?): SaidMoney(money, rough).typed
    case (let value?, _): words(for: value, of: field)
    }
  }

  /// The words of every field of a case, those included that nobody could read as a value.
  func originals(of subject: Case) -> [InputSlot: String] {
    var originals: [InputSlot: String] = [
      .field(.consentPublish): "none", .field(.consentEntrust): "none",
    ]
    for field in Field.allCases {
      guard let words = words(for: subject.fields, of: field) ?? subject.fields.unread(field) else {
        continue
      }
      originals[.field(field)] = words
    }
    for (id, entry) in subject.fields.custom {
      if let value = entry.value { originals[.own(id)] = words(for: value, of: nil) }
    }
    originals[.field(.receivedAt)] = words(for: .instant(subject.receivedAt), of: .receivedAt)
    return originals
  }

  /// - Parameter field: nil for one that the office has added.
  private func words(for value: FieldValue, of field: Field?) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "yes" : field.map { $0.form == .consent } ?? true ? "no" : ""
    case .day(let day): day.description
    case .instant(let instant): TypedMoment.text(instant, today: today, zone: zone)
    case .money(let money): money.yuan
    case .list(let words):
      words.joined(separator: field.map { $0.form == .list } ?? true ? "、" : ",")
    case .people(let people):
      people.map { TextRules.trimmed("\($0.name) \($0.phone)") }.joined(separator: "；")
    }
  }
}

extension CaseFields {
  /// The words of a field without a value, which nobody could read as one.
  func unread(_ field: Field) -> String? { self[field] == nil ? unreadWords(for: field) : nil }
}
