import Casework
import TerminalKit
import Values
import Vocabulary

/// A screen that can show the persons of one case in full.
public protocol ShowsPersons: DeskScreen {
  /// The case whose persons it shows; nil while there is none.
  var personsOf: CaseID? { get }
}
