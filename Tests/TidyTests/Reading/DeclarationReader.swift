/// Something that a source file declares.
struct Declaration: Equatable {
  enum Kind: Equatable { case function, property, type, alias, choice, expansion }

  var kind: Kind
  /// The name; of an extension that of the type.
  var name: String
  var line: Int
  /// The last line of its body; that of its own line where it has none.
  var lastLine: Int
  /// In how many braces it stands.
  var depth: Int
  var isPublic: Bool
  /// Whether it is a case that stands for a word of the data: `case inPerson = "in_person"`.
  var isSpelt: Bool

  var length: Int { lastLine - line + 1 }
}

/// Finds what the words of a source file declare.
struct DeclarationReader {
  let tokens: [Token]

  private static let typeWords: Set<String> = ["struct", "class", "enum", "actor", "protocol"]
  /// What another target may see.
  private static let publicWords: Set<String> = ["public", "open", "package"]
  private static let functionWords: Set<String> = ["func", "init", "subscript", "deinit"]

  /// All that is declared in the file, in its order.
  var declarations: [Declaration] {
    var found: [Declaration] = []
    var depth = 0
    var isPublic = false
    for index in tokens.indices {
      let token = tokens[index]
      if token.kind == .mark {
        if token.text == "{" { depth += 1 }
        if token.text == "}" { depth -= 1 }
        continue
      }
      guard token.kind == .word else { continue }
      if token.startsLine { isPublic = false }
      if Self.publicWords.contains(token.text) { isPublic = true }
      guard let kind = kind(at: index), let name = name(of: kind, at: index) else { continue }
      found.append(
        Declaration(
          kind: kind, name: name, line: token.line, lastLine: lastLine(of: kind, at: index),
          depth: depth, isPublic: isPublic,
          isSpelt: kind == .choice && tokens.indices.contains(index + 2)
            && tokens[index + 2].text == "="))
    }
    return found
  }

  private func kind(at index: Int) -> Declaration.Kind? {
    let word = tokens[index].text
    if index > 0, tokens[index - 1].text == "." { return nil }
    if Self.typeWords.contains(word) { return isName(index + 1) ? .type : nil }
    if Self.functionWords.contains(word) { return .function }
    switch word {
    case "extension": return .expansion
    case "var", "let": return isName(index + 1) ? .property : nil
    case "typealias", "associatedtype": return .alias
    case "case": return isChoice(index) ? .choice : nil
    default: return nil
    }
  }

  private func isName(_ index: Int) -> Bool {
    index < tokens.count && (tokens[index].kind == .word || tokens[index].text == "`")
  }

  /// A case of an enum begins a line with a name; one of a switch with a dot, a value or `let`.
  private func isChoice(_ index: Int) -> Bool {
    guard tokens[index].startsLine || ["indirect", "{"].contains(tokens[index - 1].text),
      isName(index + 1)
    else { return false }
    if ["let", "var", "is", "nil", "true", "false", "_"].contains(tokens[index + 1].text) {
      return false
    }
    // Up to the end of the line no colon stands outside of parentheses.
    var depth = 0
    for token in tokens[(index + 1)...] {
      if depth == 0 && (token.text == "}" || token.startsLine) { return true }
      if token.text == "(" { depth += 1 }
      if token.text == ")" { depth -= 1 }
      if token.text == ":" && depth == 0 { return false }
    }
    return true
  }

  private func name(of kind: Declaration.Kind, at index: Int) -> String? {
    let word = tokens[index].text
    if word == "init" || word == "subscript" || word == "deinit" { return word }
    var next = index + 1
    if next < tokens.count, tokens[next].text == "`" { next += 1 }
    guard next < tokens.count else { return nil }
    if kind == .function && tokens[next].kind == .mark { return "operator" }
    guard tokens[next].kind == .word else { return kind == .expansion ? "[]" : nil }
    var name = tokens[next].text
    while kind == .expansion, next + 2 < tokens.count, tokens[next + 1].text == "." {
      name += "." + tokens[next + 2].text
      next += 2
    }
    return name
  }

  /// Where the body ends that begins behind a declaration.
  private func lastLine(of kind: Declaration.Kind, at index: Int) -> Int {
    if kind == .property { return lastLineOfProperty(at: index) }
    guard kind == .function || kind == .type || kind == .expansion else {
      return tokens[index].line
    }
    var depth = 0
    var next = index + 1
    while next < tokens.count {
      switch tokens[next].text {
      case _ where tokens[next].kind == .text: break
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return closingLine(from: next)
      case "}" where depth == 0: return tokens[index].line
      case "func", "var", "let", "static", "init", "case", "mutating", "associatedtype":
        if depth == 0 && tokens[next].startsLine { return tokens[index].line }
      default: break
      }
      next += 1
    }
    return tokens[index].line
  }

  /// What is stored has no body, and neither has what a condition or a loop binds.
  private func lastLineOfProperty(at index: Int) -> Int {
    let own = tokens[index].line
    let before = index > 0 ? tokens[index - 1].text : ""
    guard tokens[index].text == "var", !["if", "guard", "while", "for", ","].contains(before)
    else { return own }
    var depth = 0
    for next in tokens.indices.dropFirst(index + 2) where tokens[next].kind != .text {
      let word = tokens[next].text
      if depth == 0 {
        if word == "{" { return closingLine(from: next) }
        if ["=", ")", "}", "in"].contains(word) || tokens[next].startsLine && !isInType(next) {
          return own
        }
      }
      if word == "(" || word == "[" { depth += 1 }
      if word == ")" || word == "]" { depth -= 1 }
    }
    return own
  }

  /// Whether the line goes on with the type that a colon or an arrow has announced.
  private func isInType(_ index: Int) -> Bool {
    tokens[index - 1].text == ":"
      || tokens[index - 1].text == ">" && tokens[index - 2].text == "-"
  }

  private func closingLine(from index: Int) -> Int {
    var depth = 0
    for token in tokens[index...] where token.kind == .mark {
      if token.text == "{" { depth += 1 }
      if token.text == "}" {
        depth -= 1
        if depth == 0 { return token.line }
      }
    }
    return tokens.last?.line ?? 0
  }
}
