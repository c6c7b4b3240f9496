import Values
import Vocabulary

/// What is odd about the time of something that happened. It is shown and kept, never corrected:
/// nobody knows better than the paper and the clerk.
public enum TimeDoubt: String, HashedByCase, Sendable {
  /// The matter is said to have come in later than it was taken down.
  case receivedLater = "received_later"
  /// It is said to have happened before the matter came in.
  case beforeReceipt = "before_receipt"
  /// The laptop's clock showed an earlier time than at the entry before it.
  case clockWentBack = "clock_went_back"

  /// What people read.
  public var phrase: Phrase {
    switch self {
    case .receivedLater: Phrase("收到的时间比登记晚", "received later than registered")
    case .beforeReceipt: Phrase("早于收到的时间", "before it was received")
    case .clockWentBack: Phrase("电脑时钟倒走过", "the clock went backwards")
    }
  }
}
