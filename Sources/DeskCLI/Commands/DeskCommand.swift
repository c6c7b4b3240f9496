import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import TerminalKit
import Values
import Vocabulary

/// A command that works on the desk's store.
protocol DeskCommand: ParsableCommand {
  /// The options that every command takes.
  func choices() throws -> GlobalChoices

  /// Does the work and returns the exit code.
  func perform(_ desk: DeskEnvironment) throws -> Int32
}

/// A command whose options ArgumentParser knows.
protocol PlainCommand: DeskCommand {
  var globals: GlobalOptions { get }
  /// The paths that it writes to; `-` is standard output. What would be written to the store is refused before that
  /// is opened.
  var outputs: [String] { get }
  /// Whether it only looks after a store: where there is none it makes none, and says so.
  var looksAfterStore: Bool { get }

  /// What it takes where PINs are set, beside what is asked when it records something; nil for nothing.
  var permission: Permission? { get }

  func work(_ desk: DeskEnvironment) throws
}

extension PlainCommand {
  var outputs: [String] { [] }

  var looksAfterStore: Bool { false }

  var permission: Permission? { nil }

  func choices() throws -> GlobalChoices { globals.choices }

  func perform(_ desk: DeskEnvironment) throws -> Int32 {
    for path in outputs where path != "-" { try desk.spare(path) }
    if looksAfterStore { try desk.requireStore() }
    if let permission { try desk.admit(to: permission, remark: desk.complain) }
    try work(desk)
    return ExitStatus.done
  }
}

extension DeskEnvironment {
  /// Works on the store, which may be open elsewhere.
  func reading<Result>(
    lists: ListMaking = .whole, _ work: (OpenDesk) throws -> Result
  ) throws -> Result {
    try reading(remark: complain, lists: lists, work)
  }

  /// Works on the store as the only one that writes.
  func writing<Result>(
    lists: ListMaking = .whole, _ work: (OpenDesk) throws -> Result
  ) throws -> Result {
    try writing(remark: complain, lists: lists, work)
  }

  /// Says a sentence in the chosen language on standard error.
  func complain(_ phrase: Phrase) { Console.complain(phrase[language]) }

  /// Prints a sentence in the chosen language.
  func say(_ phrase: Phrase) throws { try Console.print(phrase[language]) }

  /// A day as somebody typed it behind an option: `2027-03-15`, or as it is written on the screen,
  /// `3.15` and `昨天`, of which the nearest one is meant.
  func day(_ words: String?, _ option: String) throws -> Day? {
    guard let words else { return nil }
    guard let day = Day(words) ?? TypedDay.nearest(words, to: today) else {
      throw DocumentProblem(field: option, value: words, reason: .notADay)
    }
    return day
  }

  /// Refuses a day that has not come.
  func check(isNotAhead day: Day) throws {
    guard day > today else { return }
    throw DocumentProblem(field: "--day", value: day.description, reason: .ahead(today))
  }

  /// An instant as somebody typed it behind an option.
  func instant(_ words: String?, _ option: String) throws -> Instant? {
    guard let words else { return nil }
    guard let instant = Instant(iso: words) else {
      throw DocumentProblem(field: option, value: words, reason: .notAnInstant)
    }
    return instant
  }

  /// Refuses control characters in words that are recorded.
  func checked(_ words: String?, _ option: String) throws -> String? {
    guard let words else { return nil }
    try ValueReader(catalogue: reference.catalogue).check(words, option)
    return words
  }

  /// A name that is recorded, which may be left out but not be empty.
  func named(_ words: String?, _ option: String) throws -> String? {
    guard let words = try checked(words, option) else { return nil }
    let name = TextRules.trimmed(words)
    if name.isEmpty { throw CommandError.missingValue(option) }
    return name
  }
}
