import Casework
import GRDB
import Values

/// Looks back over this desk's log for what a clerk can take back or bring again.
struct Undoing {
  let context: StoreContext
  let db: Database

  /// The newest save of a clerk that can be taken back, nil when there is none.
  func undo(clerk: String) throws -> UndoChoice? {
    try newest(.by(clerk)) { !$0.contains(where: \.isNotice) }
  }

  /// The newest save of anybody else that came after a place in the log and stands.
  func newest(after sequence: Int, notBy clerk: String) throws -> UndoChoice? {
    try newest(.notBy(clerk), after: sequence) { _ in true }
  }

  /// The cases that took the very same step in saves of their own right before a choice, the last first:
  /// one form spoke for all of them.
  func companions(of choice: UndoChoice, by clerk: String) throws -> [Case] {
    guard let step = choice.events.onlyStep else { return [] }
    var cases: [Case] = []
    var before = choice.save.sequence
    while let events = try save(before: before, .by(clerk)), let first = events.first {
      before = first.id.sequence
      guard events.onlyStep == step, first.at == choice.events.first?.at else { break }
      if try !isUndone(first) { cases += try self.choice(events)?.cases ?? [] }
    }
    return cases
  }

  private func newest(
    _ author: Author, after sequence: Int = 0, where isWanted: ([Event]) -> Bool
  ) throws -> UndoChoice? {
    var before = Int.max
    while let events = try save(after: sequence, before: before, author),
      let first = events.first
    {
      before = first.id.sequence
      let isCandidate = events.contains(where: \.isRecord) && isWanted(events)
      if isCandidate, try !isUndone(first) { return try choice(events) }
    }
    return nil
  }

  /// Whose saves are looked at.
  private enum Author {
    case by(String), notBy(String)
  }

  /// The save that a redo by a clerk would bring again, nil when there is none.
  func redo(clerk: String) throws -> UndoChoice? {
    var before = Int.max
    while let events = try save(before: before, .by(clerk)), let first = events.first {
      before = first.id.sequence
      if case .undone(let save) = first.payload {
        let taken = try self.events(ofSave: save.sequence)
        if let start = taken.first, try isUndone(start) { return try choice(taken) }
      } else if events.contains(where: \.isRecord), !events.contains(where: \.isNotice),
        try !isUndone(first)
      {
        return nil
      }
    }
    return nil
  }

  /// The newest save that began before a place in the log. A save lies in one piece.
  private func save(
    after lower: Int = 0, before sequence: Int, _ author: Author
  ) throws -> [Event]? {
    let (sign, clerk) =
      switch author {
      case .by(let clerk): ("=", clerk)
      case .notBy(let clerk): ("<>", clerk)
      }
    let save: Int? = try db.value(
      """
      SELECT save_sequence FROM event
      WHERE desk = ? AND clerk \(sign) ? AND sequence < ? AND sequence > ?
      ORDER BY sequence DESC LIMIT 1
      """, [context.desk.text, clerk, sequence, lower])
    return try save.map(events(ofSave:))
  }

  private func events(ofSave save: Int) throws -> [Event] {
    let desk = context.desk.text
    let end: Int? = try db.value(
      """
      SELECT sequence FROM event WHERE desk = ? AND sequence > ? AND save_sequence <> ?2
      ORDER BY sequence LIMIT 1
      """, [desk, save])
    return try db.events(
      where: "e.desk = ? AND e.sequence >= ? AND e.sequence < ? ORDER BY e.sequence",
      [desk, save, end ?? Int.max])
  }

  /// Whether the save that an event begins is taken back.
  private func isUndone(_ first: Event) throws -> Bool {
    let undoing = "e.\(Schema.rareKinds) AND e.\(EventKind.sql(.undone, .redone))"
    let words = try db.events(
      where: undoing + " AND e.case_id IS ?", [first.caseID?.description])
    return Case.undoneSaves(in: words.sorted()).contains(first.save)
  }

  private func choice(_ events: [Event]) throws -> UndoChoice? {
    guard let first = events.first else { return nil }
    var choice = UndoChoice(save: first.save, events: events, cases: [], refusal: nil)
    var seen: Set<CaseID> = []
    for id in events.compactMap(\.caseID) where seen.insert(id).inserted {
      guard let subject = try CaseLookup(context: context, db: db).replayed(id) else { continue }
      choice.cases.append(subject)
      if choice.refusal == nil && subject.hasEventInForce(after: events) {
        choice.refusal = .laterEventStands(number: subject.number)
      }
    }
    return choice
  }
}

extension [Event] {
  /// The step that is all of a save; nil for any other save.
  var onlyStep: StepAction? {
    guard count == 1, case .stepped(let step)? = first?.payload, step.other == nil else {
      return nil
    }
    return step.action
  }
}

extension Event {
  /// Whether it says something about a case or the ledger that can be taken back.
  var isRecord: Bool {
    switch payload {
    case .opened, .stepped, .tallied: true
    case .undone, .redone, .configured, .disclosed, .reported, .erased, .attached, .keyed,
      .staffed, .unknown:
      false
    }
  }

  /// Whether it says that somebody was told: what was said cannot be unsaid.
  var isNotice: Bool {
    if case .stepped(let step) = payload { step.action.name.step.isNotice } else { false }
  }
}

extension Case {
  /// Whether something is in force that came after a save and may rest on it.
  func hasEventInForce(after save: [Event]) -> Bool {
    guard let name = save.first?.save, let last = save.filter({ $0.caseID == id }).max() else {
      return false
    }
    return timeline.contains { entry in
      entry.event > last && entry.event.save != name && !entry.isUndone && entry.event.isPayload
    }
  }
}

extension Event {
  var isPayload: Bool {
    switch payload {
    case .undone, .redone, .disclosed, .reported, .configured, .keyed, .staffed: false
    case .opened, .stepped, .tallied, .erased, .attached, .unknown: true
    }
  }
}
