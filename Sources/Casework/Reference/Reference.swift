import Values
import Vocabulary

/// All reference data that the desk works with, read from files.
public struct Reference: Hashable, Sendable {
  /// The lists of ids and their words.
  public var catalogue: Catalogue
  /// What is counted by number.
  @Late public var ledger: LedgerCatalogue
  /// All rule sets.
  @Late public var rules: RuleBook
  /// The ids of the rules in the files that are called by them; nothing where files of the office are among those.
  private let ruleIDs: [String: Late<String>]
  /// Holidays and weekend days worked.
  public var calendar: WorkCalendar
  /// What the law says on what people ask.
  @Late public var guide: Guide
  /// Phrases of the office, with blanks.
  @Late public var phrases: Phrasebook
  /// What is keyed into the national 12315 platform, in its order.
  @Late public var platform: PlatformForm

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - names: the files' names below a folder such as `rules/`.
  ///   - bytes: the bytes of a file, nil when there is none of that name.
  ///   - isLate: whether a file, or all of a folder, is known to be readable, and may be read later.
  public init(
    names: (String) -> [String], bytes: @escaping @Sendable (String) -> [UInt8]?,
    isLate: (String) -> Bool = { _ in false }
  ) throws(ReferenceError) {
    catalogue = try Catalogue(bytes, isLate: isLate)
    _ledger = try Late(isLate(LedgerCatalogue.file)) { () throws(ReferenceError) in
      try LedgerCatalogue(bytes(LedgerCatalogue.file))
    }
    _guide = try Late(isLate(Guide.file)) { () throws(ReferenceError) in
      try Guide(bytes(Guide.file))
    }
    _phrases = try Late(isLate(Phrasebook.file)) { () throws(ReferenceError) in
      try Phrasebook(bytes(Phrasebook.file))
    }
    _platform = try Late(isLate(PlatformForm.file)) { () throws(ReferenceError) in
      try PlatformForm(bytes(PlatformForm.file))
    }
    let ruleFiles = names(RuleBook.folder).filter(Reference.isData)
    _rules = try Late(isLate(RuleBook.folder)) { () throws(ReferenceError) in
      try RuleBook(files: ruleFiles.map { (name: $0, bytes: bytes($0)) })
    }
    ruleIDs = try isLate(RuleBook.folder) ? Reference.ids(ofRules: ruleFiles, bytes) : [:]
    calendar = WorkCalendar(years: try Reference.years(names, bytes))
  }

  private static func isData(_ name: String) -> Bool { name.hasSuffix(".json") }

  private static func ids(
    ofRules files: [String], _ bytes: @escaping @Sendable (String) -> [UInt8]?
  ) throws(ReferenceError) -> [String: Late<String>] {
    var ids: [String: Late<String>] = [:]
    for file in files where !file.hasPrefix(RuleBook.formerFolder) {
      let name = String(file.dropFirst(RuleBook.folder.count).dropLast(".json".count))
      ids[name] = try Late(true) { () throws(ReferenceError) in
        try DataNode(file: file, bytes(file)).words("id")
      }
    }
    return ids
  }

  /// The years of the holiday table; two notices for one year could not both hold.
  private static func years(
    _ names: (String) -> [String], _ bytes: (String) -> [UInt8]?
  ) throws(ReferenceError) -> [CalendarYear] {
    var years: [CalendarYear] = []
    for name in names("calendar/").filter(isData) {
      let year = try CalendarYear(file: name, bytes(name))
      let isDouble = years.contains {
        $0.year == year.year && !$0.isProvisional && !year.isProvisional
      }
      if isDouble {
        throw ReferenceError(file: name, line: 1, reason: .duplicate(String(year.year)))
      }
      years.append(year)
    }
    return years
  }

  /// The rules of a case received on a day at this desk.
  public func rules(for settings: DeskSettings, on day: Day) -> RuleSet {
    rules.ruleSet(
      officeKind: settings.officeKind.rawValue, override: settings.rules, on: day)
  }

  /// The rules a case was taken down under; where that file is not here, those that would hold.
  public func rules(of subject: Case, settings: DeskSettings, zone: Zone) -> RuleSet {
    rules[subject.ruleSet] ?? rules(for: settings, on: subject.receivedAt.day(in: zone))
  }

  /// The rules that decide about a case in the place of those it was taken down under, whose file
  /// is not here; nil where it is.
  public func standIn(
    for subject: Case, settings: DeskSettings, zone: Zone
  ) -> RuleSet? {
    hasRules(subject.ruleSet) ? nil : rules(for: settings, on: subject.receivedAt.day(in: zone))
  }

  /// Whether the rules of that id are here. Mostly the one file that is called so says it: to read all of them takes
  /// half as long as a short command.
  private func hasRules(_ id: String) -> Bool {
    ruleIDs[id]?.wrappedValue == id || rules[id] != nil
  }

  /// The rules the case of a row was taken down under; where that file is not here, those that
  /// would hold.
  public func rules(of subject: CaseSummary, settings: DeskSettings, zone: Zone) -> RuleSet {
    rules[subject.ruleSet] ?? rules(for: settings, on: subject.receivedAt.day(in: zone))
  }
}
