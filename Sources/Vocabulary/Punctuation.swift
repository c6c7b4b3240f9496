import Values

/// What stands between words.
package enum Punctuation {
  package static let listComma = Phrase("、", ", ")
  package static let semicolon = Phrase("；", "; ")
  package static let colon = Phrase("：", ": ")
  package static let comma = Phrase("，", ", ")
  package static let changedTo = Phrase(" 改为 ", ", now ")
}

extension [Phrase] {
  /// One behind the other, with what stands between them.
  package func listed(by separator: Phrase = Punctuation.listComma) -> Phrase {
    Phrase(
      map(\.zh).joined(separator: separator.zh), map(\.en).joined(separator: separator.en))
  }
}

extension Phrase {
  /// A label and what stands behind it.
  package func saying(_ words: Phrase) -> Phrase {
    Phrase(zh + Punctuation.colon.zh + words.zh, en + Punctuation.colon.en + words.en)
  }
}
