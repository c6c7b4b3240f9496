import ArgumentParser
import Casework
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `return`: a superior's form, filled from the records.
struct ReturnCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("哪张表；不写就列出有哪些", "which form; without it they are listed", "ID"))
  var id: String?
  @OptionGroup var period: PeriodOptions
  @Flag(help: help("用各会场报上来的数", "with the figures that venues sent")) var venues = false
  @OptionGroup var output: OutputOptions<ReturnFormat>

  var outputs: [String] { [output.output].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "return",
      abstract: words(
        "上级要的统计表，从记录里填，没有的数写成【待填】",
        "A superior's return form filled from the records, its gaps named"),
      discussion: words(
        "没写日期就从活动的第一天到最后一天。表在 returns/ 里，单位可以加自己的。",
        "Without days it is of the whole activity. Forms lie in returns/; an office may add its own."
      ))
  }

  func work(_ desk: DeskEnvironment) throws {
    guard let id else { return try list(desk) }
    let form = try desk.returnForm(id)
    let format = try output.chosen
    if format == .workbook { try OfficeSheets.check(output: output.output) }
    if format == .document { try output.refuseTerminal("DOCX") }
    try desk.reading { open in
      let settings = try open.settings()
      let days = try period.days(desk, usual: (settings.from, settings.to))
      let filled = try open.returns.filled(form, of: days, isOfVenues: venues)
      try output.write(try open.returns.text(filled, format, remark: desk.complain), desk)
      let gaps = filled.gaps
      if gaps.isEmpty { return }
      let list = gaps.listed(by: Punctuation.listComma)
      Console.complain(
        Phrase("还要填 \(gaps.count) 处：\(list.zh)", "to fill in, \(gaps.count): \(list.en)")[
          desk.language])
    }
  }

  private func list(_ desk: DeskEnvironment) throws {
    for id in desk.returnForms {
      try Console.print("\(id)  \(try desk.returnForm(id).label[desk.language])")
    }
  }
}
