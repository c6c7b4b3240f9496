import Casework
import Reports
import Values
import Vocabulary

/// A paper about a case, ready to be given away.
package struct MadePaper {
  /// The case.
  package let subject: Case
  /// What is written or printed.
  package let bytes: [UInt8]
  /// A word on the office's template, where that was left aside.
  package let note: Phrase?
  /// What was asked for.
  let order: PaperOrder
}
