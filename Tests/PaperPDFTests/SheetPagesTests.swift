import Randomness
import Testing

@testable import PaperPDF

/// Where sheets end.
@Suite struct SheetPagesTests {
  private func pages(_ lines: [String], most: Int = 10) -> [[String]] {
    SheetPages(lines.map { SheetLine($0) }, most: most, barLines: 3).pages.map { $0.map(\.text) }
  }

  private func numbers(_ range: ClosedRange<Int>) -> [String] { range.map(String.init) }

  @Test func whatFitsIsOneSheet() {
    #expect(pages(numbers(1...10)) == [numbers(1...10)])
    #expect(pages(numbers(1...10) + ["", " "]) == [numbers(1...10)])
    #expect(pages([]) == [[]])
  }

  /// The last line of a text takes another along.
  @Test func noLineStandsAlone() {
    #expect(pages(numbers(1...11)) == [numbers(1...9), numbers(10...11)])
    #expect(pages(numbers(1...9) + ["", "11"]) == [numbers(1...7), ["8", "9", "", "11"]])
  }

  /// Neither the first line of a part is left behind, nor the last one sent on.
  @Test func partsKeepTwoLines() {
    let parts = numbers(1...8) + [""] + numbers(10...13)
    #expect(pages(parts) == [numbers(1...8) + [""], numbers(10...13)])
    let rest = numbers(1...5) + [""] + numbers(7...11) + [""] + numbers(13...14)
    #expect(
      pages(rest) == [numbers(1...5) + [""] + numbers(7...9), numbers(10...11) + ["", "13", "14"]])
    let ruled = numbers(1...8) + ["----"] + numbers(10...13)
    #expect(pages(ruled) == [numbers(1...8) + ["----"], numbers(10...13)])
  }

  /// Bars stay on the sheet of their line, whatever else that leaves behind.
  @Test(arguments: 1...14) func barsStayWithTheirLine(place: Int) throws {
    var lines = numbers(1...14).map { SheetLine($0) }
    lines[place - 1].bars = [0..<2]
    let pages = SheetPages(lines, most: 10, barLines: 3).pages
    #expect(pages.flatMap { $0 }.filter { !$0.isTaken }.map(\.text) == numbers(1...14))
    #expect(pages.allSatisfy { $0.count <= 10 })
    for page in pages {
      let taken = page.indices.filter { page[$0].isTaken }
      let line = page.firstIndex { !$0.bars.isEmpty }
      #expect(taken == line.map { Array($0 + 1...$0 + 3) } ?? [])
    }
  }

  @Test func aSheetBeginsWithWords() {
    let lines = numbers(1...10) + ["", ""] + numbers(13...14)
    #expect(pages(lines) == [numbers(1...10), numbers(13...14)])
  }

  /// Where every place is bad, the sheet is filled.
  @Test func lonelyLinesFillTheSheet() {
    let lines = (1...40).map { $0.isMultiple(of: 2) ? "" : "\($0)" }
    let filled = pages(lines)
    #expect(filled.flatMap { $0 }.filter { !$0.isEmpty } == lines.filter { !$0.isEmpty })
  }

  @Test(arguments: 1...60) func nothingIsLost(seed: UInt64) {
    var random = SplitMix(seed: seed)
    let lines = (0..<Int.random(in: 1...200, using: &random)).map { number in
      ["", "-----", "\(number)", "\(number)", "\(number)"].randomElement(using: &random) ?? ""
    }
    let pages = pages(lines, most: 46)
    #expect(pages.flatMap { $0 }.filter { !$0.isEmpty } == lines.filter { !$0.isEmpty })
    #expect(pages.allSatisfy { $0.count <= 46 } && !pages.dropFirst().contains { $0.first == "" })
    let last = pages.last?.count { !$0.isEmpty } ?? 0
    #expect(pages.count == 1 || last > 1)
  }
}
