import Casework
import Foundation
import PseudoTerminal
import SampleReading
import SheetReading
import Testing
import Values
import Vocabulary

/// Sheets of Excel from the command line: with the package trait `Office` they are written, without
/// it the command says how to build a program that can.
@Suite struct OfficeSheetTests {
  #if Office
    /// A table of the sheet of totals: its rows of words and numbers below its title.
    private func tables(_ sheet: SheetFile.Sheet) -> [String: [[SheetFile.Value]]] {
      var tables: [String: [[SheetFile.Value]]] = [:]
      var title = ""
      for row in sheet.rows.dropFirst(2) {
        let cells = row.compactMap { $0 }
        if cells.count == 1, case .words(let words) = cells[0] {
          title = words
          tables[title] = []
        } else if !cells.isEmpty {
          tables[title]?.append(cells)
        }
      }
      return tables.mapValues { Array($0.dropFirst()) }
    }

    private func numbers(_ row: JSON, _ keys: [String]) -> [SheetFile.Value] {
      keys.map { .number(String(row.whole($0))) }
    }

    /// The last column of a rate has words only where the rate leaves something out.
    private func tells(_ row: [SheetFile.Value], _ leftOut: Int) -> Bool {
      if leftOut == 0 { return row.count == 3 }
      guard row.count == 4, case .words(let words) = row[3] else { return false }
      return words.contains(" \(leftOut) ")
    }

    private let kinds = ["complaint", "report", "consultation"]

    /// In the sheet what sorts cases has the most complaints first, and what has no value last.
    private func ordered(_ rows: [JSON], _ key: String) -> [JSON] {
      guard ["by_nature", "by_class", "by_trade"].contains(key) else { return rows }
      let ranked = rows.enumerated().sorted { one, other in
        func place(_ row: (offset: Int, element: JSON)) -> (Int, Int, Int) {
          let isNone = row.element["id"]?.string == "none"
          return (isNone ? 1 : 0, -row.element.whole("complaint"), row.offset)
        }
        return place(one) < place(other)
      }
      return ranked.map(\.element)
    }

    @Test func theSheetHasEveryFigureOfTheJSON() throws {
      let booth = try Booth.ofSquareDay()
      #expect(try booth.run("totals", "-o", "day.xlsx").code == 0)
      let totals = try JSON.parse(try booth.run("totals", "--format", "json").output)
      let file = try SheetFile(path: "\(booth.folder)/day.xlsx")
      #expect(file.names == ["合计", "时段图", "商品和服务图", "案件", "台账"])
      let sheet = try #require(file.sheets["合计"])
      #expect(sheet.rows[1].first == totals["sentence"]?.string.map { .words($0) })
      let tables = tables(sheet)
      let cases = (totals["cases"]?["complaint"]?.members ?? []).map { member in
        kinds.map { SheetFile.Value.number(String(totals["cases"]?[$0]?.whole(member.key) ?? -1)) }
      }
      #expect(tables["登记与办理"]?.map { Array($0.dropFirst()) } == cases)
      #expect(cases.count == 16)
      let heads = try #require(totals["consultations"])
      let counted = ["records", "tallied", "total"].map { numbers(heads, [$0]) }
      #expect(tables["咨询人次"]?.map { Array($0.dropFirst()) } == counted)
      let rates = (totals["rates"]?.members ?? []).map { member in
        numbers(member.value, ["n", "of"]) + [.words(member.value["text"]?.string ?? "")]
      }
      let shares = (tables["比率"] ?? []).map { Array($0.dropFirst()) }
      #expect(shares.map { Array($0.prefix(3)) } == rates)
      let leftOut = (totals["rates"]?.members ?? []).map { $0.value.whole("left_out") }
      #expect(Set(leftOut).count > 1, "\(leftOut)")
      for (row, count) in zip(shares, leftOut) { #expect(tells(row, count), "\(row)") }
      let money = (totals["money"]?.members ?? []).compactMap {
        $0.value.string.flatMap(Double.init)
      }
      let amounts = tables["金额（登记的投诉）"]?.compactMap { row -> Double? in
        if case .number(let digits)? = row.last { Double(digits) } else { nil }
      }
      #expect(amounts == money)
    }

    @Test func everyBreakdownAndTheLedgerAreInIt() throws {
      let booth = try Booth.ofSquareDay()
      try booth.run("totals", "-o", "day.xlsx")
      let totals = try JSON.parse(try booth.run("totals", "--format", "json").output)
      let file = try SheetFile(path: "\(booth.folder)/day.xlsx")
      let tables = tables(try #require(file.sheets["合计"]))
      let titles = [
        "by_channel": "来源", "by_nature": "投诉性质", "by_class": "商品和服务", "by_trade": "行业",
        "by_hour": "时段", "by_clerk": "经办", "by_venue": "会场", "by_department": "转办部门",
      ]
      for (key, title) in titles {
        let rows = ordered(totals[key]?.array ?? [], key).map { row in
          [.words(row["label"]?.string ?? "")] + numbers(row, kinds)
        }
        #expect(tables[title].map { Array($0.dropLast()) } == rows, "\(key)")
        #expect(!rows.isEmpty)
      }
      let merchants = (totals.figure("hot")?["merchants"]?.array ?? []).map { row in
        [.words(row["label"]?.string ?? "")] + numbers(row, ["count"])
      }
      #expect(tables["投诉较多的商家"] == merchants)
      let ledger = (totals["ledger"]?.array ?? []).map { [$0["label"], $0["count"], $0["text"]] }
      let rows = tables["台账"] ?? []
      #expect(rows.count == ledger.count)
      for (row, entry) in zip(rows, ledger) {
        #expect(row.first == .words(entry[0]?.string ?? ""))
        #expect(row.contains(.number(entry[1]?.string ?? "")))
        #expect(row.last == .words(entry[2]?.string ?? ""))
      }
      #expect(file.charts.count == 2)
      #expect(file.charts.first?.contains("投诉") == true)
      #expect(file.charts.first?.contains("'合计'!$A$") == true)
    }

    @Test func theCasesBehindTheFiguresAreMasked() throws {
      let booth = try Booth.ofSquareDay()
      try booth.run(
        "add", "report", "--consumer-name", "样举报", "--consumer-phone", "13899998888",
        "--merchant-name", "=1+1", "--facts", "仓库里有货")
      try booth.run("totals", "-o", "day.xlsx")
      try booth.run("export", "all.xlsx")
      try booth.run("export", "plain.xlsx", "--without-persons")
      let people = try DataFolder.lines("square-day.jsonl").flatMap { line in
        [line.figure("consumer.name")?.string, line.figure("consumer.phone")?.string]
          .compactMap { $0 }
      }
      #expect(people.count > 40)
      for name in ["day.xlsx", "all.xlsx", "plain.xlsx"] {
        let zip = try ZipFile(path: "\(booth.folder)/\(name)")
        let text = zip.files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        let found = (people + ["样举报", "13899998888", "仓库里有货"]).filter(text.contains)
        #expect(found.isEmpty, "\(name): \(found)")
        let file = try SheetFile(path: "\(booth.folder)/\(name)")
        let cases = try #require(file.sheets["案件"])
        let count = try booth.run("list", "--format", "jsonl").output.split(separator: "\n").count
        #expect(cases.rows.count == count + 1)
        #expect(cases.rows.last?.contains(.words("=1+1")) == true)
        #expect(cases.rows[0].contains(.words("姓名")) == (name == "all.xlsx"))
        #expect((file.sheets["台账"] == nil) == (name == "plain.xlsx"))
      }
      let day = try SheetFile(path: "\(booth.folder)/day.xlsx")
      let all = try SheetFile(path: "\(booth.folder)/all.xlsx")
      #expect(all.sheets["案件"]?.rows.last?.contains(.words("实名")) == true)
      // 09:00 on 2027-03-15, in days from the end of 1899.
      #expect(day.sheets["案件"]?.rows[1].contains(.number("46461.375")) == true)
    }

    @Test func theSameQuestionGivesTheSameBytes() throws {
      let booth = try Booth.ofSquareDay()
      try booth.run("totals", "-o", "day.xlsx")
      #expect(
        try booth.shell("desk315 totals --format xlsx | cmp - day.xlsx; stat -c %a day.xlsx").output
          == "600\n")
    }

    @Test func aTerminalIsNotShownBytes() throws {
      let booth = try Booth.ofSquareDay()
      let desk = try TerminalSession(
        Booth.program, ["totals", "--format", "xlsx"],
        environment: booth.variables.merging(["TERM": "xterm"]) { $1 })
      #expect(desk.waitForEnd() == 64)
      let said = desk.screen.lines.filter { !$0.isEmpty }
      #expect(said == ["XLSX 不是文字，不能显示在屏幕上，请用 -o 写到文件"])
    }

    /// The library does not look whether its own temporary files were written; we do.
    @Test func aDiskThatIsFullHalfWayLeavesNothing() throws {
      let booth = try Booth()
      try booth.fillAsOfOld(cases: 600)
      let whole = try booth.shell("desk315 totals -o day.xlsx && stat -c %s day.xlsx; rm day.xlsx")
      let size = try #require(Int(whole.output.split(separator: "\n").last ?? ""))
      // The file itself would fit; the rows before they are packed do not.
      let outcome = try booth.shell("ulimit -f \(size / 512 + 20); desk315 totals -o day.xlsx")
      #expect(outcome.code == 73, "\(outcome)")
      // One sentence of ours about the file that was asked for, and none of the library's.
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
      #expect(outcome.errors.contains("day.xlsx") && !outcome.errors.contains("part"))
      #expect(try booth.shell("ls -A | grep xlsx").output.isEmpty)
      let none = try booth.run("totals", "-o", "nowhere/day.xlsx")
      #expect(none.code == 73)
    }

    @Test func theHandOverHasTheSheet() throws {
      let booth = try Booth.ofSquareDay()
      try booth.run("setup", "--venue", "东门广场")
      try booth.run("close-day", "-o", "pack")
      let file = try SheetFile(path: "\(booth.folder)/pack/留本单位/合计.xlsx")
      #expect(file.sheets["案件"]?.rows.count == 32)
      try booth.run("rollup", "read", "pack/给上级/报数-东门广场-2027-03-15-1.json")
      try booth.run("rollup", "totals", "-o", "sum.xlsx")
      #expect(try SheetFile(path: "\(booth.folder)/sum.xlsx").names == ["合计", "时段图", "商品和服务图"])
    }
  #else
    @Test(arguments: [
      ["totals", "-o", "day.xlsx"], ["totals", "--format", "xlsx"], ["export", "day.xlsx"],
      ["rollup", "totals", "-o", "day.xlsx"],
    ]) func theCommandSaysHowToBuildIt(arguments: [String]) throws {
      let booth = try Booth.ofSquareDay()
      let told = try booth.run(arguments)
      #expect(told.code == 64)
      #expect(told.output.isEmpty)
      #expect(told.errors.contains("swift build --traits Office"))
      #expect(told.errors.split(separator: "\n").count == 1)
      #expect(try booth.shell("ls -A | grep xlsx").output.isEmpty)
    }

    @Test func theHandOverHasNoSheet() throws {
      let booth = try Booth.ofSquareDay()
      #expect(try booth.run("close-day", "-o", "pack").code == 0)
      #expect(try booth.shell("ls -R pack | grep xlsx").output.isEmpty)
    }
  #endif

  // MARK: Either way

  @Test func unmaskedSheetsAreNotWritten() throws {
    let booth = try Booth.ofSquareDay()
    let told = try booth.run("export", "x.xlsx", "--unmask")
    #expect(told.code == 64)
    #expect(told.errors == "--format 不能是“xlsx”，可以是：jsonl csv\n")
    // Nothing was written: there is nothing to read.
    #expect(try booth.run("import", "x.xlsx").code == 66)
    #expect(try booth.run("export", "x.csv", "--unmask", "--without-persons").code == 64)
    #expect(try booth.run("export", "x.jsonl", "--without-persons").errors.contains("csv xlsx"))
  }
}
