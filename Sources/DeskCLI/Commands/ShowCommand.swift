import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// `show`: one case with its timeline.
struct ShowCommand: PlainlyRead {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help(HelpWords.numberOrTail, "NUMBER"))
  var number: String
  @Option(help: help(HelpWords.format, names(of: TextFormat.self))) var format: TextFormat = .text
  @Flag(help: help(HelpWords.unmasked)) var unmask = false

  static var configuration: CommandConfiguration {
    CommandConfiguration("show", "一件的全部和经过", "One case with its timeline")
  }

  func work(_ desk: DeskEnvironment) throws {
    guard unmask else {
      return try desk.reading(lists: .whenAsked) { open in
        let id = try open.doubted(number)
        try show(open, id)
      }
    }
    try desk.writing(lists: .whenAsked) { open in
      try open.requireKeys()
      let id = try open.doubted(number)
      let disclosure = Disclosure(.shown, detail: "show")
      try open.record(.disclose(disclosure, of: id))
      try show(open, id)
    }
  }

  private func show(_ open: OpenDesk, _ id: CaseID) throws {
    let desk = open.environment
    let subject = try open.subject(id)
    try open.standIn(for: subject).map(desk.complain)
    let writer = try open.writer(.show, unmasked: unmask)
    switch format {
    case .json: try Console.write(Array((writer.json(subject).text + "\n").utf8))
    case .text:
      let text = CaseText(subject, writer, desk.reference, language: desk.language)
      try Console.print(text.lines.joined(separator: "\n"))
    }
  }
}

extension ShowCommand {
  mutating func take(plainly words: [String]) throws(NotPlain) {
    let words = try PlainWords(words, flags: ["unmask"], options: ["format"], alone: 1)
    globals = GlobalOptions(words.globals)
    number = words.positional[0]
    format = try words.choice("format") ?? .text
    unmask = words.has("unmask")
  }
}
