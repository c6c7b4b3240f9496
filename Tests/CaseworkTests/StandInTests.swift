import CaseMaking
import Casework
import ReferenceData
import Testing
import Values
import Vocabulary

/// Which rules decide about a case whose own are not here, found out without a look at all of them.
struct StandInTests {
  /// What the program ships, read when it is asked for.
  private static func late(
    calling names: [String: String] = [:]
  ) throws -> Reference {
    let data = ReferenceData()
    return try Reference(
      names: { folder in
        data.names(under: folder).map { name in names.first { $0.value == name }?.key ?? name }
      }, bytes: { data.bytes(names[$0] ?? $0) }, isLate: { _ in true })
  }

  private static func standIn(_ reference: Reference, for id: String) throws -> RuleSet? {
    let rules = try #require(Shipped.reference.rules[id])
    return reference.standIn(
      for: try Scene(.complaint, rules: rules).subject, settings: DeskSettings(), zone: .shanghai)
  }

  @Test func rulesThatAreHereNeedNone() throws {
    for rules in Shipped.reference.rules.ruleSets {
      #expect(try Self.standIn(try Self.late(), for: rules.id) == nil, "\(rules.id)")
    }
  }

  @Test func rulesInAFileOfAnotherNameAreHereToo() throws {
    let reference = try Self.late(calling: [
      "rules/a.json": "rules/samr121.json", "rules/samr121.json": "rules/reg778.json",
    ])
    #expect(try Self.standIn(reference, for: "samr121") == nil)
    #expect(try Self.standIn(reference, for: "reg778") == nil)
  }

  @Test func thoseThatAreNotHereHaveOne() throws {
    let data = ReferenceData()
    let fewer = try Reference(
      names: { data.names(under: $0).filter { !$0.hasSuffix("/council.json") } },
      bytes: data.bytes, isLate: { _ in true })
    let found = try Self.standIn(fewer, for: "council")
    #expect(found?.id == "samr121")
  }
}
