import Casework
import Values
import Vocabulary

/// Makes papers out of templates and cases.
public struct PaperPress {
  /// A paper as bytes, and what was wrong with the office's own template that was left aside.
  public struct Printed: Hashable, Sendable {
    /// UTF-8, of a PDF and of a file of Word the words that stand in it; for a receipt printer what that takes.
    public var bytes: [UInt8]
    /// Of a PDF, what it is drawn from; nil of all else.
    package var sheet: SheetText?
    /// Of a file of Word, what it is made of; nil of all else.
    package var parts: [WordPart]?
    /// Nil where the template in force was used.
    public var fault: TemplateError?
    /// The characters that a receipt printer cannot print, each once.
    public var unprintable: [Character] = []
  }

  private let own: (String) -> [UInt8]?
  private let builtIn: (String) -> [UInt8]?
  private let width: (Character) -> Int
  private let shown: (String) -> String
  private let unpacked: ([UInt8]) -> [WordPart]?

  /// - Parameters:
  ///   - own: the files in force, the office's own among them.
  ///   - builtIn: the files that come with the program.
  ///   - width: the columns one character takes.
  ///   - shown: words of one line as they may reach paper: what is invisible by its name.
  ///   - unpacked: what a file of Word is made of; nil where it is none.
  package init(
    own: @escaping (String) -> [UInt8]?, builtIn: @escaping (String) -> [UInt8]?,
    width: @escaping (Character) -> Int, shown: @escaping (String) -> String,
    unpacked: @escaping ([UInt8]) -> [WordPart]?
  ) {
    self.unpacked = unpacked
    self.own = own
    self.builtIn = builtIn
    self.width = width
    self.shown = shown
  }

  /// The paper of an order; a template of the office that cannot be used is left aside and named.
  ///
  /// - Throws: the fault of a built-in template.
  public func print(
    _ order: PaperOrder, _ content: PaperContent
  ) throws(TemplateError) -> Printed {
    do {
      return try printed(order, content, own)
    } catch {
      var instead = try printed(order, content, builtIn)
      instead.fault = error
      return instead
    }
  }

  private func printed(
    _ order: PaperOrder, _ content: PaperContent, _ files: (String) -> [UInt8]?
  ) throws(TemplateError) -> Printed {
    switch order.format {
    case .html:
      let page = try filled(order, content, files)
      return Printed(bytes: Array(PageBarcode.placed(content.barcode, in: page).utf8))
    case .text:
      let text = try filled(order, content, files)
      return Printed(bytes: sheet(text, order.width ?? .usual(for: order.paper)).bytes)
    case .pdf:
      let sheet = sheet(try filled(order, content, files), .a4, content.barcode)
      return Printed(bytes: sheet.bytes, sheet: sheet)
    case .escpos:
      return receipt(try filled(order, content, files), order.width ?? .mm80, content)
    case .docx:
      let template = try PaperDocument(order.paper, files, unpacked: unpacked)
      let parts = template.filled(content, shown: shown)
      let words = WordText.lines(of: parts).joined(separator: "\n")
      return Printed(bytes: Array((words + "\n").utf8), parts: parts)
    }
  }

  private func filled(
    _ order: PaperOrder, _ content: PaperContent, _ files: (String) -> [UInt8]?
  ) throws(TemplateError) -> String {
    let template = try PaperTemplate(order.paper, order.format, files)
    let filled = template.filled(content, shown: shown)
    let titled = order.format == .pdf ? PaperMarks.titled(filled) : filled
    return content.isDemonstration ? PaperPress.marked(titled, order.format) : titled
  }

  private func sheet(_ text: String, _ width: PaperWidth, _ barcode: Barcode? = nil) -> SheetText {
    let layout = PaperLayout(columns: width.columns, width: self.width)
    return SheetText(layout.lines(text), barcode: barcode)
  }

  /// A receipt is laid out for the printer's own font, which is not as wide as a terminal's.
  private func receipt(_ text: String, _ width: PaperWidth, _ content: PaperContent) -> Printed {
    let layout = PaperLayout(
      columns: width.columns, enlargesNumbers: true, width: ReceiptFont.columns(of:))
    let barcode = content.barcode.flatMap { RollBarcode($0, on: width) }
    let receipt = ReceiptText(layout.lines(text), barcode: barcode)
    return Printed(bytes: receipt.bytes, unprintable: receipt.unprintable)
  }

  /// The paper with the mark of a demonstration above it, and of a page in its title and on every
  /// sheet; an office's own template has no say in that.
  private static func marked(_ filled: String, _ format: PaperFormat) -> String {
    let words = Demonstration.marked(Demonstration.note.zh, .chinese)
    if format.template == .text { return "\(PaperMarks.centre)\(words)\n" + filled }
    let mark = "<p style=\"position: fixed; top: 0; right: 0; margin: 0\">\(Markup.html(words))</p>"
    let titled = filled.replacing(
      "<title>", with: "<title>\(Demonstration.marked("", .chinese))", maxReplacements: 1)
    guard let body = titled.firstRange(of: "<body>") else { return mark + titled }
    return titled[..<body.upperBound] + "\n\(mark)" + titled[body.upperBound...]
  }
}
