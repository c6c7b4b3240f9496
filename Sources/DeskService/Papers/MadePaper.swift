import Casework
import Reports
import Values
import Vocabulary

/// A paper about a case, ready to be given away.
package struct MadePaper {
  /// The case.
  let subject: Case
  /// What was asked for.
  let order: PaperOrder
  /// What is written or printed.
  package let bytes: [UInt8]
  /// What is to be known of it: that the office's template was left aside, which characters it lacks.
  let notes: [Phrase]
}
