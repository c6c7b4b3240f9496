// What is still larger than it should be. Each list may only shrink.

extension Allowance {
  /// Functions of more than 50 lines.
  static let functions = Allowance(sizes: [:])

  /// Files of more than 300 lines.
  static let files = Allowance(sizes: [
    "EmulatedScreen.swift": 304,
    "NumberScan.swift": 349,
    "OtherScreenTests.swift": 419,
    "Totals+Making.swift": 308,
  ])

  /// Types of more than 500 lines with their extensions.
  static let types = Allowance(sizes: [
    "Case": 625,
    "CaseStore": 1947,
    "DayReader": 560,
    "Totals": 854,
  ])

  /// Files with switches over cases of the domain that have a default, and how many.
  static let defaults = Allowance(sizes: [
    "Case+Times.swift": 1,
    "Field+Cards.swift": 2,
    "Importing+Histories.swift": 1,
    "ReportCheck.swift": 1,
  ])
}
