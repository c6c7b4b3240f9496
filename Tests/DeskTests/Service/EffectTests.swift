import CaseStore
import Casework
import Foundation
import ReceiptReading
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskService

/// What comes of each effect, on a real store and a real disk, with no terminal.
@Suite struct EffectTests {
  private let context: Context
  private let desk: DeskInMemory
  private let pipe: PrinterPipe

  init() throws {
    context = try SquareDay.context()
    desk = try SquareDay.desk(context)
    pipe = try PrinterPipe(desk.folder + "/lp0")
  }

  /// A printer on a roll of 58 mm.
  private var printer: PrinterSetting { PrinterSetting(name: pipe.path, paper: .mm58) }

  // MARK: Done

  /// An effect of each name that the invented day can carry out.
  private func example(_ name: EffectName) throws -> Effect {
    let complaint = try #require(desk.subject(47)).id
    return switch name {
    case .record: .record(.open(EffectTests.intake), ending: 2)
    case .keepView: .keepView(EffectTests.view)
    case .dropView: .dropView("急")
    case .ask: .ask(.views)
    case .saveDraft: .saveDraft(draft(9))
    case .dropDraft: .dropDraft(1)
    case .writeDrafts: .writeDrafts
    case .keepDrafts: .keepDrafts
    case .export: .export(.json, day: Booth.day, venues: [])
    case .handOver: .handOver(Booth.day, to: desk.places[0], unmasked: false)
    case .print: .print(PaperOrder(.slip, format: .text), of: complaint, to: .folder)
    case .lookForPrinters: .lookForPrinters
    case .choosePrinter: .choosePrinter(printer)
    case .testPrinter: .testPrinter(printer)
    case .rescue: .rescue(RescuePlace(path: desk.folder + "/另存/all", shown: "~/all"))
    case .leaveUnsaved: .leaveUnsaved
    case .acceptClock: .acceptClock
    case .clerk: .clerk("李样")
    case .language: .language(.english)
    case .terminal: .terminal(.quit)
    case .asked: .asked(by: PlaceID(number: 3), .clerk("李样"))
    }
  }

  private static let intake = Intake(
    kind: .complaint, fields: CaseFields([.facts: .text("买了奶粉，结块"), .venue: .text("东门广场")]))

  private static let view = SavedView(name: "急", group: .all, sort: .due, search: "")

  private func draft(_ id: Int) -> Draft {
    Draft(
      id: id, kind: .complaint, clerk: "王芳", openedAt: desk.now, savedAt: desk.now,
      entries: ["facts": "半句"], focus: "facts")
  }

  @Test(arguments: EffectName.allCases) func isCarriedOut(name: EffectName) throws {
    let effect = try example(name)
    #expect(EffectName(effect) == name)
    let before = try desk.events
    let messages = desk.handler.perform(effect)
    try prove(name, messages)
    let isRecorded: Set<EffectName> = [.record, .handOver, .print, .clerk, .asked]
    #expect(try (desk.events != before) == isRecorded.contains(name))
  }

  private func prove(_ name: EffectName, _ messages: [Message]) throws {
    switch name {
    case .record:
      #expect(messages.recorded?.opened.map(\.counter) == [48])
      #expect(desk.drafts.map(\.id) == [1])
    case .keepView:
      #expect(messages.views == [EffectTests.view])
    case .dropView, .ask: #expect(messages.views == [])
    case .saveDraft:
      #expect(messages.isEmpty && desk.drafts.map(\.id) == [1, 2])
      #expect(desk.handler.drafts.waiting.keys.sorted() == [9])
    case .dropDraft: #expect(messages.isEmpty && desk.drafts.map(\.id) == [2])
    case .export:
      #expect(messages.done == "已存：~/三一五/2027-03-15/合计.json")
      #expect(FileManager.default.fileExists(atPath: desk.folder + "/三一五/2027-03-15/合计.json"))
    case .handOver:
      let done = try #require(messages.handedOver)
      #expect(done.revision == 1 && done.shown == desk.places[0].shown)
      let names = try FileManager.default.contentsOfDirectory(atPath: desk.places[0].path)
      #expect(names.contains("index.html") && names.contains("SHA256SUMS.txt"))
    case .print:
      let number = try #require(desk.subject(47)).number
      #expect(messages.recorded != nil)
      #expect(messages.done == "已存：~/三一五/2027-03-15/\(Paper.slip.title.zh)-\(number).txt")
      #expect(desk.subject(47)?.timeline.contains { $0.event.isPrint } == true)
    case .lookForPrinters:
      #expect(messages.printers == [PrinterBoard(setting: PrinterSetting(), found: [])])
    case .choosePrinter:
      #expect(messages.printers == [PrinterBoard(setting: printer, found: [])])
      #expect(messages.done == "打印机已存" && desk.handler.environment.printer == printer)
      let settings = try LaptopSettings(folder: desk.folder + "/config")
      #expect(settings.printer == printer)
    case .testPrinter:
      #expect(messages.done == "已送打印机 \(pipe.path)")
      #expect(try PrintedReceipt(pipe.taken()).barcodes.map(\.text) == ["A-0001"])
    case .rescue:
      #expect(messages.rescued == Rescued(shown: "~/all.db", cases: 47, drafts: 2, isWhole: true))
      #expect(FileManager.default.fileExists(atPath: desk.folder + "/另存/all.db"))
    case .clerk:
      #expect(messages.settings?.clerk == "李样" && desk.handler.clerk == "李样")
    case .asked:
      guard case .answered(PlaceID(number: 3), .settings(let settings))? = messages.first else {
        throw Missing()
      }
      #expect(settings.clerk == "李样" && messages.count == 2)
    case .writeDrafts, .keepDrafts, .leaveUnsaved, .acceptClock, .language, .terminal:
      #expect(messages.isEmpty)
    }
  }

  struct Missing: Error {}

  // MARK: Not done

  /// The same effects when the connection to the store is broken, and home is no folder any more.
  @Test(arguments: EffectName.allCases) func saysWhyItIsNotDone(name: EffectName) throws {
    let effect = try example(name)
    _ = desk.handler.perform(.saveDraft(draft(8)))
    try FileManager.default.removeItem(atPath: desk.folder)
    try Data().write(to: URL(fileURLWithPath: desk.folder))
    try desk.store.breakConnection()
    let messages = desk.handler.perform(effect)
    switch name {
    case .record, .keepView, .dropView, .ask, .dropDraft, .writeDrafts, .keepDrafts, .export,
      .handOver, .print, .choosePrinter, .testPrinter, .rescue, .clerk:
      #expect(messages.count == 1 && messages.failed != nil, "\(messages)")
    case .asked:
      guard case .answered(_, .failed)? = messages.first else { throw Missing() }
    case .lookForPrinters: #expect(messages.printers.count == 1 && messages.failed == nil)
    case .saveDraft, .leaveUnsaved, .acceptClock, .language, .terminal:
      #expect(messages.isEmpty)
    }
    // What is half typed waits in memory, unless it was given up.
    #expect(desk.handler.drafts.waiting[8] != nil || name == .leaveUnsaved)
  }

  @Test func aRefusalIsToldAndTheDraftStays() throws {
    let empty = Intake(kind: .complaint, fields: CaseFields())
    let messages = desk.handler.perform(.record(.open(empty), ending: 2))
    guard case .refused(.nothingEntered)? = messages.first else { throw Missing() }
    #expect(desk.drafts.map(\.id) == [1, 2])
  }

  @Test func withoutLpNothingIsRecordedAsPrinted() throws {
    let id = try #require(desk.subject(47)).id
    let before = try desk.events
    let order = PaperOrder(.slip, format: .pdf)
    let messages = desk.handler.perform(.print(order, of: id, to: .printer))
    #expect(messages.failed?.contains("没有打印程序 lp") == true)
    #expect(try desk.events == before)
  }

  /// A slip on the device that was chosen is recorded, and is what comes out of it.
  @Test func aSlipComesOutOfTheDevice() throws {
    let subject = try #require(desk.subject(47))
    _ = desk.handler.perform(.choosePrinter(printer))
    let before = try desk.events
    let order = PaperOrder(.slip, format: .escpos, width: .mm58)
    let messages = desk.handler.perform(.print(order, of: subject.id, to: .printer))
    #expect(messages.recorded != nil && messages.done == "已送打印机 \(pipe.path)")
    let receipt = try PrintedReceipt(pipe.taken())
    #expect(receipt.large == subject.number.description)
    #expect(receipt.barcodes.map(\.text) == [subject.number.short])
    #expect(try desk.events == before + 1)
  }

  /// A text is sent to no printer, whoever asks for it.
  @Test func aTextIsNotPrinted() throws {
    let id = try #require(desk.subject(47)).id
    let before = try desk.events
    try FileManager.default.createDirectory(
      atPath: desk.folder + "/bin", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: desk.folder + "/bin/lp", withDestinationPath: "/bin/true")
    let order = PaperOrder(.slip, format: .text)
    let messages = desk.handler.perform(.print(order, of: id, to: .printer))
    #expect(messages.failed == PaperFormRefusal.notForPrinters(.text).phrase.zh)
    #expect(try desk.events == before)
  }

  /// What is in the way of a folder is found before anything is recorded.
  @Test func aHandOverThatCannotBeWrittenIsNotRecorded() throws {
    let before = try desk.events
    let place = desk.places[0]
    try FileManager.default.removeItem(atPath: PathParts.folder(of: place.path))
    let messages = desk.handler.perform(.handOver(Booth.day, to: place, unmasked: false))
    #expect(messages.failed?.contains("写不了") == true)
    #expect(try desk.events == before)
  }
}

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
    #expect(facts.count == rescued.drafts && !facts.contains(LostStoreEffectTests.facts(10)))
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
    for found in pages.ranges(of: Array("draft-10.".utf8)) {
      let start = found.lowerBound / 4096 * 4096
      pages.replaceSubrange(start..<(start + 4096), with: Data(count: 4096))
    }
    try pages.write(to: URL(fileURLWithPath: path))
  }
}

extension Event {
  fileprivate var isPrint: Bool {
    if case .disclosed(let disclosure) = payload { disclosure.act == .printed } else { false }
  }
}

// MARK: What messages say

extension [Message] {
  fileprivate func first<Value>(_ read: (Message) -> Value?) -> Value? {
    lazy.compactMap(read).first
  }

  fileprivate var recorded: SaveResult? {
    first { if case .recorded(let saveResult) = $0 { saveResult } else { nil } }
  }
  fileprivate var views: [SavedView]? {
    first { if case .answer(.views(let views)) = $0 { views } else { nil } }
  }
  fileprivate var done: String? {
    first { if case .done(let words) = $0 { words.zh } else { nil } }
  }
  var failed: String? {
    first { if case .failed(let words) = $0 { words.zh } else { nil } }
  }
  fileprivate var handedOver: HandedOver? {
    first { if case .handedOver(let done) = $0 { done } else { nil } }
  }
  fileprivate var printers: [PrinterBoard] {
    compactMap { if case .printers(let board) = $0 { board } else { nil } }
  }
  fileprivate var rescued: Rescued? {
    first { if case .rescued(let rescued) = $0 { rescued } else { nil } }
  }
  fileprivate var settings: DeskSettings? {
    first { if case .settings(let settings) = $0 { settings } else { nil } }
  }
}
