import CaseStore
import Casework
import Foundation
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// The store on the disk is taken away while the desk is open.
@Suite struct LostStoreEffectTests {
  @Test func theLossIsToldOnceAndEverythingIsRescued() throws {
    let context = try SquareDay.context()
    let folder = try HomeFolder()
    let store = try CaseStore.open(
      path: folder.path + "/desk.db", access: .writing(), reference: context.reference,
      zone: .shanghai)
    let desk = try DeskInMemory(context, over: store)
    let fields = CaseFields([.facts: .text("买了奶粉，结块")])
    let intake = Request.open(Intake(kind: .complaint, fields: fields))
    _ = desk.handler.perform(.record(intake))
    try FileManager.default.removeItem(atPath: folder.path + "/desk.db")
    guard case .storeLost(let lost)? = desk.handler.perform(.record(intake)).first else {
      throw EffectTests.Missing()
    }
    #expect(lost.places.first?.shown.hasPrefix("~/三一五/另存-2027-03-15-") == true)
    guard case .answer(.home(let board))? = desk.handler.perform(.ask(.home)).first else {
      throw EffectTests.Missing()
    }
    #expect(board.loss?.zh.contains("存档不见了") == true)
    #expect(desk.handler.unrescued != nil)
    let place = try #require(lost.places.first)
    let rescued = desk.handler.perform(.rescue(place)).rescued
    #expect(rescued == Rescued(shown: place.shown + ".db", cases: 1, drafts: 0, isWhole: true))
    #expect(desk.handler.unrescued == nil)
  }

  /// One page is damaged: what it held is said, on the screen and by the command, and the other drafts
  /// lie in the new file. A correction makes no case and goes on waiting.
  @Test func whatCannotBeReadIsSaid() throws {
    let context = try SquareDay.context()
    let folder = try HomeFolder()
    try damagedStore(folder.path + "/desk.db", context)
    let store = try CaseStore.open(
      path: folder.path + "/desk.db", access: .writing(), reference: context.reference,
      zone: .shanghai)
    let desk = try DeskInMemory(context, over: store)
    _ = desk.handler.perform(.saveDraft(draft(100, ["amending": "0123456789abcdef-1"])))
    let place = RescuePlace(path: folder.path + "/new", shown: "~/new")
    let rescued = try #require(desk.handler.perform(.rescue(place)).rescued)
    let lost = 20 - rescued.drafts
    #expect((1..<20).contains(lost) && rescued.lost == LostParts(drafts: lost))
    #expect(rescued.unwritten == 1 && desk.handler.drafts.waiting.keys.sorted() == [100])
    #expect(
      rescued.told.map(\.zh) == [
        "已另存：~/new.jsonl，案件 0 件，草稿 \(rescued.drafts) 份", "没读出来或不全：草稿最多 \(lost) 份",
        "草稿 1 份（如更正）成不了登记，没有写进去：要的话回去抄下来",
      ])
    let lines = try String(contentsOfFile: folder.path + "/new.jsonl", encoding: .utf8)
    let facts = try lines.split(separator: "\n").map { try JSON.parse(String($0))["facts"]?.string }
    #expect(facts.count == rescued.drafts)
    #expect(facts.contains(LostStoreEffectTests.facts(20)))
  }

  private static func facts(_ id: Int) -> String {
    "draft-\(id)." + String(repeating: "买来就坏", count: 150)
  }

  private func draft(_ id: Int, _ entries: [String: String]) -> Draft {
    Draft(
      id: id, kind: .complaint, clerk: "王芳", openedAt: SquareDay.now, savedAt: SquareDay.now,
      entries: entries, focus: "facts")
  }

  /// A store of twenty drafts; the page of the tenth is overwritten.
  private func damagedStore(_ path: String, _ context: Context) throws {
    let store = try CaseStore.open(
      path: path, access: .writing(), reference: context.reference, zone: .shanghai)
    for id in 1...20 {
      try store.drafts.save(draft(id, ["facts": LostStoreEffectTests.facts(id)]))
    }
    try store.close()
    var pages = try #require(FileManager.default.contents(atPath: path))
    // What was typed lies sealed; the kind and the clerk stand side by side in clear.
    let found = pages.ranges(of: Array("complaint王芳".utf8))
    let start = try #require(found.dropFirst(found.count / 2).first).lowerBound / 4096 * 4096
    pages.replaceSubrange(start..<start + 4096, with: Data(count: 4096))
    try pages.write(to: URL(fileURLWithPath: path))
  }
}
