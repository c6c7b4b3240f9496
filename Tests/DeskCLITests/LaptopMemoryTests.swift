import Foundation
import LineFinding
import Testing
import Values
import Vocabulary

/// Whatever a laptop can remember, and on however many laptops a store is copied, no number is given twice.
@Suite struct LaptopMemoryTests {
  /// The program where the laptop's own folder takes nothing.
  private static let nowhere = "XDG_STATE_HOME=/dev/null desk315"
  /// Numbers of a generation that was drawn.
  private static var drawn: Regex<Substring> { /A[1-9][0-9]{3}-0001/ }

  /// What a line of the shell prints as the first words of a program that can keep nothing.
  private func told(_ booth: Booth) -> String {
    "/dev/null/desk315：写不了（路径中有不是文件夹的），这台电脑记下的存档情况改放在 \(booth.folder)/.desk315；请让它能写\n"
  }

  private func add(
    _ booth: Booth, by program: String = "desk315", _ store: String = "desk.db",
    _ option: String = ""
  ) throws -> Booth.Outcome {
    try booth.shell("\(program) --store \(store) \(option) add complaint --facts 又一件")
  }

  /// A desk with two complaints.
  private func made(by program: String = "desk315") throws -> Booth {
    let booth = try Booth()
    for number in 1...2 { #expect(try add(booth, by: program).given == "A-000\(number)") }
    return booth
  }

  // MARK: Where the laptop can keep nothing

  @Test func whatIsKeptBesideTheStoreIsSaidAndAskedAbout() throws {
    let booth = try made(by: Self.nowhere)
    try booth.shell("mkdir far; cp desk.db two.db; cp desk.db far/desk.db; cp desk.db old.db")
    for (store, words) in [("two.db", "还有一份"), ("far/desk.db", "别的电脑")] {
      let refused = try add(booth, by: Self.nowhere, store)
      #expect(refused.code == 65 && refused.output == "", "\(refused)")
      #expect(refused.errors.lines(with: words).count == 1, "\(refused)")
    }
    let third = try add(booth, by: Self.nowhere)
    #expect(third.given == "A-0003" && third.errors == told(booth), "\(third)")
    let copies = try ["two.db", "far/desk.db"].map {
      try add(booth, by: Self.nowhere, $0, "--copy").given
    }
    #expect(copies[0] == "A2-0001" && copies[1].wholeMatch(of: Self.drawn) != nil, "\(copies)")
    // What was put back in its place is seen as well.
    try booth.shell("cp old.db desk.db")
    let older = try add(booth, by: Self.nowhere)
    #expect(older.code == 65 && older.errors.lines(with: "比这台电脑记下的旧").count == 1, "\(older)")
    #expect(try booth.shell("find .desk315 -perm /077").output == "")
  }

  /// Where it can be kept again, nobody is asked.
  @Test func whatWasKeptBesideTheStoreIsBelievedLater() throws {
    let booth = try made(by: Self.nowhere)
    let next = try add(booth)
    #expect(next.code == 0 && next.errors == "" && next.given == "A-0003", "\(next)")
    try booth.shell("rm -r .desk315")
    let last = try add(booth)
    #expect(last.code == 0 && last.errors == "" && last.given == "A-0004", "\(last)")
    // Where neither is there it is asked about.
    let beside = try add(booth, by: Self.nowhere)
    #expect(beside.code == 65, "\(beside)")
    #expect(try add(booth, by: Self.nowhere, "desk.db", "--moved").given == "A-0005")
  }

  @Test func restoredTwiceNoNumberIsGivenTwice() throws {
    let booth = try made(by: Self.nowhere)
    try booth.shell("\(Self.nowhere) backup b.db")
    let stores = ["r1.db", "r2.db", "x/r.db", "y/r.db"]
    let numbers = try stores.map { store in
      let restored = try booth.shell("\(Self.nowhere) --store \(store) restore b.db")
      #expect(restored.code == 0, "\(restored)")
      let next = try add(booth, by: Self.nowhere, store)
      #expect(next.code == 0, "\(next)")
      return next.given
    }
    #expect(Set(numbers).count == stores.count, "\(numbers)")
    #expect(numbers[0] == "A2-0001" && numbers[1] == "A3-0001", "\(numbers)")
    for number in numbers[2...] { #expect(number.wholeMatch(of: Self.drawn) != nil, "\(number)") }
  }

  @Test func recoveredTwiceNoNumberIsGivenTwice() throws {
    let booth = try made()
    try booth.shell("cp desk.db broken.db")
    let stores = ["x/r.db", "y/r.db", "x/s.db"]
    let numbers = try stores.map { store in
      let saved = try booth.shell("\(Self.nowhere) recover broken.db \(store)")
      #expect(saved.code == 0, "\(saved)")
      let next = try add(booth, by: Self.nowhere, store)
      #expect(next.code == 0, "\(next)")
      return next.given
    }
    #expect(Set(numbers).count == stores.count, "\(numbers)")
    for number in numbers { #expect(number.wholeMatch(of: Self.drawn) != nil, "\(number)") }
    // The laptop that made the store counts.
    #expect(try booth.run("recover", "broken.db", "z.db").code == 0)
    #expect(try add(booth, "z.db").given == "A2-0001")
  }

  /// Neither there nor beside the store: only a copy goes on, and each is of other letters.
  @Test func whereNothingAtAllCanBeKeptNothingIsWritten() throws {
    let booth = try made()
    try booth.shell("touch .desk315; cp desk.db kept.db")
    for option in ["", "--moved"] {
      let refused = try add(booth, by: Self.nowhere, "desk.db", option)
      #expect(refused.code == 65 && refused.output == "", "\(refused)")
    }
    let words = "/dev/null/desk315：写不了（路径中有不是文件夹的），存档旁边也记不下，编号会给两次，没有打开；"
    #expect(
      try add(booth, by: Self.nowhere, "desk.db", "--moved").errors
        == words + "请让它能写，或用 XDG_STATE_HOME 指一个能写的文件夹\n")
    #expect(try booth.shell("\(Self.nowhere) list").code == 0)
    let numbers = try ["desk.db", "kept.db"].map { store in
      let copy = try add(booth, by: Self.nowhere, store, "--copy")
      #expect(copy.code == 0, "\(copy)")
      return copy.given
    }
    #expect(Set(numbers).count == 2, "\(numbers)")
    for number in numbers { #expect(number.wholeMatch(of: Self.drawn) != nil, "\(number)") }
  }

  @Test func doctorAndCheckSaySo() throws {
    let booth = try made()
    let check = try booth.shell("\(Self.nowhere) check")
    #expect(check.code == 0 && check.output == "没有发现损坏\n", "\(check)")
    #expect(check.errors == told(booth))
    let well = try booth.run("check")
    #expect(well.code == 0 && well.errors == "", "\(well)")
    let said = String(told(booth).dropLast())
    let doctor = try booth.shell("\(Self.nowhere) doctor").output
    #expect(doctor.lines(with: said) == ["库文件    建议    \(said)"], "\(doctor)")
    #expect(try booth.run("doctor").output.lines(with: "/dev/null") == [])
    // To look is not to keep.
    #expect(try booth.shell("ls -d .desk315").code != 0)
    try booth.shell("touch .desk315")
    let nothing = try booth.shell("\(Self.nowhere) doctor")
    #expect(nothing.code != 0 && nothing.output.lines(with: "编号会给两次").count == 1, "\(nothing)")
  }

  // MARK: Several laptops

  @Test(arguments: ["--copy", "restore"]) func laptopsDoNotMeet(way: String) throws {
    let booth = try made()
    try booth.run("backup", "b.db")
    let numbers = try ["one", "two", "three"].map { laptop in
      let program = "XDG_STATE_HOME=$PWD/\(laptop) desk315"
      if way == "restore" {
        #expect(try booth.shell("\(program) --store \(laptop).db restore b.db").code == 0)
      } else {
        try booth.shell("cp b.db \(laptop).db")
      }
      let next = try add(booth, by: program, "\(laptop).db", way == "restore" ? "" : way)
      #expect(next.code == 0, "\(next)")
      return next.given
    }
    #expect(Set(numbers).count == 3, "\(numbers)")
    for number in numbers { #expect(number.wholeMatch(of: Self.drawn) != nil, "\(number)") }
    // The others draw again; the laptop that made the store counts, whatever came to it from them.
    try booth.shell("cp one.db more.db; cp one.db back.db; cp b.db own.db")
    let more = try add(booth, by: "XDG_STATE_HOME=$PWD/one desk315", "more.db", "--copy").given
    #expect(more.wholeMatch(of: Self.drawn) != nil && !numbers.contains(more), "\(more)")
    #expect(try add(booth, "back.db", "--moved").code == 0)
    #expect(try add(booth, "own.db", "--copy").given == "A2-0001")
  }

  /// A home folder that was carried to another computer with all that it remembers does not count there.
  @Test func aMemoryFromAnotherComputerDoesNotCount() throws {
    let booth = try made()
    try booth.run("backup", "b.db")
    try booth.shell("sed -i 's/ .*/ 0000000000000000/' .state/desk315/laptop")
    #expect(try booth.run("--store", "r.db", "restore", "b.db").code == 0)
    let next = try add(booth, "r.db")
    #expect(next.given.wholeMatch(of: Self.drawn) != nil, "\(next)")
  }

  @Test func restoredAtTheSameTimeEachIsAnother() throws {
    let booth = try made()
    try booth.run("backup", "b.db")
    try booth.shell("for n in 1 2 3 4; do desk315 --store r$n.db restore b.db & done; wait")
    let numbers = try (1...4).map { try add(booth, "r\($0).db").given }
    #expect(numbers.sorted() == (2...5).map { "A\($0)-0001" }, "\(numbers)")
  }

  // MARK: Generations

  @Test func whatComesIntoThePlaceOfALostStoreIsOfItsGenerations() throws {
    let booth = try made()
    try booth.run("backup", "b.db")
    try booth.shell("rm desk.db*")
    #expect(try add(booth, "desk.db", "--copy").given == "A2-0001")
    #expect(try booth.run("--store", "r.db", "restore", "b.db").code == 0)
    #expect(try add(booth, "r.db").given == "A3-0001")
  }

  /// A power cut may leave a mark without its content: what it knew of generations is not counted on.
  @Test func whereAMarkCannotBeReadNothingIsCounted() throws {
    let booth = try made()
    try booth.run("backup", "b.db")
    try booth.shell("for mark in .state/desk315/stores/*; do : > $mark; done")
    #expect(try booth.run("--store", "r.db", "restore", "b.db").code == 0)
    #expect(try add(booth, "r.db").given.wholeMatch(of: Self.drawn) != nil)
  }

  /// Whoever says that a store is a copy is believed, though nothing here speaks against it.
  @Test func whatIsSaidToBeACopyIsOne() throws {
    let booth = try made()
    try booth.shell("mv desk.db moved.db")
    #expect(try add(booth, "moved.db", "--copy").given == "A2-0001")
    // Said again it is nothing new.
    let again = try add(booth, "moved.db", "--copy")
    #expect(again.given == "A2-0002" && again.errors == "", "\(again)")
  }

  @Test func aRefusedCommandTellsOfTheNewGeneration() throws {
    let booth = try made()
    try booth.shell("cp desk.db copy.db")
    let refused = try booth.run("--store", "copy.db", "--copy", "add", "complaint")
    #expect(refused.code == 65 && refused.output == "", "\(refused)")
    let said = refused.errors.lines(with: "换了代")
    #expect(said == ["copy.db：编号换了代，从 A2-0001 往下排"])
    #expect(try add(booth, "copy.db", "--copy").given == "A2-0001")
  }

  @Test(arguments: ["--moved", "--copy"])
  func theRightStorePutBackIsSaidToBeTheOneBefore(option: String) throws {
    let booth = try made()
    try booth.shell("cp desk.db old.db")
    #expect(try add(booth).given == "A-0003")
    try booth.shell("cp desk.db newest.db; cp old.db desk.db")
    #expect(try add(booth, "desk.db", "--copy").given == "A2-0001")
    try booth.shell("mv desk.db later.db; cp newest.db desk.db")
    let asked = try add(booth)
    let words = "desk.db：这一份编号是 A，本身不缺；这里上次用的是编号 A2 的那一份，它另有 1 条不在这里"
    let remedy = "接着用这一份加 --moved（编号还是 A），A2 的那一份另外留着；不想用这一份，就把那一份放回来"
    #expect(asked.code == 65 && asked.errors == "\(words)，\(remedy)\n", "\(asked)")
    let next = try add(booth, "desk.db", option)
    #expect(next.code == 0 && next.given == (option == "--moved" ? "A-0004" : "A3-0001"), "\(next)")
    #expect(try add(booth).errors == "")
    // Both are there, and each goes on under its own letters.
    #expect(try add(booth, "later.db").given == "A2-0002")
    #expect(try booth.run("check", "--deep").code == 0)
  }
}
