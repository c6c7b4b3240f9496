import Values

/// One line of a case's story with what it takes to tell it.
public struct StoryEntry: Hashable, Sendable {
  /// What happened, and whether it holds.
  public let entry: TimelineEntry
  /// The fields as they stood before it: what a correction took the place of.
  public let before: CaseFields
  /// What is odd about its times.
  public let doubts: [TimeDoubt]
}

extension StoryEntry {
  /// The timeline of a case with what it takes to tell it, made in one walk: a case may have thousands of entries.
  public static func all(of subject: Case) -> [StoryEntry] {
    var fields = CaseFields()
    var last: [DeskID: Event] = [:]
    return subject.timeline.map { entry in
      let event = entry.event
      let before = last[event.id.desk].flatMap { $0 < event ? $0 : nil }
      let told = StoryEntry(
        entry: entry, before: fields, doubts: subject.doubts(about: event, after: before))
      fields.take(entry)
      last[event.id.desk] = event
      return told
    }
  }
}

extension CaseFields {
  /// Takes over what an entry made of the fields, erased or not since.
  fileprivate mutating func take(_ entry: TimelineEntry) {
    if entry.isUndone || entry.isOvertaken { return }
    switch entry.event.payload {
    case .opened(let registration): self = registration.fields
    case .stepped(let step):
      apply(step.action.name.step.changes(of: step.action))
      roughen(step.action.rough)
    case .undone, .redone, .erased, .attached, .tallied, .reported, .configured, .disclosed, .keyed,
      .staffed, .unknown:
      break
    }
  }
}
