import Casework
import Reports
import Values
import Vocabulary

@testable import Desk

/// The cases, ledger and drafts of one desk in memory: it takes saves by the real rules and
/// answers what screens ask, so that a whole program can be walked through without a disk.
struct Shelf {
  let reference: Reference
  let zone: Zone
  private(set) var settings: DeskSettings
  private(set) var events: [Event] = []
  private(set) var cases: [CaseID: Case] = [:]
  var drafts: [Draft] = []
  var views: [SavedView] = []
  /// Where a hand-over can go; what was handed over stands in ``handedOver``.
  var places = HandOverPlace.invented
  var handedOver: [HandedOver] = []
  /// Why the next hand-over fails; nil where it does not.
  var handOverFault: Phrase?
  var clerk: String
  var now: Instant
  /// When the newest record was made, where that is not what the cases say.
  var newestRecord: Instant?
  private(set) var counter = 0

  init(_ context: Context, counter: Int = 0) {
    reference = context.reference
    zone = context.zone
    settings = context.settings
    clerk = context.clerk
    now = context.now
    self.counter = counter
  }

  var today: Day { now.day(in: zone) }
  var all: [Case] { cases.values.sorted { $0.number.counter < $1.number.counter } }

  func subject(_ counter: Int) -> Case? {
    cases.values.first { $0.number.counter == counter }
  }
}

// MARK: Recording

extension Shelf {
  mutating func record(_ request: Request) throws -> Receipt {
    switch request {
    case .open(let intake): try open(intake)
    case .take(let actions, let id, let seen): try take(actions, on: id, seen: seen)
    case .tally(let entry): Receipt(events: [add(.tallied(entry))])
    case .tallies(let entries): tally(entries)
    case .configure(let changes):
      configure(changes)
    case .disclose(let disclosure, let id): disclose(disclosure, of: id)
    case .report(let reports): Receipt(events: reports.map { add(.reported($0)) })
    case .undo: try turn(undoable, else: .nothingToUndo) { .undone(save: $0) }
    case .redo: try turn(redoable, else: .nothingToRedo) { .redone(save: $0) }
    }
  }

  private mutating func tally(_ entries: [TallyEntry]) -> Receipt {
    var events: [EventID] = []
    for entry in entries { events.append(add(.tallied(entry), save: events.first)) }
    return Receipt(events: events)
  }

  private mutating func open(_ intake: Intake) throws -> Receipt {
    if intake.fields.isEmpty { throw Refusal.nothingEntered }
    counter += 1
    let day = (intake.fields.receivedAt ?? now).day(in: zone)
    let number = CaseNumber(kind: intake.kind, day: day, letters: "A", counter: counter)
    let opening = try decision(day).opening(intake, number: number)
    let first = add(.opened(opening), at: intake.fields.receivedAt ?? now)
    let id = CaseID(opening: first)
    for link in intake.links { try self.link(id, with: link, save: first) }
    for step in intake.steps { _ = try take(step.action, on: id, save: first, at: step.at ?? now) }
    return receipt([first], [id], opened: [number])
  }

  private mutating func link(
    _ id: CaseID, with wanted: Intake.WantedLink, save: EventID
  ) throws {
    guard let other = all.first(where: { $0.number.description == wanted.number }),
      let own = cases[id]
    else { throw Refusal.noSuchCase(wanted.number ?? "") }
    for (here, there) in [(own, other), (other, own)] {
      let action = StepAction(
        .link, [.number: .text(there.number.description), .why: .text(wanted.why)])
      let day = here.receivedAt.day(in: zone)
      let ruling = try decision(day).ruling(action, on: here)
      let step = TakenStep(action: action, ruling: ruling, other: there.id)
      _ = add(.stepped(step), of: here.id, save: save, at: now)
    }
  }

  private mutating func take(
    _ actions: [StepAction], on id: CaseID, seen: EventID?
  ) throws -> Receipt {
    guard let subject = cases[id] else { throw Refusal.noSuchCase(id.description) }
    if let seen, subject.timeline.last?.event.id != seen {
      let news = subject.timeline.map(\.event).drop { $0.id <= seen }
      throw Refusal.caseHasChanged(number: subject.number, by: Array(news))
    }
    var written: [EventID] = []
    for action in actions { written.append(try take(action, on: id, save: written.first, at: now)) }
    return receipt(written, [id])
  }

  private mutating func take(
    _ action: StepAction, on id: CaseID, save: EventID?, at: Instant
  ) throws -> EventID {
    guard let subject = cases[id] else { throw Refusal.noSuchCase(id.description) }
    let ruling = try decision(subject.receivedAt.day(in: zone)).ruling(action, on: subject)
    let fact = Fact.stepped(TakenStep(action: action, ruling: ruling))
    return add(fact, of: id, save: save, at: at)
  }

  private func decision(_ day: Day) -> Decision {
    Decision(rules: reference.rules(for: settings, on: day))
  }

  private mutating func disclose(_ disclosure: Disclosure, of id: CaseID?) -> Receipt {
    let event = add(.disclosed(disclosure), of: id)
    return receipt([event], [id])
  }

  private mutating func configure(_ changes: [DeskSettings.Key: String?]) -> Receipt {
    settings.apply(changes)
    if let name = changes[.clerk] ?? nil { clerk = name }
    return Receipt(events: [add(.configured(changes))])
  }

  @discardableResult
  private mutating func add(
    _ fact: Fact, of id: CaseID? = nil, save: EventID? = nil, at: Instant? = nil
  ) -> EventID {
    let event = EventID(desk: Booth.desk, sequence: events.count + 1)
    var caseID = id
    if case .opened = fact { caseID = CaseID(opening: event) }
    events.append(
      Event(
        id: event, tick: Tick(Int64(events.count + 1)), at: at ?? now, recordedAt: at ?? now,
        clerk: clerk, caseID: caseID, save: save ?? event, fact: fact))
    if let caseID {
      cases[caseID] = Case(replaying: events.filter { $0.caseID == caseID }, zone: zone)
    }
    return event
  }

  private func receipt(
    _ events: [EventID], _ ids: [CaseID?], opened: [CaseNumber] = [], undone: [Event] = []
  ) -> Receipt {
    Receipt(
      events: events, cases: ids.compactMap { $0 }.compactMap { cases[$0] }, opened: opened,
      undone: undone)
  }
}

// MARK: Undo

extension Shelf {
  private var saves: [[Event]] {
    let own = events.filter { event in
      switch event.fact {
      case .opened, .stepped, .tallied: event.clerk == clerk
      default: false
      }
    }
    return Dictionary(grouping: own) { $0.save }.values.sorted { $0[0] < $1[0] }
  }

  private var taken: Set<EventID> { Case.undoneSaves(in: events) }

  private var undoable: [Event]? { saves.last { !taken.contains($0[0].save) } }

  private var redoable: [Event]? {
    guard case .undone(let save)? = events.last?.fact else { return nil }
    return saves.last { $0[0].save == save }
  }

  private mutating func turn(
    _ save: [Event]?, else refusal: Refusal, _ fact: (EventID) -> Fact
  ) throws -> Receipt {
    guard let save, let first = save.first else { throw refusal }
    let event = add(fact(first.save), of: first.caseID)
    return receipt([event], [first.caseID], undone: save)
  }

  func preview(redo: Bool) -> UndoPreview {
    let save = (redo ? redoable : undoable) ?? []
    let ids = Set(save.compactMap(\.caseID))
    return UndoPreview(events: save, cases: ids.compactMap { cases[$0] })
  }
}

// MARK: Answers

extension Shelf {
  /// Carries out what a program asks for and says what comes of it.
  mutating func perform(_ effect: Effect) -> [Message] {
    if case .asked(let place, let effect) = effect {
      return perform(effect).map { .answered(place, $0) }
    }
    switch effect {
    case .record(let request, let draft): return answer(request, ending: draft)
    case .ask(let question): return [.answer(answer(question))]
    case .saveDraft(let draft):
      drafts.removeAll { $0.id == draft.id }
      drafts.append(draft)
      return [.draftSaved(id: draft.id, at: now)]
    case .dropDraft(let id):
      drafts.removeAll { $0.id == id }
      return []
    case .clerk(let name):
      clerk = name
      return answer(.configure([.clerk: name]))
    case .keepView(let view):
      views = views.filter { $0.name != view.name } + [view]
      return [.answer(.views(views))]
    case .dropView(let name):
      views.removeAll { $0.name == name }
      return [.answer(.views(views))]
    case .handOver(let day, let place, let unmasked): return [handOver(day, to: place, unmasked)]
    case .export: return [.done(Phrase("已存：合计.txt"))]
    case .print(let order, let id, _):
      let record = Request.disclose(Disclosure(.printed, detail: order.record), of: id)
      return answer(record) + [.done(Phrase("已存：回执.txt", "Saved: slip.txt"))]
    case .openDemonstration, .language, .redraw, .ring, .quit, .quitWhenQuiet, .keepDrafts, .asked,
      .rescue, .leaveUnsaved, .acceptClock:
      return []
    }
  }

  private mutating func answer(_ request: Request, ending draft: Draft.ID? = nil) -> [Message] {
    do {
      let receipt = try record(request)
      drafts.removeAll { $0.id == draft }
      if case .configure = request { return [.settings(settings), .recorded(receipt)] }
      return [.recorded(receipt)]
    } catch let refusal as Refusal {
      return [.refused(refusal)]
    } catch {
      return [.failed(Phrase("\(error)"))]
    }
  }

  private func answer(_ question: Question) -> Answer {
    switch question {
    case .home: .home(board)
    case .cases(let query): .cases(query, summaries(query))
    case .views: .views(views)
    case .oneCase(let id): .oneCase(id, cases[id])
    case .openCounts: .openCounts(openCounts)
    case .signs(let id): .signs(id, signs(of: id))
    case .linked(let id):
      .linked(id, (cases[id]?.links ?? []).compactMap { cases[$0.other] }.map(summary))
    case .totals(let from, let to, let venues): .totals(totals(from, to, venues))
    case .visitor(let phone):
      .visitor(phone: phone, summaries { $0.fields[text: .consumerPhone] == phone })
    case .merchant(let name):
      .merchant(
        name: name,
        summaries {
          $0.kind == .complaint && $0.fields[text: .merchantName] == name
            && $0.receivedAt.day(in: zone) == today
        })
    case .merchants(let typed): .merchants(like: typed, merchants(like: typed))
    case .precedents(let name): .precedents(merchant: name, precedents(of: name))
    case .mix(let day): .mix(day, mix(of: day))
    case .undo(let redo): .undo(redo: redo, preview(redo: redo))
    case .tallies(let day): .tallies(day, tallies.filter { $0.at.day(in: zone) == day })
    case .handOver(let day): .handOver(handOverBoard(of: day))
    }
  }

  func summary(_ subject: Case) -> CaseSummary {
    CaseSummary(subject, today: today, calendar: reference.calendar, zone: zone)
  }

  private func summaries(where isWanted: (Case) -> Bool) -> [CaseSummary] {
    all.filter(isWanted).map(summary)
  }

  func summaries(_ query: CaseQuery) -> [CaseSummary] {
    let found = all.map(summary).filter { row in
      let isWanted =
        switch query.state {
        case .any: row.status != .void
        case .open: row.status.isOpen
        case .closed: row.status == .closed
        case .overdue: row.due?.isOverdue ?? false
        case .dueSoon: row.isUrgent
        }
      let isKeyed = row.kind == .consultation || cases[row.id]?.platformNumber != nil
      let isOfPart = query.status.map { $0 == row.status } ?? true
      let isOfKind = query.kind.map { $0 == row.kind } ?? true
      let due = row.due?.on ?? Day(number: .max)
      let isInTime = due >= query.dueFrom ?? due && due <= query.dueTo ?? due
      let isUntold = row.due?.what == .tell
      return isWanted && isOfPart && isOfKind && isInTime && !(query.isUnkeyed && isKeyed)
        && !(query.isUntold && !isUntold)
        && !(query.hasNoDepartment && !row.department.isEmpty) && row.matches(query.search)
    }
    let sorted = found.sorted { query.sort.puts($0, before: $1) }
    return Array(sorted.dropFirst(query.offset).prefix(query.limit ?? .max))
  }

  private var openCounts: OpenCounts {
    var counts = OpenCounts()
    for row in summaries(CaseQuery(state: .open)) {
      counts.parts[OpenCounts.Part(row.status, row.kind), default: 0] += 1
      if row.due?.isOverdue ?? false { counts.overdue += 1 }
      if row.isUrgent, !(row.due?.isOverdue ?? false) { counts.dueSoon += 1 }
      if row.receivedAt.day(in: zone) == today { counts.receivedToday += 1 }
    }
    return counts
  }

  var tallies: [RecordedTally] {
    let taken = taken
    return events.compactMap { event in
      guard case .tallied(let entry) = event.fact, !taken.contains(event.save) else { return nil }
      return RecordedTally(entry: entry, id: event.id, at: event.at, clerk: event.clerk)
    }
  }
}

extension CaseSummary {
  fileprivate func matches(_ words: String) -> Bool {
    words.split(separator: " ").allSatisfy { word in
      let texts = [merchant, product, facts, phoneTail, number.short]
      return texts.contains { $0.contains(word) }
    }
  }
}

extension CaseQuery.Sort {
  fileprivate func puts(_ one: CaseSummary, before other: CaseSummary) -> Bool {
    let isNewer = one.number.counter > other.number.counter
    switch self {
    case .received: return isNewer
    case .arrival: return !isNewer
    case .department:
      return one.department == other.department ? !isNewer : one.department > other.department
    case .merchant: return one.merchant == other.merchant ? !isNewer : one.merchant > other.merchant
    case .clerk: return one.clerk == other.clerk ? !isNewer : one.clerk < other.clerk
    case .amount:
      let amounts = ((one.amount?.money ?? .zero).fen, (other.amount?.money ?? .zero).fen)
      return amounts.0 == amounts.1 ? isNewer : amounts.0 > amounts.1
    case .due:
      let days = [one, other].map { $0.due?.on.number ?? .max }
      return days[0] == days[1] ? !isNewer : days[0] < days[1]
    }
  }
}
