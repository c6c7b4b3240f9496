import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What two desks did to one case without knowing of each other: what contradicts stands until a person settles it, and
/// nothing else is called a conflict.
@Suite("Conflicts between desks")
struct ConflictTests {
  /// What one desk does.
  struct Act: Sendable {
    let desk: Int
    let action: StepAction
    /// Whether both desks have heard of all before it.
    var heard = false
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let acts: [Act]
    /// What is contested: fields by their names, `steps` for steps.
    let contested: [String]
    var testDescription: String { name }
  }

  private static func amend(_ desk: Int, _ field: Field, _ text: String, heard: Bool = false) -> Act
  {
    Act(desk: desk, action: StepAction(.amend, changes: [field: .text(text)]), heard: heard)
  }

  private static func step(
    _ desk: Int, _ name: StepName, _ options: [StepOption: FieldValue] = [:], heard: Bool = false
  ) -> Act {
    Act(desk: desk, action: StepAction(name, options), heard: heard)
  }

  private static func settled(_ desk: Int, _ fen: Int) -> Act {
    step(desk, .settle, [.onSpot: .flag(true), .recovered: .money(Money(fen: fen))])
  }

  private static let declined: [StepOption: FieldValue] = [.ground: .number(1)]

  static let rows: [Row] = [
    Row(
      name: "one field, two values",
      acts: [amend(0, .merchantName, "甲"), amend(1, .merchantName, "乙")],
      contested: ["merchant.name"]),
    Row(
      name: "one field, one value",
      acts: [amend(0, .merchantName, "甲"), amend(1, .merchantName, "甲")], contested: []),
    // Whoever corrects what two have set alike knew of both.
    Row(
      name: "one value twice, and corrected where both are known",
      acts: [
        amend(0, .merchantName, "甲"), amend(1, .merchantName, "甲"),
        amend(0, .merchantName, "丙", heard: true),
      ], contested: []),
    Row(
      name: "one value twice, and corrected where one is known",
      acts: [
        amend(0, .merchantName, "甲"), amend(1, .merchantName, "甲"), amend(0, .merchantName, "丙"),
      ], contested: ["merchant.name"]),
    Row(
      name: "two fields", acts: [amend(0, .merchantName, "甲"), amend(1, .product, "表")],
      contested: []),
    Row(
      name: "a branch of one desk",
      acts: [amend(0, .merchantName, "甲"), amend(0, .merchantName, "丙")], contested: []),
    // Offline updates of ODK Central: one of another desk lies between the trunk and the end of the branch.
    Row(
      name: "an update that a branch has missed",
      acts: [
        amend(0, .merchantName, "甲"), amend(1, .merchantName, "乙"), amend(0, .merchantName, "丙"),
      ], contested: ["merchant.name"]),
    Row(
      name: "an update that was heard of",
      acts: [amend(0, .merchantName, "甲"), amend(1, .merchantName, "乙", heard: true)], contested: []
    ),
    Row(
      name: "a field of a person",
      acts: [amend(0, .consumerPhone, "13800000001"), amend(1, .consumerPhone, "13800000002")],
      contested: ["consumer.phone"]),
    Row(
      name: "settled here, declined there", acts: [settled(0, 100), step(1, .decline, declined)],
      contested: ["steps"]),
    Row(
      name: "settled twice with two amounts", acts: [settled(0, 100), settled(1, 200)],
      contested: ["steps"]),
    Row(name: "settled twice alike", acts: [settled(0, 100), settled(1, 100)], contested: []),
    Row(name: "accepted twice", acts: [step(0, .accept), step(1, .accept)], contested: []),
    Row(
      name: "accepted here, declined there", acts: [step(0, .accept), step(1, .decline, declined)],
      contested: ["steps"]),
    Row(
      name: "notes",
      acts: [step(0, .note, [.text: .text("一")]), step(1, .note, [.text: .text("二")])],
      contested: []),
    Row(
      name: "corrected here, closed there", acts: [settled(0, 100), amend(1, .merchantName, "乙")],
      contested: []),
  ]

  private func played(_ row: Row) throws -> (desks: [BundleDesk], id: CaseID) {
    let desks = [try BundleDesk("A"), try BundleDesk("B")]
    let id = try desks[0].store.opened()
    try desks.exchange()
    for (place, act) in row.acts.enumerated() {
      if act.heard { try desks.exchange() }
      try desks[act.desk].store.recordAndList(
        .take([act.action], on: id), by: Ground.author("10:\(10 + place)"))
    }
    for _ in 0..<2 { try desks.exchange() }
    return (desks, id)
  }

  private func names(_ subject: Case) -> [String] {
    subject.conflicts.map { conflict in
      switch conflict {
      case .field(let name, _): name
      case .step: "steps"
      }
    }
  }

  @Test(arguments: rows)
  func whatContradictsStands(row: Row) throws {
    let (desks, id) = try played(row)
    for desk in desks {
      #expect(names(try desk.store.load(id)) == row.contested)
      #expect(try desk.store.bundles.worklist().contested.count == (row.contested.isEmpty ? 0 : 1))
      var query = CaseQuery()
      query.isContested = true
      let listed = try desk.store.lists.summaries(query, today: Ground.today)
      #expect(listed.count == (row.contested.isEmpty ? 0 : 1))
      // What does not hold stays in the story.
      #expect(
        try desk.store.load(id).timeline.filter { $0.event.caseID == id }.count == row.acts.count
          + 1)
      #expect(try desk.store.check(deep: true) == [])
    }
    #expect(try desks[0].store.answers() == desks[1].store.answers())
  }

  /// Somebody says that what is shown holds, at either desk, and both know it.
  @Test(arguments: rows.filter { !$0.contested.isEmpty }, [0, 1])
  func aWordOfAPersonSettlesIt(row: Row, desk: Int) throws {
    let (desks, id) = try played(row)
    let before = try desks[desk].store.load(id)
    var note = StepAction(.note, [.text: .text("核对过")])
    note.bases = before.settlingBases
    try desks[desk].store.recordAndList(.take([note], on: id), by: Ground.author("12:00"))
    try desks.exchange()
    for desk in desks {
      let after = try desk.store.load(id)
      #expect(names(after) == [])
      #expect(after.fields == before.fields && after.status == before.status)
      #expect(try desk.store.check(deep: true) == [])
    }
  }

  /// Whoever corrects a contested field has seen what stands there: that settles it.
  @Test func aCorrectionSettlesTheFieldThatItCorrects() throws {
    let (desks, id) = try played(Self.rows[0])
    try desks[1].store.recordAndList(
      .take([StepAction(.amend, changes: [.merchantName: .text("丁")])], on: id),
      by: Ground.author("12:00"))
    try desks.exchange()
    for desk in desks {
      #expect(names(try desk.store.load(id)) == [])
      #expect(try desk.store.load(id).fields[text: .merchantName] == "丁")
    }
  }

  /// A third desk corrects what two have set alike, or first one of these two: nobody is asked what holds.
  @Test(arguments: [[2], [0, 2], [2, 1]])
  func whatTwoHaveSetAlikeIsCorrectedAtAnyDesk(correcting: [Int]) throws {
    let desks = try ["A", "B", "C"].map { try BundleDesk($0) }
    let id = try desks[0].store.opened()
    try desks.exchange()
    for (place, desk) in desks.prefix(2).enumerated() {
      try desk.store.recordAndList(
        .take([StepAction(.amend, changes: [.merchantName: .text("甲")])], on: id),
        by: Ground.author("10:1\(place)"))
    }
    for (place, desk) in correcting.enumerated() {
      for _ in 0..<2 { try desks.exchange() }
      try desks[desk].store.recordAndList(
        .take([StepAction(.amend, changes: [.merchantName: .text("丙\(place)")])], on: id),
        by: Ground.author("11:1\(place)"))
    }
    for _ in 0..<2 { try desks.exchange() }
    for desk in desks {
      let subject = try desk.store.load(id)
      #expect(names(subject) == [])
      #expect(subject.fields[text: .merchantName] == "丙\(correcting.count - 1)")
      #expect(try desk.store.bundles.worklist().contested == [])
      #expect(try desk.store.check(deep: true) == [])
    }
  }

  /// The clocks of two laptops are far apart: one's battery is empty, or the other's shows a year to come. What is made
  /// from what is known there counts all the same, and nobody is asked what holds.
  @Test(arguments: [(0, 0), (0, 72 * 365), (72 * 365, 0)])
  func whatIsMadeFromWhatIsKnownCountsWhateverTheClocksShow(days: (Int, Int)) throws {
    let desks = [try BundleDesk("A"), try BundleDesk("B")]
    let moments = [days.0, days.1].map { Instant(seconds: 3600 + $0 * 86_400) }
    let id = try desks[0].store.opened()
    for (place, words) in ["甲", "乙", "丙", "丁"].enumerated() {
      for _ in 0..<2 { try desks.exchange() }
      let at = moments[place % 2]
      let author = Author(
        clerk: "王芳", at: at, wallMilliseconds: Int64(at.seconds + place) * 1000)
      try desks[place % 2].store.recordAndList(
        .take([StepAction(.amend, changes: [.merchantName: .text(words)])], on: id), by: author)
      #expect(try desks[place % 2].store.load(id).fields[text: .merchantName] == words)
    }
    for _ in 0..<2 { try desks.exchange() }
    for desk in desks {
      #expect(names(try desk.store.load(id)) == [])
      #expect(try desk.store.load(id).fields[text: .merchantName] == "丁")
      #expect(try desk.store.check(deep: true) == [])
    }
  }

  /// A word on a case at one desk does not settle what another desk did meanwhile.
  @Test func whatCameAfterTheWordStandsAgain() throws {
    let (desks, id) = try played(Self.rows[0])
    var note = StepAction(.note, [.text: .text("核对过")])
    note.bases = try desks[0].store.load(id).settlingBases
    try desks[0].store.recordAndList(.take([note], on: id), by: Ground.author("12:00"))
    try desks[1].store.recordAndList(
      .take([StepAction(.amend, changes: [.merchantName: .text("丁")])], on: id),
      by: Ground.author("12:10"))
    for _ in 0..<2 { try desks.exchange() }
    #expect(names(try desks[0].store.load(id)) == ["merchant.name"])
    #expect(names(try desks[1].store.load(id)) == ["merchant.name"])
  }
}
