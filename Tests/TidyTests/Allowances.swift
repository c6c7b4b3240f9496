// What is still larger than it should be. Each list may only shrink.

extension Allowance {
  /// Functions of more than 50 lines.
  static let functions = Allowance(sizes: [:])

  /// Files of more than 300 lines.
  static let files = Allowance(sizes: [
    "EmulatedScreen.swift": 304,
    "OtherScreenTests.swift": 419,
  ])

  /// Types of more than 500 lines with their extensions.
  static let types = Allowance(sizes: [
  ])

  /// Files with switches over cases of the domain that have a default, and how many.
  static let defaults = Allowance(sizes: [
  ])
}
