import ArgumentParser
import Casework
import TerminalKit
import Values
import Vocabulary

/// What ArgumentParser has to say instead of a command: help, a version, or what is wrong with the
/// words. It speaks English; ``ParserWords`` has the Chinese for it.
struct ParsingOutcome {
  let code: Int32
  let text: String

  /// Nil for an error that is not ArgumentParser's.
  init?(_ error: any Error, of command: any ParsableCommand.Type) {
    let code = command.exitCode(for: error)
    guard code == .success || code == .validationFailure else { return nil }
    text =
      code == .success
      ? command.fullMessage(for: error, columns: HelpScreen.unbroken) : command.message(for: error)
    self.code = code == .success ? ExitStatus.done : ParsingOutcome.code(of: text)
  }

  /// What was asked for: a help, the version, or a text for another program.
  func answer(_ language: Language, columns: Int) throws -> String {
    if text == Version.text { return Version.lines(language).joined(separator: "\n") }
    if let help = HelpScreen(text, language) { return help.text(columns: columns) }
    return ParserWords.script(text)[language]
  }

  /// A number below zero looks like an option; it is bad data.
  private static func code(of text: String) -> Int32 {
    text.prefixMatch(of: /Unknown option '-\d/) == nil ? ExitStatus.usage : ExitStatus.badData
  }

  /// One sentence without a full stop.
  ///
  /// - Parameter path: the command that was named; it is asked for its options where one is not there.
  func phrase(of path: CommandPath) -> Phrase {
    if let choice = badChoice { return choice }
    let words = text.split(separator: "\n").first.map(String.init) ?? text
    if code == ExitStatus.usage, let option = ParserWords.unknownOption(words) {
      let near = NearWords.near(option, among: path.options)
      return CommandError.unknownOption(option, near: near).phrase
    }
    if let word = ParserWords.strayWord(words) { return CommandError.strayWord(word).phrase }
    return Phrase(ParserWords.fault(words) + "，加 --help 可看写法", words.ending + ", see --help")
  }

  /// A value that is none of a list's: the list is named, or nobody could mend it.
  private var badChoice: Phrase? {
    let lines = text.split(separator: "\n").map { TextRules.trimmed(String($0)) }
    guard
      let match = lines.first?.prefixMatch(of: /The value '(.*?)' is invalid for '([^' ]+)[^']*'/)
    else { return nil }
    // Up to five stand quoted in the sentence, more of them on lines of their own.
    let rest = lines.first?.split(separator: ". Please provide one of ").dropFirst().last ?? ""
    let inline = rest.matches(of: /'(.+?)'/).map { String($0.output.1) }
    let listed = lines.dropFirst().filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
    let choices = listed.isEmpty ? inline : listed
    if choices.isEmpty { return nil }
    let (value, option) = (String(match.output.1), String(match.output.2))
    return CommandError.words(forBad: value, of: option, allowed: choices)
  }
}

extension String {
  fileprivate var ending: String { hasSuffix(".") ? String(dropLast()) : self }
}
