import ArgumentParser
import Casework
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `summary`: the draft of the activity summary.
struct SummaryCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var period: PeriodOptions
  @OptionGroup var output: OutputOptions<SummaryFormat>
  @Option(
    help: help(
      "核对一份写好的总结：没填的、抄错的日期、没有百分号的、一个数两个范围",
      "look through a finished summary: gaps, copied days, rates without %, one figure in two scopes",
      "FILE"), completion: .file())
  var check: String?

  var outputs: [String] { [output.output].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "summary",
      abstract: words("活动总结的草稿，没有的数写成【待填】", "A draft of the activity summary with its gaps named"),
      discussion: words(
        "没写日期就从活动的第一天到最后一天。-o 总结.docx 写成 Word 文件，公文版式。",
        "Without days it tells of the whole activity. With -o x.docx it is a file of Word, laid out as an official document."
      ))
  }

  func work(_ desk: DeskEnvironment) throws {
    if let check { return try look(through: check, desk) }
    let format = try output.chosen
    try desk.reading { open in
      let settings = try open.settings()
      let days = try period.days(desk, usual: (settings.from, settings.to))
      if format == .document {
        try output.refuseTerminal("DOCX")
        let made = try open.activitySummary.document(of: days)
        try output.write(made.bytes, desk)
        return made.notes.forEach(desk.complain)
      }
      let printed = try open.activitySummary.printed(of: days)
      try output.write(Array(printed.summary.text(asPage: format == .page).utf8), desk)
      if let fault = printed.fault {
        Console.complain(fault.phrase(folder: desk.configFolder)[desk.language])
      }
      if let rest = printed.summary.rest { Console.complain(rest[desk.language]) }
    }
  }

  /// - Throws: an error with the exit code 1 where something is to be looked at.
  private func look(through file: String, _ desk: DeskEnvironment) throws {
    let findings = SummaryCheck(try FileReading.text(file)).findings
    guard !findings.isEmpty else {
      return try desk.say(Phrase("没有发现要改的", "nothing to be mended was found"))
    }
    for finding in findings {
      try desk.say(
        Phrase(
          "第 \(finding.line) 行：\(finding.words.zh)", "line \(finding.line): \(finding.words.en)"))
    }
    throw CommandError.doubtsFound(findings.count)
  }
}
