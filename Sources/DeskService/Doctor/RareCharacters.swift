import Values

/// Characters of people's names that many fonts lack: out of the blocks that came later, most of them in the list of
/// characters of general use (通用规范汉字表).
enum RareCharacters {
  static let all: [Character] = Array("㑇㕮㙍㛚㛹㤘㧐㭕㴔䏝䓖䓛䓨䗖䴖䴙䶮𫍯𬭎𠮷")

  /// A character by its code point.
  static func code(_ character: Character) -> String {
    "U+" + hexadecimal(character).uppercased()
  }

  /// Whether one font has all of some characters; nil where the program gave no answer.
  ///
  /// - Parameters:
  ///   - program: where `fc-list` lies.
  ///   - until: by the clock that only moves forward, in milliseconds.
  static func areDrawn(_ characters: [Character], by program: String, until: Int64) -> Bool? {
    let codes = characters.map(hexadecimal).joined(separator: " ")
    guard let job = PrintJob(program, ["fc-list", ":charset=\(codes)", "family"]) else {
      return nil
    }
    let answer = job.run([], until: until)
    guard answer.code == 0 else { return nil }
    return answer.words.contains { !$0.isWhitespace }
  }

  private static func hexadecimal(_ character: Character) -> String {
    character.unicodeScalars.map { String($0.value, radix: 16) }.joined()
  }
}
