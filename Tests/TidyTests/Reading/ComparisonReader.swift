/// Finds comparisons that tell cases of the same thing from the others, as a switch would:
/// `x == .a || x == .b`, `x != .a && x != .b`, `guard x != .a, x != .b`.
struct ComparisonReader {
  let tokens: [Token]

  /// One comparison with a case.
  private struct Comparison {
    /// The words of what is compared.
    var subject: [String]
    /// From the first word of the subject to behind the case.
    var range: Range<Int>
    /// Whether it asks for another case.
    var isNegative: Bool
    var name: SwitchFound.Name
    var line: Int
  }

  /// The comparisons of one thing with two cases and more.
  var comparisons: [CaseListReader.Found] {
    var rest = tokens.indices.compactMap { comparison(at: $0) }
    var found: [CaseListReader.Found] = []
    while let first = rest.first {
      let group = rest.dropFirst().reduce(into: [first]) { group, next in
        if let last = group.last, belongs(next, to: last) { group.append(next) }
      }
      let names = Set(group.map(\.name))
      if names.count > 1 { found.append(CaseListReader.Found(line: first.line, names: names)) }
      let places = Set(group.map(\.range.lowerBound))
      rest.removeAll { places.contains($0.range.lowerBound) }
    }
    return found
  }

  private func isWord(at index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  private func isType(at index: Int) -> Bool {
    isWord(at: index) && tokens[index].text.first?.isUppercase == true
  }
}

// MARK: One comparison

extension ComparisonReader {
  /// The comparison whose sign begins at a place.
  private func comparison(at sign: Int) -> Comparison? {
    guard tokens.isMark("=", at: sign) || tokens.isMark("!", at: sign),
      tokens.isMark("=", at: sign + 1),
      tokens[sign + 1].clings, !tokens[sign].clings, !tokens.isMark("=", at: sign + 2),
      let (name, end) = caseName(from: sign + 2)
    else { return nil }
    let start = subjectStart(before: sign)
    guard start < sign else { return nil }
    return Comparison(
      subject: tokens[start..<sign].map(\.text), range: start..<end,
      isNegative: tokens.isMark("!", at: sign), name: name, line: tokens[sign].line)
  }

  /// The case that stands at a place, `.a`, `Status.a` or `.text("a")`, and where it ends.
  private func caseName(from start: Int) -> (SwitchFound.Name, Int)? {
    var dot = start
    while isType(at: dot) { dot += tokens.isMark(".", at: dot + 1) && isType(at: dot + 2) ? 2 : 1 }
    guard tokens.isMark(".", at: dot), isWord(at: dot + 1) else { return nil }
    var end = dot + 2
    let hasPayload = tokens.isMark("(", at: end) && tokens[end].clings
    if hasPayload { end = (tokens.closing(from: end) ?? tokens.count - 1) + 1 }
    if tokens.isMark(".", at: end) { return nil }
    let name = SwitchFound.Name(
      type: tokens[start..<dot].map(\.text).joined(), name: tokens[dot + 1].text,
      hasPayload: hasPayload)
    return (name, end)
  }

  private func nesting(_ index: Int) -> Int {
    guard tokens[index].kind == .mark else { return 0 }
    return "([{".contains(tokens[index].text) ? 1 : ")]}".contains(tokens[index].text) ? -1 : 0
  }

  /// Where the value begins that ends before a place: words, dots, calls, nothing else.
  private func subjectStart(before sign: Int) -> Int {
    var start = sign
    var depth = 0
    while start > 0, depth != 0 || isPart(start - 1, before: start, sign) {
      start -= 1
      depth -= nesting(start)
      if depth == 0, tokens[start].startsLine, tokens[start].text != "." { break }
    }
    return start
  }

  private func isPart(_ index: Int, before next: Int, _ sign: Int) -> Bool {
    switch tokens[index].kind {
    case .word, .number:
      // Two words behind each other are not of one value.
      !ComparisonReader.keywords.contains(tokens[index].text)
        && (next == sign || tokens[next].kind == .mark)
    case .mark:
      ")].$".contains(tokens[index].text) || tokens.isMark("?", at: index) && tokens[index].clings
    case .text: false
    }
  }

  private static let keywords: Set<String> = [
    "return", "let", "var", "case", "if", "guard", "where", "else", "in", "while", "switch", "for",
    "is", "as", "try", "await", "throw", "do", "catch", "defer",
  ]
}

// MARK: What joins two

extension ComparisonReader {
  /// Whether a comparison asks further which case it is that another one asked about.
  private func belongs(_ next: Comparison, to last: Comparison) -> Bool {
    guard next.subject == last.subject, next.isNegative == last.isNegative,
      last.range.upperBound < next.range.lowerBound,
      let joints = joints(from: last.range.upperBound, to: next.range.lowerBound)
    else { return false }
    return last.isNegative
      ? joints.contains("&&") || joints.contains(",")
      : joints.contains("||") && !joints.contains(",")
  }

  /// What joins the conditions between two places; nil where they are not of one expression.
  private func joints(from start: Int, to end: Int) -> Set<String>? {
    var found: Set<String> = []
    var (depth, index, isJoined) = (0, start, false)
    while index < end {
      if depth == 0, let joint = joint(at: index) {
        found.insert(joint)
        isJoined = true
        index += joint.count
        continue
      }
      depth += nesting(index)
      if depth < 0 || depth == 0 && endsCondition(index, isJoined: isJoined) { return nil }
      isJoined = false
      index += 1
    }
    return depth == 0 && isJoined ? found : nil
  }

  private func joint(at index: Int) -> String? {
    if tokens.isMark(",", at: index) { return "," }
    for mark in ["|", "&"]
    where tokens.isMark(mark, at: index) && tokens.isMark(mark, at: index + 1) {
      return mark + mark
    }
    return nil
  }

  private func endsCondition(_ index: Int, isJoined: Bool) -> Bool {
    let token = tokens[index]
    if token.startsLine && !isJoined && token.text != "." { return true }
    switch token.kind {
    case .word: return ComparisonReader.keywords.contains(token.text)
    case .mark: return token.text == ":" || token.text == ";" || token.text == "?" && !token.clings
    case .number, .text: return false
    }
  }
}
