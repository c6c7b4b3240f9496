import Values

extension Case {
  /// Times are typed and shown in minutes: less than one is no difference.
  private static let tolerance = 60

  /// What is odd about the times of an event of the case.
  ///
  /// - Parameter before: the event before it that the same desk wrote down.
  func doubts(about event: Event, after before: Event?) -> [TimeDoubt] {
    var doubts: [TimeDoubt] = []
    if event.id == id.registration {
      if receivedAt.seconds - event.at.seconds >= Case.tolerance { doubts.append(.receivedLater) }
    } else if min(receivedAt, openedAt).seconds - event.at.seconds >= Case.tolerance {
      doubts.append(.beforeReceipt)
    }
    if let before, before.recordedAt.seconds - event.recordedAt.seconds >= Case.tolerance {
      doubts.append(.clockWentBack)
    }
    return doubts
  }
}
