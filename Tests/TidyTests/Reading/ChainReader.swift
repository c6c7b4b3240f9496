/// Finds conditions that tell cases apart one behind the other, as a switch would:
/// `x == .a ? 1 : x == .b ? 2 : 3`, and `if case .a = x { 1 } else if case .b = x { 2 }`.
struct ChainReader {
  let tokens: [Token]

  /// The line of each second condition.
  var lines: [Int] {
    tokens.indices.filter { isSecondMark($0) || isSecondIf($0) }.map { tokens[$0].line }
  }

  private func isSecondMark(_ index: Int) -> Bool {
    isComparison(before: index) && otherwise(of: index).map { isComparison(before: $0) } == true
  }

  /// Whether it is the question mark behind a comparison with a case.
  private func isComparison(before index: Int) -> Bool {
    isQuestion(index) && index > 4 && tokens[index - 1].kind == .word
      && tokens[index - 2].text == "." && tokens[index - 3].text == "="
      && tokens[index - 4].text == "="
  }

  /// A question mark of a condition, not of an optional: a blank stands before it.
  private func isQuestion(_ index: Int) -> Bool {
    tokens[index].kind == .mark && tokens[index].text == "?" && !tokens[index].clings
      && index + 1 < tokens.count && tokens[index + 1].text != "?"
  }

  /// The question mark to whose other answer the condition before this one belongs; nil where it stands
  /// for itself.
  private func otherwise(of index: Int) -> Int? {
    guard let colon = back(from: index - 5, to: [":"]) else { return nil }
    return back(from: colon - 1, to: ["?"])
  }

  /// The next of some marks before a place, within the same parentheses and the same statement.
  private func back(from start: Int, to wanted: Set<String>) -> Int? {
    var depth = 0
    for index in stride(from: start, through: 0, by: -1) {
      let token = tokens[index]
      guard token.kind != .text else { continue }
      if ")]".contains(token.text) { depth += 1 }
      if "([".contains(token.text) { depth -= 1 }
      if depth < 0 || "{},;".contains(token.text) && depth == 0 { return nil }
      guard depth == 0 else { continue }
      if ["case", "return", "let", "var"].contains(token.text) || isAssignment(index) {
        return nil
      }
      if wanted.contains(token.text), token.text != "?" || isQuestion(index) { return index }
    }
    return nil
  }

  /// A sign that stands alone, as those of comparisons do not.
  private func isAssignment(_ index: Int) -> Bool {
    tokens[index].text == "=" && !tokens[index].clings && index + 1 < tokens.count
      && !(tokens[index + 1].text == "=" && tokens[index + 1].clings)
  }
}

// MARK: If, else if

extension ChainReader {
  /// Whether it is the `if` behind an `else`, and both ask which case the same thing is.
  private func isSecondIf(_ index: Int) -> Bool {
    guard index > 1, isWord("if", at: index), isWord("else", at: index - 1),
      let first = condition(beforeElse: index - 1), let asked = subject(ofIf: index)
    else { return false }
    return subject(ofIf: first) == asked
  }

  private func isWord(_ text: String, at index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].text == text
  }

  /// The `if` whose block ends right before an `else`.
  private func condition(beforeElse index: Int) -> Int? {
    guard tokens[index - 1].text == "}" else { return nil }
    var depth = 0
    for place in stride(from: index - 1, through: 0, by: -1) where tokens[place].kind != .text {
      if ")]}".contains(tokens[place].text) { depth += 1 }
      if "([{".contains(tokens[place].text) { depth -= 1 }
      if depth < 0 { return nil }
      if depth == 0, isWord("if", at: place) { return place }
    }
    return nil
  }

  /// What is asked which case it is: `x` of `if case .a = x` and of `if x == .a`; nil where the first thing
  /// that is asked is another.
  private func subject(ofIf index: Int) -> [String]? {
    let clause = firstClause(behind: index)
    let words = clause.map(\.text)
    if words.first == "case" {
      guard let sign = words.lastIndex(of: "="), words[..<sign].contains(".") else { return nil }
      return Array(words[(sign + 1)...])
    }
    guard words.count > 4, clause[words.count - 3].clings,
      words.suffix(4).prefix(3) == ["=", "=", "."]
    else { return nil }
    return Array(words.dropLast(4))
  }

  /// The words behind an `if`, up to the comma or the block that ends them.
  private func firstClause(behind index: Int) -> [Token] {
    var depth = 0
    return Array(
      tokens[(index + 1)...].prefix { token in
        guard token.kind == .mark else { return true }
        if depth == 0, token.text == "{" || token.text == "," { return false }
        if "([{".contains(token.text) { depth += 1 }
        if ")]}".contains(token.text) { depth -= 1 }
        return true
      })
  }
}
