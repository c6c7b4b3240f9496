import Casework
import Reports

/// Where in a file something stands.
package struct Place: Hashable, Sendable {
  /// The file's path.
  package var file: String
  /// Counted from 1; nil means the whole file.
  package var line: Int?
  /// Counted from 1; nil means the whole line.
  package var column: Int?

  /// A place in a file, or the file itself.
  package init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// Why the desk could not do what it was asked for, where neither the rules nor the store were against
/// it. It carries the facts; words are made elsewhere.
package enum DeskError: Error, Sendable {
  /// A value that is bad data.
  case value(DocumentProblem)
  case document(DocumentProblem, Place)
  case json(JSONError, Place)
  case table(CSVError, Place)
  case inputNotFound(String, Int32)
  case notWritten(String, Int32 = 0)
  case notRead(String, Int32)
  /// A file that this user may not read.
  case notAllowed(String)
  /// A file that holds no text, such as a document of Word.
  case noText(String)
  /// The case has no such paper.
  case noPaper(PaperRefusal, Paper)
  /// A template that comes with the program is broken.
  case template(TemplateError)
  /// The program was built without sheets of Excel.
  case noWorkbooks
  /// There is no `lp` on this laptop.
  case noPrinting
  /// `lp` did not take a paper: the printer where one was named, and what it said.
  case notPrinted(String?, String)
}
