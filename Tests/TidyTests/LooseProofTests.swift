import Testing

/// A test that only looks whether something stands somewhere, words in a text or an element in a list, passes with
/// nearly everything around it broken: it must compare a whole line, a whole message, a whole list or a value.
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
    #"#expect(shown.contains(label), "\(shown)")"#,
    #"#expect(shown["甲"].contains(label))"#,
    #"#expect(effects.contains(.quit))"#,
    #"#expect(lines.contains { $0.hasPrefix("甲") })"#,
    #"#expect(labels.contains { text.contains($0) || text.contains("甲") })"#,
    #"let check = try run("check")\#n#expect(check.output.contains("甲"))"#,
    #"#expect(try store.check(deep: true).contains(damage))"#,
    #"#expect(outcome.code == 65)\#n#expect(outcome.errors.contains("甲"))"#,
    #"#expect(outcome.code == 65 && outcome.errors.contains("甲"))"#,
    #"#expect(desk.waitForEnd() == 0)\#n#expect(desk.text.contains("甲"))"#,
    #"#expect(try stage.cases().isEmpty)\#n#expect(!text.contains("甲"))"#,
  ])
  func looksAloneAreNoticed(proof: String) { #expect(found(proof) == ["A.swift a"]) }

  @Test(arguments: [
    #"#expect(session.messageRow == "已存 A-0001")"#,
    #"#expect(text.lines(with: "甲") == ["甲乙"])"#,
    #"#expect(words.filter { !text.contains($0) } == [])"#,
    #"#expect(text.split(separator: "\n").contains("一整行"))"#,
    #"#expect(["甲", "乙"].contains(word))"#,
    #"#expect(!["甲", "乙"].contains(word))"#,
    #"#expect(Set(words).contains("甲"))"#,
    #"#expect(text.contains("甲"))\#n#expect(text.count == 3)"#,
    #"#expect(text.contains("甲") && text.count == 3)"#,
    #"#expect(text.contains("甲"))\#nexpectRefused(text)"#,
    #"#expect(text.contains("甲"))\#nWalks.check(frame, rows, columns)"#,
    #"#expect(text.contains("甲"))\#nIssue.record("乙")"#,
    #"#expect(outcome.code == 65)"#,
  ])
  func whatIsComparedIsLeft(proof: String) { #expect(found(proof) == []) }

  /// A test may be called as its helpers are.
  @Test func theNameOfATestIsNoProof() {
    let text = "struct A {\n  @Test func checkA() {\n    #expect(a.contains(b))\n  }\n}\n"
    #expect(SourceFile(path: "Tests/A/A.swift", text: text).looseTests == ["A.swift checkA"])
  }
}

extension SourceFile {
  /// The tests all of whose proofs are that something stands somewhere, by file and name. However many there are,
  /// none of them sees what else is there; that a program ended well, or that nothing is left, sees it no better.
  fileprivate var looseTests: [String] {
    tests.filter { body in
      let proofs = proofs(in: body.tokens).flatMap(parts)
      return proofs.contains(where: isLoose) && proofs.allSatisfy { isLoose($0) || isWeak($0) }
        && !hasOtherProof(body.tokens)
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

  /// What a proof says: each side of an `&&` is a proof of its own.
  private func parts(of proof: [Token]) -> [[Token]] {
    var parts: [[Token]] = [[]]
    var depth = 0
    for (index, token) in proof.enumerated() {
      if token.kind == .mark {
        if "([{".contains(token.text) { depth += 1 }
        if ")]}".contains(token.text) { depth -= 1 }
        if token.text == "&", depth == 1 {
          if proof[index - 1].text != "&" { parts.append([]) }
          continue
        }
      }
      parts[parts.count - 1].append(token)
    }
    return parts
  }

  /// Whether a proof is nothing but that something stands somewhere.
  private func isLoose(_ proof: [Token]) -> Bool {
    let calls = proof.indices.dropFirst().filter {
      ["contains", "hasPrefix", "hasSuffix"].contains(proof[$0].text) && proof[$0 - 1].text == "."
    }
    return !calls.isEmpty && calls.allSatisfy { asksForPart(proof, at: $0) } && !compares(proof)
  }

  /// Whether a proof is the code that a program ended with, or that nothing is there.
  private func isWeak(_ proof: [Token]) -> Bool {
    let words = proof.filter { $0.kind == .word }.map(\.text)
    let isCode = proof.indices.dropFirst().contains {
      proof[$0].text == "code" && proof[$0 - 1].text == "."
    }
    return isCode || words.contains("waitForEnd") || words.last == "isEmpty"
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

  /// Whether a part of something is asked for: not one of what was split, of a set, or of a list that stands there,
  /// where the call says all there is to say.
  private func asksForPart(_ proof: [Token], at call: Int) -> Bool {
    guard proof[call].text == "contains" else { return true }
    var depth = 0
    for place in (0..<call - 1).reversed() {
      let token = proof[place]
      if token.kind == .mark, ")]}".contains(token.text) {
        depth += 1
      } else if token.kind == .mark, "([{".contains(token.text) {
        if depth == 0 { return true }
        depth -= 1
        if depth == 0, token.text == "[", !isSubscript(proof, at: place) { return false }
      } else if depth == 0 {
        if token.kind == .mark, !".?".contains(token.text) { return true }
        if ["split", "Set"].contains(token.text) { return false }
      }
    }
    return true
  }

  /// Whether a bracket asks what stands before it, and begins no list.
  private func isSubscript(_ proof: [Token], at bracket: Int) -> Bool {
    guard bracket > 0 else { return false }
    let before = proof[bracket - 1]
    return proof[bracket].clings && (before.kind == .word || ")]?".contains(before.text))
  }

  /// Whether something else fails the test: the call of a helper that expects, or an issue of its own.
  private func hasOtherProof(_ body: [Token]) -> Bool {
    body.indices.dropFirst().dropLast().contains { index in
      let (token, before) = (body[index], body[index - 1].text)
      guard token.kind == .word, body[index + 1].text == "(", !["#", "func"].contains(before) else {
        return false
      }
      let isHelper = token.text.hasPrefix("expect") || token.text.hasPrefix("check")
      guard before == ".", index > 1 else { return isHelper }
      let owner = body[index - 2].text
      return isHelper && owner.first?.isUppercase == true
        || token.text == "record" && owner == "Issue"
    }
  }
}
