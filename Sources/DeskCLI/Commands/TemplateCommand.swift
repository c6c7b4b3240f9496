import ArgumentParser
import Casework
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `template`: the template of Word of a paper, for an office to start its own from.
struct TemplateCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("哪一种；不写就列出有哪些", "which one; without it they are listed", "NAME"))
  var name: String?
  @Option(
    name: .short, help: .outputOrStandard,
    completion: .file())
  var output: String?

  var outputs: [String] { [output].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: words(
        "文书、总结、日报、统计表的 Word 模板，照着改成本单位的",
        "The Word template of a paper, the summary, the leader's page or a return form, to change into your own"
      ),
      discussion: words(
        "用 Word 或 WPS 改字体、抬头、段落都行，{{…}} 是填进去的地方。改好放到说的那个文件，以后就照它打印。",
        "Change fonts, heads and paragraphs in Word or WPS; {{…}} is what is filled in. Put the result where "
          + "the command says, and it is what is printed from then on."))
  }

  func work(_ desk: DeskEnvironment) throws {
    let all = desk.defaultTemplates
    guard let name else { return try list(all, desk) }
    guard let template = all.first(where: { $0.name == name }) else {
      throw CommandError.badChoice("NAME", name, all.map(\.name))
    }
    guard let output, output != "-" else {
      try Console.refuseTerminal("DOCX")
      return try Console.write(try desk.bytes(of: template, remark: desk.complain))
    }
    try AtomicFile.write(
      try desk.bytes(of: template, remark: desk.complain), to: output, sparing: desk.storeFiles)
    let place = "\(desk.configFolder)/\(template.file)"
    try desk.say(Phrase("改好放到 \(place)", "when changed, put it at \(place)"))
  }

  private func list(_ all: [DefaultTemplate], _ desk: DeskEnvironment) throws {
    let width = all.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    for template in all {
      try Console.print(
        TextWidth.pad(template.name, to: width + 2) + (try desk.title(of: template))[desk.language])
    }
  }
}
