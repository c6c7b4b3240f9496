import Values
import Vocabulary

/// The signs by which a text template says how a line is laid out, and what stands for them while
/// it is filled in.
///
/// In a template `= ` in front centres a line, `> ` puts it to the right, `|` parts a label from its value, three dashes
/// alone draw a line across, and three underscores alone a line to write on. They are exchanged for control characters before any value is filled
/// in, and values have no control characters, so nobody's words are ever taken for one.
enum PaperMarks {
  /// Stands before the centred line that is the title of a sheet.
  static let title: Character = "\u{19}"
  /// Stands before the case's number, so that a receipt prints its line large and a sheet has the bars beneath it:
  /// wherever a template puts the number, and nowhere else, whatever somebody has typed.
  static let number: Character = "\u{1A}"
  static let centre: Character = "\u{1C}"
  /// Stands before a line that ends at the right, as who signs and the day do.
  static let right: Character = "\u{17}"
  static let rule: Character = "\u{1D}"
  /// A line to write on, as wide as the paper.
  static let blank: Character = "\u{18}"
  static let cell: Character = "\u{1F}"
  /// A new line inside of a value, which does not end the line of the template.
  static let newLine = "\u{1E}"

  /// The template with marks in the place of its signs.
  static func marked(_ template: String) -> String {
    template.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if line.count >= 3, line.allSatisfy({ $0 == "-" }) { return String(rule) }
      if line.count >= 3, line.allSatisfy({ $0 == "_" }) { return String(blank) }
      let cells = String(line).replacing("|", with: String(cell))
      if cells.hasPrefix("> ") { return String(right) + cells.dropFirst(2) }
      return cells.hasPrefix("= ") ? String(centre) + cells.dropFirst(2) : cells
    }.joined(separator: "\n")
  }

  /// A filled-in text whose first centred line is marked as its title.
  static func titled(_ text: String) -> String {
    text.replacing(String(centre), with: String(title), maxReplacements: 1)
  }

  /// The words without control characters.
  static func harmless(_ words: String) -> String {
    guard words.unicodeScalars.contains(where: TextRules.isControl) else { return words }
    var kept = String.UnicodeScalarView()
    for scalar in words.unicodeScalars where !TextRules.isControl(scalar) || scalar == "\t" {
      kept.append(scalar == "\t" ? " " : scalar)
    }
    return String(kept)
  }
}
