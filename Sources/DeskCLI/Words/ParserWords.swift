import Values
import Vocabulary

/// What ArgumentParser says in English, and what is said in Chinese instead.
///
/// A test goes through the help of every command: what a later version of it says otherwise is found there.
enum ParserWords {
  private static let commands = Phrase("命令", "SUBCOMMANDS")
  private static let options = HelpWords.option.worded("OPTIONS")

  /// Headings of a help, without a colon.
  private static let headings = [
    Term.detail.worded("OVERVIEW"), Phrase("用法", "USAGE"), Phrase("参数", "ARGUMENTS"), options,
    commands,
  ]

  private static let sentences = [
    Phrase("显示版本", "Show the version."), Phrase("显示这份说明", "Show help information."),
    Phrase("显示一条命令的说明", "Show subcommand help information."),
  ]
}

// MARK: - Help

extension ParserWords {
  /// A heading with its colon, of a group of commands too: `CASES SUBCOMMANDS`.
  static func heading(_ english: String) -> Phrase {
    let known = headings.first { $0.en == english }
    let group = english.wholeMatch(of: /(.+) SUBCOMMANDS/).map { String($0.output.1) }
    return Phrase((known?.zh ?? group ?? english) + Punctuation.colon.zh, english + ":")
  }

  /// What stands for a value or for more words in a usage or a label.
  static func label(_ english: String) -> Phrase {
    let chinese = english.replacing(/<subcommands?>/, with: "<\(commands.zh)>")
      .replacing("<options>", with: "<\(options.zh)>").replacing(" (default)", with: "（默认）")
    return Phrase(chinese, english)
  }

  /// What is said of an option or a command, with the values that may be written and the usual one.
  static func words(_ english: String) -> Phrase {
    if let sentence = sentences.first(where: { $0.en == english }) { return sentence }
    guard
      let match = english.wholeMatch(
        of: /(.*?) ?\((?:values: ([^;]+?))?(?:; )?(?:default: (.+?))?\)/)
    else { return Phrase(english) }
    let (said, values, usual) = (match.output.1, match.output.2, match.output.3)
    let parts = [
      values.map { "可写 \($0.replacing(", ", with: Punctuation.listComma.zh))" },
      usual.map { "默认 \($0)" },
    ].compactMap { $0 }
    if parts.isEmpty { return Phrase(english) }
    return Phrase("\(said)（\(parts.joined(separator: Punctuation.semicolon.zh))）", english)
  }

  /// The last line of a help that lists commands; nil for any other line.
  static func more(_ english: String) -> Phrase? {
    guard let match = english.wholeMatch(of: /See '(.+) <subcommand>' for detailed help\./) else {
      return nil
    }
    return Phrase("每条命令的说明：\(match.output.1) <\(commands.zh)>", english)
  }

  /// A text for another program, such as a script for a shell, in which the sentences of help stand.
  static func script(_ english: String) -> Phrase {
    Phrase(sentences.reduce(english) { $0.replacing($1.en, with: $1.zh) }, english)
  }
}

// MARK: - Words that cannot be understood

extension ParserWords {
  /// What is wrong, in Chinese and without a full stop. Of a sentence that is not known, only what it
  /// quotes is told.
  static func fault(_ english: String) -> String {
    option(english) ?? value(english) ?? unknown(english)
  }

  /// The option that is said not to be there. What ArgumentParser takes it for is left out: it counts
  /// other slips than ``NearWords``, and knows no option of a step.
  static func unknownOption(_ english: String) -> String? {
    let match = english.wholeMatch(of: /(?:Unknown option '|Invalid option: )(.+?)(?:'.*)?/)
    return match.map { String($0.output.1) }
  }

  /// The first word that is said to be one too many.
  static func strayWord(_ english: String) -> String? {
    let match = english.wholeMatch(
      of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*?)'(?:, .*)?/)
    return match.map { String($0.output.1) }
  }

  private static func option(_ english: String) -> String? {
    if let match = english.wholeMatch(of: /Unknown option '(-\d.*?)'.*/) {
      return "“\(match.output.1)”不能为负"
    }
    if let match = english.wholeMatch(of: /Missing value for '(.+)'/) {
      return "\(match.output.1) 后面要写值"
    }
    if let match = english.wholeMatch(
      of: /The option '(.+?)' does not take any value, but '(.*)' was specified\./)
    {
      return "\(match.output.1) 后面不写值，“\(match.output.2)”多余"
    }
    return nil
  }

  private static func value(_ english: String) -> String? {
    if let match = english.wholeMatch(of: /Missing expected argument '(.+)'/) {
      return "还要写 \(match.output.1)"
    }
    if let match = english.wholeMatch(of: /The value '(.*)' is invalid for .*/) {
      return "“\(match.output.1)”不能用在这里"
    }
    if let match = english.wholeMatch(of: /Can't generate completion scripts for '(.*)'\./) {
      return "没有“\(match.output.1)”的补全，可以是 zsh bash fish"
    }
    return nil
  }

  private static func unknown(_ english: String) -> String {
    let quoted = english.matches(of: /'([^']+)'/).map { String($0.output.1) }
    let what = "用法不对"
    return quoted.isEmpty ? what : what + Punctuation.colon.zh + quoted.joined(separator: " ")
  }
}
