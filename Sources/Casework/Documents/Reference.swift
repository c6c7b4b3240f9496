/// All reference data that the desk works with, read from files.
public struct Reference: Hashable, Sendable {
  /// The lists of ids and their words.
  public var catalogue: Catalogue
  /// What is counted by number.
  public var ledger: LedgerCatalogue
  /// All rule sets.
  public var rules: RuleBook
  /// Holidays and weekend days worked.
  public var calendar: WorkCalendar

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - names: the files' names below a folder such as `rules/`.
  ///   - bytes: the bytes of a file, nil when there is none of that name.
  public init(
    names: (String) -> [String], bytes: (String) -> [UInt8]?
  ) throws(ReferenceError) {
    catalogue = try Catalogue(bytes)
    ledger = try LedgerCatalogue(bytes("ledger.json") ?? [])
    rules = try RuleBook(files: names("rules/").map { (name: $0, bytes: bytes($0) ?? []) })
    let years = try names("calendar/").map { name throws(ReferenceError) in
      try CalendarYear(file: name, bytes(name) ?? [])
    }
    calendar = WorkCalendar(years: years)
  }

  /// The rules of a case received on a day at this desk.
  public func rules(for settings: DeskSettings, on day: Day) -> RuleSet {
    rules.ruleSet(
      officeKind: settings.officeKind.rawValue, override: settings.rules, on: day)
  }

  /// The rules a case was taken down under; where that file is not here, those that would hold.
  public func rules(of subject: Case, settings: DeskSettings, zone: Zone) -> RuleSet {
    rules.ruleSets.last { $0.id == subject.ruleSet }
      ?? rules(for: settings, on: subject.receivedAt.day(in: zone))
  }
}
