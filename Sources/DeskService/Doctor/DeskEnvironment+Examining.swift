import CaseStore
import Desk
import Reports
import Values
import Vocabulary

extension DeskEnvironment {
  /// What there is to say of this computer. A store that is not there is not made, and one that cannot be opened is a
  /// finding.
  package func examined() -> [Finding] { Doctor(environment: self, store: storeFacts).findings }

  private var storeFacts: StoreFacts {
    do {
      try requireStore()
    } catch {
      return .none
    }
    do {
      var remarks: [Phrase] = []
      func note(_ remark: Phrase) { remarks.append(remark) }
      var facts = try reading(remark: note, lists: .whenAsked) { try StoreFacts($0.store) }
      facts.notes = remarks
      return facts
    } catch {
      return StoreFacts(fault: phrase(for: error))
    }
  }

  /// Prints a page to try the printer of sheets with, and says where it has gone.
  package func printTest() throws -> Phrase { try printTest(on: printers.sheets) }
}

extension Doctor {
  /// Looks at the computer with the store that is open. Somebody sits at the screen and waits.
  init(_ environment: DeskEnvironment, _ store: CaseStore, isAwaited: @escaping () -> Bool) {
    var facts: StoreFacts
    do {
      facts = try StoreFacts(store, isAwaited: isAwaited)
    } catch {
      facts = StoreFacts(fault: environment.phrase(for: error))
    }
    facts.notes = []
    self.init(environment: environment, store: facts, patience: 1500)
  }
}

extension [Finding] {
  /// The findings for programs.
  package func json(_ language: Language) -> JSON {
    let rows = map { finding -> JSON in
      [
        "id": .string(finding.subject.rawValue), "state": .string(finding.state.rawValue),
        "words": .string(finding.words[language]),
        "remedy": finding.remedy.map { .string($0[language]) } ?? .null,
      ]
    }
    return ["findings": .array(rows)]
  }
}
