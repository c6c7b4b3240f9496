import Values
import Vocabulary

/// Blanks in a text, `【金额】`: what a phrase leaves to be filled in.
enum TextBlanks {
  static let opening: Character = "【"
  static let closing: Character = "】"
  /// A blank is a few words on one line; longer brackets are somebody's own.
  static let longest = 30

  /// The first blank that begins at or behind a place, from its opening to its closing bracket.
  static func next(in text: [Character], from place: Int) -> Range<Int>? {
    var start = max(0, place)
    while let opens = text[min(start, text.count)...].firstIndex(of: opening) {
      if let blank = blank(in: text, at: opens) { return blank }
      start = opens + 1
    }
    return nil
  }

  /// The blank that begins at a place.
  static func blank(in text: [Character], at place: Int) -> Range<Int>? {
    guard text.indices.contains(place), text[place] == opening else { return nil }
    for end in (place + 1)..<min(text.count, place + longest + 2) {
      if text[end] == closing { return place..<(end + 1) }
      if text[end] == opening || text[end].isNewline { return nil }
    }
    return nil
  }
}
