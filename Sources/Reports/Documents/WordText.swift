import Values
import Vocabulary

/// What somebody reads in the parts of a file of Word: a paragraph to a line.
enum WordText {
  static func lines(of parts: [WordPart]) -> [String] {
    parts.filter { $0.name == WordPart.document }.flatMap { part -> [String] in
      do {
        let pieces = try MarkupReader.pieces(of: String(decoding: part.bytes, as: UTF8.self))
        return WordFilling.paragraphs(in: pieces).map(\.words)
      } catch {
        return []
      }
    }
  }
}
