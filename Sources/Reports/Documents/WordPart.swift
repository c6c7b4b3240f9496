import Values
import Vocabulary

/// One of the files that a file of Word is made of.
package struct WordPart: Hashable, Sendable {
  /// Where it lies in it: `word/document.xml`.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Where a document's own text stands.
  static let document = "word/document.xml"

  /// Whether somebody reads words in it: the text, what stands above and below every page, and notes.
  var hasText: Bool {
    guard name.hasPrefix("word/"), name.hasSuffix(".xml") else { return false }
    let own = name.dropFirst(5).dropLast(4)
    return own == "document"
      || ["header", "footer", "footnotes", "endnotes"].contains { own.hasPrefix($0) }
  }
}
