import CaseMaking
import Casework
import LineFinding
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// The card of keys that lies beside the laptop.
@Suite struct KeyCardTests {
  private func card(_ language: Language) -> KeyCard {
    KeyCard(Shipped.reference.catalogue, language)
  }

  @Test(arguments: Language.allCases) func itFitsOnASheet(_ language: Language) {
    let lines = card(language).lines
    #expect(lines.count <= 45)
    #expect(lines.allSatisfy { TextWidth.columns(of: $0) <= 80 })
  }

  /// What a clerk needs on the first day stands there whole, as it is bound.
  @Test(arguments: Language.allCases) func itHasTheKeysOfTheFirstDay(_ language: Language) {
    let states = Shipped.reference.catalogue.states
    let text = card(language).text
    let sections = [
      KeySection(HomeScreen.keys(states), language), KeySection(IntakeAction.keys, language),
      DeskManual.steps(of: .complaint, Shipped.reference.catalogue, language),
      KeySection(GlobalAction.keys(states), language), KeySection(GlobalAction.quietKeys, language),
      KeySection(ListScreen.listKeys, language),
    ]
    for section in sections {
      #expect(text.lines(with: "\(section.title) --").count > 0, "\(section.title)")
      for row in section.rows {
        let first = TextWidth.wrap(row.words, columns: 25)[0]
        let found = text.lines(with: first).contains { $0.contains(row.keys) }
        #expect(found, "\(section.title): \(row.keys)")
      }
    }
  }

  @Test func anOfficeThatRenamedItsKindsHasThemOnIt() throws {
    let renamed = try RenamedOffice().reference.catalogue
    let one = renamed.states.one(.complaint).zh
    #expect(KeyCard(renamed, .chinese).text.lines(with: one).count > 1)
  }
}
