import Casework
import Foundation
import Testing
import Values
import Vocabulary

/// Figures, lists and the search know a merchant however it is written.
@Suite struct FoldedNameTests {
  private struct Hot: Decodable, Equatable {
    var label: String
    var count: Int
  }

  private func hot(_ booth: Booth) throws -> [Hot] {
    struct Totals: Decodable {
      struct Lists: Decodable { var merchants: [Hot] }
      var hot: Lists
    }
    let output = try booth.run("totals", "--format", "json").output
    return try JSONDecoder().decode(Totals.self, from: Data(output.utf8)).hot.merchants
  }

  @Test func aMerchantIsOneRowHoweverItIsWritten() throws {
    let booth = try Booth()
    let names = [
      "样板店（东门）", "样板店(东门)", "样板店（东门）", "样板店(东门)", "样板店 （东门）", "另一家", "另一家", "另一家",
      "ABC商城", "ＡＢＣ商城", "abc商城", "ABC商城 ", "華聯百貨", "华联百货", "华联百货",
    ]
    for name in names { try booth.run("add", "complaint", "--merchant-name", name, "--facts", "样") }
    #expect(
      try hot(booth).map(\.count) == [5, 4, 3, 3])
    #expect(try hot(booth).map(\.label)[2...].sorted() == ["华联百货", "另一家"])
    for (word, count) in [
      ("样板店(东门)", 5), ("样板店", 5), ("店东门", 5), ("abc", 4), ("华联", 3), ("華聯", 3), ("ＡＢＣ商城", 4),
    ] {
      let found = try booth.run("list", "--search", word, "--format", "jsonl").output
      #expect(found.split(separator: "\n").count == count, "\(word)")
    }
    let table = try booth.run("totals").output
    #expect(table.contains("样板店") && !table.contains("华 联"))
    let sheet = try booth.run("totals", "--format", "csv").output
    #expect(sheet.contains(",5\r\n") || sheet.contains(",5,"))
  }
}
