import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `printer`: which printer papers go to, how wide its paper is, and a page to try it with.
struct PrinterCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(
    name: .customLong("set"),
    help: help(
      "用这台：队列名，或 /dev/usb/lp0 这样的设备；空的为系统默认",
      "print on this queue or device from now on; an empty name leaves it to the system", "NAME"))
  var name: String?
  @Option(
    help: help(
      "它的纸宽；没有写的，队列是 A4，设备是 80",
      "how wide its paper is; where nobody says, a queue has A4 and a device 80",
      names(of: PaperWidth.self)), completion: .names(of: PaperWidth.self))
  var paper: String?
  @Flag(help: help(Term.printTest.worded("print a page to try it"))) var test = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "printer", "看、选、试打印机；存在本机的 settings.json",
      "Show, choose and try the printer; kept in this laptop's settings.json")
  }

  func work(_ given: DeskEnvironment) throws {
    var desk = given
    let chosen = try chosen(desk.printer)
    // What does not print is not kept.
    let tested = test ? try desk.printTest(on: chosen) : nil
    if chosen != desk.printer {
      try desk.remember(chosen)
      desk.printer = chosen
    }
    guard let tested else { return try show(desk) }
    try desk.say(tested)
  }

  private func chosen(_ now: PrinterSetting) throws -> PrinterSetting {
    var chosen = now
    if let name { chosen = now.named(name) }
    if let paper {
      guard let width = PaperWidth(rawValue: paper) else {
        throw CommandError.badChoice("--paper", paper, PaperWidth.allCases.map(\.rawValue))
      }
      chosen.paper = width
    }
    return chosen
  }

  private func show(_ desk: DeskEnvironment) throws {
    let language = desk.language
    let board = desk.printerBoard(within: Printer.patience)
    if let remark = board.remark { desk.complain(remark) }
    let rows = [
      (Term.printer, board.setting.name ?? Term.systemPrinter[language]),
      (Term.paperWidth, board.setting.width.phrase[language]),
      (Term.found, board.found.isEmpty ? "-" : board.found.joined(separator: " ")),
    ]
    let width = rows.map { TextWidth.columns(of: $0.0[language]) }.max() ?? 0
    for (label, words) in rows {
      try Console.print(TextWidth.pad(label[language], to: width + 2) + words)
    }
  }
}
