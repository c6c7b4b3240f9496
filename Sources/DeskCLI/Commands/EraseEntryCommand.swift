import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// `erase-entry`: takes the words of an entry of the ledger away for good, or lists the entries that have some.
struct EraseEntryCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(
    help: help(
      "台账一笔的编号；不写就列出有文字的各笔", "the number of the entry; without it those with words are listed", "ID"
    ))
  var id: String?
  @Option(help: help(StepOption.why.label.inside, "T")) var why: String?

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "erase-entry", "永久删除台账一笔的文字，数留着",
      "Erase the words of a ledger entry for good, its figures stay")
  }

  func work(_ desk: DeskEnvironment) throws {
    guard let id else { return try desk.reading(list) }
    let why = try desk.checked(why, "--why") ?? ""
    if TextRules.trimmed(why).isEmpty {
      throw DocumentProblem(field: "--why", value: why, reason: .missing)
    }
    try desk.tell { try $0.erasing.eraseEntry(id, why: why) }
  }

  private func list(_ open: OpenDesk) throws {
    let desk = open.environment
    for tally in try open.erasing.entriesWithWords() {
      let words = tally.entry.words(desk.reference.ledger)[desk.language]
      let day = tally.at.day(in: desk.zone).description
      try Console.print([tally.externalName, day, words].joined(separator: "  "))
    }
  }
}
