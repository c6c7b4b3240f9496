import ArgumentParser
import CaseStore
import Casework
import Reports
import TerminalKit
import Wording

/// `summary`: the draft of the activity summary.
struct SummaryCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help("第一天，默认活动的第一天", "the first day, default the activity's first", "D"))
  var from: String?
  @Option(help: help("最后一天，默认活动的最后一天", "the last day, default the activity's last", "D"))
  var to: String?
  @Option(
    help: help(
      "格式，默认看文件名，否则 md；网页印A4，也可用 Word、WPS 改", "the format, by default from the name, else md",
      "md|html"))
  var format: SummaryFormat?
  @Option(name: .short, help: help("写到文件", "write to a file", "FILE")) var output: String?

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "summary",
      abstract: words("活动总结的草稿，没有的数写成【待填】", "A draft of the activity summary with its gaps named"))
  }

  func work(_ desk: DeskEnvironment) throws {
    try desk.reading { store in
      let printed = try desk.summary(of: try days(desk, try store.settings()), store)
      let bytes = Array(printed.summary.text(SummaryFormat(format, output: output)).utf8)
      if let output, output != "-" {
        try AtomicFile.write(bytes, to: output)
      } else {
        try Console.write(bytes)
      }
      if let fault = printed.fault {
        Console.complain(fault.phrase(folder: desk.configFolder)[desk.language])
      }
      if let rest = printed.summary.rest { Console.complain(rest[desk.language]) }
    }
  }

  private func days(_ desk: DeskEnvironment, _ settings: DeskSettings) throws -> ClosedRange<Day> {
    let last = try desk.day(to, "--to")
    let first = try desk.day(from, "--from") ?? settings.from ?? last ?? desk.today
    let end = last ?? settings.to ?? max(first, desk.today)
    guard first <= end else { throw CommandError.badChoice("--to", "\(end)", ["\(first)"]) }
    return first...end
  }
}

extension SummaryFormat: ExpressibleByArgument {}
