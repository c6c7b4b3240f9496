import CaseMaking
import CaseStore
import Casework
import Testing
import Values
import Vocabulary

/// Every step of the table, for every kind of case in every status it can have: what the table allows is done
/// and leads where it says, all else is refused.
@Suite struct StepTableTests {
  /// Kinds and the statuses they can have.
  static let kindsAndStatuses: [(Kind, Status)] =
    Status.allCases.map { (.complaint, $0) }
    + [Kind.report, .consultation].flatMap { kind in
      [Status.registered, .referred, .closed, .void].map { (kind, $0) }
    }

  @Test func everyStepIsInTheTable() {
    let expected = Set(StepExpectation.all.map(\.step))
    #expect(StepName.allCases.filter { !expected.contains($0) } == [])
  }

  @Test(arguments: StepExpectation.all) func row(_ row: StepExpectation) throws {
    for (kind, status) in StepTableTests.kindsAndStatuses {
      let bench = try Bench()
      let subject = try bench.case(kind, status)
      let other = try bench.case(row.step == .repeatOf ? .report : .consultation, .registered)
      if row.step == .unlink, status != .void { try bench.link(subject, other) }
      if isSplit(row, kind) { continue }
      let isAllowed = row.kinds.contains(kind) && row.from.contains(status)
      let after = try bench.taking(naming(other, in: row.least), on: subject)
      #expect((after != nil) == isAllowed, "\(kind) \(status)")
      guard let after, isAllowed else { continue }
      #expect(after.status == row.to ?? status, "\(kind) \(status)")
      if let outcome = row.outcome { #expect(after.outcome == outcome, "\(kind) \(status)") }
    }
  }

  /// What may be left out is taken too, where the case is the first of those that the row names.
  @Test(arguments: StepExpectation.all) func isTakenWhole(_ row: StepExpectation) throws {
    let kind = try #require(row.kinds.first)
    let status = try #require(row.from.first)
    let bench = try Bench()
    let subject = try bench.case(kind, status)
    let other = try bench.case(row.step == .repeatOf ? .report : .consultation, .registered)
    if row.step == .unlink { try bench.link(subject, other) }
    let after = try bench.taking(naming(other, in: row.action), on: subject)
    #expect(after?.status == row.to ?? status)
    // What leads nowhere else leaves the outcome as it is.
    #expect(after?.outcome == (row.to == nil ? subject.outcome : row.outcome))
  }

  /// The step with the number of the case that it is about, where it is about one.
  private func naming(_ other: Case, in action: StepAction) -> StepAction {
    var action = action
    if action.options[.number] != nil { action.options[.number] = .text(other.number.short) }
    return action
  }

  /// `turn report` stands in the table twice: each row is asked for its own kind.
  private func isSplit(_ row: StepExpectation, _ kind: Kind) -> Bool {
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
    let isWhole = kind == .complaint && status != .needMaterial
    let fields = CaseFields(isWhole ? WholeComplaint.fields : [.facts: .text("x")])
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
