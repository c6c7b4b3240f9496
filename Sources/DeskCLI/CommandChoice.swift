import ArgumentParser
import Casework

/// Which command the words of a call name, told before ArgumentParser reads them.
///
/// ArgumentParser makes the tree of all commands with all their help texts before it looks at the first word, which
/// took three quarters of the time of `--version`. It is told of the one command that is named, and that one reads
/// its words by itself; where the words name none, ask for help or turn out wrong, it is told of all.
enum CommandChoice {
  /// The one command that ArgumentParser is told of, without its help; nil for all.
  @TaskLocal static var only: (any ParsableCommand.Type)?

  /// The command that the words name; nil where they are not plainly those of one command.
  static func named(by arguments: [String]) -> (any ParsableCommand.Type)? {
    if arguments.contains(where: { isAboutCommands($0) || isUnfinished($0) }) { return nil }
    let rest = withoutChoices(arguments)
    if rest.first?.hasPrefix("-") == true { return nil }
    guard let word = rest.first else { return DeskScreenCommand.self }
    if let step = StepName(rawValue: word) { return RootCommand.step(step) }
    return $only.withValue(DeskScreenCommand.self) {
      let plain = RootCommand.cases + RootCommand.figures + RootCommand.care + RootCommand.others
      return plain.first { $0._commandName == word }
    }
  }

  /// The command that is plainly named, with its options; nil where ArgumentParser has to see all commands.
  ///
  /// - Throws: where the words are not those of that command; what is wrong is told with all commands in view.
  static func read(_ arguments: [String]) throws -> (any DeskCommand)? {
    guard let only = named(by: arguments) else { return nil }
    return try $only.withValue(only) {
      let rest = withoutChoices(arguments)
      let words = Array(arguments.prefix(arguments.count - rest.count) + rest.dropFirst())
      if only == DeskScreenCommand.self { return try DeskScreenCommand(words) }
      if let command = plainlyRead(only, words) { return command }
      if let plain = only as? any PlainCommand.Type { return try alone(plain, words) }
      return try RootCommand.parseAsRoot(arguments) as? any DeskCommand
    }
  }

  /// One of the commands that are asked for all day long; nil where its words are not plain.
  private static func plainlyRead(
    _ only: any ParsableCommand.Type, _ words: [String]
  ) -> (any DeskCommand)? {
    do throws(NotPlain) {
      if only == ListCommand.self { return try plainly(ListCommand.self, words) }
      if only == ShowCommand.self { return try plainly(ShowCommand.self, words) }
      if only == TotalsCommand.self { return try plainly(TotalsCommand.self, words) }
      return nil
    } catch {
      return nil
    }
  }

  private static func plainly<Command: PlainlyRead>(
    _ command: Command.Type, _ words: [String]
  ) throws(NotPlain) -> Command {
    var command = command.init()
    try command.take(plainly: words)
    return command
  }

  private static func alone<Command: PlainCommand>(
    _ command: Command.Type, _ words: [String]
  ) throws -> (any DeskCommand)? { try command.parseAsRoot(words) as? Command }

  /// Whether nothing but the version is asked for.
  static func isVersion(_ arguments: [String]) -> Bool {
    withoutChoices(arguments) == ["--version"]
  }

  /// The words from the first on that is no option of every command.
  private static func withoutChoices(_ arguments: [String]) -> ArraySlice<String> {
    var rest = arguments[...]
    while let word = rest.first {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if word == "--" + GlobalOptions.plain {
        rest = rest.dropFirst()
        continue
      }
      guard let option = parts.first, valued.contains(String(option)) else { break }
      rest = rest.dropFirst(parts.count == 1 ? 2 : 1)
    }
    return rest
  }

  /// The options that may stand before a command, each with a value behind it.
  private static let valued = Set(GlobalOptions.all.map { "--" + $0 })

  /// An option without the value behind its sign: the next word is its value then, be it the name of a command.
  private static func isUnfinished(_ word: String) -> Bool {
    word.hasPrefix("-") && word.hasSuffix("=")
  }

  /// Words that are about the commands themselves.
  private static func isAboutCommands(_ word: String) -> Bool {
    ["help", "--help", "-h", "--version", "--help-hidden"].contains(word)
      || word.hasPrefix("--generate-completion-script") || word.hasPrefix("--experimental")
      || word.hasPrefix("---")
  }
}
