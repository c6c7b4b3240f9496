/// Finds constants that keep something for cases of an enum, as a switch would, and nil for the others:
/// `let words = [.a: "one", .b: "two"]`.
struct CaseTableReader {
  let tokens: [Token]

  /// The tables, by the lines of their brackets.
  var tables: [CaseListReader.Found] {
    tokens.indices.compactMap { start in
      guard tokens.isMark("[", at: start), isConstant(start), let end = tokens.closing(from: start),
        let names = keys(in: start + 1, to: end), !names.isEmpty
      else { return nil }
      return CaseListReader.Found(line: tokens[start].line, names: Set(names))
    }
  }

  /// Whether the bracket is what a `let` stands for: a `var` may be filled up later.
  private func isConstant(_ start: Int) -> Bool {
    guard tokens.isMark("=", at: start - 1) else { return false }
    let before = tokens[..<(start - 1)].last { token in
      token.kind == .word && ["let", "var"].contains(token.text)
        || token.kind == .mark && "{}=".contains(token.text)
    }
    return before?.text == "let"
  }

  /// The cases before the colons of the elements; nil where one of them is something else.
  private func keys(in start: Int, to end: Int) -> [SwitchFound.Name]? {
    var names: [SwitchFound.Name] = []
    var element = start
    while element < end {
      guard let colon = next(":", from: element, to: end), let name = name(element, colon) else {
        return nil
      }
      names.append(name)
      element = (next(",", from: colon, to: end) ?? end) + 1
    }
    return names
  }

  /// The next of a mark within the same brackets.
  private func next(_ mark: String, from start: Int, to end: Int) -> Int? {
    var depth = 0
    for index in start..<end where tokens[index].kind == .mark {
      if "([{".contains(tokens[index].text) { depth += 1 }
      if ")]}".contains(tokens[index].text) { depth -= 1 }
      if depth == 0, tokens[index].text == mark { return index }
    }
    return nil
  }

  /// The case that a key names, with or without a payload.
  private func name(_ start: Int, _ colon: Int) -> SwitchFound.Name? {
    let words = tokens[start..<colon]
    let path = words.prefix { $0.kind == .word || $0.kind == .mark && $0.text == "." }
    let behind = words[path.endIndex...].first?.text
    guard behind == nil || behind == "(", let last = path.last, last.kind == .word,
      path.dropLast().last?.text == "."
    else { return nil }
    return SwitchFound.Name(
      type: path.dropLast(2).map(\.text).joined(), name: last.text, hasPayload: behind == "(")
  }
}
