import CaseMaking
import CaseStore
import Casework
import Testing
import Values
import Vocabulary

/// What a hand-over asks the store.
@Suite struct ClosingTests {
  private func author(_ at: String, clock: String) -> Author {
    var author = Ground.author(at)
    author.wallMilliseconds = Ground.author(clock).wallMilliseconds
    return author
  }

  @Test func aClockThatWasPutBackIsFound() throws {
    let store = try Ground.memory()
    try store.recordAndList(.open(Ground.intake()), by: author("09:00", clock: "09:00"))
    try store.recordAndList(.open(Ground.intake()), by: author("09:05", clock: "09:05"))
    #expect(try store.log.clockJumps(on: Ground.today).isEmpty)
    // Less than a minute is no jump; an hour is.
    try store.recordAndList(.open(Ground.intake()), by: author("09:05", clock: "08:05"))
    try store.recordAndList(.open(Ground.intake()), by: author("09:06", clock: "09:06"))
    let jumps = try store.log.clockJumps(on: Ground.today)
    #expect(
      jumps == [
        ClockJump(
          from: Given.instant("2027-03-15T09:05"), to: Given.instant("2027-03-15T08:05"))
      ])
    #expect(try store.log.clockJumps(on: Ground.today.adding(1)).isEmpty)
  }

  @Test func whatNobodyToldAndWhatHasNoDepartmentIsListed() throws {
    let store = try Ground.memory()
    let open = try store.recordAndList(.open(Ground.intake()), by: Ground.author("09:00")).cases[0]
      .id
    let accepted = try store.recordAndList(.open(Ground.intake()), by: Ground.author("09:01"))
      .cases[
        0
      ].id
    let referred = try store.recordAndList(.open(Ground.intake()), by: Ground.author("09:02"))
      .cases[
        0
      ].id
    try store.recordAndList(.take([StepAction(.accept)], on: accepted), by: Ground.author("09:03"))
    let refer = StepAction(.refer, [.to: .text("文旅局")])
    try store.recordAndList(.take([refer], on: referred), by: Ground.author("09:04"))
    var untold = CaseQuery(sort: .due)
    untold.isUntold = true
    // A referral outside market supervision leaves the consumer to be told.
    let listed = try store.lists.summaries(untold, today: Ground.today).map(\.id)
    #expect(Set(listed) == [accepted, referred])
    #expect(try store.lists.count(untold, today: Ground.today) == 2)
    var kept = CaseQuery(state: .open, sort: .due)
    kept.hasNoDepartment = true
    #expect(
      Set(try store.lists.summaries(kept, today: Ground.today).map(\.id)) == [open, accepted])
  }
}
