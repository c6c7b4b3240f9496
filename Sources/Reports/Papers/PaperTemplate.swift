import Values
import Vocabulary

/// The template of a paper, read and found good.
struct PaperTemplate {
  private let format: PaperFormat
  private let template: Template

  static let known = Set(PaperField.allCases.map(\.rawValue))

  /// Reads the template of a paper and the parts it takes in.
  ///
  /// - Parameter bytes: the contents of a file of `data/`, nil where there is none.
  init(
    _ paper: Paper, _ format: PaperFormat, _ bytes: (String) -> [UInt8]?
  ) throws(TemplateError) {
    self.format = format
    template = try Template(
      "\(paper.rawValue).\(format.template.rawValue)",
      format.template == .text ? .text(marked: PaperMarks.marked) : .page,
      known: PaperTemplate.known,
      bytes)
  }

  /// The template as it was written, with its parts in it.
  var source: String { template.source }

  /// The paper with its values; the marks of its layout, and those of its number, are still in it.
  ///
  /// - Parameter shown: words as they may reach paper.
  func filled(_ content: PaperContent, shown: (String) -> String) -> String {
    let values = content.values.map { field, value -> (String, any Sendable) in
      let filled: any Sendable =
        switch value {
        case .yes: true
        case .words(let words): mark(of: field) + written(words, shown)
        case .rows(let rows): rows.map { PaperTemplate.named($0) { written($0, shown) } }
        }
      return (field.rawValue, filled)
    }
    return template.filled(Dictionary(uniqueKeysWithValues: values))
  }

  /// A row by the names that templates use.
  static func named(_ row: [PaperField: String], _ written: (String) -> String) -> [String: String]
  {
    Dictionary(uniqueKeysWithValues: row.map { ($0.key.rawValue, written($0.value)) })
  }

  private func mark(of field: PaperField) -> String {
    guard field == .number else { return "" }
    return switch format {
    case .text, .docx: ""
    case .html, .pdf, .escpos: String(PaperMarks.number)
    }
  }

  private func written(_ words: String, _ shown: (String) -> String) -> String {
    let lines = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { shown(PaperMarks.harmless(String($0))) }
    return lines.joined(separator: format.template == .text ? PaperMarks.newLine : "\n")
  }
}
