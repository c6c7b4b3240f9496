import Values

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
      case .undone, .redone, .erased, .attached, .tallied, .reported, .configured, .disclosed,
        .keyed,
        .unknown:
        break
      }
    }
    return fields
  }
}
