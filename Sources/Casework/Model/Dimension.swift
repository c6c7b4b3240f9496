import Values
import Vocabulary

/// In what respect cases are counted.
public enum Dimension: String, CaseIterable, HashedByCase, Sendable {
  /// A ``Disposition``: status, outcome and whether accepted.
  case disposition = "stage"
  /// The number of the day by which something must be done.
  case due
  case channel, nature
  case goodsClass = "class"
  case trade, topic
  /// The hour of receipt, `0` to `23`.
  case hour
  case clerk, venue, department, merchant
  /// `yes` for a report that was handed over.
  case handedOver = "handed_over"
  /// How the limit of the decision was kept: the text of a ``CaseTiming/Timeliness``.
  case decision
  /// Likewise whether it was closed in time.
  case closing
  /// How roughly the amount is known, where it is.
  case amountApprox = "amount_approx"
  /// What came of calling back: the text of a ``CalledBack``, of settled complaints alone.
  case calledBack = "called_back"
}
