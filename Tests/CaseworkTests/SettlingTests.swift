import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What a settlement takes in, and what its options say together.
@Suite struct SettlingTests {
  private func settled(
    _ options: [StepOption: FieldValue], from fields: [Field: FieldValue] = WholeComplaint.fields
  ) throws -> StepRecord {
    var scene = try Scene(.complaint, fields)
    if options[.onSpot] == nil { try scene.take(.accept) }
    try scene.take(.settle, options)
    guard case .stepped(let step)? = scene.subject.timeline.last?.event.payload else {
      throw Refusal.nothingEntered
    }
    return step
  }

  /// Both sides agreed; only what was accepted was accepted and told.
  @Test func theStorySaysWhatASettlementOnTheSpotTookIn() throws {
    let spot: [StepOption: FieldValue] = [.onSpot: .flag(true)]
    func words(_ step: StepRecord) -> [String] { step.remarks.map { $0[.chinese] } }
    #expect(words(try settled(spot)) == ["双方同意调解，已受理并告知"])
    #expect(words(try settled(spot, from: [.facts: .text("样")])) == ["双方同意调解"])
    #expect(words(try settled([:])) == [])
    #expect(words(try settled([.performed: .flag(true)])) == ["当场履行"])
  }

  /// What was performed at once is due on no day.
  @Test func performanceIsAtOnceOrByADay() throws {
    let day = FieldValue.day(Given.day("2027-04-01"))
    #expect(try settled([.performBy: day]).action.options[.performBy] == day)
    #expect(throws: Refusal.strayOption(step: .settle, option: .performBy)) {
      _ = try settled([.performed: .flag(true), .performBy: day])
    }
  }

  /// Of a report that goes to the unit of the same office, the form says that its days run on.
  @Test func handingOverMeansTwoThings() {
    let name = StepName.handOver
    let ended = name.meaning(variant: nil, leadingTo: .closed)[.english]
    #expect(ended == "The clue is handed over; closes.")
    let goesOn = name.meaning(variant: nil, leadingTo: .referred)[.english]
    #expect(
      goesOn == "The clue goes to the unit that checks it; its days run on. Close with its result.")
  }

  /// What names another case, or a number of its own, is said of one case alone.
  @Test func someStepsAreOfOneCaseAlone() {
    let alone = StepName.allCases.filter { !$0.isForMany }
    #expect(alone == [.turn, .amend, .link, .unlink, .platformNumber, .repeatOf])
  }
}
