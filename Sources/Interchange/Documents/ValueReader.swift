import Casework
import TextLayout
import Values
import Vocabulary

/// Reads the value of a field or of an option out of JSON or out of words, and says exactly what is
/// wrong with one that cannot be.
public struct ValueReader: Sendable {
  /// The lists whose ids are understood.
  public let catalogue: Catalogue

  /// The day that 昨天 and 3月15日 are counted from. Without one, as for a file that may be old, only
  /// days are read that name their year.
  public var today: Day?

  /// Where a moment is meant that names no offset.
  public var zone = Zone.shanghai

  /// How many persons may speak for joint complainants; what the rules of the case allow is theirs to say.
  public var representatives = Representative.most

  /// What working days are counted by.
  public var calendar: WorkCalendar?

  /// A reader that knows the ids of a catalogue.
  public init(catalogue: Catalogue, today: Day? = nil, calendar: WorkCalendar? = nil) {
    self.catalogue = catalogue
    self.today = today
    self.calendar = calendar
  }

  /// A field's value out of a document, as exactly as it was said; none for null and for empty words.
  public func reading(of field: Field, _ json: JSON) throws(DocumentProblem) -> ReadValue {
    let name = field.rawValue
    if json.isNull { return .nothing }
    switch field.form {
    case .choices, .list: return ReadValue(try list(try self.words(json, name), of: field))
    case .people: return ReadValue(try people(json, name))
    case .flag, .consent: return ReadValue(.flag(try flag(json, name)))
    case .count: return try reading(of: field, words: try digits(json, name))
    case .text, .choice, .day, .instant, .money:
      return try reading(of: field, words: try checked(json, name))
    }
  }

  /// A field's value out of the words of an option, of a cell, of a form, as exactly as it was said;
  /// none for empty words.
  public func reading(of field: Field, words given: String) throws(DocumentProblem) -> ReadValue {
    let name = field.rawValue
    try check(given, name)
    let words = field.form == .text ? given : TextRules.trimmed(given)
    if words.isEmpty { return .nothing }
    switch field.form {
    case .text: return ReadValue(.text(words))
    case .choice(let vocabulary): return ReadValue(.text(try id(words, in: vocabulary, name)))
    case .choices, .list: return ReadValue(try list(ValueReader.split(words), of: field))
    case .count:
      guard let count = TypedCount.parse(words) else {
        throw DocumentProblem(field: name, value: words, reason: .notACount)
      }
      return ReadValue(.number(count))
    case .flag, .consent: return ReadValue(.flag(try flag(words, name)))
    case .day: return ReadValue(try saidDay(words, name))
    case .instant: return ReadValue(.instant(try instant(words, name)))
    case .money: return ReadValue(try saidMoney(words, name))
    case .people: return ReadValue(try peopleInWords(words, name))
    }
  }

  /// A field's value out of words; nil for empty ones.
  public func value(of field: Field, words: String) throws(DocumentProblem) -> FieldValue? {
    try reading(of: field, words: words).value
  }

  /// The entries of a list of words.
  func words(_ json: JSON, _ name: String) throws(DocumentProblem) -> [String] {
    try entries(json, name, checked).filter { !$0.isEmpty }
  }

  /// What each entry of a list says, by its place in the document; nothing of null.
  func entries<Entry>(
    _ json: JSON, _ name: String, _ read: (JSON, String) throws(DocumentProblem) -> Entry
  ) throws(DocumentProblem) -> [Entry] {
    if json.isNull { return [] }
    guard let entries = json.array else { throw shape(name, "array", json) }
    return try entries.enumerated().map { index, entry throws(DocumentProblem) in
      try read(entry, "\(name)[\(index)]")
    }
  }

  /// An option's value out of words.
  public func value(
    of option: StepOption, words: String, name: String
  ) throws(DocumentProblem) -> FieldValue? {
    try check(words, name)
    if words.isEmpty { return nil }
    switch option.form {
    case .text, .department, .caseNumber: return .text(words)
    case .means: return .text(try means(words, name))
    case .addressee:
      guard Addressee(rawValue: words) != nil else {
        throw DocumentProblem(
          field: name, value: words, reason: .notOneOf(Addressee.allCases.map(\.rawValue)))
      }
      return .text(words)
    case .satisfaction:
      guard Satisfaction(rawValue: words) != nil else {
        throw DocumentProblem(
          field: name, value: words, reason: .notOneOf(Satisfaction.allCases.map(\.rawValue)))
      }
      return .text(words)
    case .flag: return .flag(try flag(words, name))
    case .day:
      return .day(try option.isOfThePast ? day(words, name) : promisedDay(words, name))
    case .money: return .money(try saidMoney(words, name).money)
    case .ground:
      guard let ground = Int(words), ground > 0 else {
        throw DocumentProblem(field: name, value: words, reason: .notACount)
      }
      return .number(ground)
    }
  }

  /// An option's value out of a history entry.
  func value(
    of option: StepOption, _ json: JSON, name: String
  ) throws(DocumentProblem) -> FieldValue? {
    if json.isNull { return nil }
    switch option.form {
    case .flag: return .flag(try flag(json, name))
    case .ground: return try value(of: option, words: try digits(json, name), name: name)
    case .text, .department, .caseNumber, .means, .addressee, .satisfaction, .day, .money:
      return try value(of: option, words: try checked(json, name), name: name)
    }
  }
}

// MARK: Parts

extension ValueReader {
  /// The words of a JSON string, refused when they hold control characters.
  func checked(_ json: JSON, _ name: String) throws(DocumentProblem) -> String {
    guard let words = json.string else { throw shape(name, "string", json) }
    try check(words, name)
    return words
  }

  /// Refuses control characters but tab and line feed.
  public func check(_ words: String, _ name: String) throws(DocumentProblem) {
    guard let refused = TextRules.refusedScalar(in: words) else { return }
    throw DocumentProblem(
      field: name, reason: .controlCharacter(refused.scalar.value, place: refused.column))
  }

  func shape(_ name: String, _ wanted: String, _ json: JSON) -> DocumentProblem {
    DocumentProblem(
      field: name, value: WrittenFigures.beginning(of: json.text, 40),
      reason: .wrongShape(wanted: wanted))
  }

  func id(
    _ words: String, in vocabulary: Field.Vocabulary, _ name: String
  ) throws(DocumentProblem) -> String {
    let list = catalogue.list(vocabulary)
    // What people ask for is said in many words; other lists have words that only hint at something.
    if let id = list.id(named: words, takesWords: vocabulary == .requests) { return id }
    throw DocumentProblem(
      field: name, value: words, reason: .notOneOf(list.entries.map(\.id)))
  }

  private func list(_ words: [String], of field: Field) throws(DocumentProblem) -> FieldValue? {
    guard case .choices(let vocabulary) = field.form else {
      return words.isEmpty ? nil : .list(words)
    }
    var ids: [String] = []
    for (index, entry) in words.enumerated() {
      // A sheet has only one sign between the entries of a list; people write others: 退货、退款.
      for word in ValueReader.split(entry) {
        let id = try id(word, in: vocabulary, "\(field.rawValue)[\(index)]")
        if !ids.contains(id) { ids.append(id) }
      }
    }
    return ids.isEmpty ? nil : .list(ids)
  }

  /// Splits at commas and semicolons, Chinese ones too.
  static func split(_ words: String) -> [String] {
    words.split { ",;，；、".contains($0) }.map { TextRules.trimmed(String($0)) }.filter {
      !$0.isEmpty
    }
  }

  private func flag(_ json: JSON, _ name: String) throws(DocumentProblem) -> Bool {
    guard let flag = json.bool else { throw shape(name, "true, false", json) }
    return flag
  }

  private func digits(_ json: JSON, _ name: String) throws(DocumentProblem) -> String {
    guard let digits = json.digits else { throw shape(name, "number", json) }
    return digits
  }

  func flag(_ words: String, _ name: String) throws(DocumentProblem) -> Bool {
    guard let flag = TypedFlag.value(words) else {
      throw DocumentProblem(field: name, value: words, reason: .notYesOrNo)
    }
    return flag
  }

  func day(_ words: String, _ name: String) throws(DocumentProblem) -> Day {
    let said = try saidDay(words, name)
    guard said.rough == nil else {
      throw DocumentProblem(field: name, value: words, reason: .notADay)
    }
    return said.day
  }

  func instant(_ words: String, _ name: String) throws(DocumentProblem) -> Instant {
    if let instant = Instant(iso: words) ?? WrittenMoment.instant(words, in: zone) {
      return instant
    }
    throw DocumentProblem(field: name, value: words, reason: .notAnInstant)
  }

  func money(_ words: String, _ name: String) throws(DocumentProblem) -> Money {
    let said = try saidMoney(words, name)
    guard said.rough == nil else {
      throw DocumentProblem(field: name, value: words, reason: .notAnAmount)
    }
    return said.money
  }

  private func people(_ json: JSON, _ name: String) throws(DocumentProblem) -> FieldValue? {
    try checkCount(json.array?.count ?? 0, name)
    let people = try entries(json, name, person)
    return people.isEmpty ? nil : .people(people)
  }

  private func person(_ json: JSON, _ place: String) throws(DocumentProblem) -> Representative {
    guard let members = json.members else { throw shape(place, "object", json) }
    var person = Representative(name: "", phone: "")
    for member in members {
      let words = member.value.isNull ? "" : try checked(member.value, "\(place).\(member.key)")
      switch member.key {
      case "name": person.name = words
      case "phone": person.phone = words
      default: throw DocumentProblem(field: "\(place).\(member.key)", reason: .unknownKey)
      }
    }
    return person
  }

  private func checkCount(_ people: Int, _ name: String) throws(DocumentProblem) {
    guard people > representatives else { return }
    throw DocumentProblem(field: name, reason: .tooMany(representatives))
  }

  /// `name phone; name phone`, as a CSV cell and an option have it.
  private func peopleInWords(_ words: String, _ name: String) throws(DocumentProblem) -> FieldValue
  {
    let people = SheetPeople.people(words)
    try checkCount(people.count, name)
    return .people(people)
  }
}
