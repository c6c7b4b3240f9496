import Casework
import Foundation
import SampleReading
import Testing
import Values
import Vocabulary

/// `export --without-persons`: cases to count with, nobody and no free text among them.
@Suite struct CasesWithoutPersonsTests {
  private let booth: Booth

  init() throws {
    booth = try Booth.ofSquareDay()
  }

  private func rows(_ text: String) -> [[String]] {
    // A moment has a blank in it and stands in no quotes, as no comma is in it.
    text.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func everyCaseIsARowOfIDs() throws {
    try booth.run("export", "plain.csv", "--without-persons", "--lang", "en")
    let rows = rows(try booth.text("plain.csv").trimmingPrefix("\u{FEFF}").description)
    #expect(
      rows.first == [
        "number", "kind", "received_at", "merchant.name", "product", "amount", "amount_approx",
        "status", "outcome", "recovered", "department", "due.what", "due.on", "channel", "venue",
        "people", "topic", "merchant.trade", "class", "nature", "doubled", "closed_on",
        "due.estimated", "missing",
      ])
    let cases = try booth.run("list", "--sort", "arrival", "--format", "jsonl").output
      .split(separator: "\n").map { try JSON.parse(String($0)) }
    #expect(rows.count == cases.count + 1)
    for (row, subject) in zip(rows.dropFirst(), cases) {
      func words(_ path: String) -> String { subject.figure(path)?.string ?? "" }
      let received = words("received_at")
      #expect(
        row[..<11] == [
          words("number"), words("kind"), String(received.prefix(16)).replacing("T", with: " "),
          words("merchant.name"),
          words("product"), words("amount"), words("amount_approx"), words("status"),
          words("outcome"), words("recovered"), row[10],
        ])
      #expect(row[11] == words("due.what"))
      #expect(row[12] == words("due.on"))
      #expect(row[13] == words("channel"))
      #expect(row[18] == words("class"))
      #expect(row[19] == words("nature"))
      let missing = subject["missing"]?.array?.compactMap(\.string) ?? []
      #expect(row[23].replacing("\"", with: "") == missing.joined(separator: ";"))
    }
  }

  @Test func nobodyIsInIt() throws {
    try booth.run("export", "plain.csv", "--without-persons")
    let text = try booth.text("plain.csv")
    let lines = try DataFolder.lines("square-day.jsonl")
    let secrets = lines.flatMap { line in
      ["consumer.name", "consumer.phone", "facts", "clerk"].compactMap { line.figure($0)?.string }
    }
    let found = secrets.filter(text.contains)
    #expect(found.isEmpty, "\(found)")
    #expect(secrets.count > 60)
    #expect(text.contains("编号,种类,收到"))
    #expect(try booth.shell("ls -A | grep ledger").output.isEmpty)
    #expect(try booth.run("export", "-", "--without-persons").output == text)
  }

  @Test func noCellIsAFormula() throws {
    try booth.run(
      "add", "complaint", "--merchant-name", "=1+1", "--product", "012345678901", "--facts", "x")
    let last = try booth.run("export", "-", "--without-persons").output.split(separator: "\r\n")
      .last
    #expect(
      String(last ?? "")
        == "TS-20270315-A-0032,complaint,2027-03-15 17:00,'=1+1,************,,,need_material,,,,decide,"
        + "2027-03-24,,主会场,1,,,,,,,'false,\"consumer.name;consumer.phone;consumer.address;"
        + "merchant.address;requests\"")
  }
}
