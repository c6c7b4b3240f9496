import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What events make of a case, in whatever order they come.
@Suite struct ReplayTests {
  @Test func fillingTheLastGapMakesACaseReadyToBeDecided() throws {
    var fields = WholeComplaint.fields
    fields[.consumerAddress] = nil
    var scene = try Scene(.complaint, fields)
    #expect(scene.subject.missing == [.consumerAddress])
    let error = #expect(throws: Refusal.self) { try scene.take(.accept) }
    guard case .gaps(_, [.consumerAddress], _)? = error else { throw error ?? .nothingEntered }
    try scene.take(.amend, changes: [.consumerAddress: .text("样区三路")])
    #expect(scene.subject.status == .registered)
    try scene.take(.amend, changes: [.consumerAddress: nil])
    #expect(scene.subject.status == .needMaterial)
  }

  @Test func aStepThatLostARaceIsKeptAndMarked() throws {
    var here = try Scene(.complaint)
    var there = here
    try here.take(.decline, [.ground: .number(1)])
    let accept = StepAction(.accept)
    let transition = try there.decision.transition(accept, on: there.subject)
    there.append(
      .stepped(StepRecord(action: accept, transition: transition)),
      at: Given.instant("2027-03-15T11:00"),
      desk: DeskID(random: 0xB))
    var late = there.events[1]
    late.tick = Tick(99)
    let both = here.events + [late]
    for order in [both, both.reversed(), [both[2], both[0], both[1]]] {
      let merged = try #require(Case(replaying: order, zone: .shanghai))
      #expect(merged.outcome == .declined)
      #expect(merged.timeline.map(\.isOvertaken) == [false, false, true])
    }
  }

  @Test func undoingAStepPutsTheCaseBackAndKeepsTheStory() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept)
    let save = try #require(scene.events.last?.save)
    scene.append(.undone(save: save), at: Given.instant("2027-03-15T10:05"))
    #expect(scene.subject.status == .registered)
    #expect(scene.subject.timeline.map(\.isUndone) == [false, true, false])
    #expect(scene.subject.timeline.map(\.isOvertaken) == [false, false, false])
    scene.append(.redone(save: save), at: Given.instant("2027-03-15T10:06"))
    #expect(scene.subject.status == .accepted)
  }

  @Test func undoingAnIntakeVoidsIt() throws {
    var scene = try Scene(.complaint)
    let save = scene.events[0].save
    scene.append(.undone(save: save), at: Given.instant("2027-03-15T10:05"))
    #expect(scene.subject.status == .void)
    #expect(scene.subject.timeline.map(\.isUndone) == [true, false])
  }

  /// A case is opened once: a second opening is kept, and changes nothing.
  @Test func aCaseIsOpenedOnce() throws {
    var scene = try Scene(.complaint)
    scene.append(scene.events[0].payload, at: Given.instant("2027-03-15T10:00"))
    #expect(scene.subject.timeline.map(\.isOvertaken) == [false, true])
  }

  @Test func whatIsLaidBesideAnErasedCaseIsNotTaken() throws {
    let (first, late) = (
      Attachment(name: "小票.jpg", sha256: String(repeating: "0a", count: 32), size: 9, media: ""),
      Attachment(name: "照片.jpg", sha256: String(repeating: "0b", count: 32), size: 8, media: "")
    )
    var scene = try Scene(.complaint)
    scene.append(.attached(Attached([first])), at: Given.instant("2027-03-15T10:00"))
    scene.append(.attached(Attached([late])), at: Given.instant("2027-03-15T10:01"))
    #expect(scene.subject.attachments == [first, late] && !scene.subject.isErased)
    scene.append(.erased(why: "本人要求"), at: Given.instant("2027-03-15T10:02"))
    scene.append(.attached(Attached([late])), at: Given.instant("2027-03-15T10:03"))
    #expect(scene.subject.attachments == [] && scene.subject.isErased)
    #expect(scene.subject.timeline.map(\.isOvertaken) == [false, false, false, false, false])
  }

  @Test func whatWasDecidedOrGivenUpLacksNothing() throws {
    var scene = try Scene(.complaint, [.facts: .text("样")])
    #expect(!scene.subject.missing.isEmpty)
    try scene.take(.withdraw)
    #expect(scene.subject.missing == [])
  }

  /// A case is opened once: what would open it again is kept and changes nothing.
  @Test func aSecondOpeningIsKeptAndMarked() throws {
    var scene = try Scene(.complaint)
    let before = scene.subject
    let fields = WholeComplaint.fields.merging([.merchantName: .text("乙店")]) { $1 }
    let again = try scene.decision.registration(
      Intake(kind: .complaint, fields: CaseFields(fields)), number: before.number)
    scene.append(
      .opened(again), at: Given.instant("2027-03-15T10:05"), desk: DeskID(random: 0xB))
    #expect(scene.subject.timeline.map(\.isOvertaken) == [false, true])
    #expect(scene.subject.fields == before.fields)
    #expect(scene.subject.status == before.status)
  }

  @Test func anUnknownKindOfEventIsKeptAndShown() throws {
    var scene = try Scene(.complaint)
    scene.append(
      .unknown(kind: "weighed", body: ["kg": 3]), at: Given.instant("2027-03-15T10:05"))
    #expect(scene.subject.status == .registered)
    #expect(scene.subject.timeline.last?.event.payload.stepLabel == "weighed")
  }

  @Test func aCaseWhosePersonIsErasedStandsWhereItStood() throws {
    let scene = try Scene(.complaint)
    let erased = try scene.events.map { event in
      var encoded = EncodedPayload(event.payload)
      encoded.personal = nil
      encoded.freeText = nil
      var bare = event
      bare.payload = try encoded.payload()
      return bare
    }
    let subject = try #require(Case(replaying: erased, zone: .shanghai))
    #expect(subject.status == .registered)
    #expect(subject.missing.isEmpty)
    #expect(subject.fields[.consumerName] == nil)
  }

  @Test func everyFactSurvivesWritingAndReading() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, [.told: .text("sms")])
    try scene.take(.test, [.item: .text("电饭锅")])
    try scene.take(.test, [.done: .flag(true), .result: .text("合格")])
    try scene.take(.amend, changes: [.consumerPhone: .text("13800000002"), .product: nil])
    try scene.take(
      .settle, [.recovered: .money(Money(fen: 19_900)), .agreement: .text("退货退款")])
    for event in scene.events {
      let encoded = EncodedPayload(event.payload)
      let again = try EncodedPayload(
        kind: encoded.kind, body: JSON.parse(encoded.body.text),
        personal: encoded.personal.map { try JSON.parse($0.text) },
        freeText: encoded.freeText.map { try JSON.parse($0.text) }
      ).payload()
      #expect(again == event.payload)
    }
  }
}
