import CaseStore
import Testing
import Values

@testable import DeskService

/// What is said of damage.
@Suite struct DamageWordsTests {
  @Test func aListIsNamedWithWhoseRowsItIs() {
    #expect(
      Damage.projection(.search, of: "TS-20270315-A-0001").phrase
        == Phrase(
          "TS-20270315-A-0001 的找字清单与记录不符，可用 rebuild 重做",
          "TS-20270315-A-0001: the list of words differs from the log, run rebuild"))
    #expect(
      Damage.projection(.tallyRow, of: nil).phrase
        == Phrase(
          "台账清单与记录不符，可用 rebuild 重做",
          "the list of ledger entries differs from the log, run rebuild"))
  }

  @Test(arguments: Language.allCases)
  func everyListHasANameOfItsOwn(language: Language) {
    let told = ProjectedList.allCases.map { Damage.projection($0, of: nil).phrase[language] }
    #expect(Set(told).count == ProjectedList.allCases.count)
  }
}
