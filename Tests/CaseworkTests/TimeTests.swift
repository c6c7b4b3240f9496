import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// Times that cannot be right are shown beside what happened and never corrected; a correction
/// keeps what it took the place of.
@Suite("Times and earlier values")
struct TimeTests {
  private func doubts(_ scene: Scene) -> [[TimeDoubt]] {
    StoryEntry.all(of: scene.subject).map(\.doubts)
  }

  @Test func anOrdinaryCaseHasNone() throws {
    var scene = try Scene(
      .complaint,
      WholeComplaint.fields.merging(
        [.receivedAt: .instant(Given.instant("2027-03-15T08:50"))], uniquingKeysWith: { $1 }))
    try scene.take(.accept)
    try scene.take(.note, [.text: .text("回访")], at: "2027-03-15T10:00")
    #expect(doubts(scene) == [[], [], []])
  }

  @Test func aReceiptInTheFutureIsKeptAndSaid() throws {
    let received = Given.instant("2027-03-16T09:00")
    var scene = try Scene(
      .complaint,
      WholeComplaint.fields.merging(
        [.receivedAt: .instant(received)], uniquingKeysWith: { $1 }))
    try scene.take(.accept)
    #expect(scene.subject.receivedAt == received)
    #expect(doubts(scene) == [[.receivedLater], []])
    try scene.take(.amend, changes: [.receivedAt: .instant(Given.instant("2027-03-15T09:00"))])
    #expect(doubts(scene) == [[], [], []])
  }

  @Test func aStepBeforeTheReceiptIsKeptAndSaid() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, at: "2027-03-14T16:00")
    try scene.take(.note, [.text: .text("回访")], at: "2027-03-15T11:00")
    // It was written down after the intake, only said to have been before.
    scene.events[1].recordedAt = Given.instant("2027-03-15T10:30")
    #expect(doubts(scene) == [[], [.beforeReceipt], []])
    #expect(scene.subject.status == .accepted)
  }

  /// Times are typed in minutes: a whole one is a difference, less is none.
  @Test(arguments: [(59, false), (60, true), (61, true)])
  func aMinuteIsADifference(seconds: Int, isOdd: Bool) throws {
    let opened = Given.instant("2027-03-15T09:00")
    let received = Instant(seconds: opened.seconds + seconds)
    let late = try Scene(
      .complaint,
      WholeComplaint.fields.merging([.receivedAt: .instant(received)], uniquingKeysWith: { $1 }))
    #expect(doubts(late) == [isOdd ? [.receivedLater] : []])
    var scene = try Scene(.complaint)
    try scene.take(.accept, at: "2027-03-15T10:00")
    try scene.take(.note, [.text: .text("回访")], at: "2027-03-15T11:00")
    scene.events[1].at = Instant(seconds: opened.seconds - seconds)
    #expect(doubts(scene)[1] == (isOdd ? [.beforeReceipt] : []))
    scene.events[2].recordedAt = Instant(seconds: scene.events[1].recordedAt.seconds - seconds)
    #expect(doubts(scene)[2] == (isOdd ? [.clockWentBack] : []))
  }

  @Test func aClockThatWentBackwardsIsSaidWhereItDid() throws {
    var scene = try Scene(.complaint)
    try scene.take(.accept, at: "2027-03-15T10:00")
    try scene.take(.note, [.text: .text("回访")], at: "2027-03-15T11:00")
    scene.events[2].recordedAt = Given.instant("2020-01-01T00:00")
    #expect(doubts(scene) == [[], [], [.clockWentBack]])
    // Another desk's clock is its own.
    scene.events[2].id = EventID(desk: DeskID(random: 0xB), sequence: 1)
    #expect(doubts(scene) == [[], [], []])
  }

  /// A case of thousands of entries is told in one walk.
  @Test func aLongStoryIsToldInOneGo() throws {
    var scene = try Scene(.complaint)
    try scene.take(.note, [.text: .text("回访")])
    let growth = Growth.ofEightTimes(400) { count in
      var subject = scene.subject
      let note = scene.events[1]
      for place in 3..<(count + 3) {
        var event = note
        event.id = EventID(desk: note.id.desk, sequence: place)
        event.tick = Tick(note.tick.value + Int64(place))
        let follows = subject.follow(event)
        #expect(follows)
      }
      #expect(StoryEntry.all(of: subject).count == count + 2)
    }
    #expect(growth < Growth.limit, "\(growth)")
  }

  @Test func aCorrectionKeepsTheOldValue() throws {
    var scene = try Scene(.complaint)
    try scene.take(.amend, changes: [.merchantName: .text("乙店"), .product: .text("电饭锅")])
    try scene.take(.amend, changes: [.merchantName: nil])
    let subject = scene.subject
    let before = StoryEntry.all(of: subject).map(\.before)
    #expect(before[0].isEmpty)
    #expect(before[1][text: .merchantName] == "样品商店")
    #expect(before[1][.product] == nil)
    #expect(before[2][text: .merchantName] == "乙店")
    let save = scene.events[1].save
    scene.append(.undone(save: save), at: Given.instant("2027-03-15T12:00"))
    let undone = scene.subject
    #expect(undone.story[2].before[text: .merchantName] == "样品商店")
  }
}
