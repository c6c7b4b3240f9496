import Casework
import Values
import Vocabulary

/// The leader's page as a file of Word: by the office's own template, else by one that is made here.
package struct LeaderDocument {
  /// What a file is made of, and what was wrong with the office's own template that was left aside.
  package struct Made {
    package var parts: [WordPart]
    package var fault: TemplateError?
  }

  /// The file of an office's own template.
  static let file = "templates/totals.docx"

  private let page: LeaderPage
  private let language: Language
  private let isDemonstration: Bool
  private let shown: (String) -> String

  /// - Parameters:
  ///   - beside: what is told beside the figures.
  ///   - shown: words of one line as they may reach paper.
  package init(
    _ totals: Totals, _ language: Language, zone: Zone, beside: PageBeside,
    shown: @escaping (String) -> String
  ) {
    page = LeaderPage(totals, language, zone: zone, beside: beside)
    self.language = language
    isDemonstration = totals.isDemonstration
    self.shown = shown
  }

  /// The parts of the page.
  ///
  /// - Parameters:
  ///   - own: the files in force, the office's own among them.
  ///   - unpacked: what a file of Word is made of; nil where it is none.
  package func made(
    own: (String) -> [UInt8]?, unpacked: ([UInt8]) -> [WordPart]?
  ) throws(TemplateError) -> Made {
    guard let bytes = own(LeaderDocument.file) else {
      return Made(parts: try filled(LeaderDocument.draft))
    }
    do {
      return Made(parts: try filled(unpacked(bytes) ?? []))
    } catch {
      return Made(parts: try filled(LeaderDocument.draft), fault: error)
    }
  }

  private func filled(_ parts: [WordPart]) throws(TemplateError) -> [WordPart] {
    let template = try WordTemplate(parts, file: LeaderDocument.file, known: LeaderField.names)
    let made = template.filled(
      Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    ) { _ in "" }
    return WordChart.placed(page.charts, in: made)
  }

  // MARK: Values

  private var values: [LeaderField: WordValue] {
    var values: [LeaderField: WordValue] = [
      .title: words(page.title), .scope: words(page.scope), .sentence: words(page.sentence),
      .figures: .rows(
        page.figures.map { row([.label: $0.label, .value: $0.value]) }),
      .remarks: .rows(page.remarks.map { row([.words: $0]) }),
    ]
    for list in LeaderField.lists {
      guard let table = table(list.rows)?.withoutIDs else { continue }
      let heads = [table.title] + table.columns.dropFirst().map { $0.header[language] }
      values[list.head] = .rows([row(heads, list.columns)])
      values[list.rows] = .rows(table.rows.map { row($0.map(\.forReading), list.columns) })
    }
    values[.whose] = page.whose.map(words)
    if !page.charts.isEmpty { values[.charts] = .words(WordChart.mark) }
    return values
  }

  private func words(_ words: String) -> WordValue { .words(written(words)) }

  private func written(_ words: String) -> String {
    shown(PaperMarks.harmless(Table.oneLine(words)))
  }

  private func row(_ words: [LeaderField: String]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: words.map { ($0.key.rawValue, written($0.value)) })
  }

  private func row(_ words: [String], _ names: [LeaderField]) -> [String: String] {
    row(Dictionary(uniqueKeysWithValues: zip(names, words)))
  }

  private func table(_ field: LeaderField) -> Table? {
    switch field {
    case .waiting: page.waiting
    case .before: page.before
    case .hot: page.hot
    case .title, .whose, .scope, .sentence, .figures, .label, .value, .charts, .remarks, .words,
      .waitingHead, .beforeHead, .hotHead, .complaints, .reports, .count, .lastYear, .thisYear,
      .change:
      nil
    }
  }
}

// MARK: - The template that is made here

extension LeaderDocument {
  /// The parts of the template, with its marks in it. It has no words of its own, so that it is for both languages.
  package static var draft: [WordPart] {
    let head: [(LeaderField?, WordLook.Style, LeaderField)] = [
      (nil, .title, .title), (.whose, .subtitle, .whose), (nil, .cell, .scope),
      (nil, .text, .sentence),
    ]
    let figures = repeated(.figures, [.label, .value])
    let body =
      head.map { section($0.0, $0.1.paragraph(mark($0.2))) }.joined()
      + WordLook.list([figures], widths: widths(2, last: 3600), hasHead: false)
      + section(.charts, WordLook.Style.cell.paragraph(WordChart.mark))
      + section(.remarks, WordLook.Style.cell.paragraph(mark(.words)))
      + LeaderField.lists.map(list).joined()
    return WordLook.parts(body: body, margins: .narrow)
  }

  private static func mark(_ field: LeaderField) -> String { "{{\(field.rawValue)}}" }

  /// What is there only where the field is.
  private static func section(_ field: LeaderField?, _ inside: String) -> String {
    guard let field else { return inside }
    return WordLook.Style.cell.paragraph("{{#\(field.rawValue)}}") + inside
      + WordLook.Style.cell.paragraph("{{/\(field.rawValue)}}")
  }

  /// The marks of a row that stands once for each of a list.
  private static func repeated(_ list: LeaderField, _ columns: [LeaderField]) -> [String] {
    var marks = columns.map(mark)
    marks[0] = "{{#\(list.rawValue)}}" + marks[0]
    marks[marks.count - 1] += "{{/\(list.rawValue)}}"
    return marks
  }

  private static func list(_ list: LeaderField.List) -> String {
    let rows = [list.columns.map(mark), repeated(list.rows, list.columns)]
    let table = WordLook.list(rows, widths: widths(list.columns.count, last: 1700), hasHead: true)
    return section(list.head, WordLook.Style.cell.paragraph("") + table)
  }

  /// The first column has what the others leave of a line.
  private static func widths(_ count: Int, last width: Int) -> [Int] {
    [WordLook.lineWidth - (count - 1) * width] + Array(repeating: width, count: count - 1)
  }
}
