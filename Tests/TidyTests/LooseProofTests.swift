import Testing

/// A test that only looks whether some words stand somewhere in a text passes with nearly everything
/// around them broken: it must compare a whole line, a whole message or a value.
@Suite("Proofs are exact")
struct LooseProofTests {
  @Test func noTestProvesByWordsAlone() {
    #expect(SourceTree.tests.flatMap(\.looseTests) == [])
  }

  // MARK: It notices what it is for

  private func found(_ proof: String) -> [String] {
    let text =
      "struct A {\n  @Test(arguments: [1])\n  func a(one: Int) throws {\n\(proof)\n  }\n}\n"
    return SourceFile(path: "Tests/A/A.swift", text: text).looseTests
  }

  @Test(arguments: [
    #"#expect(session.messageRow.contains("已存"))"#,
    #"#expect(text.hasPrefix("A") && !text.contains("B"), "\(text == one)")"#,
    #"#expect(name?.contains("样") == true)"#,
    #"for word in words { #expect(outcome.output.contains(word)) }"#,
    #"#expect(!told.contains("甲"))\#n#expect(told.contains("乙"))"#,
    #"#expect(text.contains("甲"))\#n#expect(text.contains("乙"))\#n#expect(!text.contains("丙"))"#,
  ])
  func wordsAloneAreNoticed(proof: String) { #expect(found(proof) == ["A.swift a"]) }

  @Test(arguments: [
    #"#expect(session.messageRow == "已存 A-0001")"#,
    #"#expect(text.lines(with: "甲") == ["甲乙"])"#,
    #"#expect(words.filter { !text.contains($0) } == [])"#,
    #"#expect(text.split(separator: "\n").contains("一整行"))"#,
    #"#expect(effects.contains(.quit))"#,
    #"#expect(text.contains("甲"))\#n#expect(text.count == 3)"#,
    #"#expect(text.contains("甲"))\#nexpectRefused(text)"#,
  ])
  func whatIsComparedIsLeft(proof: String) { #expect(found(proof) == []) }
}

extension SourceFile {
  /// The tests all of whose proofs are that words stand in a text, by file and name. However many there are,
  /// none of them sees what else is said.
  fileprivate var looseTests: [String] {
    tests.filter { body in
      let proofs = proofs(in: body.tokens)
      return !proofs.isEmpty && proofs.allSatisfy(isLoose) && !hasOtherProof(body.tokens)
    }.map { "\(fileName) \($0.name)" }
  }

  /// Each test with the tokens of its body.
  private var tests: [(name: String, tokens: [Token])] {
    var found: [(name: String, tokens: [Token])] = []
    var isMarked = false
    for index in tokens.indices.dropFirst() {
      if tokens[index].text == "Test", tokens[index - 1].text == "@" { isMarked = true }
      guard isMarked, tokens[index].text == "func", tokens[index].kind == .word,
        let test = declarations.first(where: {
          $0.kind == .function && $0.line == tokens[index].line
        })
      else { continue }
      isMarked = false
      found.append((test.name, tokens[index...].filter { $0.line <= test.lastLine }))
    }
    return found
  }

  /// What stands between the parentheses of each `#expect`.
  private func proofs(in body: [Token]) -> [[Token]] {
    body.indices.dropFirst().filter { body[$0].text == "expect" && body[$0 - 1].text == "#" }
      .map { argument(behind: $0, in: body) }
  }

  /// The first argument of the call whose name stands at a place.
  private func argument(behind name: Int, in body: [Token]) -> [Token] {
    var depth = 0
    return Array(
      body[(name + 1)...].prefix { token in
        guard token.kind == .mark else { return true }
        if "([{".contains(token.text) { depth += 1 }
        if ")]}".contains(token.text) { depth -= 1 }
        return depth > 0 && !(depth == 1 && token.text == ",")
      })
  }

  /// Whether a proof is nothing but that words stand in a text.
  private func isLoose(_ proof: [Token]) -> Bool {
    let calls = proof.indices.dropFirst().filter {
      ["contains", "hasPrefix", "hasSuffix"].contains(proof[$0].text) && proof[$0 - 1].text == "."
    }
    return !calls.isEmpty && calls.allSatisfy { asksText(proof, at: $0) } && !compares(proof)
  }

  /// Whether something is compared; with `true` or `false` that is no more than the question before it.
  private func compares(_ proof: [Token]) -> Bool {
    proof.indices.dropFirst().contains { index in
      guard proof[index].text == "=", proof[index].clings, "=!<>".contains(proof[index - 1].text),
        proof[index - 1].kind == .mark
      else { return false }
      let other = proof.indices.contains(index + 1) ? proof[index + 1].text : ""
      return other != "true" && other != "false"
    }
  }

  /// Whether a text is asked for words, and not a list for one of its elements.
  private func asksText(_ proof: [Token], at call: Int) -> Bool {
    guard call + 2 < proof.count, proof[call + 1].text == "(" else { return false }
    let asked = proof[..<call].reversed().drop { $0.kind == .mark && $0.text != ")" }.first
    if proof[..<call].contains(where: { $0.text == "split" }) { return false }
    return proof[call + 2].kind == .text || Self.texts.contains(asked?.text ?? "")
  }

  /// What texts are called.
  private static let texts: Set<String> = [
    "output", "errors", "text", "description", "messageRow", "message", "hintRow", "zh", "en",
    "page",
    "slip", "sheet", "paper", "record", "told", "html", "frame", "manual", "title", "facts",
  ]

  /// Whether something else fails the test: a helper that expects, or an issue of its own.
  private func hasOtherProof(_ body: [Token]) -> Bool {
    body.indices.dropFirst().contains { index in
      let token = body[index]
      guard token.kind == .word, body[index - 1].text != "#" else { return false }
      return token.text.hasPrefix("expect") || token.text.hasPrefix("check")
        || token.text == "record" && body[index - 1].text == "."
    }
  }
}
