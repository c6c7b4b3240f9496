import Values
import Vocabulary

/// What looks odd about a value that is kept all the same: the form says it beside the field, commands
/// and files beside its name.
public struct FieldRemark: Hashable, Sendable {
  /// What can be odd.
  public enum Reason: Hashable, Sendable {
    case phone(PhoneProblem)
    case identity(IdentityProblem)
    case creditCode(CreditCodeProblem)
    /// A day of the past that has not come yet.
    case ahead(SaidDay)
    /// A day of the future that is over.
    case over(Day)
    /// No money at all.
    case nothing
    /// A rough amount where only an exact one can be kept.
    case takenAsExact(Money)
    /// The number of a bank card in a text.
    case card
  }

  /// The field.
  public var field: Field
  /// What is odd about its value.
  public var reason: Reason

  /// A remark on a field.
  public init(_ field: Field, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

extension CaseFields {
  /// What the form would remark on, in the order of the fields.
  ///
  /// - Parameter today: after which no purchase can lie.
  public func remarks(today: Day) -> [FieldRemark] {
    Field.allCases.compactMap { field in
      values[field].flatMap { field.oddity(of: $0, in: self, today: today) }
        .map { FieldRemark(field, $0) }
    }
  }
}

extension Field {
  fileprivate func oddity(
    of value: FieldValue, in fields: CaseFields, today: Day
  ) -> FieldRemark.Reason? {
    switch value {
    case .text(let words): oddity(ofWords: words, paper: fields[text: .consumerIDType])
    case .list(let words): FieldRemark.Reason.card(in: words.joined(separator: "；"))
    case .people(let people):
      people.lazy.compactMap { PhoneNumber.problem($0.phone) }.first.map(FieldRemark.Reason.phone)
    case .day(let day): FieldRemark.Reason.ahead(of: SaidDay(day, fields.rough[self]), today)
    case .money(let money): money == .zero ? .nothing : nil
    case .number, .flag, .instant: nil
    }
  }

  private func oddity(ofWords words: String, paper: String) -> FieldRemark.Reason? {
    switch secrecy {
    case .phone: PhoneNumber.problem(words).map(FieldRemark.Reason.phone)
    case .paper: IdentityNumber.oddity(of: words, paper: paper)
    case .code: CreditCode.problem(words).map(FieldRemark.Reason.creditCode)
    case .text: declaration.isNarrative ? FieldRemark.Reason.card(in: words) : nil
    case .nothing, .paperKind, .name, .contact, .address, .order, .people, .place: nil
    }
  }
}

extension FieldRemark.Reason {
  fileprivate static func card(in words: String) -> FieldRemark.Reason? {
    BankCard.number(in: words) == nil ? nil : .card
  }

  /// Nil for a day that has come.
  public static func ahead(of said: SaidDay, _ today: Day) -> FieldRemark.Reason? {
    said.day > today ? .ahead(said) : nil
  }
}

extension IdentityNumber {
  /// What is odd about a number for the kind of paper that was chosen; nil where nothing can be said.
  public static func oddity(of words: String, paper: String) -> FieldRemark.Reason? {
    if paper == "business_licence" {
      return CreditCode.problem(words).map(FieldRemark.Reason.creditCode)
    }
    guard paper.isEmpty || paper == "resident_id" else { return nil }
    let problem = problem(normal(words))
    // Without a kind of paper, letters speak of a passport or a permit.
    if paper.isEmpty, case .character? = problem { return nil }
    return problem.map(FieldRemark.Reason.identity)
  }
}
