import CaseMaking
import Casework
import Crypto
import Foundation
import GRDB
import Randomness
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What one desk knows goes to another whole, once and in any order, or not at all.
@Suite("Bundles")
struct BundleTests {
  private static let planted = ["植某某", "13811119999"]
  private static let person: [Field: FieldValue] = [
    .consumerName: .text("植某某"), .consumerPhone: .text("13811119999"),
    .facts: .text("植某某说不给退"),
  ]

  // MARK: What goes across

  @Test func allThatADeskKnowsGoesToAnotherAndBack() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    let id = try one.store.opened(Ground.intake(.complaint, Self.person))
    try one.store.recordAndList(.tally(Ground.leaflets(5)), by: Ground.author("10:00"))
    let report = try two.read(try one.bundle())
    #expect(report.from == "A" && report.venue == "A街" && report.known == 0)
    #expect(report.cases == 1 && report.waiting == 0 && report.unknown == [:])
    #expect(try two.store.load(id) == one.store.load(id))
    #expect(try two.store.load(id).fields[text: .consumerName] == "植某某")
    try two.store.take(.note, [.text: .text("再问")], on: id, by: Ground.author("11:00"))
    try one.read(try two.bundle())
    #expect(try one.store.load(id) == two.store.load(id))
    try two.read(try one.bundle())
    #expect(try one.store.answers() == two.store.answers())
    for desk in [one, two] { #expect(try desk.store.check(deep: true) == []) }
  }

  @Test func aBundleReadTwiceIsReadOnce() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    _ = try one.store.opened()
    let bytes = try one.bundle()
    let first = try two.read(bytes)
    let answers = try two.store.answers()
    let again = try two.read(bytes)
    #expect(again.new == 0 && again.known == first.new && again.waiting == 0)
    #expect(try two.store.answers() == answers)
    // Its own come back to nobody's harm.
    #expect(try one.read(bytes).new == 0)
  }

  @Test func onlyWhatTheOtherLacksIsWritten() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    _ = try one.store.opened()
    try two.read(try one.bundle())
    try one.read(try two.bundle())
    let known = try one.store.log.versionVector()
    _ = try one.store.opened(by: Ground.author("11:00"))
    let code = try #require(try two.store.bundles.desks().first { $0.name == "A" }?.code)
    #expect(code.count == 8)
    for reader in [Bundles.Reader.desk("B"), .knowing([code])] {
      let (three, report) = (try BundleDesk("C"), try two.read(try one.bundle(for: reader)))
      #expect(report.known == (reader == .desk("B") ? 0 : report.known))
      // Who has nothing cannot go on from there.
      let gaps = try three.read(try one.bundle(for: reader)).waiting
      #expect(gaps == 1)
    }
    #expect(
      try two.store.log.versionVector()[one.store.desk] == known[one.store.desk].map { $0 + 1 })
    #expect(throws: StoreError.bundle(path: "stick", .unknownDesk("X"))) {
      _ = try one.bundle(for: .desk("X"))
    }
    #expect(throws: StoreError.bundle(path: "stick", .unknownCode("00000000"))) {
      _ = try one.bundle(for: .knowing(["00000000"]))
    }
  }

  @Test func whatComesBeforeItsTurnWaitsAndIsNamed() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    _ = try one.store.opened()
    let early = try one.bundle()
    let end = try one.store.heads.short().map { String($0.prefix(8)) } ?? ""
    let count = try #require(try one.store.log.versionVector()[one.store.desk])
    _ = try one.store.opened(by: Ground.author("11:00"))
    let late = try one.bundle(for: .knowing([end]))
    let report = try two.read(late)
    #expect(report.new == 0 && report.waiting == 1)
    #expect(try two.store.bundles.gaps() == [LogGap(desk: "A", events: 1...count)])
    #expect(try two.read(early).new == count + 1)
    #expect(try two.store.bundles.gaps() == [])
    #expect(try two.store.lists.summaries(CaseQuery(), today: Ground.today).count == 2)
  }

  @Test func whatANewerDeskWroteIsKeptAndTold() throws {
    let (one, two, three) = (try BundleDesk("A"), try BundleDesk("B"), try BundleDesk("C"))
    let name = EventID(desk: DeskID(random: 0xD), sequence: 1)
    let at = Given.instant("2027-03-15T10:00")
    let event = Event(
      id: name, tick: Tick(1_800_000_000_000 << 16), at: at, recordedAt: at, clerk: "李娜",
      caseID: nil, save: name, payload: .unknown(kind: "weighed", body: [:]))
    let sealed = SealedEvent(
      event, EncodedPayload(kind: "weighed", body: [:]), after: SealedEvent.noHash
    ) { [1] }
    try one.store.append([sealed])
    #expect(try two.read(try one.bundle()).unknown == ["weighed": 1])
    #expect(try three.read(try two.bundle()).unknown == ["weighed": 1])
    #expect(try three.store.log.events(beyond: [:]).contains(sealed))
  }

  // MARK: What is refused

  @Test func whatWasCutIsRefusedAndNothingOfItTaken() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    for minute in 10..<20 { _ = try one.store.opened(by: Ground.author("10:\(minute)")) }
    let whole = try one.bundle()
    for length in [1, 16, 17, 60, 300, whole.count / 2, whole.count - 1] {
      #expect(try two.refusal(of: Array(whole.prefix(length))) == .truncated, "\(length)")
    }
    #expect(try two.refusal(of: []) == .notABundle)
    #expect(try two.refusal(of: Array("PK\u{3}\u{4} a workbook".utf8)) == .notABundle)
    #expect(try two.refusal(of: Array("desk315-bundle 2\n{}\n".utf8)) == .newer)
    #expect(try two.refusal(of: whole + [0]) == .damaged)
    #expect(try two.read(whole).new > 10)
  }

  @Test func whatWasChangedIsRefused() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    _ = try one.store.opened()
    let whole = try one.bundle()
    var random = SplitMix(seed: 7)
    for _ in 0..<60 {
      var changed = whole
      changed[Int.random(in: 17..<whole.count, using: &random)] ^=
        1 << UInt8.random(in: 0..<8, using: &random)
      #expect(try two.refusal(of: changed) != nil)
    }
  }

  /// Who has the office's keys and is another desk can still not speak for this one.
  @Test func whatAnotherKeySignedIsRefused() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    _ = try one.store.opened()
    try one.store.heads.sign(by: Ground.author("12:00"))
    let events = try one.store.log.events(beyond: [:])
    var bytes: [UInt8] = []
    var writer = try BundleWriter(for: Ground.office, packing: .plain) { bytes += $0 }
    try writer.add(
      BundleHeader(
        desk: one.store.desk, letters: [one.store.desk: "A"], venue: "",
        at: Given.instant("2027-03-15T10:00"),
        isDemonstration: false, beyond: [:], knows: [one.store.desk: events.count], heads: []
      ).json)
    for event in events { try writer.add(event.json) }
    try writer.finish(by: Curve25519.Signing.PrivateKey())
    #expect(try two.refusal(of: bytes) == .notSigned(one.store.desk))
  }

  @Test func whatIsOfAnotherOfficeIsRefused() throws {
    let (one, two) = (try BundleDesk("A", of: OfficeKeys()), try BundleDesk("B"))
    _ = try one.store.opened()
    guard case .otherOffice = try two.refusal(of: try one.bundle()) else {
      Issue.record("it was taken")
      return
    }
  }

  @Test func twoDesksOfOneNameAreRefused() throws {
    let (one, two, other) = (try BundleDesk("A"), try BundleDesk("B"), try BundleDesk("A"))
    _ = try one.store.opened()
    #expect(try other.refusal(of: try one.bundle()) == .sameLetters("A", one.store.desk))
    try two.read(try one.bundle())
    // A copy that goes on by itself gives one name to two events.
    let copy = try BundleDesk(copyOf: one)
    _ = try one.store.opened(by: Ground.author("11:00"))
    _ = try copy.store.opened(by: Ground.author("12:00"))
    let next = EventID(
      desk: one.store.desk,
      sequence: try #require(try one.store.log.versionVector()[one.store.desk]))
    try two.read(try one.bundle())
    guard case .twoOfOneName(let id) = try two.refusal(of: try copy.bundle()) else {
      Issue.record("it was taken")
      return
    }
    #expect(id.desk == next.desk && id.sequence <= next.sequence)
  }

  @Test func anOlderCopyOfAStoreIsTold() throws {
    let one = try BundleDesk("A")
    _ = try one.store.opened()
    try one.store.heads.sign(by: Ground.author("12:00"))
    let copy = try BundleDesk(copyOf: one)
    _ = try one.store.opened(by: Ground.author("12:10"))
    let next = try #require(try copy.store.log.versionVector()[copy.store.desk]) + 1
    let own = EventID(desk: one.store.desk, sequence: next)
    #expect(try copy.refusal(of: try one.bundle()) == .newerSelf(own))
  }

  // MARK: Erasing

  /// Whoever hears first of what: nothing of a person is left, and none comes back.
  @Test(arguments: [true, false])
  func erasingTravelsAndWins(hearsOfTheNoteFirst: Bool) throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    let id = try one.store.opened(Ground.intake(.complaint, Self.person))
    let old = try one.bundle()
    try two.read(old)
    // Later by the clock, and not knowing of the erasure.
    try two.store.take(
      .note, [.text: .text("植某某又来 13811119999")], on: id, by: Ground.author("17:00"))
    let noted = try two.bundle()
    if hearsOfTheNoteFirst { try one.read(noted) }
    _ = try one.store.erase(id, why: "本人要求", by: Ground.author("16:00"))
    if !hearsOfTheNoteFirst { try one.read(noted) }
    let report = try two.read(try one.bundle())
    #expect(report.erased && report.clearing == .done)
    for bytes in [old, noted] { for desk in [one, two] { try desk.read(bytes) } }
    #expect(try one.store.answers() == two.store.answers())
    for desk in [one, two] {
      let left = try desk.store.plainEvents().filter { $0.caseID == id && $0.kind != "erased" }
      #expect(left.filter { $0.person != nil || $0.text != nil } == [])
      #expect(try desk.store.load(id).isErased)
      #expect(try desk.store.check(deep: true) == [])
      try desk.store.close()
      #expect(try desk.traces(of: Self.planted) == [])
    }
  }

  /// What waits is wiped as well, where the case is known to be erased.
  @Test func whatWaitsOfAnErasedCaseKeepsNobody() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    let id = try one.store.opened(Ground.intake(.complaint, Self.person))
    try two.read(try one.bundle())
    let end = try two.store.heads.short().map { String($0.prefix(8)) } ?? ""
    try two.store.take(.note, [.text: .text("植某某一")], on: id, by: Ground.author("11:00"))
    let middle = try two.store.heads.short().map { String($0.prefix(8)) } ?? ""
    try two.store.take(.note, [.text: .text("植某某二")], on: id, by: Ground.author("11:10"))
    let late = try two.bundle(for: .knowing([middle]))
    _ = try one.store.erase(id, why: "本人要求", by: Ground.author("12:00"))
    try one.read(late)
    let waiting = try one.store.read { db in try db.rows("SELECT event FROM waiting") }
    let texts = waiting.map { String(decoding: $0["event"] as Data, as: UTF8.self) }
    #expect(texts.count > 0 && texts.filter { $0.contains("\"text\"") } == [])
    try one.read(try two.bundle(for: .knowing([end])))
    #expect(try one.store.check(deep: true) == [])
  }

  // MARK: Visitors

  @Test func aVisitorAtTwoDesksIsProposedAndNotJoined() throws {
    let (one, two) = (try BundleDesk("A"), try BundleDesk("B"))
    let first = try one.store.opened(Ground.intake(.complaint, Self.person))
    let second = try two.store.opened(
      Ground.intake(.complaint, Self.person), by: Ground.author("10:00"))
    let report = try two.read(try one.bundle())
    #expect(report.sameVisitors.map(\.why) == [.phone])
    #expect(try two.store.load(second).links == [])
    let number = try two.store.load(first).number.description
    try two.store.take(.link, [.number: .text(number)], on: second, by: Ground.author("11:00"))
    #expect(try two.store.bundles.worklist().sameVisitors == [])
  }

  // MARK: Any order

  /// Three laptops and a stick that loses, repeats, cuts and mixes up; in the end all hear of all.
  @Test(arguments: RandomRuns.first(4, of: 1...12))
  func anyOrderComesToTheSame(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let desks = try ["A", "B", "C"].map { try BundleDesk($0) }
    var sticks: [[UInt8]] = []
    for round in 0..<30 {
      let desk = desks[Int.random(in: 0..<3, using: &random)]
      try desk.act(at: round, &random)
      if Bool.random(using: &random) { sticks.append(try desk.bundle()) }
      guard Bool.random(using: &random), let bytes = sticks.randomElement(using: &random) else {
        continue
      }
      let reader = desks[Int.random(in: 0..<3, using: &random)]
      if Int.random(in: 0..<4, using: &random) == 0 {
        let cut = Int.random(in: 0..<bytes.count, using: &random)
        #expect(try reader.refusal(of: Array(bytes.prefix(cut))) != nil)
      } else {
        try reader.read(bytes)
      }
    }
    for _ in 0..<2 { try desks.exchange() }
    let answers = try desks.map { try $0.store.answers() }
    #expect(answers == [answers[0], answers[0], answers[0]])
    let contested = try desks.map { try $0.store.bundles.worklist().contested }
    #expect(contested == [contested[0], contested[0], contested[0]])
    for desk in desks {
      #expect(try desk.store.bundles.gaps() == [])
      #expect(try desk.store.check(deep: true) == [])
    }
  }
}
