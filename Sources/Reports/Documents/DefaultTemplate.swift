import Casework
import Values
import Vocabulary

/// A template of Word as the program makes it, from which an office starts its own.
package enum DefaultTemplate: Hashable, Sendable {
  case paper(Paper)
  case summary, totals
  /// A superior's return form by its id.
  case returnForm(String)

  /// All of them.
  ///
  /// - Parameter forms: the ids of the return forms that are there.
  package static func all(forms: [String]) -> [DefaultTemplate] {
    Paper.allCases.map(DefaultTemplate.paper) + [.summary, .totals]
      + forms.map(DefaultTemplate.returnForm)
  }

  /// By what it is asked for.
  package var name: String {
    switch self {
    case .paper(let paper): paper.rawValue
    case .summary: "summary"
    case .totals: "totals"
    case .returnForm(let id): id
    }
  }

  /// What it is called; a return form is called by its own label.
  package var title: Phrase? {
    switch self {
    case .paper(let paper): paper.title
    case .summary: Summary.name
    case .totals: Term.totals
    case .returnForm: nil
    }
  }

  /// Where the office's own lies in the folder of settings.
  package var file: String {
    switch self {
    case .paper(let paper): PaperDocument.file(paper)
    case .summary: SummaryPress.file
    case .totals: LeaderDocument.file
    case .returnForm(let id): ReturnDocument.file(id)
    }
  }

  /// The parts of the file, with its marks in it.
  ///
  /// - Parameter bytes: the contents of a file of `data/`, nil where there is none.
  package func parts(
    _ bytes: (String) -> [UInt8]?
  ) throws(TemplateError) -> [WordPart] {
    switch self {
    case .paper(let paper): try PaperDocument.draft(of: paper, bytes)
    case .summary: try SummaryPress.draft(bytes)
    case .totals: LeaderDocument.draft
    case .returnForm: ReturnDocument.draft
    }
  }
}
