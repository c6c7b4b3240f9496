import ArgumentParser
import Casework
import Desk
import DeskService
import Values
import Vocabulary

/// What a card of keys is written as.
enum KeysFormat: String, OutputFormat {
  case text = "txt"
  case pdf

  static let usual = KeysFormat.text
  static let usualEndings = ["text"]
}

/// `keys`: the keys of the first days on one sheet, to lie beside the laptop.
struct KeysCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @OptionGroup var output: OutputOptions<KeysFormat>

  var outputs: [String] { [output.output].compactMap { $0 } }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "keys",
      abstract: words("一页按键卡，放在电脑旁边", "The keys on one sheet, to lie beside the laptop"),
      discussion: words(
        "-o 按键.pdf 是一张 A4，打出来用；全部的键：desk315 manual keys。",
        "With -o keys.pdf it is one sheet of A4 to be printed; desk315 manual keys has all of them."
      ))
  }

  func work(_ desk: DeskEnvironment) throws {
    let card = KeyCard(desk.reference.catalogue, desk.language)
    switch try output.chosen {
    case .text: try output.write(Array(displaySafe(card.text).utf8), desk)
    case .pdf:
      try output.refuseTerminal("PDF")
      try output.write(try KeyCardSheet.pdf(card, remark: desk.complain), desk)
    }
  }
}
