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
    try Data("x".utf8).write(to: URL(fileURLWithPath: desk.folder + "/小票.jpg"))
  }

  /// A printer on a roll of 58 mm.
  private var printer: PrinterSetting { PrinterSetting(name: pipe.path, paper: .mm58) }
  /// It for slips, and a queue for the rest.
  private var printers: LaptopPrinters {
    LaptopPrinters(sheets: PrinterSetting(name: "办公室", paper: .a4), slips: printer)
  }

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
    case .choosePrinters: .choosePrinters(printers)
    case .testPrinter: .testPrinter(printer)
    case .examine: .examine
    case .rescue: .rescue(RescuePlace(path: desk.folder + "/另存/all", shown: "~/all"))
    case .leaveUnsaved: .leaveUnsaved
    case .acceptClock: .acceptClock
    case .clerk: .clerk("李样")
    case .language: .language(.english)
    case .sit: .sit("王芳", pin: "2468")
    case .resetPIN: .resetPIN("王芳", passphrase: "正确的 马 电池", pin: "2468")
    case .unlock: .unlock("正确的 马 电池")
    case .attach: .attach(desk.folder + "/小票.jpg", to: complaint)
    case .takeOut: .takeOut(of: complaint, into: desk.folder + "/out")
    case .exchange: .exchange(with: desk.folder, stays: true)
    case .endExchange: .endExchange
    case .oldSheet: .oldSheet(.open(desk.folder + "/台账.csv", named: nil))
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
    case .handOver: try proveHandedOver(messages)
    case .print:
      let number = try #require(desk.subject(47)).number
      #expect(messages.recorded != nil)
      #expect(messages.done == "已存：~/三一五/2027-03-15/\(Paper.slip.title.zh)-\(number).txt")
      #expect(desk.subject(47)?.timeline.contains { $0.event.isPrint } == true)
    case .lookForPrinters:
      #expect(messages.printers == [PrinterBoard(printers: LaptopPrinters(), found: [])])
    case .choosePrinters: try proveChosen(messages)
    case .testPrinter:
      #expect(messages.done == "已送打印机 \(pipe.path)")
      #expect(try PrintedReceipt(pipe.taken()).barcodes.map(\.text) == ["A-0001"])
    case .examine:
      #expect(messages.findings.map(\.subject) == Finding.Subject.allCases)
    case .rescue:
      #expect(messages.rescued == Rescued(shown: "~/all.db", cases: 47, drafts: 2, isWhole: true))
      #expect(FileManager.default.fileExists(atPath: desk.folder + "/另存/all.db"))
    case .clerk:
      #expect(messages.settings?.clerk == "李样" && desk.handler.clerk == "李样")
    case .asked:
      guard case .answered(PlaceID(number: 3), .settings(let settings, _))? = messages.first else {
        throw Missing()
      }
      #expect(settings.clerk == "李样" && messages.count == 2)
    case .sit, .unlock, .resetPIN: try proveShut(messages)
    case .attach: #expect(messages.failed == "这份存档只在内存里，附不了文件")
    case .takeOut: #expect(messages.done == "这一件没有证据文件")
    case .exchange:
      #expect(messages.exchanges == [ExchangeStand(folder: desk.folder, stays: true)])
    case .writeDrafts, .keepDrafts, .leaveUnsaved, .acceptClock, .language, .endExchange, .terminal,
      .oldSheet:
      #expect(messages.isEmpty)
    }
  }

  /// Nobody has a PIN here, and no passphrase is set.
  private func proveShut(_ messages: [Message]) throws {
    switch messages.first {
    case .notSeated(.none("王芳")), .notSeated(.unknown("王芳")), .unlocked(false): break
    default: throw Missing()
    }
  }

  private func proveHandedOver(_ messages: [Message]) throws {
    let done = try #require(messages.handedOver)
    #expect(done.revision == 1 && done.shown == desk.places[0].shown)
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.places[0].path)
    #expect(names.contains("index.html") && names.contains("SHA256SUMS.txt"))
  }

  private func proveChosen(_ messages: [Message]) throws {
    #expect(messages.printers == [PrinterBoard(printers: printers, found: [])])
    #expect(messages.done == "打印机已存" && desk.handler.environment.printers == printers)
    let settings = try LaptopSettings(folder: desk.folder + "/config")
    #expect(settings.printers == printers)
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
    case .ask: #expect(messages.count == 1 && messages.done != nil, "\(messages)")
    case .record, .keepView, .dropView, .dropDraft, .writeDrafts, .keepDrafts, .export,
      .handOver, .print, .choosePrinters, .testPrinter, .rescue, .clerk, .sit, .resetPIN,
      .unlock, .attach, .takeOut, .exchange, .oldSheet:
      #expect(messages.count == 1 && messages.failed != nil, "\(messages)")
    case .asked:
      guard case .answered(_, .failed)? = messages.first else { throw Missing() }
    case .lookForPrinters: #expect(messages.printers.count == 1 && messages.failed == nil)
    case .examine: #expect(messages.findings.first?.state == .bad && messages.failed == nil)
    case .saveDraft, .leaveUnsaved, .acceptClock, .language, .endExchange, .terminal:
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
    _ = desk.handler.perform(.choosePrinters(printers))
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

extension Event {
  fileprivate var isPrint: Bool {
    if case .disclosed(let disclosure) = payload { disclosure.act == .printed } else { false }
  }
}
