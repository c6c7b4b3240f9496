import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("Undo and redo")
struct UndoTests {
  @Test func undoTakesTheLastSaveBackAndRedoBringsItAgain() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.take(.accept, on: id)
    let undone = try store.recordAndList(.undo, by: Ground.author("10:01"))
    #expect(undone.undone.map(\.payload.kindForTests) == ["accept"])
    #expect(try store.load(id).status == .registered)
    try store.recordAndList(.undo, by: Ground.author("10:02"))
    #expect(try store.load(id).status == .void)
    try store.recordAndList(.redo, by: Ground.author("10:03"))
    #expect(try store.load(id).status == .registered)
    try store.recordAndList(.redo, by: Ground.author("10:04"))
    #expect(try store.load(id).status == .accepted)
    #expect(throws: Refusal.nothingToRedo) {
      try store.recordAndList(.redo, by: Ground.author("10:05"))
    }
    #expect(
      try store.lists.summaries(CaseQuery(), today: Ground.today).map(\.status) == [.accepted])
  }

  @Test func everyClerkHasAnUndoOfTheirOwn() throws {
    let store = try Ground.memory()
    _ = try store.opened(by: Ground.author(clerk: "王芳"))
    let second = try store.opened(by: Ground.author(clerk: "李雷"))
    let saveResult = try store.recordAndList(.undo, by: Ground.author("10:00", clerk: "王芳"))
    #expect(saveResult.cases.map(\.number.counter) == [1])
    #expect(try store.load(second).status == .registered)
    #expect(throws: Refusal.nothingToUndo) {
      try store.recordAndList(.undo, by: Ground.author("10:01", clerk: "王芳"))
    }
  }

  @Test func aNewSaveEndsRedo() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.take(.accept, on: id)
    try store.recordAndList(.undo, by: Ground.author("10:01"))
    try store.take(.note, [.text: .text("等")], on: id, by: Ground.author("10:02"))
    #expect(throws: Refusal.nothingToRedo) {
      try store.recordAndList(.redo, by: Ground.author("10:03"))
    }
  }

  @Test func aLaterFactOfAnotherClerkStandsInTheWay() throws {
    let store = try Ground.memory()
    let id = try store.opened(by: Ground.author(clerk: "王芳"))
    try store.take(.accept, on: id, by: Ground.author("10:00", clerk: "李雷"))
    let number = try store.load(id).number
    #expect(throws: Refusal.laterEventStands(number: number)) {
      try store.recordAndList(.undo, by: Ground.author("10:01", clerk: "王芳"))
    }
    try store.recordAndList(.undo, by: Ground.author("10:02", clerk: "李雷"))
    try store.recordAndList(.undo, by: Ground.author("10:03", clerk: "王芳"))
    #expect(try store.load(id).status == .void)
  }

  @Test func aNoticeCannotBeUnsaid() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.take(.notify, [.by: .text("phone")], on: id)
    let number = try store.load(id).number
    #expect(throws: Refusal.laterEventStands(number: number)) {
      try store.recordAndList(.undo, by: Ground.author("10:01"))
    }
    #expect(try store.undoChoices.undo(clerk: "王芳")?.refusal == .laterEventStands(number: number))
  }

  @Test func aShowingIsNoFactAndIsNotUndone() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.recordAndList(
      .disclose(Disclosure(.printed, detail: "slip"), of: id), by: Ground.author("09:30"))
    let saveResult = try store.recordAndList(.undo, by: Ground.author("10:00"))
    #expect(saveResult.undone.map(\.payload.kindForTests) == ["opened"])
  }

  @Test func settingsAreNotUndone() throws {
    let store = try Ground.memory()
    try store.recordAndList(.configure([.venue: "东街"]), by: Ground.author())
    #expect(throws: Refusal.nothingToUndo) { try store.recordAndList(.undo, by: Ground.author()) }
    #expect(try store.undoChoices.undo(clerk: "王芳") == nil)
  }

  @Test func undoneTalliesDoNotCount() throws {
    let store = try Ground.memory()
    try store.recordAndList(.tally(Ground.leaflets(100)), by: Ground.author())
    try store.recordAndList(.tally(Ground.leaflets(7)), by: Ground.author("09:05"))
    #expect(try store.leaflets() == 107)
    try store.recordAndList(.undo, by: Ground.author("09:06"))
    #expect(try store.leaflets() == 100)
    try store.recordAndList(.redo, by: Ground.author("09:07"))
    #expect(try store.leaflets() == 107)
    try store.rebuild()
    #expect(try store.leaflets() == 107)
  }

  @Test func aTurnIsUndoneOnBothCases() throws {
    let store = try Ground.memory()
    let id = try store.opened(Ground.intake(.consultation))
    let saveResult = try store.recordAndList(
      .take([StepAction(.turn, [.value: .text("complaint")])], on: id), by: Ground.author("10:00"))
    #expect(saveResult.cases.count == 2)
    let undone = try store.recordAndList(.undo, by: Ground.author("10:01"))
    #expect(Set(undone.cases.map(\.status)) == [.void, .registered])
  }

  /// One form spoke for both cases: each took the step in a save of its own, one of them the first that
  /// this desk ever made.
  @Test func theCasesOfOneFormAreNamedTogether() throws {
    let (other, store) = (try Ground.memory(), try Ground.memory())
    let first = try other.opened()
    let second = try other.opened(by: Ground.author("09:01"))
    try store.append(try other.log.events(beyond: [:]))
    for id in [first, second] { try store.take(.accept, on: id) }
    let choice = try #require(try store.undoChoices.undo(clerk: "王芳"))
    #expect(choice.cases.map(\.id) == [second])
    #expect(try store.undoChoices.companions(of: choice, by: "王芳").map(\.id) == [first])
    try store.recordAndList(.undo, by: Ground.author("10:01"))
    let last = try #require(try store.undoChoices.undo(clerk: "王芳"))
    #expect(last.cases.map(\.id) == [first])
    #expect(try store.undoChoices.companions(of: last, by: "王芳").isEmpty)
  }

  @Test func thePreviewIsWhatHappens() throws {
    let store = try Ground.memory()
    let id = try store.opened()
    try store.take(.accept, on: id)
    let choice = try #require(try store.undoChoices.undo(clerk: "王芳"))
    #expect(choice.refusal == nil)
    #expect(choice.cases.map(\.status) == [.accepted])
    #expect(try store.recordAndList(.undo, by: Ground.author("10:01")).undone == choice.events)
    #expect(try store.undoChoices.redo(clerk: "王芳")?.save == choice.save)
  }
}

extension Ground {
  static func leaflets(_ count: Int, venue: String = "主会场") -> TallyEntry {
    TallyEntry(
      item: "leaflets", quantities: [Quantity(count: Count(count), unit: "份")], venue: venue)
  }
}

extension CaseStore {
  func leaflets() throws -> Int {
    try figures.tallies(from: Ground.today, to: Ground.today).reduce(0) {
      $0 + ($1.entry.quantities.first?.count.whole ?? 0)
    }
  }
}
