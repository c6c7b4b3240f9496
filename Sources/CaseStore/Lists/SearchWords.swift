import Values

/// Words as the search table holds them: every pair of neighbours, and the last character of each
/// run alone.
///
/// Two characters are the shortest thing people look for and what SQLite's own tokenizers cannot
/// find; and a part of a word is found as the whole is, in Chinese, in Latin letters and in numbers.
/// The tokens are parted by spaces and go through the `ascii` tokenizer, which leaves every
/// character beyond ASCII as it is, rare ones too.
enum SearchWords {
  /// A token that no query can hold; it parts texts that stand in one column.
  static let border = " \u{A6} "

  /// The tokens of a text, parted by spaces.
  static func tokens(_ text: String) -> String { tokens(ofPlain: Folding.plain(text)) }

  private static func tokens(ofPlain plain: String) -> String {
    let bytes = Array(plain.utf8)
    var tokens = Tokens(capacity: 3 * bytes.count)
    var end = 0
    for scalar in plain.unicodeScalars {
      let sign = end..<end + UTF8.width(scalar)
      end = sign.upperBound
      if isWordPart(scalar) {
        tokens.take(bytes[sign], isUnspaced: isUnspaced(scalar))
      } else {
        tokens.endRun()
      }
    }
    return tokens.text
  }

  /// Tokens as they are put together, sign by sign.
  private struct Tokens {
    private var bytes: [UInt8] = []
    /// The sign that waits for its neighbour.
    private var last: ArraySlice<UInt8>?
    private var isUnspaced = false

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func take(_ sign: ArraySlice<UInt8>, isUnspaced: Bool) {
      if isUnspaced != self.isUnspaced { endRun() }
      if let last { append(last, sign) }
      last = sign
      self.isUnspaced = isUnspaced
    }

    mutating func endRun() {
      if let last { append(last, []) }
      last = nil
    }

    private mutating func append(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes += one
      bytes += other
    }

    var text: String {
      mutating get {
        endRun()
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  private static func tokens(of run: Run) -> [String] {
    let characters = run.text.unicodeScalars.map { String($0) }
    return zip(characters, characters.dropFirst()).map { $0 + $1 } + characters.suffix(1)
  }

  /// What a word is as a part of a text, nil when it holds nothing to look for.
  static func phrase(_ word: String) -> TokenPhrase? {
    let runs = runs(word)
    guard let last = runs.last else { return nil }
    let before = runs.dropLast().flatMap(tokens(of:))
    let pairs = tokens(of: last)
    if pairs.count == 1 { return TokenPhrase(tokens: before + pairs, isOpen: true) }
    return TokenPhrase(tokens: before + pairs.dropLast(), isOpen: false)
  }

  /// The tokens of a name: as it is written, and as it is compared where that is another word.
  static func tokens(ofName name: String) -> String {
    let plain = Folding.plain(name)
    let key = Folding.key(ofPlain: plain)
    let written = tokens(ofPlain: plain)
    return key == plain ? written : written + border + tokens(key)
  }

  /// What a word is in any text, and as a part of a name where names are compared in other words; nil when
  /// it holds nothing to look for.
  static func phrases(_ word: String) -> (written: TokenPhrase, ofNames: TokenPhrase?)? {
    guard let written = phrase(word) else { return nil }
    let key = phrase(Folding.key(word))
    return (written, key == written ? nil : key)
  }

  /// The words of a query as typed.
  static func words(of search: String) -> [String] {
    Folding.plain(search).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Whether a character is of a script that parts its words by nothing: from the radicals of Chinese on.
  static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

  private struct Run {
    var text: String
    var isUnspaced: Bool
  }

  private static func runs(_ text: String) -> [Run] { runs(ofPlain: Folding.plain(text)) }

  private static func runs(ofPlain plain: String) -> [Run] {
    var runs: [Run] = []
    var isBroken = true
    for scalar in plain.unicodeScalars {
      guard isWordPart(scalar) else {
        isBroken = true
        continue
      }
      let isUnspaced = SearchWords.isUnspaced(scalar)
      if !isBroken, let last = runs.indices.last, runs[last].isUnspaced == isUnspaced {
        runs[last].text.unicodeScalars.append(scalar)
      } else {
        runs.append(Run(text: String(scalar), isUnspaced: isUnspaced))
      }
      isBroken = false
    }
    return runs
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly all signs are told without a look into the tables of Unicode.
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "\u{4E00}"..."\u{9FA5}": return true
    case "\u{0}"..."\u{7F}": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
      .privateUse, .unassigned, .otherSymbol:
      return true
    default: return false
    }
  }
}

/// Tokens that stand one behind the other.
struct TokenPhrase: Equatable {
  let tokens: [String]
  /// Whether of the last one only the beginning is given: a single character.
  let isOpen: Bool

  /// The question to the search table.
  var query: String { "\"\(text)\"" + (isOpen ? " *" : "") }

  /// How they stand in a column of the search table, parted by blanks.
  var text: String { tokens.joined(separator: " ") }

  /// Whether a column holds them where its words hold ``text``: that a token is the end of a longer one is then
  /// impossible. No token is longer than a pair, and what is the second of a pair begins the next token.
  var beginsAToken: Bool { tokens.count == 1 || (tokens.first?.unicodeScalars.count ?? 0) > 1 }

  /// The tokens that are given whole.
  var whole: [String] { isOpen ? tokens.dropLast() : tokens }
}
