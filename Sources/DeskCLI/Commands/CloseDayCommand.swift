import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `close-day`: the folder a day is handed over with.
struct CloseDayCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help(HelpWords.defaultDay, "D")) var day: String?
  @Option(name: .short, help: help("交接夹", "the folder", "FOLDER"), completion: .directory)
  var output: String?
  @Flag(
    help: help(
      "各部门的名单不打星号（会记下来）；举报人总是不写",
      "persons in full in the lists of departments; recorded; reporters never"))
  var unmask = false

  var outputs: [String] { [output].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "close-day", "收工交接：一夹子交齐，会记下来", "The hand-over folder of a day; this is recorded")
  }

  func work(_ desk: DeskEnvironment) throws {
    let day = try desk.day(day, "--day") ?? desk.today
    try desk.check(isNotAhead: day)
    guard let output else { throw try noFolder(desk, day) }
    try desk.writing { open in
      let handOver = try open.handOver(
        day, to: output, unmasked: unmask, drafts: try open.keptDrafts(),
        by: try open.author(for: unmask ? .unmaskedExport : .work))
      for line in try handOver.lines(desk.language) { try Console.print(line) }
    }
  }

  /// A stick that is there is named, so that its folder need not be looked for.
  private func noFolder(_ desk: DeskEnvironment, _ day: Day) throws -> CommandError {
    let places = try desk.reading { try $0.handOverPlaces(day) }
    let list = places.map { "-o \($0.path)" }
    return .usage(
      Phrase(
        "还要写 -o 交接夹，例如 \(list.joined(separator: " 或 "))",
        "-o FOLDER is missing, for example \(list.joined(separator: " or "))"))
  }
}
