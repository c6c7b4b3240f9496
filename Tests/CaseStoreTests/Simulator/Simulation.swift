import CaseMaking
import Casework
import Randomness
import Values
import Vocabulary

@testable import CaseStore

/// One run of a simulated office, which a seed alone decides: what clerks do at several laptops, what goes round on
/// sticks, and which clocks, disks, sticks and processes fail when. Then nothing fails any more, everybody hears of
/// everybody twice, and what all of them say is looked at.
struct Simulation {
  let seed: Int
  /// What one of the desks does wrong.
  let fault: PlantedFault?
  var random: SplitMix
  var desks: [SimulatedDesk] = []
  var stick = SimulatedStick()
  var work = RandomWork(on: [])
  var now = Given.instant("2027-03-15T09:00").seconds
  /// What each desk knew of the others when it wrote an event.
  var knowledge: [EventID: VersionVector] = [:]
  var erased = ErasedRows()
  /// A line for everything that happened.
  var trace: [String] = []
  /// What is wrong: nothing, in a program without faults.
  var findings: [String] = []

  /// The desk that a planted fault is planted in.
  static let faulty = 1

  init(seed: Int, fault: PlantedFault? = nil) throws {
    (self.seed, self.fault) = (seed, fault)
    random = SplitMix(seed: UInt64(seed) &* 0x9E37 &+ 315)
    let count = 3 + Int(random.next() % 2)
    for letters in ["A", "B", "C", "D"].prefix(count) {
      desks.append(try SimulatedDesk(letters, name: DeskID(random: random.next())))
    }
  }

  /// So many acts, with faults; then the end of them, two rounds in which everybody hears of everybody, and the look at
  /// what they say. It ends with the first thing that is wrong.
  mutating func run(acts: Int) {
    do {
      for round in 0..<acts where findings.isEmpty { try act(round) }
      try agree()
    } catch {
      findings.append("\(trace.last ?? "at the beginning"), then: \(error)")
    }
  }

  mutating func agree() throws {
    guard findings.isEmpty else { return }
    for place in desks.indices { desks[place].clock.mend() }
    try erased.note(of: try erasedEverywhere(), in: desks)
    for _ in 0..<2 { try exchange() }
    let check = SimulationCheck(desks: desks, fault: fault, knowledge: knowledge)
    findings += try check.findings()
    if findings.isEmpty { findings += try erased.traces(in: desks, knowledge) }
    trace.append("in the end \(try desks[0].standing().joined(separator: " "))")
  }

  func erasedEverywhere() throws -> Set<CaseID> {
    try desks.reduce(into: []) { $0.formUnion(try $1.erasures().keys) }
  }
}

// MARK: What happens

extension Simulation {
  /// What is done at a desk, from often to rarely.
  private enum Deed: String {
    case clerk, correct, close, write, read, erase, settle, clock, lose
  }

  private static let deeds: [Deed] =
    Array(repeating: .clerk, count: 6) + Array(repeating: .correct, count: 6)
    + Array(repeating: .read, count: 9) + Array(repeating: .write, count: 6)
    + [.close, .close, .close, .erase, .settle, .clock, .lose]

  mutating func act(_ round: Int) throws {
    now += Int.random(in: 20...240, using: &random)
    let place = Int.random(in: desks.indices, using: &random)
    let deed = Simulation.deeds.randomElement(using: &random) ?? .clerk
    let trouble = trouble()
    let before = try desks[place].store.log.versionVector()
    trace.append("\(round) \(desks[place].letters) \(deed.rawValue) under \(trouble)")
    let outcome = try act(deed, at: place, round, trouble)
    findings += try look(at: place, knowing: before)
    trace[trace.count - 1] += ": \(outcome), \(desks[place].told.count)"
  }

  mutating func trouble() -> SimulatedDesk.Trouble {
    let commit = Int.random(in: 1...3, using: &random)
    switch Int.random(in: 0..<16, using: &random) {
    case 0: return .fullDisk
    case 1: return .kill(.before, ofCommit: commit)
    case 2: return .kill(.within, ofCommit: commit)
    case 3: return .killAfterwards
    default: return .nothing
    }
  }

  private mutating func act(
    _ deed: Deed, at place: Int, _ round: Int, _ trouble: SimulatedDesk.Trouble
  ) throws -> String {
    let desk = desks[place]
    let clerk = ["王芳", "李雷"].randomElement(using: &random) ?? ""
    let author = desk.clock.author(clerk, at: now)
    switch deed {
    case .clerk:
      work.said = [.facts: .text("第\(round)位来说的"), .consumerName: .text("访\(round)")]
      if fault == .undoOfAnother, place == Simulation.faulty, try desk.undoAnother(by: author) {
        return "undid what another did"
      }
      return try work(at: desk, by: author, round, trouble).description
    case .correct:
      let step = correction(round)
      let other = desk.clock.author("赵样", at: now)
      let chosen = Int.random(in: 0..<3, using: &random)
      return try desk.during(trouble) { try desk.take(step, onCase: chosen, by: other) }.description
    case .close: return try close(at: place, trouble)
    case .write: return try write(at: place, author, trouble)
    case .read: return try read(at: place, trouble)
    case .erase: return try erase(at: place, author, trouble)
    case .settle: return try desk.during(trouble) { try desk.settle(by: author) }.description
    case .clock:
      if Bool.random(using: &random) { return "\(desk.clock.fail(at: now, &random))" }
      desk.clock.mend()
      return "set"
    case .lose:
      stick.loseOne(&random)
      return "gone"
    }
  }

  /// Somebody goes with one matter from table to table: two desks that both have it close it, each in its own way.
  mutating func close(
    at place: Int, _ trouble: SimulatedDesk.Trouble
  ) throws -> String {
    let (desk, step) = (desks[place], closing())
    let next = (place + Int.random(in: 1..<desks.count, using: &random)) % desks.count
    let other = desks[next]
    let theirs = Set(try other.openComplaints())
    let open = try desk.openComplaints()
    let author = desk.clock.author("赵样", at: now)
    guard let subject = open.filter(theirs.contains).randomElement(using: &random) else {
      // Where the two have none in common, this one takes one down.
      return try desk.during(trouble) {
        try desk.store.recordAndList(.open(Ground.intake(.complaint, work.said)), by: author)
      }.description
    }
    let outcome = try desk.during(trouble) { try desk.take(step, on: subject, by: author) }
    now += 60
    let known = try other.store.log.versionVector()
    let second = closing()
    let then = try other.during(.nothing) {
      try other.take(second, on: subject, by: other.clock.author("钱样", at: now))
    }
    findings += try look(at: next, knowing: known)
    return "\(outcome), at \(other.letters) \(then)"
  }

  /// Several desks correct the same few cases.
  mutating func correction(_ round: Int) -> StepAction {
    let isAddress = Int.random(in: 0..<3, using: &random) == 0
    return StepAction(
      .amend,
      changes: isAddress
        ? [.consumerAddress: .text("样区\(round)号")] : [.merchantName: .text("店\(round)")])
  }

  mutating func closing() -> StepAction {
    let ways: [StepAction] = [
      .init(.settle, [.onSpot: .flag(true)]), .init(.decline, [.ground: .number(1)]),
      .init(.withdraw),
    ]
    return ways[Int.random(in: ways.indices, using: &random)]
  }

  mutating func work(
    at desk: SimulatedDesk, by author: Author, _ round: Int, _ trouble: SimulatedDesk.Trouble
  ) throws -> SimulatedDesk.Outcome {
    var (work, random) = (work, random)
    defer { (self.work, self.random) = (work, random) }
    return try desk.during(trouble) {
      try work.act(by: author, at: round, desk.store, &random)
    }
  }

  /// Sees that nothing was lost, and notes what the desk knew when it wrote what is new.
  mutating func look(at place: Int, knowing: VersionVector) throws -> [String] {
    let desk = desks[place]
    let before = desk.told.count
    let lost = try desk.noteOwn()
    for sequence in before..<max(before, desk.told.count) {
      knowledge[EventID(desk: desk.name, sequence: sequence + 1)] = knowing
    }
    return try lost + desk.logsWithGaps().map { "\(desk.letters) has a gap in the log of \($0)" }
  }

  mutating func erase(
    at place: Int, _ author: Author, _ trouble: SimulatedDesk.Trouble
  ) throws -> String {
    let desk = desks[place]
    guard let subject = try desk.store.everyCase().randomElement(using: &random) else {
      return "nothing"
    }
    try erased.note(of: [subject.id], in: desks)
    return try desk.during(trouble) {
      _ = try desk.store.erase(subject.id, why: "本人要求", by: author)
    }.description
  }
}
