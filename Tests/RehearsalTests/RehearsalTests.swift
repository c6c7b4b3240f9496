import Casework
import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// A whole day at one venue, typed key by key on a real pseudo-terminal.
@Suite(.evidence, .serialized) struct RehearsalTests {
  @Test func aDayAtTheVenue() throws {
    var day = try Rehearsal()
    try day.morning()
    try day.powerCut()
    try day.restOfTheDay()
    try day.close()
    let evidence = try day.evidence()
    #expect(Judge(day.visits).findings(evidence).isEmpty)
    #expect(day.numbers.count == 28 && Set(day.numbers).count == 28)
    expectJudgeIsAwake(day.visits, evidence)
  }

  /// The same judge must refuse a day with one case more or less, or with other leaflets.
  private func expectJudgeIsAwake(_ visits: [Visit], _ evidence: Judge.Evidence) {
    for count in [27, 29] {
      var judge = Judge(visits)
      judge.registered = count
      #expect(judge.findings(evidence).count >= 3, "\(count)")
    }
    var other = Judge(visits)
    other.leaflets = "5501多份"
    #expect(other.findings(evidence).count == 2)
    #expect(!Judge(visits.dropLast()).findings(evidence).isEmpty)
    var shorter = evidence
    shorter.cases = evidence.cases.map(Rehearsal.withoutLastCharacter)
    #expect(Judge(visits).findings(shorter).count >= 28)
    shorter = evidence
    shorter.drafts = 1
    #expect(!Judge(visits).findings(shorter).isEmpty)
  }
}

/// The day, part by part.
struct Rehearsal {
  let stage: Stage
  let visits: [Visit]
  let labels: Labels
  private(set) var numbers: [String] = []
  private var desk: TerminalSession

  /// The visitor in the middle of whose form the power goes.
  private static let cut = 13
  /// The visitor who comes again, and the case of the first time.
  private static let returning = (visit: 8, earlier: "A-0003")

  init() throws {
    stage = try Stage()
    visits = try Visit.all()
    labels = Labels()
    desk = try stage.open()
  }

  /// The first questions, answered with what stands there, the venue and the clerk.
  mutating func firstQuestions() throws {
    try desk.waitFor(Words.firstQuestions)
    desk.strike(.enter)
    desk.strike(.control("u"))
    desk.fill("南门广场")
    desk.strike(.enter)
    desk.strike(.control("u"))
    desk.fill("样丙")
    try desk.waitFor("没有记录。按 2 记第一件投诉")
  }

  mutating func morning() throws {
    try firstQuestions()
    for visit in visits[..<Rehearsal.cut] { try takeDown(visit) }
  }

  /// Takes one visitor's case down, from the digit on home to the acknowledged number.
  private mutating func takeDown(_ visit: Visit) throws {
    try desk.openForm()
    if visit.place == Rehearsal.returning.visit + 1 { try greetReturning(visit) }
    desk.fill(visit, labels)
    try fillResult(visit)
    numbers.append(try desk.save())
    try desk.waitFor(Words.home)
  }

  /// The phone is left: the earlier case is shown; then the field is typed as for any other.
  private func greetReturning(_ visit: Visit) throws {
    desk.fill(visit.text("consumer", "phone"))
    try desk.waitFor("同一电话1件：\(Rehearsal.returning.earlier)")
    desk.strike(.backTab)
    desk.strike(.control("u"))
  }

  private func fillResult(_ visit: Visit) throws {
    switch visit.step?["step"]?.string {
    case "settle": try settle(visit)
    case "refer": try refer(visit)
    case "accept": fillAddresses(visit)
    default: break
    }
  }

  private func settle(_ visit: Visit) throws {
    desk.strike("2")
    try desk.waitFor("[2当场和解]")
    desk.fill(visit.step?["recovered"]?.string ?? "")
    desk.fill(visit.step?["agreement"]?.string ?? "")
    desk.strike("1")
  }

  private func refer(_ visit: Visit) throws {
    desk.strike("3")
    try desk.waitFor("转给：按数字")
    desk.strike(visit.step?["to"]?.string ?? "")
    desk.strike(.enter)
  }

  /// What is needed before a complaint can be accepted.
  private func fillAddresses(_ visit: Visit) {
    desk.strike("1")
    desk.fill(visit.text("consumer", "address"))
    desk.strike(.enter)
    desk.fill(visit.text("merchant", "address"))
  }
}

// MARK: The power cut

extension Rehearsal {
  /// The power goes in the middle of a form; the draft is taken up again and lacks nothing.
  mutating func powerCut() throws {
    let visit = visits[Rehearsal.cut]
    try desk.openForm()
    desk.fill(visit.text("consumer", "phone"))
    desk.fill(visit.text("consumer", "name"))
    desk.strike(visit.text("facts"))
    // Nothing on the screen says while one types that it is on the disk.
    try stage.waitForDraft(of: desk, saying: visit.text("facts"))
    desk.signal(SIGKILL)
    #expect(desk.waitForEnd() == 128 + SIGKILL)
    try takeUpAgain(visit)
  }

  private mutating func takeUpAgain(_ visit: Visit) throws {
    stage.now = "2027-03-15T10:05:00+08:00"
    desk = try stage.open()
    try desk.waitFor("\(Words.unclean)，1 份草稿都在，Enter 接着写")
    try desk.wait(for: "the cursor on the draft") {
      $0.screen.lines[min($0.screen.row, 23)].contains("草稿1")
    }
    desk.strike(.enter)
    try desk.waitFor(Words.form)
    try desk.wait(for: "every character") {
      $0.screen.squeezed.contains(visit.text("facts"))
        && $0.screen.text.contains(visit.text("consumer", "phone"))
    }
    desk.strike(.enter)
    desk.fillGoods(visit, labels)
    numbers.append(try desk.save())
    try desk.waitFor(Words.home)
  }
}

// MARK: The rest of the day

extension Rehearsal {
  mutating func restOfTheDay() throws {
    for visit in visits[(Rehearsal.cut + 1)...] { try takeDown(visit) }
    try acceptFromTheList()
    try countLeaflets()
  }

  /// One step taken from the list of open cases, on the digit beside it.
  private func acceptFromTheList() throws {
    let visit = visits.first { $0.step?["step"]?.string == "accept" }
    let number = numbers[(visit?.place ?? 1) - 1]
    desk.strike("6")
    try desk.waitFor("未办结 27 件")
    try choose(number)
    desk.strike("2")
    try desk.waitFor("受理")
    desk.strike(.control("s"))
    try desk.wait(for: "已记 \(number)") { $0.message.contains("已记 \(number)") }
    desk.strike(.escape)
    try desk.waitFor(Words.home)
  }

  private func choose(_ number: String) throws {
    try desk.wait(for: "a selected row") { $0.selectedNumber != nil }
    while let selected = desk.selectedNumber, selected != number {
      desk.strike(.down)
      try desk.wait(for: "the next row") {
        $0.selectedNumber != nil && $0.selectedNumber != selected
      }
    }
    try #require(desk.selectedNumber == number)
  }

  private func countLeaflets() throws {
    desk.strike("5")
    try desk.waitFor("口头咨询")
    desk.strike(.down)
    desk.fill("5500多")
    try desk.waitFor("刚才：宣传资料 总数 5500多份")
    desk.strike(.escape)
    try desk.waitFor(Words.home)
  }

  /// F8, the sentence, and out.
  mutating func close() throws {
    desk.strike(.function(8))
    try desk.waitFor("宣传资料5500多份")
    try desk.wait(for: "28 in the sentence") { $0.screen.squeezed.contains("接到投诉28件") }
    desk.strike(.function(10))
    try desk.waitFor(Words.home)
    desk.strike("0")
    #expect(desk.waitForEnd() == 0)
  }

  /// What other processes say of the store afterwards.
  func evidence() throws -> Judge.Evidence {
    let totals = try stage.run("totals", "--format", "json")
    return Judge.Evidence(
      totals: try JSON.parse(totals.output), cases: try stage.cases("--unmask"),
      drafts: try stage.drafts().count, checkCode: try stage.run("check").code)
  }

  static func withoutLastCharacter(_ subject: JSON) -> JSON {
    let members = (subject.members ?? []).map { member in
      member.key == "facts"
        ? JSONMember(key: "facts", value: .string(String(member.value.string?.dropLast() ?? "")))
        : member
    }
    return .object(members)
  }
}
