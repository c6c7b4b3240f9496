import CaseStore
import Casework
import InventedDays
import Reports
import Values
import Vocabulary

/// What a real store holds of an invented day that an older program filled into it.
package struct InventedSearch {
  /// What still counts or still holds persons.
  let records: InventedRecords
  private let cases: [CaseNumber]
  private let entries: Int

  /// Looks through a store; in a demonstration all is invented, and nothing is to be found.
  package init(_ desk: OpenDesk) throws {
    let store = desk.store
    var found = InventedRecords()
    if try !store.settings().isDemonstration {
      var day = try InventedDay(words: DemoFilling.wordLists(desk.environment))
      try store.invented.forEachCandidate(by: InventedDay.clerk) { day.take($0) }
      found = day.found
    }
    (records, cases, entries) = try store.invented.remaining(found)
  }

  /// How many records there are to be taken out.
  package var count: Int { cases.count + entries }

  /// What was found and which numbers it has, for a person to judge.
  package var lines: [Phrase] {
    let numbers = cases.map(\.short)
    let some = numbers.prefix(12).joined(separator: " ") + (numbers.count > 12 ? " .." : "")
    return [
      Phrase(
        "像是演示装进来的虚构记录：\(cases.count) 件、台账 \(entries) 笔",
        "likely invented, from a demonstration: \(cases.count) cases, \(entries) ledger entries"),
      Phrase(some),
    ].filter { !$0.zh.isEmpty }
  }
}
