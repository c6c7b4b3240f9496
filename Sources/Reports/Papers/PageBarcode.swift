import Casework
import Values
import Vocabulary

/// The bars of a number in a page, as a picture in it.
enum PageBarcode {
  /// How wide a module is and how high the bars are, in tenths of a millimetre.
  private static let (module, height) = (4, 100)

  /// The page without the marks of its number, and with the bars beneath the first that its body says; where the body
  /// says none, at its end.
  static func placed(_ barcode: Barcode?, in page: String) -> String {
    let picture = barcode.map(picture) ?? ""
    let body = page.firstRange(of: "<body")?.upperBound ?? page.startIndex
    let end = page.firstRange(of: "</body>")?.lowerBound ?? page.endIndex
    let place = endOfNumber(in: page[body...]) ?? end
    return (page[..<place] + picture + page[place...]).filter { $0 != PaperMarks.number }
  }

  /// Behind the first number that is a text: one that a tag has inside shows nothing.
  private static func endOfNumber(in body: Substring) -> Substring.Index? {
    let marks = body.indices.filter { body[$0] == PaperMarks.number }
    let shown = marks.first { body[..<$0].last { $0 == "<" || $0 == ">" } == ">" }
    return shown.map { mark in
      body[mark...].dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        .endIndex
    }
  }

  /// The bars as a picture.
  static func picture(_ barcode: Barcode) -> String {
    let margin = Barcode.margin
    let count = barcode.modules.count + 2 * margin
    let bars = barcode.bars.map { "M\($0.lowerBound) 0h\($0.count)v1h-\($0.count)z" }.joined()
    return "<svg style=\"display: block\" width=\"\(millimetres(count * module))\" "
      + "height=\"\(millimetres(height))\" viewBox=\"-\(margin) 0 \(count) 1\" "
      + "preserveAspectRatio=\"none\" role=\"img\" aria-label=\"\(barcode.text)\">"
      + "<path d=\"\(bars)\"/></svg>"
  }

  private static func millimetres(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)mm" }
}
