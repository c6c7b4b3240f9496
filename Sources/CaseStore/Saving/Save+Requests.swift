import Casework
import GRDB
import Values
import Vocabulary

extension Save {
  /// Writes the events of a request; returns those that an undo or redo is about.
  mutating func carryOut(_ request: Request) throws -> [Event] {
    switch request {
    case .open(let intake): try open(intake)
    case .take(let actions, let id, let seen): try take(actions, on: id, seen: seen)
    case .tally(let entry): try tally([entry])
    case .tallies(let entries): try tally(entries)
    case .configure(let changes): try configure(changes)
    case .disclose(let disclosure, let id): try disclose(disclosure, of: id)
    case .report(let reports):
      for report in reports { try add(.reported(report), to: .nothing) }
    case .undo: return try undo()
    case .redo: return try redo()
    }
    return []
  }

  private mutating func take(_ actions: [StepAction], on id: CaseID, seen: EventID?) throws {
    let subject = try subject(id)
    if let seen, let news = subject.news(since: seen) {
      throw Refusal.caseHasChanged(number: subject.number, by: news)
    }
    for action in actions { try take(action, on: id, at: author.at, clerk: author.clerk) }
  }

  /// A total is one: what else stands of its figure goes in the same save.
  private mutating func tally(_ entries: [TallyEntry]) throws {
    guard entries.contains(where: \.isTotal) else {
      for entry in entries { try tally(entry) }
      return
    }
    let before = try inForce()
    for entry in entries {
      try tally(entry)
      for cleared in entry.clearing(before, of: context.desk) { try tally(cleared) }
    }
    replaced = TallyEntry.replaced(before, by: try inForce())
  }

  /// The entries of the day that are in force, with those of this save.
  private func inForce() throws -> [RecordedTally] {
    let day = author.at.day(in: zone)
    let recorded = try db.recordedTallies(from: day, to: day, venues: [], in: zone)
    return TallyEntry.inForce(recorded + added, in: zone)
  }

  private mutating func tally(_ entry: TallyEntry) throws {
    if let externalID = entry.externalID, try cases.isTaken(externalID: externalID) {
      throw Refusal.externalIDTaken(externalID)
    }
    try add(.tallied(entry), to: .nothing)
  }

  /// Only what changes is written.
  private mutating func configure(_ changes: [DeskSettings.Key: String?]) throws {
    let real = changes.filter { settings[$0.key] != $0.value }
    if real.isEmpty { return }
    try add(.configured(real), to: .nothing)
  }

  private mutating func disclose(_ disclosure: Disclosure, of id: CaseID?) throws {
    if let id { _ = try subject(id) }
    try add(.disclosed(disclosure), to: id.map(Target.existing) ?? .nothing)
  }
}

extension Case {
  /// What came after an event that a screen knew of, showings and prints left out; nil for nothing.
  ///
  /// A screen that knows of an event which the case does not have is told everything.
  fileprivate func news(since seen: EventID) -> [Event]? {
    let place = timeline.firstIndex { $0.event.id == seen }
    let later = timeline[(place.map { $0 + 1 } ?? 0)...].map(\.event).filter { event in
      if case .disclosed = event.payload { false } else { true }
    }
    return later.isEmpty && place != nil ? nil : later
  }
}
