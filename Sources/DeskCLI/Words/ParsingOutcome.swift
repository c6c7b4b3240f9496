import ArgumentParser
import Casework
import TerminalKit
import Values
import Vocabulary

/// What ArgumentParser has to say instead of a command: help, a version, or what is wrong with the
/// words. Its sentences are English; here they are said in both languages.
struct ParsingOutcome {
  let code: Int32
  let text: String

  /// Nil for an error that is not ArgumentParser's.
  init?(_ error: any Error, of command: any ParsableCommand.Type) {
    let code = command.exitCode(for: error)
    guard code == .success || code == .validationFailure else { return nil }
    text = code == .success ? command.fullMessage(for: error) : command.message(for: error)
    self.code = code == .success ? ExitStatus.done : ParsingOutcome.code(of: text)
  }

  /// A number below zero looks like an option; it is bad data.
  private static func code(of text: String) -> Int32 {
    text.prefixMatch(of: /Unknown option '-\d/) == nil ? ExitStatus.usage : ExitStatus.badData
  }

  /// One sentence without a full stop.
  var phrase: Phrase {
    if let choice = badChoice { return choice }
    let words = text.split(separator: "\n").first.map(String.init) ?? text
    for (english, chinese) in ParsingOutcome.sentences {
      guard let match = words.wholeMatch(of: english) else { continue }
      let value = match.output.1
      return Phrase(
        chinese.replacing("%", with: value) + "，加 --help 可看写法", words.ending + ", see --help")
    }
    return Phrase("用法不对：\(words)，加 --help 可看写法", words.ending + ", see --help")
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

  private static var sentences: [(Regex<(Substring, Substring)>, String)] {
    [
      (/Unknown option '(-\d.*?)'.*/, "“%”不能为负"),
      (/Unknown option '(.+?)'.*/, "没有 % 这个选项"),
      (/Missing expected argument '(.+)'/, "还要写 %"),
      (/Missing value for '(.+)'/, "% 后面要写值"),
      (/(?:Unexpected argument|\d+ unexpected arguments:) '(.+?)'(?:, .*)?/, "没有“%”这个命令或参数"),
      (/The value '(.*)' is invalid for .*/, "“%”不能用在这里"),
      (/Value to be set with (.+) had already been set with .*/, "% 与前面的选项矛盾"),
    ]
  }
}

extension String {
  fileprivate var ending: String { hasSuffix(".") ? String(dropLast()) : self }
}
