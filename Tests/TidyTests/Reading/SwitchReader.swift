/// A switch as far as it can be read without types: what its cases name, column by column of a tuple.
struct SwitchFound: Equatable {
  /// A name behind a dot, as a pattern has it.
  struct Name: Hashable {
    /// The type that is written before the dot; empty where none is.
    var type = ""
    var name: String
    /// Whether parentheses follow it, so that only a case with a payload can be meant.
    var hasPayload = false
  }

  var line: Int
  /// The names in each place of the tuple; one column where the subject is no tuple.
  var columns: [Set<Name>] = []
  /// Whether something takes all that is not named: `default`, `_`, `(_, _)`.
  var takesTheRest = false
}

/// Finds the switches of a source file.
struct SwitchReader {
  let tokens: [Token]

  private struct Open {
    var found: SwitchFound
    /// In how many braces its cases stand; 0 before its body begins.
    var depth = 0
    /// In how many parentheses it stands, so that a closure in its subject is not taken for its body.
    var parentheses: Int
  }

  /// All switches, the inner ones first.
  var switches: [SwitchFound] {
    var done: [SwitchFound] = []
    var open: [Open] = []
    var depth = 0
    var parentheses = 0
    for index in tokens.indices where tokens[index].kind != .text {
      switch tokens[index].text {
      case "(", "[": parentheses += 1
      case ")", "]": parentheses -= 1
      case "{":
        depth += 1
        if let last = open.last, last.depth == 0, last.parentheses == parentheses {
          open[open.count - 1].depth = depth
        }
      case "}":
        if let last = open.last, last.depth == depth { done.append(open.removeLast().found) }
        depth -= 1
      case "switch" where !isMember(index):
        open.append(Open(found: SwitchFound(line: tokens[index].line), parentheses: parentheses))
      // What stands behind a comma is the value of a look-up that finds nothing.
      case "default" where open.last?.depth == depth && tokens[index - 1].text != ",":
        open[open.count - 1].found.takesTheRest = true
      case "case" where open.last?.depth == depth && !isCondition(index):
        for pattern in patterns(from: index + 1) { open[open.count - 1].found.add(pattern) }
      default: break
      }
    }
    return done
  }

  private func isMember(_ index: Int) -> Bool { index > 0 && tokens[index - 1].text == "." }

  /// Whether it is the `case` of an `if`, a `guard`, a `for` or a `while`.
  private func isCondition(_ index: Int) -> Bool {
    ["if", "guard", "for", "while", ","].contains(tokens[index - 1].text)
  }
}

// MARK: Patterns

/// One pattern of a case.
private struct Pattern {
  enum Part {
    case name(SwitchFound.Name)
    case anything
    /// A value, `nil`, a condition.
    case other
  }

  var parts: [Part]
  /// Whether a condition follows it.
  var isGuarded: Bool

  var takesTheRest: Bool {
    !isGuarded && parts.allSatisfy { if case .anything = $0 { true } else { false } }
  }
}

extension SwitchFound {
  fileprivate mutating func add(_ pattern: Pattern) {
    if pattern.takesTheRest { takesTheRest = true }
    while columns.count < pattern.parts.count { columns.append([]) }
    for (index, part) in pattern.parts.enumerated() {
      if case .name(let name) = part { columns[index].insert(name) }
    }
  }
}

extension SwitchReader {
  /// The patterns of a case, up to its colon.
  private func patterns(from start: Int) -> [Pattern] {
    parts(from: start).map { words in
      let pattern = words.prefix { $0.text != "where" || $0.kind != .word }
      return Pattern(
        parts: tuple(Array(pattern)).map(part), isGuarded: pattern.count < words.count)
    }
  }

  /// What stands between the commas of a case, up to its colon.
  private func parts(from start: Int) -> [[Token]] {
    var found: [[Token]] = [[]]
    var depth = 0
    for token in tokens[start...] {
      let isMark = token.kind == .mark
      if isMark, "([{".contains(token.text) { depth += 1 }
      if isMark, ")]}".contains(token.text) { depth -= 1 }
      if depth == 0, isMark, token.text == ":" { break }
      if depth == 0, isMark, token.text == "," {
        found.append([])
      } else {
        found[found.count - 1].append(token)
      }
    }
    return found
  }

  /// The patterns of a tuple; one that is none by itself.
  private func tuple(_ words: [Token]) -> [[Token]] {
    let words = withoutBinding(words)
    guard words.first?.text == "(", words.last?.text == ")", closes(words) else { return [words] }
    let inner = Array(words.dropFirst().dropLast())
    let end = Token(kind: .mark, text: ":", line: 0, startsLine: false, clings: false)
    return SwitchReader(tokens: inner.filter { $0.text != ":" } + [end]).parts(from: 0)
  }

  /// Whether the first parenthesis is closed by the last.
  private func closes(_ words: [Token]) -> Bool {
    var depth = 0
    for (index, word) in words.enumerated() where word.kind == .mark {
      if word.text == "(" { depth += 1 }
      if word.text == ")" { depth -= 1 }
      if depth == 0 { return index == words.count - 1 }
    }
    return false
  }

  private func withoutBinding(_ words: [Token]) -> [Token] {
    guard let first = words.first, ["let", "var"].contains(first.text), words.count > 2 else {
      return words
    }
    return Array(words.dropFirst())
  }

  private func part(_ given: [Token]) -> Pattern.Part {
    if given.map(\.text) == ["_"] || given.count == 2 && ["let", "var"].contains(given[0].text) {
      return .anything
    }
    let words = withoutBinding(given)
    guard let dot = nameDot(words), dot + 1 < words.count else { return .other }
    let behind = Array(words[(dot + 2)...])
    if words[dot + 1].text == "some", behind.count > 2 {
      return part(Array(behind.dropFirst().dropLast()))
    }
    return .name(
      SwitchFound.Name(
        type: words[..<dot].map(\.text).joined(), name: words[dot + 1].text,
        hasPayload: behind.first?.text == "("))
  }

  /// The dot before the name of a case: the first, or the last behind the names of types.
  private func nameDot(_ words: [Token]) -> Int? {
    if words.first?.text == "." { return 0 }
    guard words.first?.text.first?.isUppercase == true else { return nil }
    let path = words.prefix { $0.kind == .word || $0.text == "." }
    return path.lastIndex { $0.text == "." }
  }
}
