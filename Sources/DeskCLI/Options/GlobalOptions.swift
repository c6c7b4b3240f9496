import ArgumentParser
import TerminalKit
import Values
import Vocabulary

/// The options that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
  @Option(name: .customLong("store"), help: help(HelpWords.storeFile, "FILE"), completion: .file())
  var store: String?

  @Option(
    name: .customLong("lang"),
    help: help("语言 zh 或 en", "language, zh or en", names(of: Language.self)),
    completion: .names(of: Language.self))
  var language: String?

  @Option(name: .customLong("clerk"), help: help(HelpWords.recorder, "NAME"))
  var clerk: String?

  @Option(
    name: .customLong("color"),
    help: help(HelpWords.colours, names(of: ColourChoice.self)),
    completion: .names(of: ColourChoice.self))
  var colour: String?

  @Flag(name: .customLong(GlobalOptions.plain), help: help(HelpWords.plain)) var isPlain = false

  @Flag var answer: MarkAnswer?

  /// The names of those with a value, without dashes.
  static let all = ["store", "lang", "clerk", "color"]
  /// The name of the flag that asks for plain characters, without dashes.
  static let plain = "plain"

  var choices: GlobalChoices {
    GlobalChoices(
      store: store, language: language, clerk: clerk, colour: colour, answer: answer,
      isPlain: isPlain)
  }
}

extension MarkAnswer: EnumerableFlag {
  /// What help says of one of them.
  public static func help(for value: MarkAnswer) -> ArgumentHelp? { DeskCLI.help(value.help) }

  /// What help says of it.
  var help: Phrase {
    switch self {
    case .moved: HelpWords.isMoved
    case .copy: HelpWords.isCopy
    }
  }
}

extension GlobalOptions {
  /// What was chosen, as if it had been read.
  init(_ choices: GlobalChoices) {
    self.init()
    take(choices)
  }

  /// Apart from the initialiser, where a property with a usual value would be declared anew in the place of being set.
  private mutating func take(_ choices: GlobalChoices) {
    (store, language) = (choices.store, choices.language)
    (clerk, colour, answer) = (choices.clerk, choices.colour, choices.answer)
    isPlain = choices.isPlain
  }
}

/// The language in which help is made. ArgumentParser asks types for it, not values, so it reaches
/// them as a task-local value.
enum Speech {
  @TaskLocal static var language = Language.chinese
}

/// Words for help in the chosen language.
func words(_ zh: String, _ en: String) -> String { words(Phrase(zh, en)) }

/// Words for help in the chosen language.
func words(_ phrase: Phrase) -> String { phrase[Speech.language] }

extension CommandConfiguration {
  /// A command by its name, and what it does in the chosen language; alone, it has no help either.
  init(_ name: String, _ zh: String, _ en: String) {
    if CommandChoice.only == nil {
      self.init(commandName: name, abstract: words(zh, en))
    } else {
      self.init(commandName: name, _superCommandName: RootCommand.name, helpNames: [])
    }
  }
}

/// What may be written for a choice, as help shows it: `text|json`.
func names<Choice: RawRepresentable<String> & CaseIterable>(of choices: Choice.Type) -> String {
  // Without `joined`, which asks the running program what a list is at each start.
  var names = ""
  for choice in choices.allCases {
    if !names.isEmpty { names += "|" }
    names += choice.rawValue
  }
  return names
}

extension CompletionKind {
  /// What a shell offers for a choice.
  static func names<Choice: RawRepresentable<String> & CaseIterable>(
    of choices: Choice.Type
  ) -> CompletionKind {
    .list(choices.allCases.map { $0.rawValue })
  }
}

/// Help for an option or argument in the chosen language.
func help(_ zh: String, _ en: String, _ value: String? = nil) -> ArgumentHelp {
  help(Phrase(zh, en), value)
}

/// The same for a choice of so many that they stand behind the words, as ArgumentParser shows them.
func help<Choice: RawRepresentable<String> & CaseIterable>(
  _ zh: String, _ en: String, _ value: String, oneOf choices: Choice.Type
) -> ArgumentHelp {
  let values = " (values: \(choices.allCases.map(\.rawValue).joined(separator: ", ")))"
  return help(zh + values, en + values, value)
}

/// Help for an option or argument in the chosen language.
func help(_ phrase: Phrase, _ value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: words(phrase)).named(value)
}

extension ArgumentHelp {
  /// That of a file to write to, or standard output.
  static var outputOrStandard: ArgumentHelp {
    DeskCLI.help("写到文件，- 为标准输出", "write to a file, - for standard output", "FILE")
  }

  fileprivate func named(_ value: String?) -> ArgumentHelp {
    var help = self
    help.valueName = value
    return help
  }
}
