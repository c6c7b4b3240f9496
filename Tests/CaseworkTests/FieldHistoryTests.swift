import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// Several desks edit one field without seeing each other: what stands, and what a person has to settle.
@Suite("Edits of one field by several desks")
struct FieldHistoryTests {
  private static let (one, two) = (Scene.desk, DeskID(random: 2))

  /// A history in shorthand: who edits, what the desk knows of the other, what it sets, from which bases.
  private struct Log {
    private var scene: Scene

    /// The first desk takes a case down.
    init() throws {
      scene = try Scene(.complaint, [.nature: .text("quality"), .facts: .text("坏了")])
    }

    var events: [Event] {
      get { scene.events }
      set { scene.events = newValue }
    }

    @discardableResult
    mutating func edit(
      _ desk: DeskID, knows: Int = 0, _ value: String?, from bases: [EventID] = []
    ) -> EventID {
      var action = StepAction(.amend, changes: [.nature: value.map(FieldValue.text)])
      if !bases.isEmpty { action.bases = ["nature": bases] }
      return take(desk, action, knows)
    }

    /// The rules are not asked: each desk has decided by what it had seen.
    @discardableResult
    mutating func take(_ desk: DeskID, _ action: StepAction, _ knows: Int = 0) -> EventID {
      let transition = Transition(ruleSet: "samr121", version: 1, from: Status.allCases)
      return add(desk, .stepped(StepRecord(action: action, transition: transition)), knows)
    }

    @discardableResult
    mutating func add(_ desk: DeskID, _ payload: EventPayload, _ knows: Int = 0) -> EventID {
      scene.append(payload, at: Given.instant("2027-03-15T10:00"), desk: desk)
      let place = events.count - 1
      let other = desk == FieldHistoryTests.one ? FieldHistoryTests.two : FieldHistoryTests.one
      if knows > 0 { events[place].trunk = [other: knows] }
      return events[place].id
    }

    var history: FieldHistory { FieldHistory(of: "nature", in: events.shuffled()) }
    var heads: [String?] {
      history.heads.map { edit in
        if case .text(let text)? = edit.value { text } else { nil }
      }
    }
  }

  @Test func editsOfOneBranchFollowEachOther() throws {
    var log = try Log()
    log.edit(Self.two, knows: 1, "price")
    log.edit(Self.two, knows: 1, "contract")
    log.edit(Self.two, knows: 1, nil)
    #expect(log.heads == [nil])
    #expect(!log.history.isContested && log.history.edits.count == 4)
  }

  /// Four steps offline with an edit of the trunk in between: the last edit of the branch follows the one
  /// before it on its own desk, and still nobody of the branch has seen the trunk's.
  @Test func anEditOfTheTrunkThatABranchMissedIsContested() throws {
    var log = try Log()
    log.edit(Self.two, knows: 1, "price")
    log.edit(Self.one, "contract")
    log.edit(Self.two, knows: 1, "safety")
    #expect(log.heads == ["contract", "safety"])
    #expect(log.history.isContested)
  }

  @Test func theSameValueTwiceContestsNothing() throws {
    var log = try Log()
    log.edit(Self.two, knows: 1, "price")
    log.edit(Self.one, "price")
    #expect(log.heads == ["price", "price"])
    #expect(!log.history.isContested)
  }

  @Test func onlyAnEditFromAllThatStandSettlesIt() throws {
    var log = try Log()
    let ofTwo = log.edit(Self.two, knows: 1, "price")
    let ofOne = log.edit(Self.one, "contract")
    // Without bases it is made from the value that its desk showed last: the later of the two.
    log.edit(Self.two, knows: 2, "safety")
    #expect(log.heads == ["price", "safety"])
    log.events.removeLast()
    log.edit(Self.two, knows: 2, "safety", from: [ofTwo, ofOne])
    #expect(log.heads == ["safety"])
    #expect(!log.history.isContested)
  }

  @Test func anEditThatWasTakenBackCountsForNothing() throws {
    var log = try Log()
    log.edit(Self.one, "contract")
    let ofTwo = log.edit(Self.two, knows: 1, "price")
    #expect(log.history.isContested)
    log.add(Self.two, .undone(save: ofTwo))
    #expect(log.heads == ["contract"])
  }

  @Test func aBaseThatIsNoEarlierEditIsNamed() throws {
    var log = try Log()
    let stray = EventID(desk: Self.two, sequence: 9)
    let edit = log.edit(Self.one, "price", from: [stray])
    #expect(log.history.editsWithStrayBases == [edit])
  }

  @Test func anOfficesOwnFieldHasAHistoryToo() throws {
    var log = try Log()
    let field = try #require(
      CustomField(id: "district", label: Phrase("片区", "District"), kind: .text, keeping: .open))
    for (desk, words) in [(Self.one, "东"), (Self.two, "西")] {
      var action = StepAction(.amend)
      action.custom = ["district": CustomValue(field, .text(words))]
      log.take(desk, action, desk == Self.two ? 1 : 0)
    }
    let history = FieldHistory(of: "custom.district", in: log.events)
    #expect(history.isContested && history.heads.count == 2)
  }
}

extension FieldHistory {
  /// Whether edits that stand differ, so that a person has to settle it.
  fileprivate var isContested: Bool { Set(heads.map(\.value)).count > 1 }
}
