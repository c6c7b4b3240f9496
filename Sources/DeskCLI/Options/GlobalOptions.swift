import ArgumentParser
import TerminalKit
import Values
import Vocabulary

/// The options that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
  @Option(name: .customLong("store"), help: help("存档文件", "the store's file", "FILE"))
  var store: String?

  @Option(name: .customLong("lang"), help: help("语言 zh 或 en", "language, zh or en", "zh|en"))
  var language: String?

  @Option(name: .customLong("clerk"), help: help("经办人", "who records", "NAME"))
  var clerk: String?

  @Option(
    name: .customLong("color"),
    help: help("颜色", "colours", "auto|always|never"))
  var colour: String?

  var choices: GlobalChoices {
    GlobalChoices(store: store, language: language, clerk: clerk, colour: colour)
  }
}

/// The language in which help is made. ArgumentParser asks types for it, not values, so it reaches
/// them as a task-local value.
enum Speech {
  @TaskLocal static var language = Language.chinese
}

/// Words for help in the chosen language.
func words(_ zh: String, _ en: String) -> String { Phrase(zh, en)[Speech.language] }

/// Help for an option or argument in the chosen language.
func help(_ zh: String, _ en: String, _ value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: words(zh, en)).named(value)
}

extension ArgumentHelp {
  fileprivate func named(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}
