import ArgumentParser
import Casework
import TerminalKit
import Values
import Vocabulary

/// One option of a command whose options come from a list of the desk: the fields of a case, the
/// parameters of a step.
struct OptionSpec: Hashable, Sendable {
  /// The name without dashes.
  let name: String
  /// What stands for the value in help; nil for a yes-or-no option.
  let value: String?
  let help: Phrase

  init(_ name: String, value: String?, _ help: Phrase) {
    self.name = name
    self.value = value
    self.help = help
  }
}

/// The words behind such a command, sorted into options and the rest.
struct OptionWords: Hashable, Sendable {
  /// The values of options by name; the last one counts.
  private(set) var values: [String: String] = [:]
  private(set) var flags: Set<String> = []
  private(set) var positional: [String] = []
  /// Options that every command takes.
  private(set) var globals = GlobalChoices()
  private var wantsHelp = false
  private var wantsVersion = false

  /// - Parameter most: how many words without dashes the command takes.
  init(_ words: [String], _ specs: [OptionSpec], most: Int) throws(CommandError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--help" || word == "-h" {
        wantsHelp = true
      } else if word == "--version" {
        wantsVersion = true
      } else if word == "--" {
        positional += rest
        rest = []
      } else if word.hasPrefix("--") {
        try takeOption(word, &rest, specs)
      } else {
        positional.append(word)
      }
    }
    if wantsHelp || wantsVersion { return }
    if positional.count > most { throw .strayWord(positional[most]) }
  }

  private mutating func takeOption(
    _ word: String, _ rest: inout ArraySlice<String>, _ specs: [OptionSpec]
  ) throws(CommandError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let spec = specs.first { $0.name == name }
    if spec == nil, let answer = MarkAnswer(rawValue: name) {
      guard parts.count == 1, globals.answer ?? answer == answer else { throw .strayWord(word) }
      return globals.answer = answer
    }
    if spec == nil, name == GlobalOptions.plain {
      guard parts.count == 1 else { throw .strayWord(word) }
      return globals.isPlain = true
    }
    guard spec != nil || GlobalOptions.all.contains(name) else {
      let names =
        specs.map(\.name) + GlobalOptions.all + [GlobalOptions.plain]
        + MarkAnswer.allCases.map(\.rawValue) + ["help", "version"]
      throw .unknownOption(
        "--" + name, near: NearWords.near("--" + name, among: names.map { "--" + $0 }))
    }
    if let spec, spec.value == nil {
      guard parts.count == 1 else { throw .strayWord(word) }
      flags.insert(name)
      return
    }
    let value = try parts.count > 1 ? String(parts[1]) : OptionWords.next("--" + name, &rest)
    if spec == nil { takeGlobal(name, value) } else { values[name] = value }
  }

  /// The word that follows; one with two dashes is the next option, and `=` is for values like it.
  private static func next(
    _ option: String, _ rest: inout ArraySlice<String>
  ) throws(CommandError) -> String {
    guard let value = rest.first, !value.hasPrefix("--") else { throw .missingValue(option) }
    rest.removeFirst()
    return value
  }

  private mutating func takeGlobal(_ name: String, _ value: String) {
    switch name {
    case "store": globals.store = value
    case "lang": globals.language = value
    case "clerk": globals.clerk = value
    default: globals.colour = value
    }
  }

  /// Ends a call that asks for the help of its command, or for the version.
  func endWhereAsked(of command: any ParsableCommand.Type) throws {
    if wantsHelp { throw CleanExit.helpRequest(command) }
    if wantsVersion { throw CleanExit.message(Version.text) }
  }

  /// A word without dashes that must be there.
  func required(_ place: Int, _ name: String) throws(CommandError) -> String {
    guard place < positional.count else { throw .missingWord(name) }
    return positional[place]
  }
}

extension [OptionSpec] {
  /// These and the options that every command takes.
  var withGlobals: [OptionSpec] {
    self + [
      OptionSpec("store", value: "FILE", HelpWords.storeFile),
      OptionSpec("lang", value: names(of: Language.self), Phrase("语言", "language")),
      OptionSpec("clerk", value: "NAME", HelpWords.recorder),
      OptionSpec("color", value: names(of: ColourChoice.self), HelpWords.colours),
      OptionSpec(GlobalOptions.plain, value: nil, HelpWords.plain),
    ] + MarkAnswer.allCases.map { OptionSpec($0.rawValue, value: nil, $0.help) }
  }

  /// The options as help lists them.
  func lines(_ language: Language) -> String {
    let heads = map { "  --\($0.name)" + ($0.value.map { " \($0)" } ?? "") }
    let width = heads.map { TextWidth.columns(of: $0) }.max() ?? 0
    return zip(heads, self).map { head, spec in
      TextWidth.pad(head, to: width + 2) + spec.help[language]
    }.joined(separator: "\n")
  }
}
