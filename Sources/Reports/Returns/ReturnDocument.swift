import Casework
import Values
import Vocabulary

/// A superior's form as a file of Word: by the office's own template, which may be the superior's own form with a
/// mark for each of its figures, else by one that is made here.
package struct ReturnDocument {
  /// What a file is made of, and what was wrong with the office's own template that was left aside.
  package struct Made {
    package var parts: [WordPart]
    package var fault: TemplateError?
  }

  private let filled: FilledReturn
  private let heading: String
  private let language: Language
  private let shown: (String) -> String
  private var form: ReturnForm { filled.form }

  /// - Parameters:
  ///   - heading: whose figures these are, and of which days.
  ///   - shown: words of one line as they may reach paper.
  package init(
    _ filled: FilledReturn, heading: String, _ language: Language,
    shown: @escaping (String) -> String
  ) {
    self.filled = filled
    self.heading = heading
    self.language = language
    self.shown = shown
  }

  /// The file of an office's own template of a form.
  package static func file(_ id: String) -> String { "\(ReturnForm.folder)\(id).docx" }

  /// The parts of the form.
  ///
  /// - Parameters:
  ///   - own: the files in force, the office's own among them.
  ///   - unpacked: what a file of Word is made of; nil where it is none.
  package func made(
    own: (String) -> [UInt8]?, unpacked: ([UInt8]) -> [WordPart]?
  ) throws(TemplateError) -> Made {
    guard let bytes = own(ReturnDocument.file(form.id)) else {
      return Made(parts: try parts(ReturnDocument.draft))
    }
    do {
      return Made(parts: try parts(unpacked(bytes) ?? []))
    } catch {
      return Made(parts: try parts(ReturnDocument.draft), fault: error)
    }
  }

  private func parts(_ parts: [WordPart]) throws(TemplateError) -> [WordPart] {
    let template = try WordTemplate(
      parts, file: ReturnDocument.file(form.id), known: ReturnDocument.names(in: form))
    return template.filled(values) { _ in "" }
  }

  /// What a template of a form may name.
  static func names(in form: ReturnForm) -> Set<String> {
    Set(ReturnDocument.Mark.allCases.map(\.rawValue) + form.rows.map(\.id))
  }

  // MARK: Marks

  /// What a template may name beside the ids of the form's rows.
  private enum Mark: String, CaseIterable {
    case title, heading, rows, label, unit, count, note
  }

  private static let columns: [Mark] = [.label, .unit, .count, .note]

  /// A mark of the form's own has its name, whatever a row is called.
  private var values: [String: WordValue] {
    let table = filled.table(language)
    var values: [String: WordValue] = [:]
    for (row, cells) in zip(form.rows, table.rows) { values[row.id] = .words(cell(cells[3])) }
    values[Mark.title.rawValue] = .words(written(table.title))
    values[Mark.heading.rawValue] = .words(written(heading))
    values[Mark.rows.rawValue] = .rows(
      table.withoutIDs.rows.map { cells in
        let names = ReturnDocument.columns.map(\.rawValue)
        return Dictionary(uniqueKeysWithValues: zip(names, cells.map(cell)))
      })
    for (mark, column) in zip(ReturnDocument.columns, table.withoutIDs.columns) {
      values[mark.rawValue] = .words(column.header[language])
    }
    return values
  }

  private func cell(_ cell: Table.Cell) -> String { written(Table.oneLine(cell.forReading)) }

  private func written(_ words: String) -> String { shown(PaperMarks.harmless(words)) }

  // MARK: The template that is made here

  /// The parts of the template, with its marks in it; a figure that is not there is a gap.
  package static var draft: [WordPart] {
    func mark(_ mark: Mark) -> String { "{{\(mark.rawValue)}}" }
    var marks = columns.map(mark)
    marks[0] = "{{#\(Mark.rows.rawValue)}}" + marks[0]
    marks[marks.count - 1] += "{{/\(Mark.rows.rawValue)}}"
    return WordLook.parts(
      body: WordLook.Style.title.paragraph(mark(.title))
        + WordLook.Style.cell.paragraph(mark(.heading))
        + WordLook.list(
          [columns.map(mark), marks], widths: [3345, 1300, 1700, 2500], hasHead: true)
        + WordLook.Style.cell.paragraph(""))
  }
}
