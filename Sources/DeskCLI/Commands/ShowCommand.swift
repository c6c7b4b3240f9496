import ArgumentParser
import CaseStore
import Casework
import Desk
import Reports
import TerminalKit
import Vocabulary

/// `show`: one case with its timeline.
struct ShowCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(CommandWords.numberOrTail, "NUMBER"))
  var number: String
  @Option(help: help(CommandWords.format, "text|json")) var format: TextFormat = .text
  @Flag(help: help(CommandWords.unmasked)) var unmask = false

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: words("一件的全部和经过", "One case with its timeline"))
  }

  func work(_ desk: DeskEnvironment) throws {
    guard unmask else { return try desk.reading { try show($0, try $0.resolve(number), desk) } }
    try desk.writing { store in
      let id = try store.resolve(number)
      let stamp = desk.stamp(try store.settings())
      try store.record(.disclose(Disclosure(.shown, detail: "show"), of: id), by: stamp)
      try show(store, id, desk)
    }
  }

  private func show(_ store: CaseStore, _ id: CaseID, _ desk: DeskEnvironment) throws {
    let subject = try store.load(id)
    try desk.tellStandIn(for: id, in: store)
    let writer = try desk.writer(.show, unmasked: unmask, of: store)
    switch format {
    case .json: try Console.write(Array((writer.json(subject).text + "\n").utf8))
    case .text:
      let text = CaseText(subject, writer, desk.reference, language: desk.language)
      try Console.print(text.lines.joined(separator: "\n"))
    }
  }
}
