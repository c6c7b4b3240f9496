import ArgumentParser
import Values
import Vocabulary

/// Which command the words of a call name, and what ArgumentParser could not say of them.
///
/// Of a word that is no command it would run or explain the command before it, and behind `help` it
/// knows no option.
struct CommandPath {
  /// The command that is named; the program itself where none is.
  private(set) var command: any ParsableCommand.Type = RootCommand.self
  /// What is wrong with the words before ArgumentParser reads them.
  private(set) var fault: CommandError?

  private var asksHelp = false
  /// Whether the next word is to name a command.
  private var isNaming = true
  /// Whether an option came that not every command takes: the word behind it may be its value.
  private var isUnsure = false
  /// The options that every command takes, with their values.
  private var globals: [String] = []
  /// All other words but `help`.
  private var others: [String] = []
  private let words: [String]

  init(_ words: [String]) {
    self.words = words
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        others += [word] + rest
        rest = []
      } else if word.hasPrefix("-") {
        take(option: word, &rest)
      } else {
        take(word)
      }
    }
  }

  /// The words as ArgumentParser understands them.
  var arguments: [String] { asksHelp ? globals + [CommandPath.help] + others : words }

  /// The options of the command, as its help lists them.
  var options: [String] {
    let help = RootCommand.helpMessage(for: command, columns: HelpScreen.unbroken)
    let line = /(?m)^  (-{1,2}[a-z][a-z-]*)(?:, (-{1,2}[a-z][a-z-]*))?/
    return help.matches(of: line).flatMap { names in
      [names.output.1, names.output.2 ?? ""].filter { !$0.isEmpty }.map(String.init)
    }
  }
}

// MARK: - One word after the other

extension CommandPath {
  static let help = "help"
  /// Options that say nothing of what stands behind them.
  private static let flags = ["--help", "-h", "--version", "--moved", "--copy", "--plain"]

  private mutating func take(option: String, _ rest: inout ArraySlice<String>) {
    let name = option.split(separator: "=", maxSplits: 1).first.map(String.init) ?? option
    guard GlobalOptions.all.contains(where: { "--" + $0 == name }) else {
      others.append(option)
      if !CommandPath.flags.contains(option) { isUnsure = true }
      return
    }
    globals.append(option)
    if name != option { return }
    if let value = rest.first, !value.hasPrefix("-") {
      globals.append(rest.removeFirst())
    } else if asksHelp {
      fault = fault ?? .missingValue(option)
    }
  }

  private mutating func take(_ word: String) {
    let known = command.configuration.subcommands
    if isNaming, !asksHelp, word == CommandPath.help, !known.isEmpty {
      asksHelp = true
      return
    }
    others.append(word)
    guard isNaming else { return }
    if let next = known.first(where: { $0._commandName == word }) {
      command = next
      isNaming = !next.configuration.subcommands.isEmpty
    } else if word == CommandPath.help {
      isNaming = false
    } else if !isUnsure {
      isNaming = false
      let names = known.map { $0._commandName } + (asksHelp ? [] : [CommandPath.help])
      fault = fault ?? .unknownCommand(word, near: NearWords.near(word, among: names))
    }
  }
}
