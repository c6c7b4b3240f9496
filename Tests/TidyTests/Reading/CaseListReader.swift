/// Finds cases of an enum that a list tells from the others, as a switch would: `[.a, .b].contains(x)`, or a
/// set of them that has a name.
struct CaseListReader {
  struct Found: Equatable {
    var line: Int
    var names: Set<SwitchFound.Name>
  }

  let tokens: [Token]

  /// The lists of two names and more.
  var lists: [Found] {
    tokens.indices.compactMap { start in
      guard tokens.isMark("[", at: start), let end = tokens.closing(from: start),
        isAsked(end) || isSet(start)
      else { return nil }
      let elements = tokens[(start + 1)..<end].split { $0.kind == .mark && $0.text == "," }
      let names = elements.compactMap(name)
      guard names.count > 1, names.count == elements.count else { return nil }
      return Found(line: tokens[start].line, names: Set(names))
    }
  }

  /// Whether something is looked for in the list that ends at a place.
  private func isAsked(_ end: Int) -> Bool {
    tokens.isMark(".", at: end + 1) && tokens.isMark("(", at: end + 3)
      && tokens[end + 2].text == "contains"
  }

  /// Whether the list is the value of a constant that is called a set.
  private func isSet(_ start: Int) -> Bool {
    guard tokens.isMark("=", at: start - 1), tokens.isMark(">", at: start - 2) else { return false }
    let open = tokens[..<(start - 2)].lastIndex { $0.kind == .mark && $0.text == "<" }
    return open.map { $0 > 0 && tokens[$0 - 1].text == "Set" } == true
  }

  /// The case that an element names; nil where it is something else, or has a payload.
  private func name(_ words: ArraySlice<Token>) -> SwitchFound.Name? {
    let isPath = words.allSatisfy { $0.kind == .word || $0.kind == .mark && $0.text == "." }
    guard isPath, let last = words.last, last.kind == .word, words.dropLast().last?.text == "."
    else { return nil }
    return SwitchFound.Name(type: words.dropLast(2).map(\.text).joined(), name: last.text)
  }
}
