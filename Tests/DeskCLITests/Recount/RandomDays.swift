import CaseStore
import Casework
import Randomness
import ReferenceData
import Values
import Vocabulary

/// Fills a store with random cases, steps and counts: what the rules refuse is left out, so that
/// whatever they allow happens sooner or later.
struct RandomDays {
  static let days = ["2027-03-13", "2027-03-14", "2027-03-15"]
  static let venues = ["主会场", "东门分会场", "西街（二）"]
  static let clerks = ["样甲", "样乙", "样丙"]
  /// Each merchant in spellings that are one and the same name.
  static let merchants = [
    ["样板店（东门）", "样板店(东门)", "样板店 （东门）"], ["ABC样品城", "ａｂｃ样品城"], ["样品药房"],
    ["樣品百貨", "样品百货"], ["样品车行"], ["样品诊所"],
  ]

  private let store: CaseStore
  private var dice: SplitMix
  private var open: [CaseID] = []
  /// The true clock, which goes on while days are chosen at random.
  private var wall: Int64 = 1_800_000_000_000
  private var asked: [StepName: (taken: Int, refused: Int)] = [:]

  /// The steps that happened at least once.
  var taken: Set<StepName> { Set(asked.filter { $0.value.taken > 0 }.keys) }

  /// - Parameter store: a store that nothing is in.
  init(_ store: CaseStore, seed: UInt64) {
    self.store = store
    dice = SplitMix(seed: seed)
  }

  /// Takes down so many cases and lets things happen to them, between them and after them.
  mutating func fill(cases: Int) throws {
    for _ in 0..<cases {
      try takeDown()
      for _ in 0..<number(below: 4) { try somethingHappens() }
    }
    for _ in 0..<cases * 4 { try somethingHappens() }
  }
}

// MARK: Chance

extension RandomDays {
  private mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &dice) }

  private mutating func isSo(oneIn count: Int) -> Bool { number(below: count) == 0 }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

  /// A moment of one of the days; steps may lie before the intake, as late entries do.
  private mutating func moment() throws -> Instant {
    let text =
      "\(pick(RandomDays.days))T\(String(9 + number(below: 8)).leftPadded):"
      + "\(String(number(below: 60)).leftPadded):00+08:00"
    guard let instant = Instant(iso: text) else { throw NoMoment(text: text) }
    return instant
  }

  struct NoMoment: Error { var text: String }

  private mutating func author() throws -> Author {
    wall += 1000
    return Author(clerk: pick(RandomDays.clerks), at: try moment(), wallMilliseconds: wall)
  }
}

extension String {
  fileprivate var leftPadded: String { count < 2 ? "0" + self : self }
}

// MARK: What people bring

extension RandomDays {
  private mutating func takeDown() throws {
    let kind = pick([Kind.complaint, .complaint, .complaint, .report, .consultation, .consultation])
    let saveResult = try store.recordAndList(
      .open(Intake(kind: kind, fields: try fields(kind))), by: try author())
    open += saveResult.cases.map(\.id)
  }

  private mutating func fields(_ kind: Kind) throws -> CaseFields {
    var fields = CaseFields([.facts: .text("样品坏了")])
    fields[.receivedAt] = .instant(try moment())
    fields[.venue] = .text(pick(RandomDays.venues))
    sometimes(.channel, ["visit", "phone", "web", "letter", "p12315"], &fields)
    sometimes(.goodsClass, ["g_food", "g_food.other", "g_electronics.telecom", "other"], &fields)
    sometimes(.merchantTrade, ["retail", "catering", "other"], &fields)
    if kind == .consultation {
      sometimes(.topic, ["law", "food", "price"], &fields)
      if isSo(oneIn: 4) { fields[.people] = .number(2 + number(below: 5)) }
      return fields
    }
    fields[.merchantName] = .text(pick(pick(RandomDays.merchants)))
    sometimes(.nature, ["quality", "price", "other"], &fields)
    if !isSo(oneIn: 4) { fields[.amount] = .money(Money(fen: 1 + number(below: 900_000))) }
    if kind == .complaint { fillIn(&fields) }
    return fields
  }

  private mutating func sometimes(_ field: Field, _ ids: [String], _ fields: inout CaseFields) {
    if !isSo(oneIn: 5) { fields[field] = .text(pick(ids)) }
  }

  /// What art. 10 asks for; one case in five lacks some of it.
  private mutating func fillIn(_ fields: inout CaseFields) {
    for field in [Field.consumerName, .consumerPhone, .consumerAddress, .merchantAddress]
    where !isSo(oneIn: 20) { fields[field] = .text("样例") }
    if !isSo(oneIn: 20) { fields[.requests] = .list(["refund"]) }
  }
}

// MARK: What becomes of it

extension RandomDays {
  private mutating func somethingHappens() throws {
    switch number(below: 12) {
    case 0: try count()
    case 1: try takeBack()
    default:
      let id = pick(open)
      try take(action(on: id), on: id)
    }
  }

  private mutating func take(_ action: StepAction, on id: CaseID) throws {
    var (taken, refused) = asked[action.name] ?? (0, 0)
    do {
      let saveResult = try store.recordAndList(.take([action], on: id), by: try author())
      open += saveResult.cases.map(\.id).filter { !open.contains($0) }
      taken += 1
    } catch is Refusal {
      refused += 1
    }
    asked[action.name] = (taken, refused)
  }

  private mutating func takeBack() throws {
    let author = try author()
    do {
      try store.recordAndList(isSo(oneIn: 3) ? .redo : .undo, by: author)
    } catch is Refusal {
      return
    }
  }

  /// A step that the case might take now; of all that there are, each sooner or later.
  private mutating func action(on id: CaseID) throws -> StepAction {
    let name = isSo(oneIn: 3) ? rarest : pick(RandomDays.usual)
    return StepAction(name, try options(of: name, on: id), changes: changes(name))
  }

  /// The step that was taken least so far, and of these the one that was tried least.
  private var rarest: StepName {
    func tries(_ name: StepName) -> (Int, Int) {
      asked[name].map { ($0.taken, $0.refused) } ?? (0, 0)
    }
    return StepName.allCases.min { tries($0) < tries($1) } ?? .note
  }

  private static let usual: [StepName] = [
    .accept, .accept, .accept, .mediate, .settle, .settle, .decline, .refer, .reply, .answer,
    .answer,
    .handOver, .terminate, .withdraw, .test, .test, .test, .test, .test, .amend,
  ]

  private mutating func changes(_ name: StepName) -> [Field: FieldValue?] {
    guard name == .amend else { return [:] }
    return pick([
      [.nature: .text("safety")], [.goodsClass: .text("s_life")], [.channel: .text("phone")],
      [.amount: .money(Money(fen: 12_345))], [.venue: .text(RandomDays.venues[1])],
      [.consumerAddress: .text("样例市")], [.nature: nil],
    ])
  }

  private mutating func options(
    of name: StepName, on id: CaseID
  ) throws -> [StepOption: FieldValue] {
    switch name {
    case .decline: return [.ground: .number(1 + number(below: 7))]
    case .terminate: return [.ground: .number(1 + number(below: 8))]
    case .test: return isSo(oneIn: 2) ? [.item: .text("样品")] : [.done: .flag(true)]
    case .settle: return settlement()
    case .refer: return [.to: .text(pick(["公安", "住建", "样品局"]))]
    case .reply: return [.text: .text("已办"), .close: .flag(isSo(oneIn: 2))]
    case .handOver: return isSo(oneIn: 2) ? [.to: .text("公安")] : [:]
    case .dispatch: return [.squad: .text("一队")]
    case .supplement: return [.facts: .text("样例")]
    case .repeatOf: return [.number: .text(try firstReport(but: id))]
    case .callBack: return [isSo(oneIn: 2) ? .reached : .notReached: .flag(true)]
    case .extend, .void, .reopen: return [.why: .text("样例")]
    case .notify: return [.by: .text("phone")]
    case .note: return [.text: .text("样例")]
    case .turn: return [.value: .text(pick(["complaint", "report"]))]
    case .platformNumber: return [.value: .text("\(number(below: 9_999_999))")]
    case .link: return [.number: .text(try store.load(pick(open)).number.short)]
    case .unlink:
      return try store.load(id).links.first.map { [.number: .text($0.number)] } ?? [:]
    default: return [:]
    }
  }

  /// The number of a report that another one may repeat; none where there is no other.
  private func firstReport(but id: CaseID) throws -> String {
    for other in open where other != id {
      let subject = try store.load(other)
      if subject.kind == .report { return subject.number.short }
    }
    return ""
  }

  private mutating func settlement() -> [StepOption: FieldValue] {
    var options: [StepOption: FieldValue] = [.onSpot: .flag(isSo(oneIn: 2))]
    guard !isSo(oneIn: 4) else { return options }
    let recovered = number(below: 500_000)
    options[.recovered] = .money(Money(fen: recovered))
    if isSo(oneIn: 5) { options[.doubled] = .money(Money(fen: number(below: recovered + 1))) }
    return options
  }

  /// One entry of the ledger, counted or as a total.
  private mutating func count() throws {
    let item = pick([
      ("consultation", "人次"), ("consultation", "人次"), ("leaflets", "份"), ("leaflets", "册"),
      ("lectures", "场"), ("articles", "篇"),
    ])
    let quantity = Quantity(
      count: Count(1 + number(below: 400)), unit: item.1,
      approx: isSo(oneIn: 3) ? pick(Approximation.allCases) : .exact)
    let entry = TallyEntry(
      item: item.0, quantities: [quantity], venue: pick(RandomDays.venues),
      channel: item.0 == "consultation" && isSo(oneIn: 2) ? pick(["visit", "phone"]) : nil,
      topic: item.0 == "consultation" && isSo(oneIn: 2) ? pick(["law", "food"]) : nil,
      scope: pick([.day, .day, .site, .period]), isTotal: isSo(oneIn: 8))
    try store.recordAndList(.tally(entry), by: try author())
  }
}
