import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `printer`: which printers papers go to, how wide their papers are, and a page to try them with.
struct PrinterCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(
    name: .customLong("set"),
    help: help(
      "打印机：队列名，或 /dev/usb/lp0 这样的设备；空的为不设",
      "print on this queue or device from now on; an empty name sets none", "NAME"))
  var name: String?
  @Option(
    help: help(
      "它的纸宽；没有写的，队列是 A4，设备是 80",
      "how wide its paper is; where nobody says, a queue has A4 and a device 80",
      names(of: PaperWidth.self)), completion: .names(of: PaperWidth.self))
  var paper: String?
  @Option(
    help: help(
      "回执另用的小票打印机；空的为不另用", "print slips on this one; an empty name leaves them to the other",
      "NAME"))
  var slips: String?
  @Option(
    help: help(
      "小票打印机的纸宽", "how wide the paper of the printer of slips is", names(of: PaperWidth.self)),
    completion: .names(of: PaperWidth.self))
  var slipsPaper: String?
  @Flag(
    help: help(
      "打一张试试：写了哪台打哪台，没写的两台都打",
      "print a page to try the printer that is named here; where none is, each that is set"))
  var test = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "printer", "看、选、试打印机；存在本机的 settings.json",
      "Show, choose and try the printers; kept in this laptop's settings.json")
  }

  func work(_ given: DeskEnvironment) throws {
    var desk = given
    let chosen = try chosen(desk.printers)
    // What does not print is not kept.
    let tested = test ? try tried(chosen).map { try desk.printTest(on: $0) } : []
    if chosen != desk.printers {
      try desk.remember(chosen)
      desk.printers = chosen
    }
    if tested.isEmpty { return try show(desk) }
    for said in tested { try desk.say(said) }
  }

  private func chosen(_ now: LaptopPrinters) throws -> LaptopPrinters {
    var chosen = now
    if let name { chosen.sheets = now.sheets.named(name) }
    if let paper { chosen.sheets.paper = try width("--paper", paper) }
    if let slips {
      let named = (now.slips ?? PrinterSetting()).named(slips)
      chosen.slips = named.name == nil ? nil : named
    }
    if let slipsPaper {
      let width = try width("--slips-paper", slipsPaper)
      guard chosen.slips != nil else { throw CommandError.missingWord("--slips") }
      chosen.slips?.paper = width
    }
    return chosen
  }

  private func width(_ option: String, _ words: String) throws -> PaperWidth {
    guard let width = PaperWidth(rawValue: words) else {
      throw CommandError.badChoice(option, words, PaperWidth.allCases.map(\.rawValue))
    }
    return width
  }

  /// The printers that a page is printed on.
  private func tried(_ chosen: LaptopPrinters) -> [PrinterSetting] {
    let (namesOne, namesSlips) = (name != nil || paper != nil, slips != nil || slipsPaper != nil)
    let sheets = namesOne || !namesSlips ? [chosen.sheets] : []
    let own = namesSlips || !namesOne ? chosen.slips : nil
    return sheets + [own].compactMap { $0 }
  }

  private func show(_ desk: DeskEnvironment) throws {
    let language = desk.language
    let board = desk.printerBoard(within: Printer.patience)
    if let remark = board.remark { desk.complain(remark) }
    let (sheets, slips) = (board.printers.sheets, board.printers.slips)
    let rows = [
      (Term.sheetPrinter, PrinterCommand.words(sheets)[language]),
      (Term.slipPrinter, (slips?.phrase ?? Term.sameAsForSheets)[language]),
      (Term.found, board.found.isEmpty ? "-" : board.found.joined(separator: " ")),
    ]
    let width = rows.map { TextWidth.columns(of: $0.0[language]) }.max() ?? 0
    for (label, words) in rows {
      try Console.print(TextWidth.pad(label[language], to: width + 2) + words)
    }
  }

  /// Which printer is set; where none is, what becomes of papers: of commands and of the screen other things.
  private static func words(_ sheets: PrinterSetting) -> Phrase {
    guard sheets.name == nil else { return sheets.phrase }
    let width = sheets.width.phrase
    return Phrase(
      "没有设：命令 print 写到标准输出，屏幕上打印用系统默认的打印机（\(width.zh)）",
      "none set: the command print writes to standard output, the screen prints on the system's default "
        + "printer (\(width.en))")
  }
}
