import PaperPDF
import Reports
import Values
import Vocabulary

/// Why nothing is printed. It carries the facts; words are made elsewhere.
package enum PrintingError: Error, Sendable {
  /// The paper is not written so, or not where it should go.
  case noForm(PaperFormRefusal)
  /// No PDF can be made on this laptop.
  case noPDF(PaperPDFProblem)
  /// There is no `lp` on this laptop.
  case noQueues
  /// What is at a path is neither a printer's device nor a pipe.
  case notAPrinter(String)
  /// A printer's device that cannot be opened, and the system's number for why.
  case noDevice(String, Int32)
  /// A printer did not take a paper: its name where one was named, and what it said.
  case notTaken(String?, Phrase)
  /// The same of a test, which is no paper of a case and recorded nowhere.
  case testNotTaken(String?, Phrase)
  /// Settings with comments, which writing would lose, and the line that is to be written by hand.
  case commentedSettings(String, line: String)
}
