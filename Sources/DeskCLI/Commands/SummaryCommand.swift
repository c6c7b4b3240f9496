import ArgumentParser
import CaseStore
import Casework
import Reports
import TerminalKit
import Wording

/// `summary`: the draft of the activity summary.
struct SummaryCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var output: OutputOptions<SummaryFormat>

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "summary",
      abstract: words("活动总结的草稿，没有的数写成【待填】", "A draft of the activity summary with its gaps named"),
      discussion: words(
        "没写日期就从活动的第一天到最后一天。网页印A4，也可用 Word、WPS 改。",
        "Without days it tells of the whole activity. The page prints on A4 and opens in Word and WPS."
      ))
  }

  func work(_ desk: DeskEnvironment) throws {
    let format = try output.chosen
    try desk.reading { store in
      let settings = try store.settings()
      let days = try period.days(desk, usual: (settings.from, settings.to))
      let printed = try desk.summary(of: days, store)
      try output.write(Array(printed.summary.text(format).utf8))
      if let fault = printed.fault {
        Console.complain(fault.phrase(folder: desk.configFolder)[desk.language])
      }
      if let rest = printed.summary.rest { Console.complain(rest[desk.language]) }
    }
  }
}
