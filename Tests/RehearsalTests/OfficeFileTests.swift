import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A broken file of the office beside a desk that somebody sits at.
@Suite(.evidence) struct OfficeFileScreenTests {
  @Test(arguments: [("zh", "有 1 处用不了", "用不了的数据文件"), ("en", "1 fault(s)", "that are not used")])
  func theScreenNamesABrokenFile(language: String, home: String, about: String) throws {
    let stage = try Stage()
    try stage.run("setup", "--office", "样板所")
    let folder = stage.folder + "/config/desk315/rules"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("{\n\"id\": 7}".utf8).write(to: URL(fileURLWithPath: folder + "/own.json"))
    let desk = try stage.open("--lang", language)
    try desk.waitFor(home)
    desk.strike("9")
    try desk.waitFor(language == "zh" ? "全部功能" : "Everything")
    desk.strike("gy")
    desk.strike(.enter)
    try desk.waitFor(about)
    try desk.wait(for: "rules/own.json") { $0.screen.squeezed.contains("rules/own.json") }
    desk.signal(SIGTERM)
    #expect(desk.waitForEnd() == 128 + SIGTERM)
  }
}
