import ArgumentParser
import DeskService
import Foundation
import Values

/// `desk`: the desk on the screen.
struct DeskScreenCommand: DeskCommand {
  @OptionGroup var globals: GlobalOptions
  /// What was chosen, where ArgumentParser did not read it.
  private var given: GlobalChoices?

  private enum CodingKeys: CodingKey {
    case globals
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration("desk", "打开受理台", "Open the desk on the screen")
  }

  func choices() throws -> GlobalChoices { given ?? globals.choices }

  func perform(_ desk: DeskEnvironment) throws -> Int32 { try runDesk(desk) }
}

extension DeskScreenCommand {
  /// Read without ArgumentParser: it takes no options but those of every command, and whoever starts the desk waits.
  /// Nil where a value looks like an option.
  init?(_ words: [String]) throws(CommandError) {
    if words.contains(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") }) { return nil }
    self.init()
    given = try OptionWords(words, [], most: 0).globals
  }
}
