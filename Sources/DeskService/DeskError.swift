import Casework
import Reports

/// Why the desk could not do what it was asked for, where neither the rules nor the store were against
/// it. It carries the facts; words are made elsewhere.
package enum DeskError: Error, Sendable {
  case inputNotFound(String, Int32)
  case notWritten(String, Int32 = 0)
  case notRead(String, Int32)
  /// A file that this user may not read.
  case notAllowed(String)
  /// A pipe or a device where a file was named.
  case noFile(String)
  /// A file that holds no text, such as a document of Word.
  case noText(String)
  /// The case has no such paper.
  case noPaper(PaperRefusal, Paper)
  /// A template that comes with the program is broken.
  case template(TemplateError)
  /// The program was built without sheets of Excel.
  case noWorkbooks
  /// The library that writes sheets of Excel is not on this machine.
  case noSheetLibrary
}
