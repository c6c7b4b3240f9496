import CPangoCairo
import Foundation

/// Sheets of A4 with a grid of 80 columns, drawn on sign by sign.
final class PDFCanvas {
  /// As many lines has a sheet.
  static let lines = 46

  private static let (width, height) = (595.28, 841.89)
  /// A Chinese character is as wide as the font is large, a Latin one half of it.
  private static let size = 12.0
  private static let left = (width - size * 40) / 2
  private static let top = 48.0
  private static let lineHeight = 16.2
  /// From the upper edge of a line to the foot of its letters.
  private static let ascent = 12.5
  /// From the upper edge of a sheet to the foot of its number.
  private static let foot = height - 28
  /// The fonts that are tried first: those whose Chinese characters are as wide as two Latin ones, then such as have
  /// letters of one width.
  private static let families =
    "Noto Sans Mono CJK SC,Source Han Mono SC,Sarasa Mono SC,WenQuanYi Zen Hei Mono,DejaVu Sans Mono,monospace"

  private let paper: OpaquePointer
  private var numbers: [DrawnSign: Int] = [:]

  /// Opens the libraries and begins a document.
  init(title: String, libraries: [String]) throws(PaperPDFProblem) {
    if let missing = PDFCanvas.missing(of: libraries) { throw .noLibraries(missing) }
    let begun = pangocairo_begin(
      PDFCanvas.width, PDFCanvas.height, PDFCanvas.families, PDFCanvas.size, title, "desk315")
    guard let begun else { throw PDFCanvas.outOfMemory }
    paper = begun
  }

  deinit { pangocairo_free(paper) }

  private static let outOfMemory = PaperPDFProblem.failed("out of memory")

  /// Opens the libraries: the name of one that is not there.
  private static func missing(of libraries: [String]) -> String? {
    let names = libraries.map { strdup($0) }
    defer { for name in names { free(name) } }
    return names.map { UnsafePointer($0) }.withUnsafeBufferPointer {
      pangocairo_open($0.baseAddress).map { String(cString: $0) }
    }
  }

  /// Whether some font has all of a text.
  func has(_ text: String) -> Bool { pangocairo_unknown(paper, text) == 0 }

  /// Draws a sign from a column on.
  ///
  /// - Parameter line: counted from 0 on the page; nil is the foot of it.
  func draw(_ sign: DrawnSign, column: Int, line: Int?) throws(PaperPDFProblem) {
    let number = numbers[sign] ?? pangocairo_sign(paper, sign.text, Int32(sign.columns))
    if number < 0 { throw PDFCanvas.outOfMemory }
    numbers[sign] = number
    let lower = line.map { PDFCanvas.top + PDFCanvas.lineHeight * Double($0) + PDFCanvas.ascent }
    pangocairo_draw(
      paper, number, PDFCanvas.left + PDFCanvas.size / 2 * Double(column), lower ?? PDFCanvas.foot)
  }

  /// Ends a page.
  func endPage() { pangocairo_end_page(paper) }

  /// Ends the document: its bytes.
  func finish() throws(PaperPDFProblem) -> [UInt8] {
    var bytes: UnsafePointer<UInt8>?
    var count = 0
    if let words = pangocairo_finish(paper, &bytes, &count) {
      throw .failed(String(cString: words))
    }
    return Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
