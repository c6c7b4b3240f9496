import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What a store remembers of merchants.
@Suite struct MerchantTests {
  private func store() throws -> CaseStore {
    let store = try Ground.memory()
    let cases: [(String, Kind, String)] = [
      ("华联电器城", .complaint, "2027-03-01T09:00"), ("华联超市", .complaint, "2027-03-13T09:00"),
      ("华联超市", .complaint, "2027-03-13T10:00"), ("重庆火锅", .consultation, "2027-03-15T08:00"),
      ("华南药店", .report, "2027-03-15T08:10"), ("新华联书店", .complaint, "2027-03-15T08:20"),
    ]
    for (name, kind, time) in cases {
      try store.recordAndList(
        .open(Ground.intake(kind, [.merchantName: .text(name)])), by: Ground.author(time))
    }
    return store
  }

  private func names(_ typed: String, _ store: CaseStore) throws -> [String] {
    try store.merchants.names(like: typed, now: Given.instant("2027-03-15T09:00")).map(\.name)
  }

  /// The one of today first, though it has the characters in the middle; then by count.
  @Test(arguments: [
    ("华联", ["新华联书店", "华联超市", "华联电器城"]), ("hl", ["新华联书店", "华联超市", "华联电器城"]),
    ("ｈｌｃ", ["华联超市"]), ("hualiand", ["华联电器城"]), ("cq", ["重庆火锅"]), ("zq", ["重庆火锅"]),
    ("火锅", ["重庆火锅"]), ("电器", ["华联电器城"]), ("华", []), ("h", []), ("", []), ("华南", []),
    ("hn", []), ("hnyd", []), ("'\"*", []), ("不在", []), ("hg", ["重庆火锅"]), ("dqc", ["华联电器城"]),
    ("lcs", ["华联超市"]), ("hd", []),
  ])
  func merchantsAreFoundByTwoCharacters(typed: String, names: [String]) throws {
    #expect(try self.names(typed, store()) == names)
  }

  @Test func countAndLastCaseAreToldOfEach() throws {
    let store = try store()
    let found = try #require(
      try store.merchants.names(like: "hlcs", now: Given.instant("2027-03-15T09:00")).first)
    #expect(found.count == 2)
    #expect(found.lastAt == Given.instant("2027-03-13T10:00"))
    #expect(try store.load(found.last).number.counter == 3)
  }

  @Test func aVoidCaseAndAChangedNameAreForgotten() throws {
    let store = try store()
    let last = try #require(
      try store.merchants.names(like: "新华联", now: Given.instant("2027-03-15T09:00")).first)
    try store.recordAndList(
      .take(
        [StepAction(.amend, changes: [.merchantName: .text("旧书店")])], on: last.last, seen: nil),
      by: Ground.author())
    #expect(try names("xhl", store).isEmpty)
    #expect(try names("jsd", store) == ["旧书店"])
    try store.recordAndList(
      .take([StepAction(.void, [.why: .text("记错")])], on: last.last, seen: nil), by: Ground.author()
    )
    #expect(try names("jsd", store).isEmpty)
  }

  @Test func aRebuildChangesNoAnswer() throws {
    let store = try store()
    let before = try ["华联", "hl", "cq", "hn"].map { try names($0, store) }
    try store.rebuild()
    #expect(try ["华联", "hl", "cq", "hn"].map { try names($0, store) } == before)
  }

  /// A report makes no merchant known, and what came before or behind it does.
  @Test func aMerchantOfAReportIsKnownFromItsComplaint() throws {
    let store = try Ground.memory()
    for kind in [Kind.report, .complaint, .report, .complaint] {
      try store.recordAndList(
        .open(Ground.intake(kind, [.merchantName: .text("华联超市")])), by: Ground.author())
    }
    #expect(try names("hlcs", store) == ["华联超市"])
    try store.rebuild()
    #expect(try names("hlcs", store) == ["华联超市"])
    #expect(try store.check(deep: true) == [])
  }

  @Test func precedentsAreComplaintsNewestFirst() throws {
    let store = try Ground.memory()
    for (kind, product, time) in [
      (Kind.complaint, "面包", "08:00"), (.report, "牛奶", "08:10"), (.complaint, "大米", "08:20"),
      (.consultation, "鸡蛋", "08:30"),
    ] {
      try store.recordAndList(
        .open(
          Ground.intake(
            kind,
            [.product: .text(product), .goodsClass: .text("g_food"), .nature: .text("quality")])),
        by: Ground.author(time))
    }
    let found = try store.merchants.precedents(of: "样品 商店")
    #expect(found.map(\.product) == ["大米", "面包"])
    #expect(found.map(\.goodsClass) == ["g_food", "g_food"])
    #expect(found.map(\.nature) == ["quality", "quality"])
    #expect(try store.merchants.precedents(of: "").isEmpty)
    #expect(try store.merchants.precedents(of: "别家").isEmpty)
  }

  @Test func theMixOfADayCountsItsComplaints() throws {
    let store = try Ground.memory()
    for (kind, goods, time) in [
      (Kind.complaint, "g_food", "08:00"), (.complaint, "s_travel", "08:10"),
      (.complaint, "s_travel", "08:20"), (.report, "g_medical", "08:30"),
      (.complaint, "g_agri", "2027-03-14T09:00"),
    ] {
      try store.recordAndList(
        .open(Ground.intake(kind, [.goodsClass: .text(goods)])), by: Ground.author(time))
    }
    #expect(try store.figures.frequentChoices(of: Ground.today).classes == ["s_travel", "g_food"])
    #expect(try store.figures.frequentChoices(of: Given.day("2027-01-01")) == FrequentChoices())
  }
}
