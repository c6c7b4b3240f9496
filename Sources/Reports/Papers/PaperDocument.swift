import Casework
import Values
import Vocabulary

/// The template of a paper as a file of Word: the office's own, else one made from the text template in force.
struct PaperDocument {
  private let template: WordTemplate
  /// Whether somebody at the office made it: then what is missing is a blank to write on. A text template says itself
  /// what stands where there is nothing.
  private let isOwn: Bool

  /// Reads the template of a paper.
  ///
  /// - Parameters:
  ///   - bytes: the contents of a file of `data/`, nil where there is none.
  ///   - unpacked: what a file of Word is made of; nil where it is none.
  init(
    _ paper: Paper, _ bytes: (String) -> [UInt8]?, unpacked: ([UInt8]) -> [WordPart]?
  ) throws(TemplateError) {
    let file = PaperDocument.file(paper)
    let own = bytes(file)
    isOwn = own != nil
    let parts =
      if let own { unpacked(own) ?? [] } else { try PaperDocument.draft(of: paper, bytes) }
    template = try WordTemplate(parts, file: file, known: PaperTemplate.known)
  }

  /// The file of an office's own template.
  static func file(_ paper: Paper) -> String { "templates/\(paper.rawValue).docx" }

  /// The parts of the template that the text template makes, with its marks in it.
  static func draft(
    of paper: Paper, _ bytes: (String) -> [UInt8]?
  ) throws(TemplateError) -> [WordPart] {
    // It is read as a text first, so that what is wrong in it is told by its own lines.
    let template = try PaperTemplate(paper, .docx, bytes)
    return WordDraft.parts(of: template.source)
  }

  /// The parts of the paper with its values.
  ///
  /// - Parameter shown: words as they may reach paper.
  func filled(_ content: PaperContent, shown: (String) -> String) -> [WordPart] {
    let mark = content.isDemonstration ? Demonstration.marked(Demonstration.note.zh, .chinese) : nil
    let values = content.values.map { field, value -> (String, WordValue) in
      let filled: WordValue =
        switch value {
        case .yes: .yes
        case .words(let words): .words(PaperDocument.written(words, shown))
        case .rows(let rows):
          .rows(rows.map { PaperTemplate.named($0) { PaperDocument.written($0, shown) } })
        }
      return (field.rawValue, filled)
    }
    let isOwn = isOwn
    return template.filled(Dictionary(uniqueKeysWithValues: values), head: mark) { name in
      isOwn ? PaperField(rawValue: name)?.blank ?? "" : ""
    }
  }

  private static func written(_ words: String, _ shown: (String) -> String) -> String {
    words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { shown(PaperMarks.harmless(String($0))) }.joined(separator: "\n")
  }
}
