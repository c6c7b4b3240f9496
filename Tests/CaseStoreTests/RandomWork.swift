import CaseMaking
import Casework
import Randomness
import Values
import Vocabulary

@testable import CaseStore

/// What clerks do at several desks, drawn by lot: they take cases down and lead them on, count, take back and
/// bring again, now and then without knowing of each other.
struct RandomWork {
  /// How the clock goes on.
  enum Pace { case oneMorning, months }

  let desks: [CaseStore]
  let pace: Pace
  /// What every visitor says beside what all say.
  var said: [Field: FieldValue] = [:]
  /// When the last act of months happened.
  private(set) var now = Given.instant("2026-01-12T09:00")

  /// - Parameter day: the first day of months.
  init(on desks: [CaseStore], pace: Pace = .oneMorning, from day: Int = 0) {
    (self.desks, self.pace) = (desks, pace)
    now.seconds += day * 86_400
  }

  /// Some rounds of work, with an exchange between two of the desks now and then.
  mutating func rounds(_ count: Int, _ random: inout SplitMix) throws {
    for round in 0..<count {
      let place = Int.random(in: 0..<desks.count, using: &random)
      let other = (place + Int.random(in: 1..<desks.count, using: &random)) % desks.count
      let subject = try doSomething(&random, at: round, desks[place])
      // Now and then another desk works on the same case without knowing of it.
      if Bool.random(using: &random), let subject {
        try doSomething(&random, at: round, desks[other], on: subject)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        try desks[other].append(desks[place].log.events(beyond: desks[other].log.versionVector()))
      }
    }
  }

  /// One random act of a clerk, on a case of those known here where one is named; what the rules
  /// refuse does not happen. The case it was about, nil for a new one.
  @discardableResult
  private mutating func doSomething(
    _ random: inout SplitMix, at round: Int, _ store: CaseStore, on wanted: CaseID? = nil
  ) throws -> CaseID? {
    let clerk = ["王芳", "李雷"].randomElement(using: &random) ?? ""
    let author = author(clerk, at: round, &random)
    return try act(by: author, at: round, store, on: wanted, &random)
  }

  /// The same by somebody who acts at a moment of his own.
  @discardableResult
  mutating func act(
    by author: Author, at round: Int, _ store: CaseStore, on wanted: CaseID? = nil,
    _ random: inout SplitMix
  ) throws -> CaseID? {
    let known = try store.everyCase().filter { $0.status != .void }
    let isNew = wanted == nil && Int.random(in: 0..<8, using: &random) == 0
    let chosen = known.first { $0.id == wanted } ?? known.randomElement(using: &random)
    guard let subject = chosen, !isNew else {
      try attempt(.open(intake(&random)), author, store)
      return nil
    }
    let others = known.filter { $0.id != subject.id }.map(\.number.description)
    let request = try request(on: subject, others, round, author, &random)
    try attempt(request, author, store)
    if request == .undo, Bool.random(using: &random) { try attempt(.redo, author, store) }
    return subject.id
  }

  /// Who acts now. In one morning several desks act in the same minute, and none knows what the others' clocks show;
  /// in months some days pass between two acts, and some acts are entered late.
  private mutating func author(
    _ clerk: String, at round: Int, _ random: inout SplitMix
  ) -> Author {
    switch pace {
    case .oneMorning:
      return Ground.author("10:\(round < 20 ? "0" : "")\(round / 2)", clerk: clerk)
    case .months:
      now.seconds += Int.random(in: 1...40, using: &random) * 3600
      if Int.random(in: 0..<6, using: &random) == 0 {
        now.seconds += Int.random(in: 1...30, using: &random) * 86_400
      }
      let isLate = Int.random(in: 0..<8, using: &random) == 0
      let late = isLate ? Int.random(in: 1...3, using: &random) * 86_400 : 0
      return Author(
        clerk: clerk, at: Instant(seconds: now.seconds - late),
        wallMilliseconds: Int64(now.seconds) * 1000)
    }
  }

  private func intake(_ random: inout SplitMix) -> Intake {
    let kind = Kind.allCases.randomElement(using: &random) ?? .report
    let lacks = Int.random(in: 0..<4, using: &random) == 0
    var intake = Ground.intake(kind, said)
    if lacks { intake.fields[.consumerAddress] = nil }
    guard pace == .months else { return intake }
    intake.fields[.venue] = .text(["东门", "西门"].randomElement(using: &random) ?? "")
    if kind == .consultation {
      intake.fields[.people] = .number(Int.random(in: 1...4, using: &random))
    }
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      intake.fields[.receivedAt] = .instant(Instant(seconds: now.seconds - 5 * 86_400))
    case 1:
      intake.fields[.delegateName] = .text("代某")
      intake.fields[.delegateAuthorised] = Bool.random(using: &random) ? .flag(true) : nil
    default: break
    }
    return intake
  }

  private func attempt(_ request: Request, _ author: Author, _ store: CaseStore) throws {
    do { try store.recordAndList(request, by: author) } catch is Refusal {}
  }
}

// MARK: Requests

extension RandomWork {
  private func request(
    on subject: Case, _ others: [String], _ round: Int, _ author: Author, _ random: inout SplitMix
  ) throws -> Request {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return .undo
    case 1 where round % 4 == 0: return .redo
    case 2: return .tally(entry(round, &random))
    default:
      let today = author.at.day(in: .shanghai)
      let actions = (possible(others, round) + (pace == .months ? dated(today, round) : []))
        .filter { isAllowed($0, on: subject, author) }
      // What moves a case on comes more often, or few would get beyond their first steps.
      let onward: [StepName] = [.accept, .mediate, .test, .settle, .terminate, .reply]
      let moving = actions.filter { onward.contains($0.name) }
      let action = (Bool.random(using: &random) && !moving.isEmpty ? moving : actions)
        .randomElement(using: &random)
      return .take([action ?? StepAction(.note, [.text: .text("记\(round)")])], on: subject.id)
    }
  }

  private func entry(_ round: Int, _ random: inout SplitMix) -> TallyEntry {
    var entry = Ground.leaflets(round)
    entry.isTotal = Bool.random(using: &random)
    guard pace == .months else { return entry }
    if Bool.random(using: &random) {
      entry.item = "consultation"
      entry.quantities = [Quantity(count: Count(1 + round), unit: "人次")]
    }
    entry.venue = ["东门", "西门"].randomElement(using: &random) ?? ""
    entry.scope = TallyEntry.Scope.allCases.randomElement(using: &random) ?? .day
    entry.detail = [nil, "甲", "乙"].randomElement(using: &random) ?? nil
    return entry
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

  /// Steps that name days, and corrections on which figures and last days hang.
  private func dated(_ today: Day, _ round: Int) -> [StepAction] {
    let later = FieldValue.day(today.adding(1 + round % 20))
    let earlier = Instant(today.adding(-round % 12), hour: 10, in: .shanghai)
    return [
      .init(.refer, [.to: .text("公安"), .replyBy: later]),
      .init(.settle, [.performBy: later, .recovered: .money(Money(fen: 300 + round))]),
      .init(.settle, [.doubled: .money(Money(fen: 500)), .recovered: .money(Money(fen: 900))]),
      .init(.amend, changes: [.receivedAt: .instant(earlier)]),
      .init(.amend, changes: [.amount: .money(Money(fen: 100 + round))]),
      .init(.amend, changes: [.venue: .text("东门"), .delegateAuthorised: .flag(round % 2 == 0)]),
      .init(.amend, changes: [.people: .number(1 + round % 3), .amount: nil]),
    ]
  }

  private func isAllowed(_ action: StepAction, on subject: Case, _ author: Author) -> Bool {
    let today = pace == .months ? author.at.day(in: .shanghai) : Ground.today
    let rules = Shipped.reference.rules(for: DeskSettings(), on: today)
    do {
      _ = try Decision(rules: rules).transition(action, on: subject)
      return true
    } catch {
      return false
    }
  }
}
