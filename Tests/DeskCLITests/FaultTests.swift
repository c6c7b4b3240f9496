import Foundation
import Testing
import Values
import Vocabulary

/// A disk that fails once, at one call after the other: what is said then is what lies there.
@Suite(.needsTools) struct FaultTests {
  private static let saved = "没有存上"
  private static let unconfirmed = "磁盘没有确认"

  private func made() throws -> Booth {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所", "--desk", "A")
    try booth.run("add", "complaint", "--consumer-name", "要删的人", "--facts", "一")
    try booth.run("tally", "leaflets", "480")
    return booth
  }

  private func isThere(_ booth: Booth, _ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(booth.folder)/\(name)")
  }

  /// A file that has its name is whole, and its command says so; one that has none is said not to be written.
  @Test(arguments: [
    ["backup", "out"], ["totals", "-o", "out", "--format", "table"],
    ["export", "out", "--format", "jsonl"],
  ])
  func aFileIsSaidToBeThereWhereItIs(command: [String]) throws {
    let base = try made()
    let calls = try Booth(copying: base).calls(of: "fsync", in: command).count
    var wasThere = false
    for point in 1...calls {
      let booth = try Booth(copying: base)
      let outcome = try booth.run(command, failing: "fsync", at: point)
      let isWhole = isThere(booth, "out")
      #expect(outcome.code == (isWhole ? 74 : 73), "\(point): \(outcome)")
      #expect(outcome.errors.hasPrefix("out：") && outcome.output == "", "\(point): \(outcome)")
      #expect(outcome.errors.contains(FaultTests.unconfirmed) == isWhole, "\(point): \(outcome)")
      wasThere = wasThere || isWhole
    }
    #expect(wasThere)
  }

  /// A stick without room is what is named, and not the store, which lacks nothing.
  @Test(arguments: [["backup", "out/k.db"], ["--store", "out/k.db", "restore", "copy.db"]])
  func aFullStickIsNamed(command: [String]) throws {
    let base = try made()
    try base.run("backup", "copy.db")
    let whole = try Booth(copying: base)
    try whole.shell("mkdir out; cp \(base.folder)/copy.db .")
    let points = try whole.calls(of: "pwrite64", in: command).enumerated().filter {
      $0.element.contains("/k.db") && !$0.element.contains(".lock>")
    }.map { $0.offset + 1 }
    for point in points.enumerated().filter({ $0.offset % 6 == 0 }).map(\.element) {
      let booth = try Booth(copying: base)
      try booth.shell("mkdir out; cp \(base.folder)/copy.db .")
      let outcome = try booth.run(command, failing: "pwrite64", with: "ENOSPC", at: point)
      #expect(outcome.code == 73, "\(point): \(outcome)")
      let reasons = ["磁盘满了", "磁盘读写出错"]
      #expect(
        reasons.map { "out/k.db：写不了（\($0)），请换个地方\n" }.filter { $0 == outcome.errors }.count == 1,
        "\(point): \(outcome)")
      #expect(try booth.shell("ls -A out | grep -v lock").output == "", "\(point)")
    }
  }

  /// A restored store that has its name is whole, whatever the disk says afterwards.
  @Test func aRestoredStoreIsSaidToBeThere() throws {
    let base = try made()
    try base.run("backup", "copy.db")
    let command = ["--store", "out/k.db", "restore", "copy.db"]
    let whole = try Booth(copying: base)
    try whole.shell("cp \(base.folder)/copy.db .")
    var spared = 0
    for point in 1...(try whole.calls(of: "fsync", in: command).count) {
      let booth = try Booth(copying: base)
      try booth.shell("cp \(base.folder)/copy.db .")
      let outcome = try booth.run(command, failing: "fsync", at: point)
      let isWhole = isThere(booth, "out/k.db")
      if outcome.code == 0 {
        // What the laptop cannot remember is not counted on: the store goes on with letters that were drawn, or with
        // those that its name in the folder of generations has taken.
        #expect(isWhole && outcome.errors == "", "\(point): \(outcome)")
        spared += 1
      } else {
        #expect(outcome.code == (isWhole ? 74 : 73), "\(point): \(outcome)")
        let words = isWhole ? "写好了，磁盘没有确认（磁盘读写出错），请再看一眼在不在" : "写不了（磁盘读写出错），请换个地方"
        #expect(outcome.errors == "out/k.db：\(words)\n", "\(point): \(outcome)")
      }
      guard isWhole else { continue }
      #expect(try booth.run("--store", "out/k.db", "check", "--deep").code == 0)
      let added = try booth.run("--store", "out/k.db", "add", "complaint", "--facts", "又一件")
      #expect(added.output.wholeMatch(of: /已登记 TS-\d{8}-A\d+-\d{4}\n/) != nil, "\(added)")
    }
    // The folder of generations, the mark, and the three folders above it.
    #expect(spared == 5)
  }

  /// What was erased is said to be, where its traces could not be cleared from the disk.
  @Test(arguments: [["erase", "1", "--why", "本人要求"], ["purge", "--before", "2026-06-01"]])
  func whatIsErasedIsSaidToBe(command: [String]) throws {
    let base = try made()
    try base.run("settle", "1", "--on-spot")
    var erased = 0
    let calls = try Booth(copying: base).calls(of: "fdatasync", in: command).count
    for point in 1...calls {
      let booth = try Booth(copying: base)
      let outcome = try booth.run(command, failing: "fdatasync", at: point)
      let isErased = try !booth.run("show", "1", "--unmask").output.contains("要删的人")
      let isSaid = outcome.output.contains("已删除 1 件的个人信息")
      #expect(isSaid == isErased, "\(point): \(outcome)")
      #expect(outcome.errors.contains(FaultTests.saved) == !isErased, "\(point): \(outcome)")
      if isErased && outcome.code != 0 {
        #expect(outcome.code == 74, "\(point): \(outcome)")
        #expect(outcome.errors.hasPrefix("已删除，磁盘上的痕迹没清掉（磁盘读写出错）"), "\(point): \(outcome)")
        erased += 1
      }
      #expect(try booth.run("check", "--deep").code == 0)
    }
    #expect(erased > 0)
  }

  /// A hand-over is said to be recorded where it is, and its folder to be there where it is.
  @Test func aHandOverTellsWhatIsSo() throws {
    let base = try made()
    let command = ["close-day", "-o", "pack"]
    for call in ["rename", "fsync"] {
      let calls = try Booth(copying: base).calls(of: call, in: command).count
      for point in Set([1, calls / 2, calls - 1, calls]).sorted() {
        let booth = try Booth(copying: base)
        let outcome = try booth.run(command, failing: call, at: point)
        let isWhole = isThere(booth, "pack")
        let isRecorded = try booth.run("close-day", "-o", "again").output.contains("第 2 次交接")
        if outcome.output.contains("备份没有做成") {
          // What failed was the copy of the store: the day is handed over without it, and says so.
          #expect(outcome.code == 0 && isWhole && isRecorded, "\(call) \(point): \(outcome)")
          continue
        }
        #expect(outcome.code == (isWhole ? 74 : 73), "\(call) \(point): \(outcome)")
        #expect(outcome.errors.hasPrefix("pack"), "\(call) \(point): \(outcome)")
        #expect(outcome.errors.contains("已交出") == isWhole, "\(call) \(point): \(outcome)")
        #expect(
          outcome.errors.contains("第 1 次交接却已记下") == (isRecorded && !isWhole),
          "\(call) \(point): \(outcome)")
        #expect(!isWhole || isRecorded)
      }
    }
  }

  /// Cases and ledger have their names together; what they had before comes back.
  @Test(arguments: ["", "echo 旧件 > 表.csv; echo 旧账 > 表.ledger.csv; "])
  func bothSheetsOrNeither(before: String) throws {
    let base = try made()
    let command = ["export", "表.csv"]
    let calls = try Booth(copying: base).calls(of: "rename", in: command).count
    #expect(calls == 2)
    for point in 1...calls {
      let booth = try Booth(copying: base)
      try booth.shell(before + ":")
      let outcome = try booth.run(command, failing: "rename", at: point)
      #expect(outcome.code == 73, "\(point): \(outcome)")
      let left = try booth.shell("ls -A | grep 表; cat 表* 2> /dev/null").output
      #expect(left == (before.isEmpty ? "" : "表.csv\n表.ledger.csv\n旧件\n旧账\n"), "\(point)")
    }
    try base.shell(before + ":")
    #expect(try base.run("export", "表.csv").code == 0)
    #expect(try base.shell("ls -A | grep 表; grep -c 旧 表.csv").output == "表.csv\n表.ledger.csv\n0\n")
  }
}
