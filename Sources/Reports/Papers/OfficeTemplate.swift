import Casework
import Values
import Vocabulary

/// A template of an office, looked at before anything is printed by it.
package enum OfficeTemplate {
  /// - Parameters:
  ///   - file: the file in the settings folder.
  ///   - form: the return form that a file of `returns/` is the template of.
  ///   - bytes: the contents of the files in force, nil where there is none.
  ///   - unpacked: what a file of Word is made of; nil where it is none.
  package static func check(
    _ file: String, form: ReturnForm?, _ bytes: (String) -> [UInt8]?,
    unpacked: ([UInt8]) -> [WordPart]?
  ) throws(TemplateError) {
    if file.hasSuffix(".docx") {
      let parts = bytes(file).flatMap(unpacked) ?? []
      _ = try WordTemplate(parts, file: file, known: names(of: file, form))
      return
    }
    for paper in Paper.allCases {
      for format in PaperFormat.allCases
      where file == Template.file("\(paper.rawValue).\(format.rawValue)") {
        _ = try PaperTemplate(paper, format, bytes)
        return
      }
    }
    if file == Template.file("summary") { _ = try SummaryPress.draft(bytes) }
  }

  /// What a template of Word may name.
  private static func names(of file: String, _ form: ReturnForm?) -> Set<String> {
    switch file {
    case SummaryPress.file: SummaryField.names
    case LeaderDocument.file: LeaderField.names
    default: form.map(ReturnDocument.names(in:)) ?? PaperTemplate.known
    }
  }
}
