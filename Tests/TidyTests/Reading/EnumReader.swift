/// An enum of the sources.
struct EnumFound: Equatable {
  /// Its name behind those of the types it lies in: `Field.Form`.
  var name: String
  /// Its cases, and whether each has a payload.
  var cases: [String: Bool]

  /// Whether the names may all be cases of it.
  func mayHold(_ names: Set<SwitchFound.Name>) -> Bool {
    names.allSatisfy { wanted in
      guard wanted.type.isEmpty || name == wanted.type || name.hasSuffix("." + wanted.type),
        let hasPayload = cases[wanted.name]
      else { return false }
      return hasPayload || !wanted.hasPayload
    }
  }
}

extension SourceFile {
  /// The enums of the file with their cases.
  var enums: [EnumFound] {
    declarations.filter { $0.kind == .type }.compactMap { found in
      let cases = declarations.filter {
        $0.kind == .choice && $0.line >= found.line && $0.line <= found.lastLine
          && $0.depth == found.depth + 1
      }
      guard !cases.isEmpty else { return nil }
      return EnumFound(
        name: (outer(of: found) + [found.name]).joined(separator: "."),
        cases: cases.reduce(into: [:]) { all, choice in
          all.merge(names(ofLine: choice)) { first, _ in first }
        })
    }
  }

  /// The names of the types that a declaration lies in, the outermost first.
  private func outer(of inner: Declaration) -> [String] {
    declarations.filter {
      ($0.kind == .type || $0.kind == .expansion) && $0.depth < inner.depth
        && $0.line <= inner.line && $0.lastLine >= inner.lastLine
    }.map(\.name)
  }

  /// All names that one `case` of an enum declares, and whether each has a payload.
  private func names(ofLine choice: Declaration) -> [String: Bool] {
    guard
      let start = tokens.firstIndex(where: { $0.line == choice.line && $0.text == "case" })
    else { return [:] }
    var names: [String: Bool] = [:]
    var depth = 0
    var last: String?
    for token in tokens[(start + 1)...] {
      if depth == 0, last != nil, token.startsLine || token.text == "}" { break }
      if token.text == "(" {
        if depth == 0, let last { names[last] = true }
        depth += 1
      }
      if token.text == ")" { depth -= 1 }
      if depth == 0, last == nil, token.kind == .word {
        names[token.text] = false
        last = token.text
      }
      if depth == 0, token.text == "," { last = nil }
    }
    return names
  }
}
