import Foundation
import Testing
import Values
import Vocabulary

/// `check` looks for damage that something else than the program has done.
@Suite struct DamageTests {
  /// A change by the sqlite3 shell: the tests below flip one byte of one column of one event.
  private func change(_ booth: Booth, _ column: String, _ sequence: Int, _ value: String) throws {
    let outcome = try booth.shell(
      """
      sqlite3 -batch desk.db "DROP TRIGGER event_stays; \
      UPDATE event SET \(column) = \(value) WHERE sequence = \(sequence); \
      SELECT changes();"
      """)
    try #require(outcome.output == "1\n", "\(outcome)")
  }

  private func filled() throws -> Booth {
    let booth = try Booth()
    try booth.run("add", "complaint", "--facts", "一", "--merchant-name", "ABCD")
    try booth.run("note", "1", "--text", "二")
    try booth.run("tally", "leaflets", "10")
    try booth.run("withdraw", "1")
    return booth
  }

  private func desk(of booth: Booth) throws -> String {
    let shown = try booth.run("show", "1", "--format", "json").output
    return try String(#require(shown.firstMatch(of: /"desk":"([0-9a-f]{16})"/)?.output.1))
  }

  /// The same length and one bit otherwise: what a disk or a stranger may do.
  static let flips = [
    ("body", 1, "replace(body, 'ABCD', 'ABCE')"), ("clerk", 2, "replace(clerk, '值', '偼')"),
    ("body", 3, "replace(body, '\\\"10\\\"', '\\\"11\\\"')"), ("kind", 4, "'withdrax'"),
    ("at", 4, "at + 1"), ("hash", 2, lastByteChanged("hash")),
    ("text_commitment", 2, lastByteChanged("text_commitment")),
  ]

  /// Another last byte, whichever stands there: one in 256 is zero already.
  private static func lastByteChanged(_ column: String) -> String {
    let other = "CASE substr(\(column), 32) WHEN x'00' THEN x'01' ELSE x'00' END"
    return "CAST(substr(\(column), 1, 31) || \(other) AS BLOB)"
  }

  @Test(.needsTools, arguments: flips)
  func oneFlippedByteIsNamed(column: String, sequence: Int, value: String) throws {
    let booth = try filled()
    try #require(booth.run("check").code == 0)
    let desk = try desk(of: booth)
    try change(booth, column, sequence, value)
    for (language, words) in [
      ("zh", "机器 \(desk) 第 \(sequence) 条"), ("en", "desk \(desk) event \(sequence) "),
    ] {
      let outcome = try booth.run("check", "--lang", language)
      #expect(outcome.code == 1, "\(outcome)")
      #expect(outcome.output.contains(words), "\(outcome)")
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  /// Where an event was changed the backup is refused, and no file of it stays.
  @Test(.needsTools) func aDamagedStoreIsNotCopied() throws {
    let booth = try filled()
    try change(booth, "clerk", 2, "'x'")
    let outcome = try booth.run("backup", "copy.db")
    #expect(outcome.code == 1, "\(outcome)")
    #expect(!FileManager.default.fileExists(atPath: "\(booth.folder)/copy.db"))
  }
}
