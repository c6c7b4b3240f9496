import Values
import Vocabulary

/// The words of a command that are plainly flags, options with one value each, and what stands alone. What
/// ArgumentParser makes of them is certain, and to hear it takes a third of the time of a short command.
///
/// Whatever is not plain is left to ArgumentParser: what comes twice, has dashes in its value, or is unknown.
struct PlainWords {
  private(set) var globals = GlobalChoices()
  /// The words that stand alone.
  private(set) var positional: [String] = []
  private var flags: [String] = []
  private var answer: MarkAnswer?
  private var values: [(name: String, value: String)] = []

  /// - Parameters:
  ///   - flags: what stands without a value, without its dashes.
  ///   - options: what has a value, besides the options that every command takes.
  ///   - count: how many words stand alone.
  init(
    _ words: [String], flags: [String], options: [String], alone count: Int
  ) throws(NotPlain) {
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.hasPrefix("-") else {
        positional.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0].dropFirst(2))
      guard word.hasPrefix("--"), !has(name), value(of: name) == nil else { throw NotPlain() }
      if flags.contains(name) || name == GlobalOptions.plain, parts.count == 1 {
        self.flags.append(name)
      } else if let answer = MarkAnswer(rawValue: name), parts.count == 1, self.answer == nil {
        self.answer = answer
      } else if options.contains(name) || GlobalOptions.all.contains(name) {
        let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() ?? ""
        if value.isEmpty || value.hasPrefix("-") { throw NotPlain() }
        values.append((name, value))
      } else {
        throw NotPlain()
      }
    }
    guard positional.count == count else { throw NotPlain() }
    globals = GlobalChoices(
      store: value(of: "store"), language: value(of: "lang"), clerk: value(of: "clerk"),
      colour: value(of: "color"), answer: answer, isPlain: has(GlobalOptions.plain))
  }

  /// Whether a flag stands there.
  func has(_ flag: String) -> Bool { flags.contains(flag) }

  /// The value of an option; nil where it was not given.
  func value(of option: String) -> String? { values.first { $0.name == option }?.value }

  /// The same as one of some choices.
  func choice<Choice: RawRepresentable<String>>(_ option: String) throws(NotPlain) -> Choice? {
    guard let value = value(of: option) else { return nil }
    guard let choice = Choice(rawValue: value) else { throw NotPlain() }
    return choice
  }

  /// The same as a whole number.
  func number(_ option: String) throws(NotPlain) -> Int? {
    guard let value = value(of: option) else { return nil }
    guard let number = Int(value) else { throw NotPlain() }
    return number
  }
}

/// Some words are to be read by ArgumentParser.
struct NotPlain: Error {}

/// A command that is asked for all day long, and reads its plain words by itself.
protocol PlainlyRead: PlainCommand {
  /// Takes what ArgumentParser would make of the words. No initialiser does so: there a property with a usual value
  /// would be declared anew in the place of being set.
  mutating func take(plainly words: [String]) throws(NotPlain)
}
