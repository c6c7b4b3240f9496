import Casework
import Values
import Vocabulary

/// How a paper is written.
public enum PaperFormat: String, CaseIterable, Hashable, Sendable {
  /// Lines of text.
  case text = "txt"
  /// One page that a browser shows and prints on A4.
  case html
  /// A sheet of A4 that any program and any queue prints.
  case pdf
  /// What a receipt printer takes.
  case escpos
  /// A file of Word or WPS, which the office goes on writing in; of a template made there, if it has one.
  case docx

  /// The format whose templates it is filled in from: all but a page are lines of text.
  var template: PaperFormat {
    switch self {
    case .html: .html
    case .text, .pdf, .escpos, .docx: .text
    }
  }
}
