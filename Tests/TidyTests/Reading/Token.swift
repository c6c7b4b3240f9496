/// A word of a source file.
struct Token: Equatable {
  enum Kind { case word, mark, number, text }

  var kind: Kind
  /// The word itself; of a text what stands between its quotes, without what is put into it.
  var text: String
  /// The line it begins on, from 1.
  var line: Int
  /// Whether it is the first of its line.
  var startsLine: Bool
  /// Whether it stands right behind the one before it.
  var clings: Bool
}

extension [Token] {
  /// Whether a sign stands at a place; nothing stands outside of the file.
  func isMark(_ text: String, at index: Int) -> Bool {
    indices.contains(index) && self[index].kind == .mark && self[index].text == text
  }

  /// Where the bracket is closed that opens at a place.
  func closing(from start: Int) -> Int? {
    var depth = 0
    for index in start..<count where self[index].kind == .mark {
      if "([{".contains(self[index].text) { depth += 1 }
      if ")]}".contains(self[index].text) { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }
}
