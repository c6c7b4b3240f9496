import Casework
import Values
import Vocabulary

/// Makes papers out of templates and cases.
public struct PaperPress {
  /// A paper as bytes, and what was wrong with the office's own template that was left aside.
  public struct Printed: Hashable, Sendable {
    /// UTF-8.
    public var bytes: [UInt8]
    /// Nil where the template in force was used.
    public var fault: TemplateError?
  }

  private let own: (String) -> [UInt8]?
  private let builtIn: (String) -> [UInt8]?
  private let width: (Character) -> Int
  private let shown: (String) -> String

  /// - Parameters:
  ///   - own: the files in force, the office's own among them.
  ///   - builtIn: the files that come with the program.
  ///   - width: the columns one character takes.
  ///   - shown: words of one line as they may reach paper: what is invisible by its name.
  public init(
    own: @escaping (String) -> [UInt8]?, builtIn: @escaping (String) -> [UInt8]?,
    width: @escaping (Character) -> Int, shown: @escaping (String) -> String
  ) {
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
      return Printed(bytes: try bytes(order, content, own))
    } catch {
      return Printed(bytes: try bytes(order, content, builtIn), fault: error)
    }
  }

  private func bytes(
    _ order: PaperOrder, _ content: PaperContent, _ files: (String) -> [UInt8]?
  ) throws(TemplateError) -> [UInt8] {
    let template = try PaperTemplate(order.paper, order.format, files)
    let filled = template.filled(content, shown: shown)
    let text = content.isDemonstration ? PaperPress.marked(filled, order.format) : filled
    guard order.format == .text else { return Array(text.utf8) }
    let width = order.width ?? .usual(for: order.paper)
    let layout = PaperLayout(columns: width.columns, width: self.width)
    return Array((layout.lines(text).joined(separator: "\n") + "\n").utf8)
  }

  /// The paper with the mark of a demonstration above it, and of a page in its title and on every
  /// sheet; an office's own template has no say in that.
  private static func marked(_ filled: String, _ format: PaperFormat) -> String {
    let words = Demonstration.marked(Demonstration.note.zh, .chinese)
    if format == .text { return "\(PaperMarks.centre)\(words)\n" + filled }
    let mark = "<p style=\"position: fixed; top: 0; right: 0; margin: 0\">\(Markup.html(words))</p>"
    let titled = filled.replacing(
      "<title>", with: "<title>\(Demonstration.marked("", .chinese))", maxReplacements: 1)
    guard let body = titled.firstRange(of: "<body>") else { return mark + titled }
    return titled[..<body.upperBound] + "\n\(mark)" + titled[body.upperBound...]
  }
}
