import Foundation
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskCLI

/// What `doctor` says, and what it leaves alone.
@Suite struct DoctorCommandTests {
  private func findings(_ booth: Booth, _ words: String = "") throws -> (Int32, [String: JSON]) {
    let told = try booth.shell("\(words) desk315 doctor --format json")
    let rows = try #require(try JSON.parse(told.output)["findings"]?.array)
    let named = rows.compactMap { row in row["id"]?.string.map { ($0, row) } }
    #expect(named.map(\.0) == Finding.Subject.allCases.map(\.rawValue))
    return (told.code, Dictionary(uniqueKeysWithValues: named))
  }

  /// A store that is not there is not made, and one that is there is whole.
  @Test func aStoreIsLookedAtAndNotMade() throws {
    let booth = try Booth()
    let (_, before) = try findings(booth)
    #expect(before["store"]?["state"]?.string == "ok")
    #expect(try booth.shell("ls -A | grep desk.db").output == "")
    try booth.run("add", "complaint", "--facts", "一")
    let sum = try booth.shell("sha256sum desk.db").output
    let (_, after) = try findings(booth)
    #expect(after["store"]?["words"]?.string == "\(booth.store) 完好")
    #expect(try booth.shell("sha256sum desk.db").output == sum)
  }

  /// It ends with 1 where something is to be mended, and says what.
  @Test func whatIsToBeMendedEndsWithOne() throws {
    let booth = try Booth()
    let (code, found) = try findings(booth)
    #expect(code == 1 && found["terminal"]?["state"]?.string == "bad")
    #expect(found["terminal"]?["remedy"]?.string == "设 TERM=xterm-256color")
    let (_, better) = try findings(booth, "TERM=xterm")
    #expect(better["terminal"]?["state"]?.string == "ok")
    try booth.write("nothing of a store", to: "desk.db")
    let (bad, damaged) = try findings(booth, "TERM=xterm")
    #expect(bad == 1 && damaged["store"]?["state"]?.string == "bad")
  }

  /// Each line has what was looked at, how it stands, and what was found; what to do stands beneath.
  @Test func linesSayTheSameAsJSON() throws {
    let booth = try Booth()
    let (_, found) = try findings(booth)
    let lines = try booth.run("doctor").output.split(separator: "\n").map(String.init)
    let remedies = found.values.compactMap { $0["remedy"]?.string }
    #expect(lines.count == found.count + remedies.count)
    #expect(remedies.filter { remedy in !lines.contains { $0.hasSuffix("  \(remedy)") } } == [])
  }

  @Test(arguments: [
    ("\u{1B}[24;2R", Int?.some(2)), ("\u{1B}[1;3R", .some(3)), ("x\u{1B}[24;2R", .some(2)),
    ("", nil), ("\u{1B}[24;2", nil), ("R", nil), ("\u{1B}[R", nil),
  ])
  func theAnswerOfATerminalIsRead(answer: String, column: Int?) {
    #expect(TerminalWidth.column(in: Array(answer.utf8)) == column)
  }
}
