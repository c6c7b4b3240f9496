import CaseMaking
import Casework
import Randomness
import Reports
import Synchronization
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Desks that know the same events know the same cases and figures, in whatever order and in
/// whatever pieces the events came, and whatever they did without knowing of each other.
@Suite("Any order of arrival")
struct ConvergenceTests {
  @Test(arguments: RandomRuns.first(13, of: 1...26))
  func givesTheSameCasesAndTotals(seed: Int) throws {
    let history = try History.made(seed: seed)
    var random = SplitMix(seed: UInt64(seed) + 1000)
    for _ in 0..<4 {
      let reader = try Ground.memory()
      try reader.append(inPiecesOf: history.events.shuffled(using: &random), &random)
      #expect(try reader.everyCase() == history.cases)
      #expect(try reader.totals() == history.totals)
      #expect(try reader.answers() == history.answers)
      #expect(try reader.check(deep: true).isEmpty)
    }
    let keys = try SealingKeys(Ground.office)
    let events = history.events.map { keys.opened($0).event() }
    for _ in 0..<20 {
      let replayed = Dictionary(grouping: events.shuffled(using: &random)) { $0.caseID }
        .compactMap { $0.key == nil ? nil : Case(replaying: $0.value, zone: .shanghai) }
      // Whom a case must not name is what the store adds to it.
      #expect(replayed.sorted { $0.id < $1.id } == history.cases.map(\.alone))
    }
  }

  /// A case that is led on by one event is what replaying all makes of it, or it is left alone.
  @Test(arguments: RandomRuns.first(13, of: 1...26))
  func aCaseIsLedOnAsItIsReplayed(seed: Int) throws {
    var counts = [true: 0, false: 0]
    for whole in try History.made(seed: seed).cases {
      let events = whole.timeline.map(\.event)
      for place in events.indices.dropFirst() {
        let known = try #require(Case(replaying: Array(events[..<place]), zone: .shanghai))
        var subject = known
        let isLedOn = subject.follow(events[place])
        counts[isLedOn, default: 0] += 1
        let replayed = Case(replaying: Array(events[...place]), zone: .shanghai)
        #expect(subject == (isLedOn ? replayed : known))
        #expect(!subject.follow(events[place]) && !subject.follow(events[0]))
      }
    }
    #expect(counts[true] ?? 0 > 0, "\(counts)")
  }

  /// The histories are worth shuffling: steps were overtaken, taken back and brought again, cases
  /// were linked, turned and made void, and entries of the ledger replaced.
  @Test func theHistoriesAreVaried() throws {
    var seen: [String: Int] = [:]
    for seed in 1...30 {
      for subject in try History.made(seed: seed).cases {
        seen["links", default: 0] += subject.links.count
        seen[subject.status.rawValue, default: 0] += 1
        for entry in subject.timeline {
          seen[entry.event.payload.stepLabel, default: 0] += 1
          if entry.isOvertaken { seen["overtaken", default: 0] += 1 }
          if entry.isUndone { seen["taken back", default: 0] += 1 }
        }
      }
    }
    let often = ["overtaken", "taken back", "undo", "redo", "links", "void", "closed"]
    let steps = StepName.allCases.map(\.rawValue).filter { $0 != "platform-number" }
    #expect(often.filter { seen[$0] ?? 0 < 10 } == [], "\(seen)")
    #expect(steps.filter { seen[$0] == nil } == [], "\(seen)")
  }
}

/// What three desks did and told each other, and what one of them says in the end. It is made once for all
/// tests that look at it.
private struct History {
  var events: [SealedEvent]
  var cases: [Case]
  var totals: JSON
  var answers: String

  private init(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let desks = try (0..<3).map { _ in try Ground.memory() }
    try desks.workOn(rounds: 40, &random)
    events = try Set(desks.flatMap { try $0.log.events(beyond: [:]) }).sorted { $0.id < $1.id }
    try desks[0].append(events)
    (cases, totals) = (try desks[0].everyCase(), try desks[0].totals())
    answers = try desks[0].answers()
  }

  private final class Place: Sendable { let history = Mutex<History?>(nil) }

  private static let places = (0...30).map { _ in Place() }

  static func made(seed: Int) throws -> History {
    try places[seed].history.withLock { kept in
      let history = try kept ?? History(seed: seed)
      kept = history
      return history
    }
  }
}

// MARK: What desks do

extension [CaseStore] {
  /// Some rounds of work, with an exchange between two of the desks now and then.
  fileprivate func workOn(rounds: Int, _ random: inout SplitMix) throws {
    for round in 0..<rounds {
      let place = Int.random(in: 0..<count, using: &random)
      let other = (place + Int.random(in: 1..<count, using: &random)) % count
      let subject = try self[place].doSomething(&random, at: round)
      // Now and then another desk works on the same case without knowing of it.
      if Bool.random(using: &random), let subject {
        try self[other].doSomething(&random, at: round, on: subject)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        try self[other].append(self[place].log.events(beyond: self[other].log.versionVector()))
      }
    }
  }
}

extension CaseStore {
  /// One random act of a clerk, on a case of those known here where one is named; what the rules
  /// refuse does not happen. The case it was about, nil for a new one.
  @discardableResult
  fileprivate func doSomething(
    _ random: inout SplitMix, at round: Int, on wanted: CaseID? = nil
  ) throws -> CaseID? {
    let clerk = ["王芳", "李雷"].randomElement(using: &random) ?? ""
    // Several desks act in the same minute, and none knows what the others' clocks show.
    let author = Ground.author("10:\(round < 20 ? "0" : "")\(round / 2)", clerk: clerk)
    let known = try everyCase().filter { $0.status != .void }
    let isNew = wanted == nil && Int.random(in: 0..<8, using: &random) == 0
    let chosen = known.first { $0.id == wanted } ?? known.randomElement(using: &random)
    guard let subject = chosen, !isNew else {
      let kind = Kind.allCases.randomElement(using: &random) ?? .report
      let lacks = Int.random(in: 0..<4, using: &random) == 0
      var intake = Ground.intake(kind)
      if lacks { intake.fields[.consumerAddress] = nil }
      try attempt(.open(intake), author)
      return nil
    }
    let others = known.filter { $0.id != subject.id }.map(\.number.description)
    let request = try request(on: subject, others, round, &random)
    try attempt(request, author)
    if request == .undo, Bool.random(using: &random) { try attempt(.redo, author) }
    return subject.id
  }

  private func attempt(_ request: Request, _ author: Author) throws {
    do { try recordAndList(request, by: author) } catch is Refusal {}
  }

  private func request(
    on subject: Case, _ others: [String], _ round: Int, _ random: inout SplitMix
  ) throws -> Request {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .undo
    case 1 where round % 4 == 0: return .redo
    case 2:
      var entry = Ground.leaflets(round)
      entry.isTotal = Bool.random(using: &random)
      return .tally(entry)
    default:
      let actions = possible(others, round).filter { isAllowed($0, on: subject) }
      // What moves a case on comes more often, or few would get beyond their first steps.
      let onward: [StepName] = [.accept, .mediate, .test, .settle, .terminate, .reply]
      let moving = actions.filter { onward.contains($0.name) }
      let action = (Bool.random(using: &random) && !moving.isEmpty ? moving : actions)
        .randomElement(using: &random)
      return .take([action ?? StepAction(.note, [.text: .text("记\(round)")])], on: subject.id)
    }
  }

  /// Every step there is, once.
  private func possible(_ others: [String], _ round: Int) -> [StepAction] {
    let number = StepOption.number
    let other = FieldValue.text(others.isEmpty ? "" : others[round % others.count])
    return [
      .init(.accept, [.told: .text("phone")]), .init(.decline, [.ground: .number(1)]),
      .init(.mediate), .init(.test, [.item: .text("电池")]), .init(.test, [.done: .flag(true)]),
      .init(.settle, [.recovered: .money(Money(fen: 100 * round))]),
      .init(.settle, [.onSpot: .flag(true), .recovered: .money(Money(fen: round))]),
      .init(.terminate, [.ground: .number(3)]), .init(.withdraw),
      .init(.refer, [.to: .text("样区消保委")]), .init(.reply, [.text: .text("已办")]),
      .init(.reply, [.text: .text("已办"), .close: .flag(true)]), .init(.handOver),
      .init(.answer, [.text: .text("答\(round)")]), .init(.dispatch, [.squad: .text("一队")]),
      .init(.extend, [.why: .text("复杂")]), .init(.turn, [.value: .text("complaint")]),
      .init(.turn, [.value: .text("report")]), .init(.notify, [.by: .text("sms")]),
      .init(.note, [.text: .text("记\(round)")]),
      .init(.amend, changes: [.merchantName: .text("甲店\(round)"), .consumerAddress: nil]),
      .init(.amend, changes: [.consumerAddress: .text("样区\(round)号")]),
      .init(.link, [number: other]), .init(.unlink, [number: other]),
      .init(.reopen, [.why: .text("再办")]), .init(.mediate, [.again: .flag(true)]),
      .init(.supplement, [.facts: .text("又见\(round)")]), .init(.repeatOf, [number: other]),
      .init(.callBack, [.notReached: .flag(true)]),
    ] + (round % 5 == 0 ? [.init(.void, [.why: .text("错了")])] : [])
  }

  private func isAllowed(_ action: StepAction, on subject: Case) -> Bool {
    let rules = reference.rules(for: DeskSettings(), on: Ground.today)
    do {
      _ = try Decision(rules: rules).transition(action, on: subject)
      return true
    } catch {
      return false
    }
  }

  /// Takes events over in pieces of any size, some of them twice.
  fileprivate func append(inPiecesOf events: [SealedEvent], _ random: inout SplitMix) throws {
    var rest = events[...]
    while !rest.isEmpty {
      let piece = Array(rest.prefix(Int.random(in: 1...30, using: &random)))
      rest = rest.dropFirst(piece.count)
      try append(piece)
      if Int.random(in: 0..<6, using: &random) == 0 { try append(piece.shuffled(using: &random)) }
    }
  }
}

// MARK: What a store says

extension CaseStore {
  /// Every case, the void ones too, by its name in the log.
  fileprivate func everyCase() throws -> [Case] {
    let void = CaseQuery(status: .void)
    return try
      (lists.cases(CaseQuery(), today: Ground.today)
      + lists.cases(void, today: Ground.today)).sorted { $0.id < $1.id }
  }

  /// The totals of the day as other programs read them.
  fileprivate func totals() throws -> JSON {
    let day = Ground.today
    let asOf = Given.instant("2027-03-15T18:00")
    return try Totals(
      figures.input(from: day, to: day, asOf: asOf), reference: reference,
      settings: DeskSettings(), zone: zone
    ).json(zone: zone)
  }
}

extension Case {
  /// The case as its own events have made it.
  fileprivate var alone: Case {
    var alone = self
    alone.linked = LinkedPersons()
    return alone
  }
}
