import CaseMaking
import CaseStore
import Casework
import Testing
import Values
import Vocabulary

/// Every step of the interface's table, for every kind of case in every status it can have: what
/// the table allows is done and leads where it says, all else is refused.
@Suite struct StepTableTests {
  /// One row of the table, written down from the interface and not from the rule files.
  struct Row: Sendable, CustomTestStringConvertible {
    var action: StepAction
    var kinds: [Kind]
    var from: [Status]
    /// Nil leaves the status as it is.
    var to: [Status: Status]?
    var outcome: Outcome?
    var testDescription: String { "\(action.name.rawValue) \(action.options.keys)" }

    init(
      _ name: StepName, _ options: [StepOption: FieldValue], _ kinds: [Kind],
      from: [Status], to: Status? = nil, _ outcome: Outcome? = nil,
      changes: [Field: FieldValue?] = [:]
    ) {
      action = StepAction(name, options, changes: changes)
      self.kinds = kinds
      self.from = from
      self.to = to.map { to in Dictionary(uniqueKeysWithValues: from.map { ($0, to) }) }
      self.outcome = outcome
    }

    init(
      _ name: StepName, _ kinds: [Kind], from: [Status], to: Status? = nil,
      _ outcome: Outcome? = nil, changes: [Field: FieldValue?] = [:]
    ) {
      self.init(name, [:], kinds, from: from, to: to, outcome, changes: changes)
    }
  }

  static let open: [Status] = [
    .registered, .needMaterial, .accepted, .mediating, .testing, .referred,
  ]
  static let all = Kind.allCases
  static let afterAcceptance: [Status] = [.accepted, .mediating, .testing]
  static let undecided: [Status] = [.registered, .needMaterial]

  static let rows: [Row] = [
    Row(.accept, [.complaint], from: [.registered], to: .accepted),
    Row(.decline, [.ground: .number(1)], [.complaint], from: undecided, to: .closed, .declined),
    Row(.mediate, [.complaint], from: [.accepted], to: .mediating),
    Row(.test, [.item: .text("a")], [.complaint], from: [.accepted, .mediating], to: .testing),
    Row(.test, [.done: .flag(true)], [.complaint], from: [.testing], to: .accepted),
    Row(.settle, [.complaint], from: afterAcceptance, to: .closed, .settled),
    Row(
      .settle, [.onSpot: .flag(true)], [.complaint], from: undecided + afterAcceptance,
      to: .closed, .settledOnSpot),
    Row(
      .terminate, [.ground: .number(8), .toldMerchant: .text("phone")], [.complaint],
      from: afterAcceptance, to: .closed,
      .terminated),
    Row(.withdraw, [.complaint, .report], from: open, to: .closed, .withdrawn),
    Row(.refer, [.to: .text("x")], all, from: undecided + [.accepted], to: .referred),
    Row(.reply, [.text: .text("x")], all, from: [.referred], to: .registered),
    Row(
      .reply, [.text: .text("x"), .close: .flag(true)], all, from: [.referred], to: .closed,
      .replied),
    Row(.handOver, [.report], from: [.registered], to: .referred),
    Row(.answer, [.consultation], from: [.registered], to: .closed, .answered),
    Row(.dispatch, [.squad: .text("x")], [.complaint, .report], from: open),
    Row(.extend, [.why: .text("x")], all, from: open),
    Row(
      .turn, [.value: .text("complaint")], [.consultation], from: open, to: .closed, .answered),
    Row(.turn, [.value: .text("report")], [.consultation], from: open, to: .closed, .answered),
    Row(.turn, [.value: .text("report")], [.complaint], from: open),
    Row(.notify, [.by: .text("phone")], all, from: open + [.closed]),
    Row(.note, [.text: .text("x")], all, from: open + [.closed]),
    Row(.amend, all, from: open + [.closed], changes: [.product: .text("x")]),
    Row(.link, [.number: .text("")], all, from: open + [.closed]),
    Row(.unlink, [.number: .text("")], all, from: open + [.closed]),
    Row(.platformNumber, [.value: .text("1")], all, from: open + [.closed]),
    Row(.void, [.why: .text("x")], all, from: open + [.closed, .void], to: .void),
    Row(.reopen, [.why: .text("x")], all, from: [.closed], to: .registered),
  ]

  /// Kinds and the statuses they can have.
  static let kindsAndStatuses: [(Kind, Status)] =
    Status.allCases.map { (.complaint, $0) }
    + [Kind.report, .consultation].flatMap { kind in
      [Status.registered, .referred, .closed, .void].map { (kind, $0) }
    }

  @Test func everyStepIsInTheTable() {
    #expect(Set(StepTableTests.rows.map(\.action.name)) == Set(StepName.allCases))
  }

  @Test(arguments: rows) func row(_ row: Row) throws {
    for (kind, status) in StepTableTests.kindsAndStatuses {
      let bench = try Bench()
      let subject = try bench.case(kind, status)
      let other = try bench.case(.consultation, .registered)
      if row.action.name == .unlink, status != .void { try bench.link(subject, other) }
      if isSplit(row, kind) { continue }
      let isAllowed = row.kinds.contains(kind) && row.from.contains(status)
      var action = row.action
      if action.options[.number] != nil || action.name == .link || action.name == .unlink {
        action = StepAction(action.name, [.number: .text(other.number.short)])
      }
      let after = try bench.taking(action, on: subject)
      #expect((after != nil) == isAllowed, "\(kind) \(status)")
      guard let after, isAllowed else { continue }
      #expect(after.status == row.to?[status] ?? status, "\(kind) \(status)")
      if let outcome = row.outcome { #expect(after.outcome == outcome, "\(kind) \(status)") }
    }
  }

  /// `turn report` stands in the table twice: each row is asked for its own kind.
  private func isSplit(_ row: Row, _ kind: Kind) -> Bool {
    row.action[text: .value] == "report" && kind != .report && !row.kinds.contains(kind)
  }

  /// A refusal of the rules names the order and the article.
  @Test func refusalsNameTheArticle() throws {
    let bench = try Bench()
    let subject = try bench.case(.complaint, .registered)
    let rule = RuleReference(order: "总局令第121号", article: "18")
    #expect(
      throws: Refusal.notFrom(
        step: .mediate, number: subject.number, status: .registered, allowed: [.accepted],
        rule: rule)
    ) {
      try bench.store.recordAndList(.take([.init(.mediate)], on: subject.id), by: bench.author)
    }
  }
}

/// A store in memory and ways to bring a case where it is wanted.
private struct Bench {
  let store: CaseStore
  let author: Author

  init() throws {
    store = try CaseStore.inMemory(reference: Shipped.reference)
    let at = try #require(Instant(iso: "2026-05-15T10:00:00+08:00"))
    author = Author(clerk: "甲", at: at, wallMilliseconds: Int64(at.seconds) * 1000)
  }

  func `case`(_ kind: Kind, _ status: Status) throws -> Case {
    var fields = CaseFields([.facts: .text("x")])
    if kind == .complaint && status != .needMaterial {
      for field in [
        Field.consumerName, .consumerPhone, .consumerAddress, .merchantName, .merchantAddress,
      ] {
        fields[field] = .text("x")
      }
      fields[.requests] = .list(["refund"])
    }
    let saveResult = try store.recordAndList(.open(Intake(kind: kind, fields: fields)), by: author)
    var subject = try #require(saveResult.cases.first)
    for action in way(kind, status) { subject = try #require(try taking(action, on: subject)) }
    try #require(subject.status == status)
    return subject
  }

  private func way(_ kind: Kind, _ status: Status) -> [StepAction] {
    switch status {
    case .registered, .needMaterial: []
    case .accepted: [.init(.accept)]
    case .mediating: [.init(.accept), .init(.mediate)]
    case .testing: [.init(.accept), .init(.test, [.item: .text("a")])]
    case .referred: [.init(.refer, [.to: .text("x")])]
    case .closed:
      switch kind {
      case .complaint: [.init(.decline, [.ground: .number(1)])]
      case .report: [.init(.withdraw)]
      case .consultation: [.init(.answer)]
      }
    case .void: [.init(.void, [.why: .text("x")])]
    }
  }

  /// The case after a step, nil when the rules refuse it.
  func taking(_ action: StepAction, on subject: Case) throws -> Case? {
    do {
      try store.recordAndList(.take([action], on: subject.id), by: author)
      return try store.load(subject.id)
    } catch let refusal as Refusal where refusal.sort == .forbidden {
      #expect(try store.load(subject.id) == subject)
      return nil
    }
  }

  func link(_ subject: Case, _ other: Case) throws {
    let action = StepAction(.link, [.number: .text(other.number.short)])
    try store.recordAndList(.take([action], on: subject.id), by: author)
  }
}
