import ArgumentParser
import Casework
import Desk
import DeskService
import TerminalKit
import Values
import Vocabulary

/// `doctor`: what is well on this computer, what is not, and what to do about it.
struct DoctorCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Option(help: help(HelpWords.textOrJSON, "FORMAT")) var format: TextFormat = .text
  @Flag(help: help("在设好的打印机上打几行试试", "print some lines on the printer that is set")) var print =
    false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "doctor", "检查这台电脑：硬盘、加密、时钟、终端、字体、打印机、存档",
      "Look at this computer: disk, encryption, clock, terminal, fonts, printer, store")
  }

  func work(_ given: DeskEnvironment) throws {
    var desk = given
    desk.terminal.dashColumns = TerminalWidth.columns(of: "─")
    let findings = desk.examined()
    switch format {
    case .json: try Console.print(findings.json(desk.language).pretty())
    case .text: for line in DoctorCommand.lines(findings, desk.language) { try Console.print(line) }
    }
    if print { desk.complain(try desk.printTest()) }
    let bad = findings.count { $0.state == .bad }
    if bad > 0 { throw CommandError.troubleFound(bad) }
  }

  /// One finding a line, and what to do beneath it.
  private static func lines(_ findings: [Finding], _ language: Language) -> [String] {
    let width = findings.map { TextWidth.columns(of: $0.label[language]) }.max() ?? 0
    let states = findings.map { TextWidth.columns(of: $0.stateWord[language]) }.max() ?? 0
    return findings.flatMap { finding in
      let start =
        TextWidth.pad(finding.label[language], to: width + 2)
        + TextWidth.pad(finding.stateWord[language], to: states + 2)
      let rest = String(repeating: " ", count: width + states + 4)
      return [start + finding.words[language]]
        + [finding.remedy].compactMap { $0 }.map { rest + $0[language] }
    }
  }
}
