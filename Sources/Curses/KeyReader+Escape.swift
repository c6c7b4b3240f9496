import CNcurses
import TerminalKit

extension KeyReader {
  /// How long the rest of a sequence may take on a slow line, in milliseconds.
  private static let patience = 100

  /// What began with an escape: a sequence that came in pieces, Alt with a letter, or Esc alone.
  ///
  /// A digit behind an escape is always a key of its own, so that Esc, 2 needs no timer.
  mutating func escape() -> Input? {
    guard let code = next(KeyReader.patience) else { return .key(.escape) }
    switch code {
    case Code.character("["): return sequence()
    case Code.character("O"): return short()
    case Code.character("]"): return command(code)
    case Code.character(let scalar) where "a"..."z" ~= scalar && !textFollows():
      return .key(.alt(Character(scalar)))
    case .character, .special:
      putBack(code)
      return .key(.escape)
    }
  }

  /// Whether more characters are already there: then it is text behind an Esc, not Alt.
  private mutating func textFollows() -> Bool {
    guard let code = next(0) else { return false }
    putBack(code)
    return true
  }

  /// A sequence of the form `ESC [ numbers letter`: a key, or what the terminal answers.
  private mutating func sequence() -> Input? {
    var numbers = ""
    while case .character(let scalar)? = next(KeyReader.patience) {
      if numbers.isEmpty, scalar == "<" { return report().map(Input.pointer) }
      if numbers.isEmpty, scalar == "M" {
        skipOldReport()
        return nil
      }
      guard (0x40...0x7E).contains(scalar.value) else {
        numbers.unicodeScalars.append(scalar)
        // What kind of terminal it is takes some of them a whole row to say.
        if numbers.utf8.count < (numbers.hasPrefix("?") ? 256 : 32) { continue }
        return nil
      }
      if scalar == "~", numbers == "200" { return .key(.paste(paste())) }
      let answer = TerminalAnswer(sequence: numbers, Character(scalar)).map(Input.answer)
      return answer ?? Key(sequence: numbers, Character(scalar)).map(Input.key)
    }
    return numbers.isEmpty ? .key(.alt("[")) : nil
  }

  /// What a terminal answers in the form `ESC ] words BEL`, or with `ESC \` at its end; whatever else begins so is Esc
  /// with text behind it.
  private mutating func command(_ first: Code) -> Input? {
    var (read, words) = ([first], "")
    while let code = next(KeyReader.patience) {
      read.append(code)
      switch code {
      case .character("\u{7}"), .character("\u{1B}"):
        guard let answer = TerminalAnswer(command: words) else { break }
        if code == .character("\u{1B}") { _ = next(KeyReader.patience) }
        return .answer(answer)
      case .character(let scalar):
        words.unicodeScalars.append(scalar)
        if TerminalAnswer.canBegin(words) { continue }
      case .special: break
      }
      break
    }
    for code in read.reversed() { putBack(code) }
    return .key(.escape)
  }

  /// A sequence of the form `ESC O letter`.
  private mutating func short() -> Input? {
    guard case .character(let scalar)? = next(KeyReader.patience) else { return .key(.alt("O")) }
    return Key(short: Character(scalar)).map(Input.key)
  }
}

extension Key {
  /// The key of `ESC [ numbers letter`; nil for one that means nothing to the desk.
  init?(sequence numbers: String, _ letter: Character) {
    let parts = numbers.split(separator: ";")
    let hasModifier = parts.count > 1
    switch letter {
    // A mouse in one of its old forms.
    case "M": return nil
    case "C" where hasModifier: self = .wordRight
    case "D" where hasModifier: self = .wordLeft
    case "Z": self = .backTab
    case "~":
      guard let key = Key.numbered[parts.first.map(String.init) ?? ""] else { return nil }
      self = key
    default: self.init(short: letter)
    }
  }

  /// The key of `ESC O letter`; nil for one that means nothing to the desk.
  init?(short letter: Character) {
    switch letter {
    case "A": self = .up
    case "B": self = .down
    case "C": self = .right
    case "D": self = .left
    case "H": self = .home
    case "F": self = .end
    case "M": self = .enter
    case "P": self = .function(1)
    case "Q": self = .function(2)
    case "R": self = .function(3)
    case "S": self = .function(4)
    default: return nil
    }
  }

  private static let numbered: [String: Key] = [
    "1": .home, "2": .insert, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home,
    "8": .end, "11": .function(1), "12": .function(2), "13": .function(3), "14": .function(4),
    "15": .function(5), "17": .function(6), "18": .function(7), "19": .function(8),
    "20": .function(9), "21": .function(10), "23": .function(11), "24": .function(12),
  ]
}
