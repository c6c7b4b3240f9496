import TextLayout
import Values
import Vocabulary

/// Text broken into lines of so many columns, where ``LineBreaks`` lets a line end.
struct PaperWrap {
  /// The columns one character takes.
  let width: (Character) -> Int

  func columns(of text: some StringProtocol) -> Int { text.reduce(0) { $0 + width($1) } }

  /// The lines, at least one.
  func lines(_ text: some StringProtocol, columns: Int) -> [String] {
    LineBreaks.lines(text, columns: max(2, columns), width: width)
  }
}
