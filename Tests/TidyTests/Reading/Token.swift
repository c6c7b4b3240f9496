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
