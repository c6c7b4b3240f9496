import Values
import Vocabulary

/// What is odd about the time of something that happened. It is shown and kept, never corrected:
/// nobody knows better than the paper and the clerk.
public enum TimeDoubt: String, Hashable, Sendable {
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

extension Case {
  /// Times are typed and shown in minutes: less than one is no difference.
  private static let tolerance = 60

  /// What is odd about the times of an entry of the timeline.
  public func doubts(about entry: TimelineEntry) -> [TimeDoubt] {
    let event = entry.event
    var doubts: [TimeDoubt] = []
    if event.id == id.registration {
      if receivedAt.seconds - event.at.seconds >= Case.tolerance { doubts.append(.receivedLater) }
    } else if min(receivedAt, openedAt).seconds - event.at.seconds >= Case.tolerance {
      doubts.append(.beforeReceipt)
    }
    if let before = recordedBefore(event),
      before.seconds - event.recordedAt.seconds >= Case.tolerance
    {
      doubts.append(.clockWentBack)
    }
    return doubts
  }

  /// When the entry before an event, by the same desk, was written down.
  private func recordedBefore(_ event: Event) -> Instant? {
    timeline.last { $0.event.id.desk == event.id.desk && $0.event < event }?.event.recordedAt
  }
}

extension Case {
  /// The fields as they stood before an event: what a correction took the place of.
  public func fields(before event: EventID) -> CaseFields {
    var fields = CaseFields()
    for entry in timeline.prefix(while: { $0.event.id != event })
    where !entry.isUndone && !entry.isOvertaken {
      switch entry.event.payload {
      case .opened(let registration): fields = registration.fields
      case .stepped(let step):
        fields.apply(step.action.name.step.changes(of: step.action))
        fields.roughen(step.action.rough)
      default: break
      }
    }
    return fields
  }
}
