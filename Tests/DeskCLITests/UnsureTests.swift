import Foundation
import Testing
import Values
import Vocabulary

/// A disk that does not confirm a commit: what is said of it is what whoever comes next finds.
@Suite(.needsTools) struct UnsureTests {
  private func made() throws -> Booth {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所")
    try booth.run("add", "complaint", "--facts", "第一件")
    return booth
  }

  private func count(_ booth: Booth) throws -> Int {
    let list = try booth.run("list", "--format", "jsonl")
    #expect(list.code == 0, "\(list)")
    return list.output.split(separator: "\n").count
  }

  /// Once, and from then on for ever.
  @Test(arguments: ["", "+"]) func whatIsSaidOfASaveIsSo(lasting: String) throws {
    let base = try made()
    let command = ["add", "complaint", "--facts", "又一件"]
    let calls = try Booth(copying: base).calls(of: "fdatasync", in: command).count
    var said: Set<String> = []
    for point in 1...calls {
      let booth = try Booth(copying: base)
      let outcome = try booth.launch(
        "/usr/bin/strace",
        [
          "-f", "-o", "/dev/null", "-e", "trace=fdatasync", "-e",
          "inject=fdatasync:error=EIO:when=\(point)\(lasting)", Booth.program,
        ] + command, input: "")
      let next = try booth.run("note", "1", "--text", "又来")
      #expect(next.code == 0, "\(next)")
      let isThere = try count(booth) == 2
      if outcome.code == 0 {
        #expect(isThere && outcome.given == "A-0002", "\(point): \(outcome)")
        said.insert("saved")
      } else if outcome.errors.contains("说不准") {
        let words = isThere ? "上次最后一次存，磁盘没确认：A-0002 在" : "上次最后一次没有存上"
        #expect(outcome.code == 74 && next.errors.contains(words), "\(point): \(outcome) \(next)")
        said.insert("unsure")
      } else if outcome.errors.contains("已存") {
        #expect(isThere, "\(point): \(outcome)")
      } else {
        #expect(!isThere && outcome.errors.contains("没有存上"), "\(point): \(outcome)")
        said.insert("gone")
      }
      // It is told once.
      #expect(try booth.run("note", "1", "--text", "再来").errors == "")
      #expect(try booth.run("check", "--deep").code == 0, "\(point)")
    }
    #expect(said.count > 1 || !lasting.isEmpty, "\(said)")
  }
}
