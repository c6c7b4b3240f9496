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
  /// As large is the font of a title.
  private static let titleSize = 16.0
  /// As many columns of it a line has room for.
  static let titleColumns = 60
  /// From the upper edge of a line to the foot of a title's letters, which fill it.
  private static let titleAscent = 14.0
  /// How wide the thinnest bar is, 0.42 mm, and how high all are, 10 mm: what scanners held by hand read.
  private static let (module, barHeight) = (1.2, 28.35)
  /// As many lines they take, with blank above and below them.
  static let barLines = 3
  private static let barGap = 6.0
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
    let number = try number(of: sign)
    let lower = line.map { PDFCanvas.top + PDFCanvas.lineHeight * Double($0) + PDFCanvas.ascent }
    let left = PDFCanvas.left + PDFCanvas.size / 2 * Double(column)
    pangocairo_draw(paper, number, left, lower ?? PDFCanvas.foot, PDFCanvas.size)
  }

  /// Draws a title in the middle of a line.
  func drawTitle(_ signs: [DrawnSign], line: Int) throws(PaperPDFProblem) {
    let column = PDFCanvas.titleSize / 2
    let foot = PDFCanvas.top + PDFCanvas.lineHeight * Double(line) + PDFCanvas.titleAscent
    var left = (PDFCanvas.width - column * Double(signs.reduce(0) { $0 + $1.columns })) / 2
    for sign in signs {
      pangocairo_draw(paper, try number(of: sign), left, foot, PDFCanvas.titleSize)
      left += column * Double(sign.columns)
    }
  }

  /// Draws bars from the left edge of the text on; the margin of the sheet is the blank that they need before them.
  func draw(_ bars: [Range<Int>], below line: Int) {
    let top = PDFCanvas.top + PDFCanvas.lineHeight * Double(line + 1) + PDFCanvas.barGap
    for bar in bars {
      pangocairo_fill(
        paper, PDFCanvas.left + PDFCanvas.module * Double(bar.lowerBound), top,
        PDFCanvas.module * Double(bar.count), PDFCanvas.barHeight)
    }
  }

  /// Draws the columns of a chart, which stand on a line.
  func draw(_ columns: [SheetLine.Column], on line: Int) {
    let foot = PDFCanvas.top + PDFCanvas.lineHeight * Double(line)
    for column in columns {
      let height = PDFCanvas.lineHeight * column.height
      pangocairo_fill(
        paper, PDFCanvas.left + PDFCanvas.size / 2 * column.left, foot - height,
        PDFCanvas.size / 2 * column.width, height)
    }
  }

  private func number(of sign: DrawnSign) throws(PaperPDFProblem) -> Int {
    let number = numbers[sign] ?? pangocairo_sign(paper, sign.text, Int32(sign.columns))
    if number < 0 { throw PDFCanvas.outOfMemory }
    numbers[sign] = number
    return number
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
