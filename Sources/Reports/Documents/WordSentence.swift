import Values
import Vocabulary

/// That a section is not closed where it could be: in its paragraph, or in a paragraph or a row of its own.
struct WordFault: Error {
  var name: String
}

/// The words and the tags of a paragraph. What a tag stands for comes into the run in which the tag begins, and so
/// has its look.
struct WordSentence {
  private enum Token {
    case letter(Character, run: Int)
    case tag(TemplateTags.Tag, run: Int)
  }

  private let tokens: [Token]
  private let count: Int

  init(_ texts: [String]) {
    count = texts.count
    var letters = texts.enumerated().flatMap { run, text in text.map { ($0, run) } }[...]
    var tokens: [Token] = []
    while let (letter, run) = letters.popFirst() {
      guard letter == "{", letters.first?.0 == "{",
        let end = letters.indices.first(where: {
          letters[$0].0 == "}" && $0 + 1 < letters.endIndex && letters[$0 + 1].0 == "}"
        })
      else {
        tokens.append(.letter(letter, run: run))
        continue
      }
      let inside = String(letters[(letters.startIndex + 1)..<end].map { $0.0 })
      tokens.append(.tag(TemplateTags.tag(inside[...], 1), run: run))
      letters = letters[(end + 2)...]
    }
    self.tokens = tokens
  }

  /// The texts of the runs with their values.
  func filled(_ scope: WordScope) throws(WordFault) -> [String] {
    var scope = scope
    for case .tag(let tag, _) in tokens where tag.sign == "^" { scope.asked.insert(tag.name) }
    var texts = Array(repeating: "", count: count)
    try put(tokens[...], scope, to: &texts, run: nil)
    return texts
  }

  /// - Parameter run: where all of it stands, because it stands there several times; nil where each is in its place.
  private func put(
    _ tokens: ArraySlice<Token>, _ scope: WordScope, to texts: inout [String], run: Int?
  ) throws(WordFault) {
    var rest = tokens
    while let token = rest.popFirst() {
      switch token {
      case .letter(let letter, let own): texts[run ?? own].append(letter)
      case .tag(let tag, let own):
        switch tag.sign {
        case nil: texts[run ?? own] += value(tag.name, scope)
        case "#", "^":
          if scope.passed.contains(tag.name) { break }
          try put(section: tag, &rest, scope, to: &texts, run: run ?? own, isFixed: run != nil)
        // The end of a section that is passed over, and remarks.
        case _?: break
        }
      }
    }
  }

  private func put(
    section tag: TemplateTags.Tag, _ rest: inout ArraySlice<Token>, _ scope: WordScope,
    to texts: inout [String], run: Int, isFixed: Bool
  ) throws(WordFault) {
    guard let end = WordSentence.end(of: tag.name, in: rest) else {
      throw WordFault(name: tag.name)
    }
    let inside = rest[..<end]
    rest = rest[(end + 1)...]
    let scopes = scope.within(tag.name, unless: tag.sign == "^")
    for inner in scopes {
      try put(inside, inner, to: &texts, run: isFixed || scopes.count > 1 ? run : nil)
    }
  }

  private static func end(of name: String, in tokens: ArraySlice<Token>) -> Int? {
    var depth = 0
    for place in tokens.indices {
      guard case .tag(let tag, _) = tokens[place], tag.name == name else { continue }
      if tag.sign == "#" || tag.sign == "^" { depth += 1 }
      if tag.sign == "/" {
        if depth == 0 { return place }
        depth -= 1
      }
    }
    return nil
  }

  /// What a name stands for; a blank to be filled in by pen within words, and nothing where it is alone.
  private func value(_ name: String, _ scope: WordScope) -> String {
    if case .words(let words)? = scope[name], !words.isEmpty { return words }
    let isAlone = tokens.allSatisfy {
      switch $0 {
      case .letter(let letter, _): letter.isWhitespace
      case .tag: true
      }
    }
    return isAlone || scope.asked.contains(name) ? "" : scope.blank(name)
  }
}
