import CaseMaking
import ReferenceData
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Casework
@testable import Desk

/// A thing has one name wherever it is read.
@Suite struct OneNameTests {
  /// What an office calls a status in `labels.json` is what lists, bars, figures and papers call it.
  @Test(arguments: Status.allCases) func aStatusHasTheNameThatTheOfficeGivesIt(
    _ status: Status
  ) throws {
    let shipped = Shipped.reference.catalogue.states
    let renamed = try renamed(shipped.statuses.phrase(status))
    for (kind, words) in Kind.allCases.flatMap({ kind in said(status, kind).map { (kind, $0) } }) {
      let isWaiting = status == .registered && words.isShort
      #expect(
        words.say(renamed).zh == (isWaiting ? words.say(shipped).zh : "改过"), "\(status) \(kind)")
    }
  }

  /// What is only registered is called what it waits for: in lists, bars and figures alike.
  @Test(arguments: Kind.allCases) func whatIsOnlyRegisteredWaitsForSomething(_ kind: Kind) throws {
    let shipped = Shipped.reference.catalogue.states
    let word = try #require(shipped.waiting?[kind].label)
    let renamed = try renamed(word)
    let short = said(.registered, kind).filter(\.isShort)
    #expect(short.map { $0.say(renamed).zh } == short.map { _ in "改过" })
    #expect(
      short.map { $0.say(shipped).en.lowercased() } == short.map { _ in word.en.lowercased() })
    #expect(short.count == (kind == .complaint ? 3 : 2))
  }

  /// An office's file of before says nothing of what waits: there a status has its one name.
  @Test func whereNothingIsSaidOfWaitingTheStatusIsSaid() throws {
    let text = try labels
    let start = try #require(text.firstRange(of: "\"waiting\": [")).lowerBound
    let end = try #require(text[start...].firstRange(of: "],")).upperBound
    let states = try states(String(text[..<start] + text[end...]))
    for kind in Kind.allCases { #expect(states.stage(.registered, of: kind).zh == "已登记") }
  }

  /// A file of labels of before gives no short names and no plurals: its labels are said, and English
  /// makes the plural itself.
  @Test func aFileWithoutShortNamesIsRead() throws {
    let text = try labels.replacing(/,\s*"short": \{[^}]*\}/, with: "")
      .replacing(/,\s*"plural": "[^"]*"/, with: "")
    #expect(!text.contains("\"short\": {") && !text.contains("\"plural\": \""))
    let states = try states(text)
    for kind in Kind.allCases {
      let label = states.kinds.phrase(kind)
      #expect(states.kinds.short(kind) == label)
      #expect(states.kinds.plural(kind) == Phrase(label.zh, label.en + "s"))
    }
    for status in Status.allCases {
      #expect(states.statuses.short(status) == states.statuses.phrase(status))
    }
    #expect(Metric.closed.phrase(states).zh == "已办结")
  }

  /// What says that it is short says something, in the languages of the desk.
  @Test(arguments: ["{ \"zh\": \"\" }", "{ \"de\": \"Frage\" }", "\"Frage\""])
  func aShortNameIsWords(_ short: String) throws {
    let text = try labels.replacing("{ \"en\": \"Consult.\" }", with: short)
    #expect(throws: ReferenceError.self) { try states(text) }
  }

  /// What an office calls an outcome is what lists and figures call it.
  @Test(arguments: Outcome.allCases) func anOutcomeHasTheNameThatTheOfficeGivesIt(
    _ outcome: Outcome
  ) throws {
    let shipped = Shipped.reference.catalogue.states
    let office = try RenamedOffice().reference.catalogue
    let renamed = office.states
    let state = CaseState(kind: .complaint, status: .closed, outcome: outcome)
    #expect(renamed.short(state) == renamed.outcomes.phrase(outcome))
    #expect(renamed.phrase(of: state) == renamed.outcomes.phrase(outcome))
    let named = Metric.allCases.filter { metric in
      metric != .handedOver && metric.phrase(shipped) == shipped.outcomes.phrase(outcome)
    }
    for metric in named { #expect(metric.phrase(renamed) == renamed.outcomes.phrase(outcome)) }
    let results = IntakeResult.allCases.filter {
      $0.label(Shipped.catalogue) == shipped.outcomes.phrase(outcome)
    }
    #expect(
      IntakeResult.settled.label(office) == renamed.outcomes.short(Outcome.settledOnSpot))
    for result in results { #expect(result.label(office) == renamed.outcomes.phrase(outcome)) }
  }

  /// One place that says where a case stands, and whether it says what waits.
  private struct Said {
    var isShort = true
    var say: (StateWords) -> Phrase
  }

  /// Every way in which it is said that a case of a kind stands so.
  private func said(_ status: Status, _ kind: Kind) -> [Said] {
    let state = CaseState(kind: kind, status: status, outcome: nil)
    let group = OpenGroup(status, kind)
    let shipped = Shipped.reference.catalogue.states
    let metrics = Metric.allCases.filter {
      $0.phrase(shipped) == shipped.stage(status, of: .complaint)
    }
    return [
      Said { $0.short(state) }, Said(isShort: false) { $0.phrase(of: state) },
      Said(isShort: false) { $0.whole(state)[0] },
    ] + (status.isOpen ? [Said { group.label($0) }] : [])
      + (kind == .complaint && status.isOpen ? metrics : []).map { metric in
        Said { metric.phrase($0) }
      }
  }

  /// What an office calls one thing otherwise.
  private func renamed(_ word: Phrase) throws -> StateWords {
    try states(try labels.replacing("\"zh\": \"\(word.zh)\"", with: "\"zh\": \"改过\""))
  }

  private var labels: String {
    get throws {
      String(decoding: try #require(ReferenceData().bytes("labels.json")), as: UTF8.self)
    }
  }

  private func states(_ labels: String) throws -> StateWords {
    try Catalogue { $0 == "labels.json" ? Array(labels.utf8) : ReferenceData().bytes($0) }.states
  }

  /// Each option of each step is called the same on its form and in the story of a case.
  @Test(arguments: Language.allCases) func anOptionHasOneName(_ language: Language) throws {
    let context = try SquareDay.context(language)
    let words = context.eventWords(.none)
    var seen: Set<StepOption> = []
    for step in StepName.allCases where step != .turn {
      for option in step.parameters.map(\.option) {
        seen.insert(option)
        if option.form == .flag { continue }
        let action = StepAction(step, [option: option.form == .ground ? .number(1) : .text("1")])
        let transition = Transition(ruleSet: "samr121", version: 1, from: [])
        let told = words.details(.stepped(StepRecord(action: action, transition: transition)))
        let label = step.label(of: option)[language]
        #expect(told.last?.text(": ").hasPrefix("\(label): ") == true, "\(step) \(option) \(told)")
      }
    }
    #expect(seen.count >= 23)
    let labels = seen.map { $0.label[language] }
    #expect(!labels.contains { $0.contains("_") })
  }

  /// The means of telling are offered in the words in which they are told.
  @Test(arguments: Language.allCases) func aMeansHasOneName(_ language: Language) throws {
    let context = try SquareDay.context(language)
    for option in Choices.means(context.catalogue) {
      #expect(option.label[language] == context.catalogue.means.list.label(option.id, language))
    }
  }

  /// An answer that was not read beside the text of the law says so, quietly, behind its title.
  @Test(arguments: Language.allCases) func anUnverifiedAnswerSaysSo(_ language: Language) throws {
    let words = language == .chinese ? "未与条文原文核对" : "not checked against the text"
    let guide = try SquareDay.context(language).reference.guide.entries
    #expect(guide.contains(where: \.isVerified) && guide.contains { !$0.isVerified })
    for entry in guide {
      var session = try Session(language)
      session.press(.control("g"), .text(entry.label[language]))
      let shown = session.frame.description
      #expect(shown.contains(entry.answer[language].prefix(12)), "\(entry.id)")
      #expect(shown.contains(words) == !entry.isVerified, "\(entry.id)")
    }
  }
}
