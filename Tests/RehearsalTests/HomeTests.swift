import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// What the home screen says of the day, from the real store to the real terminal.
@Suite(.evidence) struct HomeTests {
  /// `~` is what the environment calls home, for the papers of a day as for the store.
  @Test func theDaysPapersLieUnderTheHomeOfTheEnvironment() throws {
    let stage = try Stage()
    let terminal = try stage.openSetUp()
    terminal.strike("8")
    try terminal.waitFor("合计")
    terminal.strike("5")
    try terminal.waitFor("个文件到 ~/三一五/2027-03-15/")
    let folder = stage.folder + "/三一五/2027-03-15"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.contains("合计.csv") && names.contains("合计.json") && names.contains("合计.txt"))
    for name in names {
      let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      #expect(mode[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }

  @Test func fiveComplaintsAgainstOneMerchantAreSaid() throws {
    let stage = try Stage()
    _ = try stage.run("setup", "--venue", "南门广场")
    for number in 1...6 {
      _ = try stage.run(
        "add", "complaint", "--merchant-name", "样板健身馆", "--facts", "第\(number)件",
        "--consumer-name", "样一", "--consumer-phone", "1380000000\(number)",
        "--consumer-address", "样例区", "--merchant-address", "样例街", "--requests", "refund")
    }
    for number in 1...4 {
      _ = try stage.run("add", "complaint", "--merchant-name", "样板超市", "--facts", "第\(number)件")
    }
    let terminal = try stage.openSetUp()
    try terminal.waitFor("今天第6件")
    let rows = terminal.screen.text.split(separator: "\n").map(String.init)
    let said = rows.filter { $0.contains("今天第") }
    #expect(said.count == 2, "\(terminal.screen.text)")
    #expect(said.allSatisfy { $0.contains("样板健身馆") })
    #expect(said.contains { $0.contains("A-0005") && $0.contains("今天第5件") })
  }
}
