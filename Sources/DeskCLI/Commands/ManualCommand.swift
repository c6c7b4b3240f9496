import ArgumentParser
import Desk
import DeskService
import TerminalKit
import Values
import Vocabulary

/// `manual`: the pages that are made from the program itself.
struct ManualCommand: PlainCommand {
  enum Page: String, NamedChoice, Sendable {
    case keys, commands, events, data
  }

  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("哪一部分", "which part", names(of: Page.self))) var page: Page?

  static var configuration: CommandConfiguration {
    CommandConfiguration("manual", "由程序生成的手册", "The manual, made from the program")
  }

  func work(_ desk: DeskEnvironment) throws {
    let pages = page.map { [$0] } ?? Page.allCases
    let manual = Manual(desk)
    try Console.print(pages.map(manual.page).joined(separator: "\n\n"))
  }
}
