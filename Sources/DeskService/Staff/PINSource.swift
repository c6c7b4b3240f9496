import Values
import Vocabulary

/// Where a command gets a PIN from; it is never an argument, which others could see.
package struct PINSource: Sendable {
  /// Asks for the PIN of somebody, with the words that say whose; nil where nobody can be asked.
  package var present: @Sendable (Phrase) throws -> String?
  /// Asks for a new one; nil where nobody can be asked, or none is wanted.
  package var new: @Sendable (Phrase) throws -> String?

  /// A source for both.
  package init(
    present: @escaping @Sendable (Phrase) throws -> String?,
    new: @escaping @Sendable (Phrase) throws -> String?
  ) {
    self.present = present
    self.new = new
  }

  /// There is nobody to ask.
  package static let nobody = PINSource(present: { _ in nil }, new: { _ in nil })
}
