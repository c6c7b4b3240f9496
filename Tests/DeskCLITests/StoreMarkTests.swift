import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// What a laptop remembers of its stores outside of them: no number is given twice because a file is not what it was.
@Suite struct StoreMarkTests {
  /// A desk with three complaints.
  private func made() throws -> Booth {
    let booth = try Booth()
    try booth.run("setup", "--office", "样例所")
    for place in 1...3 { try booth.run("add", "complaint", "--facts", "第\(place)件") }
    return booth
  }

  private func add(_ booth: Booth, _ options: String...) throws -> Booth.Outcome {
    try booth.run(options + ["add", "complaint", "--facts", "又一件"])
  }

  private func numbers(_ booth: Booth, _ store: String = "desk.db") throws -> [String] {
    let list = try booth.run("list", "--store", store, "--format", "jsonl", "--sort", "arrival")
    return try list.output.split(separator: "\n").compactMap {
      try JSON.parse(String($0))["number"]?.string
    }
  }

  private func desk(_ booth: Booth) throws -> String {
    try booth.shell("sqlite3 desk.db 'SELECT desk FROM chain'").output.trimmingCharacters(
      in: .newlines)
  }

  /// What lies under a name, and beside it.
  private func sums(_ booth: Booth, _ names: String = "desk.db*") throws -> String {
    try booth.shell("ls -A \(names); sha256sum desk.db").output
  }

  // MARK: Older

  @Test func anOlderCopyIsAskedAboutOnceAndGoesOnAsTheNextGeneration() throws {
    let booth = try made()
    try booth.shell("cp desk.db old.db")
    #expect(try add(booth).given == "A-0004")
    #expect(try add(booth).given == "A-0005")
    try booth.shell("cp desk.db newest.db; cp old.db desk.db")
    let before = try sums(booth)
    for options in [[], ["--moved"]] {
      let refused = try booth.run(options + ["add", "complaint", "--facts", "又一件"])
      #expect(refused.code == 65 && refused.output == "")
      #expect(
        refused.errors.contains("存档比这台电脑记下的旧，记到第 6 条，这里只有 4 条"), "\(refused.errors)")
      #expect(refused.errors.contains("--copy") && !refused.errors.contains("--moved"))
    }
    #expect(try sums(booth) == before)
    let other = try add(booth, "--copy")
    #expect(other.code == 0 && other.given == "A2-0001", "\(other)")
    #expect(other.errors == "\(booth.store)：编号换了代，从 A2-0001 往下排\n")
    let next = try add(booth)
    #expect(next.code == 0 && next.errors == "" && next.given == "A2-0002", "\(next)")
    #expect(try numbers(booth).count == 5)
    // The right one is found. It lacks what was recorded meanwhile, and may go on as another generation again.
    try booth.shell("rm desk.db*; cp newest.db desk.db")
    #expect(try add(booth, "--copy").given == "A3-0001")
    try booth.shell("rm desk.db*; cp old.db desk.db")
    #expect(try add(booth, "--copy").given == "A4-0001")
  }

  @Test(.needsTools) func whoOnlyLooksIsTold() throws {
    let booth = try made()
    try booth.shell("cp desk.db old.db")
    #expect(try add(booth).code == 0)
    try booth.shell("cp old.db desk.db")
    let list = try booth.run("list")
    #expect(list.code == 0)
    #expect(list.errors == "\(booth.store)：存档比这台电脑记下的旧，记到第 5 条，这里只有 4 条\n")
    let check = try booth.run("check")
    let line = try "机器 \(desk(booth)) 缺第 5 条\n"
    #expect(check.code == 1 && check.output == line, "\(check)")
  }

  @Test(.needsTools) func aLogThatWasCutIsSeen() throws {
    let booth = try made()
    let cut = try booth.shell(
      """
      sqlite3 desk.db "DROP TRIGGER event_remains; DELETE FROM event WHERE sequence > 2;
      DELETE FROM free_text WHERE sequence > 2;
      UPDATE chain SET sequence = 2, hash = (SELECT hash FROM event WHERE sequence = 2);
      CREATE TRIGGER event_remains BEFORE DELETE ON event
      BEGIN SELECT raise(ABORT, 'events are only added'); END;"
      """)
    #expect(cut.code == 0, "\(cut)")
    #expect(try add(booth).code == 65)
    let check = try booth.run("check")
    let line = try "机器 \(desk(booth)) 缺第 3 到 4 条\n"
    #expect(check.code == 1 && check.output == line, "\(check)")
  }

  @Test(.needsTools) func anEventThatIsAnotherIsSeen() throws {
    let booth = try made()
    let changed = try booth.shell(
      """
      sqlite3 desk.db "DROP TRIGGER event_stays; UPDATE event SET hash = zeroblob(32) WHERE sequence = 4;
      UPDATE chain SET hash = zeroblob(32)"
      """)
    #expect(changed.code == 0, "\(changed)")
    let refused = try add(booth)
    let lines = refused.errors.lines(with: "第 4 条")
    #expect(refused.code == 65)
    let said = "存档的第 4 条不是这台电脑记下的那条，请找回原来的；找不回就加 --copy，编号换代再用"
    #expect(lines == ["\(booth.store)：\(said)"])
    let found = try booth.run("check").output.lines(with: "电脑记下的")
    let line = try "机器 \(desk(booth)) 第 4 条和这台电脑记下的不一样"
    #expect(found == [line])
  }

  // MARK: Gone

  @Test(arguments: ["rm desk.db*", ": > desk.db"])
  func whatIsGoneIsNotMadeAnewUnasked(line: String) throws {
    let booth = try made()
    try booth.shell(line)
    let looked = "ls -A | grep desk; wc -c desk.db*"
    let before = try booth.shell(looked).output
    for command in [["list"], ["add", "complaint", "--facts", "又一件"]] {
      let refused = try booth.run(command)
      #expect(refused.code == 65 && refused.errors.contains("记到第 4 条"), "\(refused)")
    }
    #expect(try booth.shell(looked).output == before)
    let other = try add(booth, "--copy")
    #expect(other.code == 0 && other.given == "A2-0001", "\(other)")
    #expect(other.errors == "\(booth.store)：编号换了代，从 A2-0001 往下排\n")
    #expect(try add(booth).given == "A2-0002")
  }

  @Test func whatTheDeskRestoresIsNotAskedAbout() throws {
    let booth = try made()
    try booth.run("backup", "copy.db")
    #expect(try add(booth).given == "A-0004")
    for generation in 2...3 {
      try booth.shell("rm desk.db*")
      #expect(try booth.run("restore", "copy.db").code == 0)
      let next = try add(booth)
      #expect(next.code == 0 && next.errors == "", "\(next)")
      #expect(next.given == "A\(generation)-0001")
    }
    #expect(try booth.run("check", "--deep").code == 0)
  }

  // MARK: Elsewhere

  @Test func aCopyBesideItsStoreIsAnotherDesk() throws {
    let booth = try made()
    try booth.shell("cp desk.db one.db; cp desk.db two.db")
    let looked = try booth.run("list", "--store", "one.db")
    #expect(looked.code == 0 && looked.errors == "")
    let refused = try add(booth, "--store", "one.db")
    #expect(refused.code == 65 && refused.errors.contains("在 \(booth.store) 还有一份"), "\(refused)")
    #expect(refused.errors.contains("--moved") && refused.errors.contains("--copy"))
    #expect(try add(booth, "--store", "one.db", "--copy").given == "A2-0001")
    #expect(try add(booth, "--copy", "--store", "two.db").given == "A3-0001")
    for (store, number) in [
      ("desk.db", "A-0004"), ("one.db", "A2-0002"), ("two.db", "A3-0002"),
    ] {
      let next = try add(booth, "--store", store)
      #expect(next.given == number && next.errors == "", "\(next)")
    }
  }

  @Test func aStoreThatWasRenamedGoesOn() throws {
    let booth = try made()
    try booth.shell("mv desk.db moved.db")
    let next = try add(booth, "--store", "moved.db")
    #expect(next.given == "A-0004" && next.errors == "", "\(next)")
    // Another one in the old place is new.
    #expect(try add(booth, "--copy").code == 0)
  }

  /// As a copy it is of a generation that was drawn: the laptop it comes from counts its own.
  @Test(arguments: ["--moved", "--copy"])
  func aStoreOfAnotherLaptopIsAskedAboutOnce(option: String) throws {
    let booth = try made()
    let line = "XDG_STATE_HOME=$PWD/other desk315"
    let refused = try booth.shell("\(line) add complaint --facts 又一件")
    #expect(refused.code == 65 && refused.errors.contains("别的电脑"), "\(refused)")
    let said = try booth.shell("\(line) add complaint --facts 又一件 \(option)")
    #expect(said.code == 0, "\(said)")
    if option == "--moved" {
      #expect(said.errors == "" && said.given == "A-0004", "\(said)")
    } else {
      #expect(said.given.wholeMatch(of: /A[1-9][0-9]{3}-0001/) != nil, "\(said)")
      #expect(said.errors == "\(booth.store)：编号换了代，从 \(said.given) 往下排\n")
    }
    let next = try booth.shell("\(line) note A-0001 --text 又来")
    #expect(next.code == 0 && next.errors == "", "\(next)")
    let both = try booth.shell("\(line) note 1 --text 又来 --moved --copy")
    #expect(both.code == 64, "\(both)")
  }

  // MARK: What is kept, and how

  /// A power cut may leave a mark without its content: that is no reason to ask.
  @Test(arguments: [": >", "head -c 512 /dev/zero >", "echo '{}' >"])
  func aMarkThatCannotBeReadIsMadeAnew(line: String) throws {
    let booth = try made()
    try booth.shell("for mark in .state/desk315/*/*; do \(line) $mark; done")
    let next = try add(booth)
    #expect(next.code == 0 && next.errors == "" && next.given == "A-0004", "\(next)")
    try booth.shell("cp desk.db old.db")
    #expect(try add(booth).code == 0)
    try booth.shell("cp old.db desk.db")
    #expect(try add(booth).code == 65)
  }

  @Test(.needsTools) func nobodyWaitsForAMark() throws {
    let booth = try made()
    let traced = try booth.shell(
      "strace -f -y -o trace -e trace=fsync,fdatasync,write \"$DESK\" add complaint --facts 又一件")
    #expect(traced.code == 0)
    let lines = try booth.text("trace").split(separator: "\n").filter { $0.contains(".state/") }
    #expect(lines.count == 1 && lines.allSatisfy { $0.contains(" write(") }, "\(lines)")
    let files = try booth.shell("find .state -type f -printf '%m ' -o -printf '%m%p\n' | sort")
    #expect(!files.output.isEmpty)
    #expect(try booth.shell("find .state/desk315 -perm /077").output == "")
  }
}
