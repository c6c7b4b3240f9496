import Wording

extension Markup {
  /// A page in which no figure is broken across two lines, whatever the width of the window or the paper:
  /// programs that show pages break between a number and a Chinese unit.
  ///
  /// Tags, attributes, titles, styles and drawings stay as they are.
  public static func keepingFigures(in html: String) -> String {
    var kept = ""
    var rest = html[...]
    var isProse = true
    while let tag = rest.firstIndex(of: "<") {
      kept += isProse ? prose(rest[..<tag]) : String(rest[..<tag])
      let end = rest[tag...].firstIndex(of: ">").map(rest.index(after:)) ?? rest.endIndex
      isProse = continues(behind: rest[tag..<end], isProse)
      kept += rest[tag..<end]
      rest = rest[end...]
    }
    return kept + (isProse ? prose(rest) : String(rest))
  }

  private static let silent = ["title", "style", "svg"]

  /// Whether what follows a tag is words to be read.
  private static func continues(behind tag: Substring, _ before: Bool) -> Bool {
    let name = tag.dropFirst().prefix { $0.isLetter || $0 == "/" }
    if silent.contains(String(name)) { return false }
    return before || name.first == "/" && silent.contains(String(name.dropFirst()))
  }

  private static func prose(_ words: Substring) -> String {
    guard words.contains(where: \.isNumber) else { return String(words) }
    let signs = Sign.all(of: words)
    var kept = ""
    var place = 0
    for figure in WrittenFigures(signs.map(\.meant)).ranges where isBreakable(signs[figure]) {
      kept += signs[place..<figure.lowerBound].map(\.written).joined()
      let words = signs[figure].map(\.written).joined()
      kept += "<span style=\"white-space:nowrap\">\(words)</span>"
      place = figure.upperBound
    }
    return kept + signs[place...].map(\.written).joined()
  }

  /// Digits alone are never broken, and what is longer than any line has to be.
  private static func isBreakable(_ figure: ArraySlice<Sign>) -> Bool {
    figure.count <= 40
      && !figure.allSatisfy { $0.meant.isASCII && ($0.meant.isNumber || ".,%".contains($0.meant)) }
  }

  /// A character of a page and how it is written there: `&lt;` is one.
  private struct Sign {
    var meant: Character
    var written: String

    static func all(of words: Substring) -> [Sign] {
      var signs: [Sign] = []
      var rest = words
      while let first = rest.first {
        let written = entity(at: rest) ?? rest.prefix(1)
        signs.append(Sign(meant: meanings[String(written)] ?? first, written: String(written)))
        rest = rest[written.endIndex...]
      }
      return signs
    }

    private static func entity(at rest: Substring) -> Substring? {
      guard rest.first == "&" else { return nil }
      return meanings.keys.first(where: rest.hasPrefix).map { rest.prefix($0.count) }
    }

    private static let meanings: [String: Character] = [
      "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&nbsp;": "\u{A0}",
    ]
  }
}
