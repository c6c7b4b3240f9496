import Foundation
import PseudoTerminal

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads a picture back as a browser would: which words stand where, and of what it is made.
final class PictureReader: NSObject, XMLParserDelegate {
  /// Words of the screen.
  struct Words: Equatable {
    var row: Int
    var column: Int
    /// The columns that they are stretched to.
    var columns: Int
    var isWide: Bool
    var text: String
  }

  private(set) var words: [Words] = []
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  /// What it points at.
  private(set) var targets: [String] = []
  private var top = 0
  private var open: Words?

  /// A picture that is no sound XML.
  struct Unsound: Error {
    var line: Int
  }

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { throw Unsound(line: parser.lineNumber) }
  }

  func parser(
    _: XMLParser, didStartElement name: String, namespaceURI _: String?,
    qualifiedName _: String?, attributes given: [String: String]
  ) {
    elements.insert(name)
    attributes.formUnion(given.keys)
    if let target = given["href"] { targets.append(target) }
    if name == "g", let moved = given["transform"]?.firstMatch(of: /translate\(0 (\d+)\)/) {
      top = Int(moved.output.1) ?? 0
    }
    guard name == "text", let length = given["textLength"] else { return }
    open = Words(
      row: top / RowDrawing.height, column: column(given["x"]), columns: column(length),
      isWide: given["class"]?.split(separator: " ").last == "h", text: "")
  }

  private func column(_ place: String?) -> Int {
    (place.flatMap { Int($0) } ?? 0) / RowDrawing.columnWidth
  }

  func parser(_: XMLParser, foundCharacters characters: String) { open?.text += characters }

  func parser(
    _: XMLParser, didEndElement _: String, namespaceURI _: String?, qualifiedName _: String?
  ) {
    if let open { words.append(open) }
    open = nil
  }

  /// The words as rows of a screen without trailing blanks, each at its column.
  func lines(rows: Int) -> [String] {
    (0..<rows).map { row in
      var line = ""
      var columns = 0
      for word in words.filter({ $0.row == row }).sorted(by: { $0.column < $1.column }) {
        line += String(repeating: " ", count: max(0, word.column - columns)) + word.text
        columns = word.column + word.columns
      }
      return line.replacing("\u{A0}", with: " ")
    }
  }
}
