import Values
import Vocabulary

/// What becomes of the rows of an office's old sheet.
public struct OldSheetTold: Hashable, Sendable {
  /// How many are new cases, are there already, and are there with other content.
  public let (new, known, differing): (Int, Int, Int)
  /// How many are refused, and how many are no cases.
  public let (refused, leftOut): (Int, Int)
  /// A sentence for each row that is not taken, in their order.
  public let rows: [Phrase]
  /// What else somebody has to know.
  public let remarks: [Phrase]

  /// All that is told of them.
  public init(
    new: Int, known: Int, differing: Int, refused: Int, leftOut: Int, rows: [Phrase],
    remarks: [Phrase]
  ) {
    (self.new, self.known, self.differing) = (new, known, differing)
    (self.refused, self.leftOut) = (refused, leftOut)
    (self.rows, self.remarks) = (rows, remarks)
  }
}
