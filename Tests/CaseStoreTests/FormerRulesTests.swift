import CaseMaking
import Casework
import Interchange
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Steps that were taken under rules of an earlier version.
@Suite struct FormerRulesTests {
  /// A store whose rules no longer let a case be withdrawn, as those before did.
  private func store() throws -> CaseStore {
    let today = Given.day("2027-03-15")
    let market = Shipped.reference.rules.ruleSet(officeKind: "market", override: nil, on: today)
    var new = market
    new.version += 7
    new.steps.removeAll { $0.step == "withdraw" }
    let others = Shipped.reference.rules.ruleSets.filter { $0.id != market.id }
    var reference = Shipped.reference
    reference.rules = try RuleBook(others + [new], former: [market])
    return try CaseStore.inMemory(reference: reference)
  }

  private let market = Shipped.reference.rules.ruleSet(
    officeKind: "market", override: nil, on: Given.day("2027-03-15"))

  private func read(_ history: String, into store: CaseStore) throws -> ImportReport {
    let line = #"{"kind":"complaint","facts":"买来就坏","history":["# + history + "]}"
    let reader = CaseDocumentReader(catalogue: Shipped.reference.catalogue)
    let entry = ImportEntry(line: 1, .intake(try reader.read(try JSON.parse(line))))
    return try store.importing([entry], by: Ground.author("18:00"))
  }

  private func version(of store: CaseStore) throws -> [Int] {
    try store.load(try store.resolve("1")).timeline.compactMap { entry in
      guard case .stepped(let step) = entry.event.payload else { return nil }
      return step.transition.version
    }
  }

  @Test func whatAnEarlierVersionAllowedComesInWithARemark() throws {
    let store = try store()
    let report = try read(
      #"{"step":"note","text":"x"},{"step":"withdraw"}"#, into: store)
    #expect(report.new == 1)
    #expect(
      report.judgements == [.init(line: 1, step: 1, rules: market.named, areHere: true)])
    #expect(try store.load(try store.resolve("1")).outcome == .withdrawn)
    #expect(try version(of: store) == [market.version, market.version])
  }

  @Test func aStepIsJudgedByTheRulesItCarries() throws {
    let store = try store()
    let report = try read(
      #"{"step":"note","text":"x"},{"step":"withdraw","rules":"\#(market.named)"}"#, into: store)
    #expect(report.new == 1 && report.judgements.isEmpty)
    #expect(try version(of: store) == [market.version + 7, market.version])
  }

  @Test func withoutRulesTodaysAreTaken() throws {
    let store = try store()
    let report = try read(#"{"step":"note","text":"x"}"#, into: store)
    #expect(report.new == 1 && report.judgements.isEmpty)
    #expect(try version(of: store) == [market.version + 7])
  }

  @Test(arguments: [
    #"{"step":"decline","ground":99}"#,
    #"{"step":"note","text":"x"},{"step":"reopen","why":"x"}"#,
  ])
  func whatNoVersionAllowedIsRefused(history: String) throws {
    #expect(throws: ImportProblem.self) { try read(history, into: try store()) }
  }

  @Test func rulesThatTodayRefuseAreRefusedWhereTheyAreNamed() throws {
    let store = try store()
    let named = "\(market.id)@\(market.version + 7)"
    #expect(throws: ImportProblem.self) {
      try read(#"{"step":"withdraw","rules":"\#(named)"}"#, into: store)
    }
  }

  /// The versions before stand among the data, each set's newest former one below today's.
  @Test func theVersionBeforeIsThere() {
    for rules in Shipped.reference.rules.former {
      #expect(Shipped.reference.rules[rules.id].map { $0.version >= rules.version } ?? false)
    }
    #expect(Set(Shipped.reference.rules.former.map(\.id)).count >= 4)
  }
}
