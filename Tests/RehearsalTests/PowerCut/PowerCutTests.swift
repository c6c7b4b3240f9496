import Foundation
import Testing
import Values
import Vocabulary

/// The power goes at any moment: what was said to be saved is there at the next start, and all is whole.
///
/// Some of the cuts are made with every change, all of them by `make power`.
@Suite(.evidence, .needsShim) struct PowerCutTests {
  private static let texts = ["机票退不了", "洗衣机漏水", "预付卡关门", "手机黑屏", "面包过期"]

  private func play(_ recorded: Recorded, some: Int, all: Int, seed: UInt64) throws {
    var cuts = PowerCuts(recorded)
    let count = Proof.isWhole ? all : some
    try cuts.play(PowerCuts.cuts(of: recorded, count: count, seed: seed))
    #expect(cuts.findings == [])
    #expect(cuts.count == count)
    Proof.tell(cuts.count, "power cuts")
    Proof.tell(cuts.findings.count, "findings")
  }

  /// A screen syncs while it stays open: it does not put its log in order after each case, as a command does.
  @Test func nothingSavedOnTheScreenIsLost() throws {
    let recorded = try Recorded()
    try recorded.setUp()
    try recorded.sitDown(saving: PowerCutTests.texts)
    try play(recorded, some: 100, all: 600, seed: 315)
  }

  /// A first start that is cut short leaves nothing that is refused: the next one begins anew by itself.
  @Test(arguments: [true, false]) func aFirstStartBeginsAnew(isSetUp: Bool) throws {
    let recorded = try Recorded()
    if isSetUp { try recorded.setUp() } else { try recorded.add(PowerCutTests.texts[0]) }
    try play(recorded, some: 60, all: 600, seed: 1315)
  }

  /// Commands, and what they do in several steps: a hand-over, a copy, a restore.
  @Test func nothingThatCommandsSayIsLost() throws {
    let recorded = try recordCommands()
    try play(recorded, some: 100, all: 600, seed: 12315)
  }

  private func recordCommands(forgets: String = "") throws -> Recorded {
    let recorded = try Recorded(forgets: forgets)
    try recorded.setUp()
    try recorded.add(PowerCutTests.texts[0])
    try recorded.run("add complaint --facts 要删的话")
    try recorded.run("note 1 --text 又来一次")
    try recorded.run("erase 2 --why 本人要求", says: .erased("要删的话"))
    try recorded.run("tally leaflets 480")
    try recorded.add(PowerCutTests.texts[1])
    try recorded.run("close-day -o disk/pack", says: .folder("pack"))
    try recorded.run("backup disk/copy.db", says: .store("copy.db", cases: 3))
    try recorded.run(
      "--store disk/other.db restore disk/copy.db", says: .store("other.db", cases: 3))
    try recorded.add(PowerCutTests.texts[2])
    return recorded
  }

  // MARK: The judge can lose

  /// The same program with one word of it changed: it syncs at checkpoints alone. After a command there is one,
  /// which is why the screen is judged.
  @Test func aProgramThatSyncsTooLittleIsCaughtOnTheScreen() throws {
    let recorded = try Recorded()
    try recorded.setUp()
    let forgetful = recorded.stage.folder + "/forgetful"
    let changed = try recorded.stage.shell(
      """
      LC_ALL=C sed 's/PRAGMA synchronous = FULL/PRAGMA synchronous = 1   /' "$DESK" > '\(forgetful)'
      chmod 700 '\(forgetful)'; cmp -l "$DESK" '\(forgetful)' | wc -l
      """)
    #expect(changed.output == "4\n", "\(changed)")
    try recorded.sitDown(saving: Array(PowerCutTests.texts.prefix(2)), with: forgetful)
    var cuts = PowerCuts(recorded)
    try cuts.play(recorded.said.map { PowerCut(place: $0.place + 1, draw: .nothing) })
    let lost = cuts.findings.filter { $0.hasSuffix(" is lost") }
    // After the first save the first is gone, after the second both are.
    #expect(lost.count == 3, "\(cuts.findings)")
  }

  /// A disk that forgets to sync folders: what has got its name last has none.
  @Test func foldersThatAreNotSyncedAreCaught() throws {
    let recorded = try recordCommands(forgets: "folders")
    var cuts = PowerCuts(recorded)
    try cuts.play([PowerCut(place: recorded.operations.count, draw: .nothing)])
    let lost = ["pack", "copy.db", "other.db"].filter { name in
      cuts.findings.contains { $0.hasSuffix(": \(name) is lost") }
    }
    #expect(lost == ["pack", "copy.db", "other.db"], "\(cuts.findings)")
  }
}
