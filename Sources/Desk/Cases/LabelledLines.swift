import TerminalKit
import Values

/// Values in lines of text, each behind its label.
struct LabelledLines {
  let columns: Int
  let language: Language

  /// How wide the labels are, which stand below each other.
  let labelWidth: Int

  /// - Parameter labelWidth: nil where they are those of the fields.
  init(columns: Int, language: Language, labelWidth: Int? = nil) {
    (self.columns, self.language) = (columns, language)
    self.labelWidth = labelWidth ?? (language == .chinese ? 10 : 13)
  }

  /// One value over as many lines as it needs; nothing for an empty one.
  func line(_ label: String, _ text: String, _ tone: Tone = .normal) -> [[Piece]] {
    guard !text.isEmpty else { return [] }
    let lines = TextWidth.wrap(text, columns: columns - labelWidth - 3)
    return lines.enumerated().map { index, part in
      let head = index == 0 ? label : ""
      // A label that fills its column is still told from what stands behind it.
      let gap = TextWidth.columns(of: head) < labelWidth ? "" : " "
      return [Piece(TextWidth.pad(head, to: labelWidth) + gap, .quiet), Piece(part, Style(tone))]
    }
  }

  func line(_ label: Phrase, _ text: String, _ tone: Tone = .normal) -> [[Piece]] {
    line(label[language], text, tone)
  }
}
