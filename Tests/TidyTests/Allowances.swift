// What is still larger than it should be. Each list may only shrink.

extension Allowance {
  /// Functions of more than 50 lines.
  static let functions = Allowance(sizes: [
    "Refusal+Words.swift phrase": 53
  ])

  /// Files of more than 300 lines.
  static let files = Allowance(sizes: [
    "HomeScreenView.swift": 360,
    "NumberScan.swift": 349,
    "Totals+Making.swift": 308,
  ])

  /// Types of more than 500 lines with their extensions.
  static let types = Allowance(sizes: [
    "Case": 625,
    "CaseStore": 1947,
    "DayReader": 560,
    "Field": 732,
    "Totals": 854,
  ])

  /// Files with switches over cases of the domain that have a default, and how many.
  static let defaults = Allowance(sizes: [
    "Case+Times.swift": 1,
    "CaseWords.swift": 1,
    "Field+Cards.swift": 2,
    "Importing+Histories.swift": 1,
    "IntakeReader.swift": 1,
    "LinkedPersons.swift": 1,
    "Refusal+Words.swift": 1,
    "ReportCheck.swift": 1,
    "TextWidth.swift": 1,
  ])
}
