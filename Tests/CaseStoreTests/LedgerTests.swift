import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What the ledger keeps and what a total replaces, in a real store.
@Suite("The ledger in the store") struct LedgerTests {
  private func entry(
    _ item: String, _ count: Int, _ unit: String, trade: String? = nil, isTotal: Bool = false,
    detail: String? = nil
  ) -> TallyEntry {
    TallyEntry(
      item: item, quantities: [Quantity(count: Count(count), unit: unit)], venue: "主会场",
      detail: detail, trade: trade, scope: .site, isTotal: isTotal)
  }

  private func inForce(_ store: CaseStore) throws -> [String] {
    try store.figures.tallies(from: Ground.today, to: Ground.today).map { tally in
      let figure = tally.entry.quantities.map(\.text).joined(separator: " ")
      return [tally.entry.trade, figure].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// A total of one trade leaves the others; one without a trade is the total of all.
  @Test func aTotalOfATradeReplacesThatTradeAlone() throws {
    let store = try Ground.memory()
    for (minute, trade) in ["finance", "retail", "telecom"].enumerated() {
      try store.recordAndList(
        .tally(entry("organisations", 3, "家", trade: trade)), by: Ground.author("09:0\(minute)"))
    }
    let retail = entry("organisations", 10, "家", trade: "retail", isTotal: true)
    try store.recordAndList(.tally(retail), by: Ground.author("09:10"))
    #expect(try inForce(store) == ["finance 3家", "telecom 3家", "retail 10家"])
    let all = entry("organisations", 26, "家", isTotal: true)
    try store.recordAndList(.tally(all), by: Ground.author("09:11"))
    #expect(try inForce(store) == ["26家"])
    try store.recordAndList(
      .tally(entry("organisations", 1, "家", trade: "medical")), by: Ground.author("09:12"))
    #expect(try inForce(store) == ["26家", "medical 1家"])
    let named = entry("organisations", 4, "家", isTotal: true, detail: "企业代表")
    try store.recordAndList(.tally(named), by: Ground.author("09:13"))
    #expect(try inForce(store) == ["26家", "medical 1家", "4家"])
  }

  /// What a hotline received and what it closed is one save, and one undo takes both back.
  @Test func entriesThatBelongTogetherAreOneSave() throws {
    let store = try Ground.memory()
    let pair = [entry("hotline_received", 398, "起"), entry("hotline_closed", 349, "起")]
    let saveResult = try store.recordAndList(.tallies(pair), by: Ground.author())
    #expect(saveResult.events.count == 2)
    #expect(try inForce(store) == ["398起", "349起"])
    let undone = try store.recordAndList(.undo, by: Ground.author("09:01"))
    #expect(undone.undone.count == 2)
    #expect(try inForce(store) == [])
    try store.recordAndList(.redo, by: Ground.author("09:02"))
    #expect(try inForce(store) == ["398起", "349起"])
    try store.rebuild()
    #expect(try inForce(store) == ["398起", "349起"])
  }

  @Test func everythingAnEntrySaysIsKept() throws {
    let store = try Ground.memory()
    var whole = entry("reception", 12, "人次", detail: "局长")
    whole.place = "二楼"
    whole.from = DayTime("2027-03-15T09:00")
    whole.to = DayTime("2027-03-15T11:00")
    whole.present = "办公室"
    whole.matter = "预付卡"
    whole.note = "雨"
    try store.recordAndList(.tally(whole), by: Ground.author())
    #expect(try store.figures.tallies(from: Ground.today, to: Ground.today).map(\.entry) == [whole])
  }

  @Test func theActivityIsRecordedAndTakenAway() throws {
    let store = try Ground.memory()
    var activity = Activity()
    activity.name = "三一五活动"
    activity.venues = [.init("东门广场", isMain: true), .init("西街")]
    try store.recordAndList(.configure(activity.settings), by: Ground.author())
    #expect(try store.settings().activityRecord == activity)
    #expect(
      try store.recordAndList(.configure(activity.settings), by: Ground.author()).events == [])
    try store.recordAndList(.configure(Activity().settings), by: Ground.author("09:01"))
    #expect(try store.settings().activityRecord.isEmpty)
  }
}
