import Values

/// Texts and their words as the search table and its index hold them.
///
/// A text is its runs, parted by blanks: what is no letter, digit or picture parts runs, and so does the border between
/// Chinese and other letters. The index has every pair of neighbours, and the last character of each run alone.
///
/// Two characters are the shortest thing people look for and what SQLite's own tokenizers cannot
/// find; and a part of a word is found as the whole is, in Chinese, in Latin letters and in numbers.
/// The tokens are parted by spaces and go through the `ascii` tokenizer, which leaves every
/// character beyond ASCII as it is, rare ones too.
enum SearchWords {
  /// A run that no query can hold; it parts texts that stand in one column.
  static let border = " \u{A6} "

  /// A text as the search table has it.
  static func text(_ text: String) -> String { SearchWords.text(ofPlain: Folding.plain(text)) }

  private static func text(ofPlain plain: String) -> String {
    let bytes = Array(plain.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 8)
    var (end, isBroken, wasUnspaced) = (0, true, false)
    for scalar in plain.unicodeScalars {
      let sign = end..<end + UTF8.width(scalar)
      end = sign.upperBound
      guard isWordPart(scalar) else {
        isBroken = true
        continue
      }
      let isUnspaced = isUnspaced(scalar)
      if isBroken || isUnspaced != wasUnspaced, !text.isEmpty { text.append(blank) }
      text += bytes[sign]
      (isBroken, wasUnspaced) = (false, isUnspaced)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A name: as it is written, and as it is compared where that is another word.
  static func text(ofName name: String) -> String {
    let plain = Folding.plain(name)
    let key = Folding.key(ofPlain: plain)
    let written = text(ofPlain: plain)
    return key == plain ? written : written + border + text(ofPlain: key)
  }

  private static let blank = UInt8(ascii: " ")

  /// The tokens of a text that stands in the search table, parted by spaces.
  static func tokens(ofText text: String) -> String {
    let bytes = Array(text.utf8)
    var tokens: [UInt8] = []
    tokens.reserveCapacity(3 * bytes.count)
    for run in bytes.split(separator: blank) { addTokens(of: run, to: &tokens) }
    return String(decoding: tokens, as: UTF8.self)
  }

  /// Each sign with the one behind it, and the last alone.
  private static func addTokens(of run: ArraySlice<UInt8>, to tokens: inout [UInt8]) {
    var start = run.startIndex
    while start < run.endIndex {
      let next = end(ofSignAt: start, in: run)
      let pair = next < run.endIndex ? end(ofSignAt: next, in: run) : next
      if !tokens.isEmpty { tokens.append(blank) }
      tokens += run[start..<pair]
      start = next
    }
  }

  /// Bytes that go on with a sign have their two upper bits so.
  private static func end(ofSignAt start: Int, in run: ArraySlice<UInt8>) -> Int {
    var end = start + 1
    while end < run.endIndex, run[end] & 0xC0 == 0x80 { end += 1 }
    return end
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
    let text = runs.map(\.text).joined(separator: " ")
    if pairs.count == 1 { return TokenPhrase(text: text, tokens: before + pairs, isOpen: true) }
    return TokenPhrase(text: text, tokens: before + pairs.dropLast(), isOpen: false)
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
  /// The runs that they are of, as a text of the search table has them: it holds these characters where its words are
  /// this phrase, for every character of a run begins a token, and where a run ends a blank stands.
  let text: String
  let tokens: [String]
  /// Whether of the last one only the beginning is given: a single character.
  let isOpen: Bool

  /// The question to the index.
  var query: String { "\"\(tokens.joined(separator: " "))\"" + (isOpen ? " *" : "") }

  /// The tokens that are given whole.
  var whole: [String] { isOpen ? tokens.dropLast() : tokens }
}
