import Values
import Vocabulary

/// A paragraph of a document with its marks, however many runs each of them is split over.
struct WordParagraph {
  private let element: MarkupElement
  /// The texts of its runs, without those of boxes within it.
  private let texts: [String]

  init(_ element: MarkupElement) {
    self.element = element
    texts = WordParagraph.texts(element.children)
  }

  /// All that it says.
  var words: String { texts.joined() }

  private static func texts(_ pieces: [MarkupPiece]) -> [String] {
    pieces.flatMap { piece -> [String] in
      guard case .element(let element) = piece, !isOther(element) else { return [] }
      // A line that ends within a text of XML ends none of the document.
      if element.name == "w:t" { return [String(element.words.map { $0.isNewline ? " " : $0 })] }
      return texts(element.children)
    }
  }

  /// Whether an element within a paragraph has paragraphs of its own.
  private static func isOther(_ element: MarkupElement) -> Bool {
    element.name == "w:p" || element.name == "w:tbl"
  }

  /// The tag where there is nothing else in the paragraph: it begins or ends what stands between it and another such.
  var loneTag: TemplateTags.Tag? {
    let words = TextRules.trimmed(words)
    guard words.hasPrefix("{{"), words.hasSuffix("}}"), words.ranges(of: "{{").count == 1 else {
      return nil
    }
    let tag = TemplateTags.tag(words.dropFirst(2).dropLast(2), 1)
    return tag.sign == "#" || tag.sign == "^" || tag.sign == "/" ? tag : nil
  }

  /// The paragraph with its values.
  ///
  /// - Parameter box: fills what has paragraphs of its own.
  func filled(
    _ scope: WordScope, box: ([MarkupPiece]) throws(WordFault) -> [MarkupPiece]
  ) throws(WordFault) -> MarkupElement {
    var texts = texts
    if words.contains("{{") { texts = try WordSentence(texts).filled(scope) }
    var place = 0
    var made = element
    made.children = try WordParagraph.replaced(
      element.children, by: texts, was: self.texts, &place, box)
    return made
  }

  private static func replaced(
    _ pieces: [MarkupPiece], by texts: [String], was: [String], _ place: inout Int,
    _ box: ([MarkupPiece]) throws(WordFault) -> [MarkupPiece]
  ) throws(WordFault) -> [MarkupPiece] {
    var made: [MarkupPiece] = []
    for piece in pieces {
      guard case .element(var element) = piece else {
        made.append(piece)
        continue
      }
      if isOther(element) {
        made += try box([piece])
      } else if element.name == "w:t" {
        made.append(texts[place] == was[place] ? piece : .plain(run(texts[place])))
        place += 1
      } else {
        element.children = try replaced(element.children, by: texts, was: was, &place, box)
        made.append(.element(element))
      }
    }
    return made
  }

  /// The words of a run, in as many lines as they have.
  private static func run(_ words: String) -> String {
    words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "<w:t xml:space=\"preserve\">\(Markup.html(String($0)))</w:t>" }
      .joined(separator: "<w:br/>")
  }
}
