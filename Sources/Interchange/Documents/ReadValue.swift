import Casework
import Values
import Vocabulary

/// What was understood of the words for a field: the value, as exactly as it was said.
public struct ReadValue: Hashable, Sendable {
  /// The value; nil where there are no words.
  public var value: FieldValue?
  /// How far it is known; nil where it is exact.
  public var rough: Roughness?

  /// No words, and so no value.
  public static let nothing = ReadValue(nil)

  /// A value with how far it is known.
  public init(_ value: FieldValue?, _ rough: Roughness? = nil) {
    self.value = value
    self.rough = rough
  }

  init(_ said: SaidDay) { self.init(.day(said.day), said.rough) }

  init(_ said: SaidMoney) { self.init(.money(said.money), said.rough) }
}

extension ReadValue {
  /// The words for a value that is known only roughly; nil where it is exact.
  public func roughWords(_ language: Language) -> String? {
    guard let rough else { return nil }
    switch value {
    case .day(let day): return SaidDay(day, rough).words(language)
    case .money(let money): return SaidMoney(money, rough).words(language)
    case .text, .number, .flag, .instant, .list, .people, nil: return nil
    }
  }
}

extension CaseFields {
  /// Sets a field to what was read, as exactly as it was said.
  public mutating func set(_ field: Field, to read: ReadValue) {
    self[field] = read.value
    if let rough = read.rough { roughen([field: rough]) }
  }
}

extension ValueReader {
  /// What a document says of how far a value is known.
  public enum Approx: Hashable, Sendable {
    /// Nothing: what the value's own words say holds.
    case unsaid
    case exact
    case rough(Roughness)
  }

  /// How far a value is known, by the ids of the interface or as people say it.
  public func approx(_ json: JSON, of field: Field) throws(DocumentProblem) -> Approx {
    if json.isNull { return .unsaid }
    return try approx(try checked(json, field.approxKey ?? ""), of: field)
  }

  /// The same out of words; empty ones say nothing.
  public func approx(_ given: String, of field: Field) throws(DocumentProblem) -> Approx {
    let words = TextRules.trimmed(given)
    if words.isEmpty { return .unsaid }
    if ["exact", "准确", "精确"].contains(words) { return .exact }
    let allowed = Roughness.allowed(for: field)
    if let rough = allowed.first(where: { $0.rawValue == words || $0.names.contains(words) }) {
      return .rough(rough)
    }
    throw DocumentProblem(
      field: field.approxKey ?? "", value: words, reason: .notOneOf(allowed.map(\.rawValue)))
  }

  func saidDay(_ words: String, _ name: String) throws(DocumentProblem) -> SaidDay {
    do throws(DayProblem) {
      guard let today else { return try TypedDay.readWritten(words) }
      return try TypedDay.read(words, today: today)
    } catch {
      throw DocumentProblem(field: name, value: words, reason: .day(error))
    }
  }

  /// A day by which something is to be done.
  func promisedDay(_ words: String, _ name: String) throws(DocumentProblem) -> Day {
    do throws(DayProblem) {
      guard let today else { return try TypedDay.readWritten(words).day }
      return try TypedDay.read(words, today: today, lean: .future, calendar: calendar).day
    } catch {
      throw DocumentProblem(field: name, value: words, reason: .day(error))
    }
  }

  /// Whether words name an amount only roughly.
  public static func isRough(_ words: String) -> Bool {
    do throws(AmountProblem) {
      return try TypedAmount.read(words).rough != nil
    } catch {
      return false
    }
  }

  func saidMoney(_ words: String, _ name: String) throws(DocumentProblem) -> SaidMoney {
    do throws(AmountProblem) {
      return try TypedAmount.read(words)
    } catch {
      throw DocumentProblem(field: name, value: words, reason: .amount(error))
    }
  }
}

extension Roughness {
  /// What people call it in a sheet.
  fileprivate var names: [String] {
    switch self {
    case .month: ["月", "只知月份"]
    case .year: ["年", "只知年份"]
    case .about: ["约", "大约", "左右", "前后"]
    case .atLeast: ["多", "余", "以上"]
    case .nearly: ["近", "将近"]
    }
  }
}
