import Foundation
import LineFinding
import ReferenceData
import Testing

@testable import Hub

/// The SQL of a hub stays in what PostgreSQL, Citus, YugabyteDB and openGauss understand alike.
@Suite("The hub's SQL") struct StatementTests {
  /// The tables of a hub as its file has them.
  private static let schema = text("hub/schema.sql")

  private static func text(_ name: String) -> String {
    let lines = String(decoding: ReferenceData().bytes(name) ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !$0.hasPrefix("--") }.joined(separator: "\n")
  }

  /// What one of the engines does not know, or does otherwise.
  static let banned = [
    "serial", "bigserial", "identity", "nextval", "listen", "notify", "advisory", "lock table",
    "trigger", "exclude", "deferrable", "lateral", "merge into", "grouping sets", "returning",
  ]

  /// The words of SQL that are not to stand there.
  private func faults(of sql: String) -> [String] {
    let words = sql.lowercased().split { !$0.isLetter && $0 != "_" }.joined(separator: " ")
    let found = StatementTests.banned.filter { " \(words) ".contains(" \($0) ") }
    let open = sql.matches(of: /ON CONFLICT(?! \([a-z_, ]+\))/).map { _ in "conflict" }
    return found + open
  }

  /// The keys that leave out the column by which rows are spread.
  private func unspread(_ sql: String) -> [String] {
    sql.matches(of: /CREATE TABLE IF NOT EXISTS desk315\.(\w+) \((.*?)\n\)/.dotMatchesNewlines())
      .filter { table in
        let keys = table.2.matches(of: /(?:PRIMARY KEY|UNIQUE) \(([^)]*)\)/)
        return keys.isEmpty || !keys.allSatisfy { $0.1.split(separator: ", ").first == "desk" }
      }.map { String($0.1) }
  }

  @Test func everyStatementIsUnderstoodByAll() {
    #expect(HubStatement.all.count == 29)
    #expect(HubStatement.all.flatMap { faults(of: $0.sql) } == [])
  }

  @Test func theTablesAreUnderstoodByAll() {
    #expect(Self.schema.matches(of: /CREATE TABLE/).count == 11)
    #expect(faults(of: Self.schema) == [])
  }

  @Test(arguments: ["hub/security.sql", "hub/partitions.sql", "hub/citus.sql"])
  func whatEnginesHaveOfTheirOwnCountsNothingByItself(name: String) {
    #expect(!Self.text(name).isEmpty)
    #expect(faults(of: Self.text(name)) == [])
  }

  /// `hub` and `member` lie whole on every machine.
  @Test func everyKeyHoldsTheDesk() {
    #expect(unspread(Self.schema) == ["hub", "member"])
    let citus = Self.text("hub/citus.sql")
    for name in ["hub", "member"] {
      #expect(citus.lines(with: "create_reference_table('desk315.\(name)')").count == 1)
    }
  }

  /// Who brings a hub up by the script, or makes one with `city.sh`, says the version that desks ask for.
  @Test func scriptsSayTheVersionOfTheProgram() throws {
    let version = HubConnection.version
    let raised = "UPDATE desk315.hub SET version = \(version) WHERE version < \(version);"
    #expect(Self.schema.lines(with: raised).count == 1)
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let city = tests.deletingLastPathComponent().appending(path: "data/hub/city.sh")
    let script = String(decoding: try Data(contentsOf: city), as: UTF8.self)
    #expect(script.lines(with: "clock_timestamp()), \(version))").count == 1)
  }

  // MARK: Each is noticed

  @Test(arguments: banned) func aWordIsNoticed(word: String) {
    #expect(faults(of: "SELECT 1;\n\(word.uppercased())\nx") == [word])
  }

  @Test func aConflictWithoutATargetIsNoticed() {
    #expect(faults(of: "INSERT INTO a VALUES (1) ON CONFLICT DO NOTHING") == ["conflict"])
    #expect(faults(of: "INSERT INTO a VALUES (1) ON CONFLICT (desk) DO NOTHING") == [])
  }

  @Test func aKeyWithoutTheDeskIsNoticed() {
    let table = "CREATE TABLE IF NOT EXISTS desk315.a (\n  b text,\n  PRIMARY KEY (b, desk)\n)"
    #expect(unspread(table) == ["a"])
    #expect(unspread(table.replacing("(b, desk)", with: "(desk, b)")) == [])
  }
}
