extension CaseFields {
  /// The words that tell who complains or reports, the longest first: names, phones, address and
  /// identity number of everybody behind the case.
  ///
  /// A single character is left out: starring it would star half of a text.
  public var personalWords: [String] {
    let texts: [Field] = [
      .consumerName, .consumerPhone, .consumerAddress, .consumerIDNumber, .delegateName,
      .delegatePhone,
    ]
    let people = representatives.flatMap { [$0.name, $0.phone] }
    return (texts.map { self[text: $0] } + people).filter { $0.count > 1 }
      .sorted { ($0.count, $0) > ($1.count, $1) }
  }
}

extension Mask {
  /// The text with a star for each character of the given words, wherever they stand in it.
  public static func words(_ words: [String], in text: String) -> String {
    words.reduce(text) { text, word in
      text.replacing(word, with: String(repeating: "*", count: word.count))
    }
  }
}
