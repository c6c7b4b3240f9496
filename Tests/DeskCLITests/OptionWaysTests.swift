import CaseMaking
import Casework
import Interchange
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk
@testable import DeskCLI

/// What is written into an option of a step is judged alike by the form of the step, by the form of a new case
/// and by the command.
@Suite struct OptionWaysTests {
  /// An option of words in a step whose command names it.
  struct Place: Sendable, CustomTestStringConvertible {
    var step: StepName
    var option: StepOption
    var testDescription: String { "\(step.rawValue) \(option.rawValue)" }
  }

  static let places: [Place] = StepName.allCases.flatMap { step in
    step.parameters.filter { $0.option.form.isWords && !$0.isPositional }
      .map { Place(step: step, option: $0.option) }
  }

  /// Where somebody tells something: a number may be the clue in it, so that it is only remarked on.
  private static let tales: Set<StepOption> = [.text, .why, .result, .agreement, .facts]

  private static let card = "退到6222020200123456788"

  @Test(arguments: places) func aCardIsRefusedWhereItIsNoClue(place: Place) throws {
    let ways = try Ways(place)
    for reading in try ways.readings(of: Self.card) {
      if Self.tales.contains(place.option) {
        #expect(reading.value == .text(Self.card) && reading.loss == nil)
        #expect(reading.problem == WordReader.cardInStory)
      } else {
        #expect(reading.value == nil && reading.loss == WordReader.needlessCard)
      }
    }
    if Self.tales.contains(place.option) {
      #expect(try ways.commanded(Self.card).options == [place.option: .text(Self.card)])
    } else {
      #expect(throws: DocumentProblem(field: "--\(place.option.option)", reason: .bankCard)) {
        try ways.commanded(Self.card)
      }
    }
  }

  @Test(arguments: places) func aBlankIsRemarkedOn(place: Place) throws {
    for reading in try Ways(place).readings(of: "转到【哪里】") {
      #expect(reading.value == .text("转到【哪里】") && reading.loss == nil)
      #expect(reading.problem?.zh == "还有【】没填")
    }
  }

  @Test(arguments: places) func otherWordsAreTakenAsTheyAre(place: Place) throws {
    let ways = try Ways(place)
    for reading in try ways.readings(of: "  县电视台 ") { #expect(reading == .text("县电视台")) }
    #expect(try ways.commanded("县电视台").options == [place.option: .text("县电视台")])
  }

  /// The form of a new case has the options of what may come of a visit; none of these is left out.
  @Test func bothFormsAreAsked() throws {
    let asked = try Self.places.filter { try Ways($0).readings(of: "x").count == 2 }
    #expect(
      Set(asked.map(\.option)) == [.agreement, .to, .receivedBy, .text])
    #expect(Set(Self.places.map(\.option)).count == 16)
  }
}

/// The ways by which words come into an option.
private struct Ways {
  let place: OptionWaysTests.Place
  let context: Context

  init(_ place: OptionWaysTests.Place) throws {
    self.place = place
    let now = Given.instant("2027-03-15T09:44:00+08:00")
    context = Context(
      language: .chinese, now: now, zone: .shanghai, settings: DeskSettings(), letters: "A",
      clerk: "王芳", reference: Shipped.reference, exportFolder: "~/三一五")
  }

  /// What each form that asks for the option makes of the words.
  func readings(of words: String) throws -> [FieldReading] {
    [try ofStep(words)] + ofIntake(words)
  }

  private func ofStep(_ words: String) throws -> FieldReading {
    let number = CaseNumber(kind: .complaint, day: context.today, letters: "A", counter: 1)
    let intake = Intake(kind: .complaint, fields: CaseFields([.facts: .text("不通电")]))
    let made = try MadeCase(intake, number: number, context.decisionNow, at: context.now)
    let summary = CaseSummary(
      made.subject, today: context.today, calendar: context.reference.calendar,
      zone: context.zone)
    let variants = [nil] + place.step.step.variants.map { Optional($0.id) }
    let variant = variants.first { place.step.asks(for: place.option, in: $0) } ?? nil
    var screen = StepScreen(StepChoice(name: place.step, variant: variant), on: summary, context)
    // Who agreed is asked of joint complaints.
    screen.fields.isJoint = true
    screen.form = Form(screen.fields.options.map(screen.fields.field))
    screen.form.update(place.option) { $0.take(words, context.catalogue) }
    return screen.reading(place.option, context)
  }

  private func ofIntake(_ words: String) -> [FieldReading] {
    let slot = InputSlot.option(place.option)
    guard InputSlot.all.contains(slot) else { return [] }
    var screen = IntakeScreen(kind: .complaint, context)
    screen.forms.update(slot) { $0.take(words, context.catalogue) }
    return [screen.forms.reading(slot, context)]
  }

  func commanded(_ words: String) throws -> StepAction {
    let form = StepForm(place.step)
    let reader = ValueReader(
      catalogue: context.catalogue, today: context.today, calendar: context.reference.calendar)
    return try form.action(form.words(["1", "--\(place.option.option)", words]), reader)
  }
}

extension TerminalKit.FormField where Words == Phrase {
  /// Puts words into it, as if they had been typed and, where a list is offered, taken as they are.
  fileprivate mutating func take(_ words: String, _ catalogue: Catalogue) {
    if kind.isText {
      input = TextInput(words)
    } else {
      offerDepartments(catalogue, and: words)
      chosen = [TextRules.trimmed(words)]
    }
  }
}
