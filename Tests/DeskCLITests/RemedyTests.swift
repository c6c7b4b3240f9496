import Foundation
import Testing
import Values
import Vocabulary

/// Whatever is wrong with a store, each command that meets it names the one that helps, and following it leads to a
/// store that is well.
@Suite(.needsTools) struct RemedyTests {
  /// What is done to a store behind its program's back, and the one command that helps.
  struct Harm: Sendable, CustomTestStringConvertible {
    let name: String
    let line: String
    let remedy: String
    var testDescription: String { name }

    init(_ name: String, _ remedy: String, _ line: String) {
      (self.name, self.line, self.remedy) = (name, line, remedy)
    }

    /// Changes rows.
    static func rows(_ name: String, _ remedy: String, _ sql: String) -> Harm {
      Harm(name, remedy, "sqlite3 -batch desk.db \"\(sql)\"")
    }

    /// Clears the first page of a table or an index.
    static func page(of part: String) -> Harm {
      Harm(
        "page of \(part)", "recover",
        """
        page=$(sqlite3 desk.db "SELECT rootpage FROM sqlite_schema WHERE name = '\(part)'")
        dd if=/dev/zero of=desk.db bs=4096 seek=$((page - 1)) count=1 conv=notrunc 2> /dev/null
        """)
    }
  }

  static let harms = [
    Harm(
      "page of the schema", "recover",
      "dd if=/dev/zero of=desk.db bs=4096 count=1 conv=notrunc 2> /dev/null"),
    .page(of: "event"), .page(of: "event_of_case"), .page(of: "person"), .page(of: "meta"),
    .page(of: "case_row"), .page(of: "case_counter"), .page(of: "figure"),
    .page(of: "search_index_data"),
    Harm("cut short", "recover", "truncate -s $(($(stat -c %s desk.db) * 3 / 4)) desk.db"),
    Harm("cut to its first pages", "recover", "truncate -s 20480 desk.db"),
    .rows(
      "event", "recover",
      "DROP TRIGGER event_stays; UPDATE event SET at = at + 1 WHERE sequence = 3"),
    .rows(
      "event gone", "recover",
      "DROP TRIGGER event_remains; DELETE FROM event WHERE sequence = 3"),
    .rows("person", "recover", "DELETE FROM person WHERE sequence = 3"),
    .rows("slots", "recover", "DELETE FROM key_slot; DELETE FROM meta WHERE key = 'key_slots'"),
    .rows("generation", "recover", "UPDATE meta SET value = '7' WHERE key = 'generation'"),
    .rows("desk", "recover", "UPDATE meta SET value = '0123456789abcdef' WHERE key = 'desk'"),
    .rows("no desk", "recover", "DELETE FROM meta WHERE key = 'desk'"),
    .rows("trigger", "recover", "DROP TRIGGER event_stays"),
    .rows("row", "rebuild", "UPDATE case_row SET status = status + 1 WHERE counter = 2"),
    .rows("counter", "rebuild", "UPDATE case_row SET counter = 99 WHERE counter = 2"),
    .rows("figure", "rebuild", "UPDATE figure SET count = count + 3"),
    .rows("end of the log", "rebuild", "UPDATE chain SET hash = zeroblob(32)"),
    .rows("end of the log behind", "rebuild", "UPDATE chain SET sequence = 2"),
    .rows("no end of the log", "rebuild", "DELETE FROM chain"),
  ]

  private static let original = Result {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所", "--desk", "A")
    for number in 1...12 {
      let facts = "第\(number)件" + String(repeating: "买来就坏", count: 60)
      try booth.run("add", "complaint", "--facts", facts, "--consumer-name", "样\(number)")
    }
    return booth
  }

  private func harmed(_ harm: Harm) throws -> Booth {
    let booth = try Booth(copying: try Self.original.get())
    let done = try booth.shell(harm.line)
    try #require(done.code == 0, "\(done)")
    return booth
  }

  /// The commands that make a store well which an outcome names.
  private func remedies(in outcome: Booth.Outcome) -> Set<String> {
    let words = outcome.output + outcome.errors
    return Set(["rebuild", "recover", "check", "restore"].filter { words.contains($0) })
  }

  @Test(arguments: harms) func whoeverMeetsItNamesTheOneCommand(harm: Harm) throws {
    for line in [["list"], ["show", "2"], ["check"], ["check", "--deep"]] {
      let outcome = try harmed(harm).run(line)
      let isSilent = outcome.code == 0 && remedies(in: outcome).isEmpty
      #expect(
        remedies(in: outcome) == [harm.remedy] || isSilent && line != ["check", "--deep"],
        "\(line): \(outcome)")
      #expect(!outcome.errors.contains("SQLite"), "\(line): \(outcome)")
    }
  }

  @Test(arguments: harms) func theNamedCommandHelps(harm: Harm) throws {
    let booth = try harmed(harm)
    var store = "desk.db"
    if harm.remedy == "rebuild" {
      let rebuilt = try booth.run("rebuild")
      #expect(rebuilt.code == 0, "\(rebuilt)")
    } else {
      let recovered = try booth.run("recover", "desk.db", "new.db")
      // What could not be saved is named.
      #expect(recovered.code == (recovered.errors.isEmpty ? 0 : 1), "\(recovered)")
      store = "new.db"
    }
    let checked = try booth.run("--store", store, "check", "--deep")
    #expect(checked.code == 0 && checked.errors.isEmpty, "\(checked)")
    let added = try booth.run("--store", store, "add", "complaint", "--facts", "以后")
    #expect(added.code == 0, "\(added)")
  }

  /// A case whose number was changed in the list is there by its own, with a warning; by the other it is not.
  @Test func aNumberIsWhatTheLogSays() throws {
    let harm = Harm.rows("", "", "UPDATE case_row SET counter = 99 WHERE counter = 2")
    let shown = try harmed(harm).run("show", "2")
    #expect(shown.code == 0 && shown.output.contains("A-0002"), "\(shown)")
    let warning = "这一件的清单与记录不符，这里照记录，请运行 rebuild"
    #expect(shown.errors.split(separator: "\n").first.map(String.init) == warning, "\(shown)")
    #expect(try harmed(harm).run("show", "99").code == 1)
    for line in [["note", "2", "--text", "又来"], ["print", "2", "--form", "slip", "-o", "-"]] {
      let outcome = try harmed(harm).run(line)
      #expect(outcome.code == 0, "\(outcome)")
      #expect(outcome.errors.split(separator: "\n").first.map(String.init) == warning, "\(outcome)")
    }
  }

  /// One that took another's place in the list is not taken for it.
  @Test func aNumberThatTwoHaveInTheListIsOnesOwn() throws {
    let booth = try harmed(
      Harm.rows("", "", "UPDATE case_row SET counter = 9 WHERE counter = 2"))
    let noted = try booth.run("note", "9", "--text", "又来")
    #expect(noted.output.split(separator: " ").first == "A-0009", "\(noted)")
    let shown = try JSON.parse(try booth.run("show", "9", "--format", "json").output)
    #expect(shown["number"]?.string == "TS-20260515-A-0009", "\(shown)")
  }

  /// Of a log that is gone as a whole it is said, and an older copy brings it back.
  @Test func aLogThatIsGoneComesBackOutOfACopy() throws {
    let booth = try Booth(copying: try Self.original.get())
    try booth.shell("cp desk.db copy.db; truncate -s 20480 desk.db")
    let bare = try booth.run("recover", "desk.db", "bare.db")
    #expect(bare.code == 1 && bare.errors.contains("--from"), "\(bare)")
    #expect(bare.output.hasPrefix("救回 "), "\(bare)")
    let filled = try booth.run("recover", "desk.db", "filled.db", "--from", "copy.db")
    #expect(filled.code == 0, "\(filled)")
    let listed = try booth.run("--store", "filled.db", "list", "--format", "jsonl").output
    #expect(listed.split(separator: "\n").count == 12)
  }

  /// What is known to be lost is named by every later check, and is no new damage.
  @Test func lostPersonsAreNamedByEveryCheck() throws {
    let booth = try harmed(Harm.rows("", "", "DELETE FROM person WHERE sequence = 3"))
    #expect(try booth.run("recover", "desk.db", "new.db").code == 1)
    for _ in 1...2 {
      let checked = try booth.run("--store", "new.db", "check", "--deep")
      #expect(
        checked.output == """
          1 条记录旁边的个人信息或文字，抢救存档时就缺，不是新的损坏：A-0002
          没有发现新的损坏

          """, "\(checked)")
    }
  }
}
