/// Finds conditions that tell cases apart one behind the other, as a switch would:
/// `x == .a ? 1 : x == .b ? 2 : 3`.
struct ChainReader {
  let tokens: [Token]

  /// The line of each second condition.
  var lines: [Int] {
    tokens.indices.filter { index in
      isComparison(before: index) && otherwise(of: index).map { isComparison(before: $0) } == true
    }.map { tokens[$0].line }
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
