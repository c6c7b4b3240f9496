import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// How the log ends leaves the laptop on paper, in short and signed: who keeps it can hold the log against it.
@Suite(.needsTools) struct LogHeadTests {
  private func made() throws -> Booth {
    let booth = try Booth(now: "2027-03-15T10:00:00+08:00")
    try booth.run("setup", "--office", "样例所")
    for place in 1...2 { try booth.run("add", "complaint", "--facts", "第\(place)件") }
    return booth
  }

  private func asked(_ booth: Booth, _ sql: String) throws -> String {
    try booth.shell("sqlite3 desk.db \"\(sql)\"").output.trimmingCharacters(in: .newlines)
  }

  private func desk(_ booth: Booth) throws -> String {
    try asked(booth, "SELECT desk FROM event WHERE sequence = 3")
  }

  private func clerk(_ booth: Booth) throws -> String {
    try asked(booth, "SELECT clerk FROM event WHERE sequence = 3")
  }

  /// The last event's hash as ten letters of five bits each.
  private func head(_ booth: Booth) throws -> String {
    let hash = try asked(
      booth, "SELECT hex(hash) FROM event ORDER BY sequence DESC LIMIT 1")
    let bits = hash.flatMap { digit in
      let value = digit.hexDigitValue ?? 0
      return (0..<4).map { value >> (3 - $0) & 1 }
    }
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    return String(
      (0..<10).map { place in letters[bits[(place * 5)..<(place * 5 + 5)].reduce(0) { $0 * 2 + $1 }]
      })
  }

  @Test(arguments: ["txt", "html"]) func aSlipHasTheHeadOfItsMoment(format: String) throws {
    let booth = try made()
    let head = try head(booth)
    let slip = try booth.run("print", "2", "--form", "slip", "--format", format, "-o", "-")
    let line =
      format == "txt"
      ? "记录尾码：\(head)" : "<tr><th>记录尾码</th><td colspan=\"3\">\(head)</td></tr>"
    #expect(slip.output.lines(with: "记录尾码") == [line])
    let end = try "机器 \(desk(booth)) 第 3 条（2027-03-15 10:00 \(clerk(booth))）"
    for word in [head, head.lowercased(), String(head.prefix(6))] {
      let found = try booth.run("check", "--head", word)
      #expect(found.code == 0 && found.output == "是\(end)，之后又记了 1 条\n", "\(found)")
    }
  }

  @Test func aHeadThatTheLogNeverHadIsNot() throws {
    let booth = try made()
    let none = try booth.run("check", "--head", "0000000000")
    #expect(none.code == 1 && none.output == "" && none.errors.contains("没有这个尾码"), "\(none)")
    for word in ["12345", "12345678901", "U000000000", "记录"] {
      #expect(try booth.run("check", "--head", word).code == 64)
    }
    // Kept before the last two events, which an older copy does not have.
    try booth.shell("cp desk.db old.db")
    try booth.run("add", "complaint", "--facts", "后来的")
    let head = try head(booth)
    #expect(try booth.run("check", "--head", head).code == 0)
    try booth.shell("cp old.db desk.db")
    #expect(try booth.run("check", "--head", head).code == 1)
  }

  @Test func aHandOverIsSignedAndSaysHowTheLogEnded() throws {
    let booth = try made()
    #expect(try booth.run("close-day", "-o", "pack").code == 0)
    let sums = try booth.text("pack/SHA256SUMS.txt").split(separator: "\n")
    let head = try #require(sums.first?.split(separator: " ").last)
    #expect(sums.first == "# desk315 head \(head)")
    #expect(try booth.shell("cd pack && sha256sum -c --quiet SHA256SUMS.txt").code == 0)
    #expect(try booth.text("pack/index.html").contains("记录尾码：\(head)"))
    #expect(try booth.run("check", "--head", String(head)).code == 0)
    let report = try booth.shell("cat pack/给上级/报数-*.json").output
    #expect(try JSON.parse(report)["head"]?.string?.count == 10)
    // The key was named before the end was signed, and is named once.
    let signed = try asked(booth, "SELECT sequence, key FROM signed_head").split(separator: "|")
    let key = try asked(booth, "SELECT body FROM event WHERE sequence = 4")
    #expect(signed.first == "4" && key.contains(String(signed.last ?? "none")), "\(signed) \(key)")
    try booth.run("add", "complaint", "--facts", "又一件")
    #expect(try booth.run("close-day", "-o", "again").code == 0)
    #expect(try asked(booth, "SELECT count(*) FROM signed_head") == "2")
    #expect(try asked(booth, "SELECT count(*) FROM event WHERE kind = 'keyed'") == "1")
    #expect(try booth.run("check", "--deep").code == 0)
    #expect(try booth.shell("stat -c %a .state/desk315/signing-key").output == "600\n")
  }

  /// Somebody who cannot sign makes the end of the log anew.
  @Test func aSignedEndThatIsAnotherIsNamed() throws {
    let booth = try made()
    try booth.run("close-day", "-o", "pack")
    let changed = try booth.shell(
      """
      sqlite3 desk.db "UPDATE signed_head SET hash = (SELECT hash FROM event WHERE sequence = 3), sequence = 3"
      """)
    #expect(changed.code == 0, "\(changed)")
    let check = try booth.run("check")
    let line = try "机器 \(desk(booth)) 第 3 条签过的末尾不符\n"
    #expect(check.code == 1 && check.output == line, "\(check)")
  }
}
