import Casework
import DeskService
import Foundation
import Testing
import Values
import Vocabulary

@testable import DeskCLI

/// Bytes that are no UTF-8 are refused wherever they come in, and nothing is saved.
@Suite struct GivenBytesTests {
  /// 李 and 面包 in GBK, as the shell writes them.
  private static let gbk = #"$(printf '\303\346\260\374')"#

  private func expectRefused(_ outcome: Booth.Outcome, _ booth: Booth, _ line: String) throws {
    #expect(outcome.code == 65, "\(line): \(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("不是 UTF-8"), "\(line): \(outcome.errors)")
    #expect(!FileManager.default.fileExists(atPath: booth.store), "\(line)")
  }

  @Test(arguments: [
    "desk315 add complaint --consumer-name \(gbk) --facts \(gbk)",
    "desk315 add complaint --facts=\(gbk)",
    "desk315 note 1 --text \(gbk)", "desk315 setup --office \(gbk)", "desk315 --clerk \(gbk) list",
    "desk315 import \(gbk).csv", "desk315 export \(gbk).jsonl", "desk315 list --search \(gbk)",
    "desk315 tally other 5个 --detail \(gbk)", "desk315 --store \(gbk).db add complaint --facts x",
    "DESK315_CLERK=\(gbk) desk315 add complaint --facts x", "DESK315_STORE=\(gbk) desk315 list",
    "HOME=\(gbk) desk315 list", "XDG_DATA_HOME=\(gbk) desk315 list", "desk315 \(gbk)",
  ])
  func theyAreRefused(line: String) throws {
    let booth = try Booth()
    try expectRefused(try booth.shell(line), booth, line)
    #expect(try booth.shell("\(line) --lang en").errors.contains("not UTF-8"))
  }

  /// Every option of every command, as the manual lists them: they are refused before anything is read of
  /// what the options mean, joined to the option or behind it.
  @Test func everyOptionOfEveryCommandRefusesThem() throws {
    let manual = try Booth().run("manual", "commands").output
    var command = ""
    var lines: Set<String> = []
    for line in manual.split(separator: "\n") {
      if line.hasPrefix("## ") { command = String(line.dropFirst(3)) }
      for match in line.matches(of: /--[a-z][a-z0-9-]*/) {
        lines.insert("\(command) \(match.output)")
      }
    }
    #expect(lines.count > 150)
    let bad: [UInt8] = [0xC3, 0xE6, 0xB0, 0xFC]
    for line in lines {
      let words = ("desk315 " + line).split(separator: " ").map { Array($0.utf8) }
      let option = line.split(separator: " ").last.map(String.init)
      let joined: [UInt8] = (words.last ?? []) + Array("=".utf8) + bad
      #expect(
        refused(Array(words.dropLast()) + [joined]) == .argument(words.count - 1, option: option))
      #expect(refused(words + [bad]) == .argument(words.count, option: option))
      #expect(refused(words) == nil, "\(line)")
    }
  }

  /// What is refused of a start of the program, its own name among the arguments.
  private func refused(_ arguments: [[UInt8]]) -> GivenBytes.Source? {
    guard case .notUTF8(let source)? = GivenBytes.refused(arguments: arguments, variables: [])
    else { return nil }
    return source
  }

  /// A variable that this program does not read may hold anything.
  @Test func othersVariablesAreOfNoMatter() throws {
    let outcome = try Booth().shell("OTHER=\(GivenBytesTests.gbk) desk315 add complaint --facts 面包")
    #expect(outcome.code == 0, "\(outcome)")
  }
}

/// Files in another encoding than was said, and files of other programs.
@Suite struct GivenTextTests {
  private static let line = #"{"kind":"complaint","consumer":{"name":"测试"},"facts":"面包过期"}"#
  private static let sheet = "种类,姓名,经过\n投诉,测试,面包过期"

  private static func files(_ text: String, _ name: String) -> [(String, String, [String], String)]
  {
    let gbk = "iconv -f utf-8 -t gb18030"
    return [
      (text, "cat", ["--encoding", "gb18030"], "UTF-8"),
      (text, "cat", ["--encoding", "utf-16"], "UTF-8"),
      (text, gbk, [], "--encoding gb18030"),
      (text, gbk, ["--encoding", "utf-8"], "--encoding gb18030"),
      (text, "iconv -f utf-8 -t utf-16le", [], "--encoding utf-16"),
      (text, "iconv -f utf-8 -t utf-16be", [], "--encoding utf-16"),
      (text, #"sed 's/测/\x00/'"#, [], "有值为 0 的字节"),
    ].map { ($0.0, "printf '%s\\n' '\($0.0)' | \($0.1) > \(name)", $0.2, $0.3) }
  }

  @Test(arguments: ["f.jsonl", "f.csv"]) func aWrongEncodingIsRefusedAndTheRightOneNamed(
    name: String
  )
    throws
  {
    let text = name == "f.csv" ? GivenTextTests.sheet : GivenTextTests.line
    for (_, make, options, named) in GivenTextTests.files(text, name) {
      let booth = try Booth()
      try booth.shell(make)
      let outcome = try booth.run(["import", name] + options)
      #expect(outcome.code == 65, "\(make) \(options): \(outcome)")
      #expect(outcome.errors.contains(named), "\(make) \(options): \(outcome.errors)")
      #expect(try booth.run("list", "--format", "jsonl").output == "")
    }
  }

  @Test(arguments: ["f.jsonl", "f.csv"]) func theRightEncodingIsRead(name: String) throws {
    let text = name == "f.csv" ? GivenTextTests.sheet : GivenTextTests.line
    for (target, options) in [
      ("utf-8", []), ("utf-8", ["--encoding", "utf-8"]), ("gb18030", ["--encoding", "gb18030"]),
      ("utf-16", []), ("utf-16", ["--encoding", "utf-16"]), ("utf-16le", ["--encoding", "utf-16"]),
      ("utf-16be", ["--encoding", "utf-16"]),
    ] as [(String, [String])] {
      let booth = try Booth()
      try booth.shell("printf '%s\\n' '\(text)' | iconv -f utf-8 -t \(target) > \(name)")
      let outcome = try booth.run(["import", name] + options)
      #expect(outcome.output == "new 1 known 0 differs 0\n", "\(target) \(options): \(outcome)")
      #expect(try booth.run("export", "-", "--unmask").output.contains("面包过期"))
    }
  }

  /// Words of plain ASCII are the same in all encodings.
  @Test func asciiMayBeCalledGB18030() throws {
    let booth = try Booth()
    try booth.write("kind,facts\ncomplaint,bread\n", to: "a.csv")
    #expect(
      try booth.run("import", "a.csv", "--encoding", "gb18030").output
        == "new 1 known 0 differs 0\n")
  }

  @Test(arguments: [
    ("a.csv", #"PK\003\004 xl/workbook"#, ".xlsx"), ("a.xlsx", #"PK\003\004 xl/workbook"#, ".xlsx"),
    ("a.csv", #"PK\003\004 word"#, "压缩包"), ("a.xls", #"\320\317\021\340\241\261"#, ".xls"),
    ("a.csv", #"\320\317\021\340\241\261"#, ".xls"), ("a.xls", "<html><table><tr>", "网页"),
    ("a.csv", "%%PDF-1.4", "PDF"), ("a.jsonl", #"SQLite format 3\000"#, "--store"),
    ("a.xlsx", "kind,facts", "--format csv"), ("a.xls", "kind,facts", "--format csv"),
  ])
  func filesOfOtherProgramsAreNamed(name: String, content: String, named: String) throws {
    let booth = try Booth()
    try booth.shell("printf '\(content)' > \(name)")
    let outcome = try booth.run("import", name)
    #expect(outcome.code == 65 && outcome.output == "", "\(outcome)")
    #expect(outcome.errors.contains(named) && outcome.errors.contains(name), "\(outcome.errors)")
  }
}
