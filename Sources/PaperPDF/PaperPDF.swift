import TerminalKit
import Values

/// Papers as PDF on sheets of A4, drawn by the libraries cairo and pango.
package enum PaperPDF {
  /// The libraries in the order that `CPangoCairo` wants them in.
  static let libraries = [
    "libcairo.so.2", "libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangocairo-1.0.so.0",
  ]

  /// Draws lines.
  ///
  /// Standard error is mute meanwhile: libraries and fonts speak there, into the middle of a screen too.
  ///
  /// - Parameters:
  ///   - lines: what stands below each other there, as ``TextWidth`` counts columns, does so on the sheet, whatever
  ///     font has the characters.
  ///   - title: what a reader of PDF shows as the name of the document, and the foot of each of several sheets;
  ///     nothing else is said of it but the program.
  package static func document(
    _ lines: [SheetLine], title: String
  ) throws(PaperPDFProblem) -> PaperPDFDocument {
    try document([lines], title: title, libraries: libraries)
  }

  /// Draws parts, each of which begins on a sheet of its own.
  package static func document(
    parts: [[SheetLine]], title: String
  ) throws(PaperPDFProblem) -> PaperPDFDocument {
    try document(parts, title: title, libraries: libraries)
  }

  /// The same with libraries of these names.
  static func document(
    _ parts: [[SheetLine]], title: String, libraries: [String]
  ) throws(PaperPDFProblem) -> PaperPDFDocument {
    try SilencedErrors.during { () throws(PaperPDFProblem) in
      let canvas = try PDFCanvas(title: title, libraries: libraries)
      guard canvas.has("投诉登记〓") else { throw .noFont }
      let pages = parts.flatMap { lines in
        SheetPages(lines, most: PDFCanvas.lines, barLines: PDFCanvas.barLines).pages
      }
      return try draw(pages, title: title, on: canvas)
    }
  }

  /// Where there are more sheets than one, the foot of each says whose it is.
  private static func draw(
    _ pages: [ArraySlice<SheetLine>], title: String, on canvas: PDFCanvas
  ) throws(PaperPDFProblem) -> PaperPDFDocument {
    var signs = LineSigns(canvas)
    for (number, lines) in pages.enumerated() {
      for (place, line) in lines.enumerated() {
        try draw(line, place, on: canvas, &signs)
      }
      if pages.count > 1 {
        let count = "\(number + 1)/\(pages.count)"
        let foot = title.isEmpty ? count : "\(TextWidth.prefix(title, fitting: 60)) \(count)"
        let column = 40 - TextWidth.columns(of: foot) / 2
        try draw(signs.signs(of: foot), on: canvas, from: column, line: nil)
      }
      canvas.endPage()
    }
    return PaperPDFDocument(bytes: try canvas.finish(), unprintable: signs.unprintable)
  }

  private static func draw(
    _ line: SheetLine, _ place: Int, on canvas: PDFCanvas, _ signs: inout LineSigns
  ) throws(PaperPDFProblem) {
    let words = line.text.drop { $0 == " " }
    if line.isTitle, TextWidth.columns(of: words) <= PDFCanvas.titleColumns {
      try canvas.drawTitle(signs.signs(of: words), line: place)
    } else {
      try draw(signs.signs(of: line.text), on: canvas, from: 0, line: place)
    }
    canvas.draw(line.bars, below: place)
    canvas.draw(line.columns, on: place)
  }

  private static func draw(
    _ signs: [DrawnSign], on canvas: PDFCanvas, from column: Int, line: Int?
  ) throws(PaperPDFProblem) {
    var column = column
    for sign in signs {
      try canvas.draw(sign, column: column, line: line)
      column += sign.columns
    }
  }
}
