/// A function of a source file, with what it takes.
struct FunctionFound: Equatable {
  var name: String
  var line: Int
  /// What callers write before each value, `_` where they write nothing.
  var labels: [String]
  /// What each value is called inside, `_` where it has no name.
  var parameters: [String]
  /// Whether a call may leave the first value out.
  var firstHasDefault: Bool
  /// Whether one of the values is a function, which a call may write behind its parentheses.
  var takesFunction: Bool
  /// The words of its body; nil where it has none.
  var body: Set<String>?
  /// Whether a protocol asks for it here, or it takes the place of another.
  var isAskedFor: Bool

  /// Its name with its labels: `take(_:from:)`.
  var signature: String { "\(name)(\(labels.map { $0 + ":" }.joined()))" }

  /// What it takes and does not look at.
  var idle: [String] {
    guard let body else { return [] }
    return parameters.filter { $0 != "_" && !body.contains($0) }
  }
}

/// Finds the functions of a source file; operators are left out.
struct FunctionReader {
  let tokens: [Token]

  private static let words: Set<String> = ["func", "init", "subscript"]

  /// All functions, in their order.
  var functions: [FunctionFound] {
    let protocols = self.protocols
    return tokens.indices.compactMap { index in
      guard isFunction(index), let open = opening(behind: index) else { return nil }
      let close = tokens.closing(from: open) ?? tokens.count - 1
      let inside = (open + 1)..<close
      let parts = parameters(in: inside)
      let isInProtocol = protocols.contains { $0.contains(index) }
      return FunctionFound(
        name: name(at: index), line: tokens[index].line, labels: parts.map { $0.first ?? "_" },
        parameters: parts.map { $0.last ?? "_" }, firstHasDefault: firstHasDefault(in: inside),
        takesFunction: takesFunction(in: inside), body: body(behind: close),
        isAskedFor: isInProtocol || isOverride(index))
    }
  }

  private func isWord(_ text: String, at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && tokens[index].text == text
  }

  /// Where the bodies of the protocols lie.
  private var protocols: [Range<Int>] {
    tokens.indices.compactMap { index in
      guard isWord("protocol", at: index), !tokens.isMark(".", at: index - 1),
        let open = tokens[index...].firstIndex(where: { $0.text == "{" })
      else { return nil }
      return open..<(tokens.closing(from: open) ?? tokens.count - 1)
    }
  }
}

// MARK: Its head

extension FunctionReader {
  private func isFunction(_ index: Int) -> Bool {
    tokens[index].kind == .word && FunctionReader.words.contains(tokens[index].text)
      && !tokens.isMark(".", at: index - 1)
  }

  private func isOverride(_ index: Int) -> Bool {
    var place = index - 1
    while tokens.indices.contains(place), tokens[place].kind == .word,
      !tokens[place + 1].startsLine
    {
      if tokens[place].text == "override" { return true }
      place -= 1
    }
    return false
  }

  private func name(at index: Int) -> String {
    guard isWord("func", at: index) else { return tokens[index].text }
    return tokens[tokens.isMark("`", at: index + 1) ? index + 2 : index + 1].text
  }

  /// The parenthesis before the parameters; nil where no name stands before it.
  private func opening(behind index: Int) -> Int? {
    var place = index + 1
    if isWord("func", at: index) {
      if tokens.isMark("`", at: place) { place += 1 }
      guard tokens.indices.contains(place), tokens[place].kind == .word else { return nil }
      place += tokens.isMark("`", at: place + 1) ? 2 : 1
    } else if tokens.isMark("?", at: place) {
      place += 1
    }
    if tokens.isMark("<", at: place) { place = behindGenerics(from: place) }
    return tokens.isMark("(", at: place) ? place : nil
  }

  private func behindGenerics(from start: Int) -> Int {
    var depth = 0
    for index in start..<tokens.count {
      depth += angle(index)
      if depth == 0 { return index + 1 }
    }
    return tokens.count
  }

  /// 1 where a list of types opens, -1 where one closes; an arrow closes nothing.
  private func angle(_ index: Int) -> Int {
    if tokens.isMark("<", at: index) { return 1 }
    return tokens.isMark(">", at: index) && !tokens.isMark("-", at: index - 1) ? -1 : 0
  }

  /// The names before the colon of each parameter: the label and, where it differs, the name inside.
  private func parameters(in range: Range<Int>) -> [[String]] {
    var found: [[String]] = []
    var depth = 0
    var isNamed = false
    for index in range {
      let token = tokens[index]
      depth += angle(index)
      if token.kind == .mark, "([{".contains(token.text) { depth += 1 }
      if token.kind == .mark, ")]}".contains(token.text) { depth -= 1 }
      if found.isEmpty || depth == 0 && tokens.isMark(",", at: index) {
        found.append([])
        isNamed = false
      }
      if depth == 0, tokens.isMark(":", at: index) { isNamed = true }
      if !isNamed, token.kind == .word, !tokens.isMark("@", at: index - 1) {
        found[found.count - 1].append(token.text)
      }
    }
    return found
  }
}

// MARK: What it takes

extension FunctionReader {
  private func firstHasDefault(in range: Range<Int>) -> Bool {
    var depth = 0
    for index in range where tokens[index].kind == .mark {
      if "([{".contains(tokens[index].text) { depth += 1 }
      if ")]}".contains(tokens[index].text) { depth -= 1 }
      if depth == 0, tokens[index].text == "," { return false }
      if depth == 0, tokens[index].text == "=" { return true }
    }
    return false
  }

  private func takesFunction(in range: Range<Int>) -> Bool {
    range.contains { index in
      isWord("autoclosure", at: index)
        || tokens.isMark(">", at: index) && tokens.isMark("-", at: index - 1)
    }
  }
}

// MARK: Its body

extension FunctionReader {
  /// What begins the next declaration, where a function has no body.
  private static let beginnings: Set<String> = [
    "func", "var", "let", "static", "init", "case", "mutating", "associatedtype", "subscript",
    "private", "fileprivate", "public", "package", "struct", "enum", "extension",
  ]

  private func body(behind close: Int) -> Set<String>? {
    var depth = 0
    for index in (close + 1)..<max(close + 1, tokens.count) {
      let token = tokens[index]
      if token.startsLine, FunctionReader.beginnings.contains(token.text) { return nil }
      guard token.kind == .mark else { continue }
      if depth == 0, token.text == "}" { return nil }
      if depth == 0, token.text == "{" {
        return words(in: index..<(tokens.closing(from: index) ?? tokens.count - 1))
      }
      if "([".contains(token.text) { depth += 1 }
      if ")]".contains(token.text) { depth -= 1 }
    }
    return nil
  }

  private func words(in range: Range<Int>) -> Set<String> {
    Set(tokens[range].filter { $0.kind == .word }.map(\.text))
  }
}
