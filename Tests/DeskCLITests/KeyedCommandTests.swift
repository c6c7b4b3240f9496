import Foundation
import LineFinding
import Testing
import Values

/// A case is keyed into 12315 from the command line, and ticked off (总局令第121号 art. 40).
@Suite struct KeyedCommandTests {
  private func booth() throws -> Booth {
    let booth = try Booth()
    try booth.run(
      "add", "complaint", "--consumer-name", "样一", "--consumer-phone", "13811119999",
      "--merchant-name", "样品商店", "--facts", "不退款")
    try booth.run("add", "report", "--merchant-name", "样品商行", "--facts", "无照")
    return booth
  }

  private func unkeyed(_ booth: Booth) throws -> [String] {
    try booth.run("list", "--unkeyed", "--columns", "number.short").output
      .split(separator: "\n").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test func theNumberThereTicksItOff() throws {
    let booth = try booth()
    #expect(try unkeyed(booth) == ["A-0002", "A-0001"])
    let done = try booth.run("keyed", "1", "--as", "315000001")
    #expect(done.output == "A-0001 已录入12315：315000001，还有 1 件待录入\n", "\(done)")
    #expect(try unkeyed(booth) == ["A-0002"])
    let shown = try booth.run("show", "1")
    #expect(shown.output.lines(with: "315000001").first?.hasSuffix("315000001") == true)
    #expect(try booth.run("keyed", "1", "--as", "2", "--unmask").code == 64)
    #expect(try booth.run("keyed", "9").code == 1)
  }

  /// In full it is recorded; masked nobody is named.
  @Test func theFieldsStandInThePlatformsOrder() throws {
    let booth = try booth()
    let masked = try booth.run("keyed", "1")
    #expect(masked.code == 0 && masked.output.lines(with: "样*").count == 1, "\(masked)")
    let whole = try booth.run("keyed", "1", "--unmask")
    #expect(
      whole.output.lines(with: "样一").count == 1 && whole.errors.lines(with: "没有的：").count == 1)
    #expect(try booth.run("show", "1").output.lines(with: "显示过姓名电话").count == 1)
    let document = try JSON.parse(try booth.run("keyed", "1", "--format", "json").output)
    let fields = (document["fields"]?.array ?? []).compactMap { $0["label"]?.string }
    let lines = masked.output.split(separator: "\n").map { String($0.prefix { $0 != ":" }) }
    #expect(fields == lines && fields.count > 3)
    #expect(document["masked"] == true && document["platform_number"] == .null)
  }

  /// What came of calling back is a column of lists.
  @Test func listsHaveWhatCameOfCallingBack() throws {
    let booth = try booth()
    try booth.run("settle", "1", "--on-spot", "--recovered", "10")
    try booth.run("call-back", "1", "--reached", "--satisfaction", "very")
    let table = try booth.run("list", "--columns", "number.short,called_back")
    #expect(table.output.lines(with: "A-0001") == ["A-0001  非常满意"], "\(table)")
    let sheet = try booth.run("list", "--format", "csv").output.split(whereSeparator: \.isNewline)
    #expect(
      sheet.map { $0.split(separator: ",").last } == ["called_back", "false", "very"], "\(sheet)")
    let wrong = try booth.run("list", "--columns", "number.short,x")
    #expect(wrong.code == 64 && wrong.output == "")
    #expect(try booth.run("list", "--columns", "kind", "--format", "csv").code == 64)
  }
}
