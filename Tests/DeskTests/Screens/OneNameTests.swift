import Casework
import Reports
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A thing has one name wherever it is read.
@Suite struct OneNameTests {
  private static let kept: [Status: OpenGroup] = [
    .needMaterial: .needMaterial, .accepted: .accepted, .mediating: .mediating,
    .testing: .testing, .referred: .referred,
  ]

  /// A status is called the same in lists, in the bar of kinds, on the form of a step and in papers;
  /// what is only registered is told by what it waits for.
  @Test(arguments: Language.allCases) func aStatusHasOneName(_ language: Language) throws {
    let context = try SquareDay.context(language)
    for status in Status.allCases where status != .registered {
      let name = context.catalogue.statuses.label(status.rawValue, language)
      for kind in Kind.allCases {
        #expect(same(status.word(for: kind)[language], name, language), "\(status) \(kind)")
      }
      guard let group = Self.kept[status] else { continue }
      for label in [group.label, group.shortLabel] {
        #expect(same(label[language], name, language), "\(group)")
      }
    }
    #expect(Self.kept.count == 5)
  }

  /// In English a list has less room: a part of the name will do, another word will not.
  private func same(_ shown: String, _ name: String, _ language: Language) -> Bool {
    if language == .chinese { return shown == name }
    let parts = name.lowercased().split(separator: " ")
    return shown.lowercased().split(separator: " ").allSatisfy { word in
      parts.contains { $0.hasPrefix(word.prefix(4)) }
    }
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
      #expect(option.label[language] == context.catalogue.means.label(option.id, language))
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
