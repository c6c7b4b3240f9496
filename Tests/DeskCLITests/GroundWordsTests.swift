import Casework
import DeskService
import Foundation
import Interchange
import Reports
import Testing
import Values
import Vocabulary

/// What a refusal cites: the article that names its ground, or the office's own procedure.
@Suite struct GroundWordsTests {
  /// What each ground cites, written down beside the texts of the law: an article stands only with what
  /// it names, and a ground without one is the office's own.
  struct Grounds: Sendable, CustomTestStringConvertible {
    var officeKind: String
    var decline: [Int: String]
    var terminate: [Int: String]
    var testDescription: String { officeKind }
  }

  static let grounds = [
    Grounds(
      officeKind: "market",
      decline: Dictionary(uniqueKeysWithValues: (1...7).map { ($0, "总局令第121号第16条第\($0)项") }),
      terminate: Dictionary(uniqueKeysWithValues: (1...8).map { ($0, "总局令第121号第23条第\($0)项") })),
    Grounds(
      officeKind: "other",
      decline: [
        2: "国务院令第778号第46条", 3: "国务院令第778号第46条", 4: "国务院令第778号第46条", 5: "消费者权益保护法第2条",
      ],
      terminate: [5: "国务院令第778号第46条", 6: "国务院令第778号第49条"]),
    Grounds(
      officeKind: "council",
      decline: [4: "消费者权益保护法第2条", 6: "国务院令第778号第49条"],
      terminate: [6: "国务院令第778号第49条"]),
    Grounds(
      officeKind: "finance",
      decline: [
        2: "银保监会令2020年第3号第11条", 3: "银保监会令2020年第3号第13条", 4: "银保监会令2020年第3号第14条",
        5: "银保监会令2020年第3号第16条",
      ],
      terminate: [1: "银保监会令2020年第3号第15条", 6: "银保监会令2020年第3号第16条"]),
  ]

  private static let own = "本单位办事流程"

  /// A booth with fifteen cases: declined on each of seven grounds, terminated on each of eight.
  private func refused(_ set: Grounds) throws -> Booth {
    let booth = try LawDesk.booth(set.officeKind)
    let declined = (1...7).map {
      LawDesk.line(LawDesk.step("decline", "05-18", #","ground":\#($0)"#))
    }
    let terminated = (1...8).map {
      LawDesk.line(
        LawDesk.step("accept", "05-16") + ","
          + LawDesk.step("terminate", "08-20", #","ground":\#($0)"#))
    }
    try booth.write((declined + terminated).joined(), to: "grounds.jsonl")
    let read = try booth.run("import", "grounds.jsonl")
    #expect(read.output == "new 15 known 0 differs 0\n", "\(read)")
    return booth
  }

  /// The papers that tell of a refused case.
  private func orders(_ place: Int) -> [PaperOrder] {
    [PaperOrder(.slip), PaperOrder(.slip, format: .html)]
      + (place <= 7 ? [] : [PaperOrder(.mediation)])
  }

  /// The ground in brackets behind its words, wherever it is told.
  @Test(arguments: grounds)
  func aGroundCitesWhatNamesIt(_ set: Grounds) throws {
    let booth = try refused(set)
    let told = try LiveDesk.reading(booth) { open in
      try (1...15).map { place -> [String] in
        let id = try open.resolve("\(place)")
        let text = CaseText(
          try open.subject(id), try open.writer(.show, unmasked: false),
          open.environment.reference, language: .chinese)
        let papers = try orders(place).map {
          String(decoding: try open.paper($0, of: id).bytes, as: UTF8.self)
        }
        return [text.lines.joined(separator: "\n") + "\n"] + papers
      }
    }
    for (index, texts) in told.enumerated() {
      let number = index < 7 ? index + 1 : index - 6
      let cited = (index < 7 ? set.decline : set.terminate)[number] ?? Self.own
      let sources = texts.map { text in
        source(ofGround: number, in: text.filter { !$0.isWhitespace })
      }
      #expect(sources == texts.map { _ in Optional(cited) }, "\(set) \(index + 1)")
    }
    // The program says the same, of one that was declined and of one that was terminated.
    for place in [4, 13] {
      let said = try saidByProgram(booth, place).map(\.withoutHead)
      #expect(said == told[place - 1].map(\.withoutHead))
    }
  }

  private func saidByProgram(_ booth: Booth, _ place: Int) throws -> [String] {
    try [booth.run("show", "\(place)").output]
      + orders(place).map { order in
        try booth.run(
          "print", "\(place)", "--form", order.paper.rawValue, "--format", order.format.rawValue
        ).output
      }
  }

  /// What stands in the brackets behind a ground's number and words.
  private func source(ofGround number: Int, in text: String) -> String? {
    guard
      let start = text.range(
        of: #"理由(:|：|</th><tdcolspan="3">)\#(number)"#, options: .regularExpression)
    else { return nil }
    let rest = text[start.upperBound...]
    guard let open = rest.firstIndex(of: "（"), let close = rest[open...].firstIndex(of: "）") else {
      return nil
    }
    return String(rest[rest.index(after: open)..<close])
  }

  /// A refusal of a step that no article orders names the office's own procedure and no order.
  @Test(arguments: grounds)
  func aStepOfTheOfficesOwnCitesNoOrder(_ set: Grounds) throws {
    let booth = try LawDesk.booth(set.officeKind)
    try booth.run("add", "complaint", "--facts", "面包")
    try booth.run("void", "1", "--why", "记重了")
    let refused = try booth.run("note", "1", "--text", "再记")
    let others = "已登记、待补材料、已受理、调解中、检测中、已转办、已办结"
    #expect(refused.code == 1)
    #expect(
      refused.errors == "A-0001 现在是“作废”，不能“记一笔”，只有“\(others)”时可以（\(Self.own)）\n")
  }
}
