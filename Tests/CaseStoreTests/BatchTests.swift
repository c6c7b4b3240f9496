import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Work that goes on in batches on all processors while the database is read and written.
@Suite struct BatchTests {
  private struct Stopped: Error {}

  /// Batches of ten numbers.
  private struct Numbers {
    var rest: Range<Int>
    private(set) var read = 0

    init(_ count: Int) { rest = 0..<count }

    mutating func next() -> [Int] {
      let batch = Array(rest.prefix(10))
      rest = rest.dropFirst(10)
      read += batch.count
      return batch
    }
  }

  @Test(arguments: [0, 1, 7, 8, 9, 1000])
  func allIsMadeInItsOrder(count: Int) {
    #expect(Ahead(Array(0..<count)) { 2 * $0 }.made() == (0..<count).map { 2 * $0 })
  }

  @Test(arguments: [0, 1, 10, 11, 995]) func batchesAreTakenInTheirOrder(count: Int) throws {
    var numbers = Numbers(count)
    var taken: [Int] = []
    try Batches.follow(
      read: { numbers.next() }, make: { 2 * $0 },
      take: {
        taken.append($0)
        #expect(numbers.read - taken.count < 20)
      })
    #expect(taken == (0..<count).map { 2 * $0 })
  }

  @Test func whatFailsEndsTheWork() {
    var numbers = Numbers(1000)
    var taken = 0
    #expect(throws: Stopped.self) {
      try Batches.follow(
        read: { numbers.next() }, make: { $0 },
        take: {
          if $0 == 25 { throw Stopped() }
          taken += 1
        })
    }
    #expect(taken == 25)
    #expect(throws: Stopped.self) {
      try Batches.follow(
        read: { () throws -> [Int] in throw Stopped() }, make: { $0 }, take: { _ in taken += 1 })
    }
    #expect(taken == 25)
  }

  /// More cases than one question asks for, some of which must not name the persons of others.
  @Test func casesOfManyBatchesAreTheSameOneByOne() throws {
    let store = try Ground.memory()
    var ids: [CaseID] = []
    for number in 0..<300 {
      let merchant = FieldValue.text("样板商店\(number % 7)")
      let kind = Kind.allCases[number % 3]
      ids.append(try store.opened(Ground.intake(kind, [.merchantName: merchant])))
    }
    for place in [3, 150, 291] {
      let number = try store.load(ids[place + 3]).number.description
      try store.take(.link, [.number: .text(number)], on: ids[place])
    }
    var made: [Case] = []
    try store.lists.forEachCaseEver(make: { $0 }, take: { made.append($0) })
    #expect(made == (try ids.map(store.load)))
    let numbers = made.map(\.number.counter)
    var counted: [Int] = []
    try store.lists.forEachCaseEver(make: { $0.number.counter }, take: { counted.append($0) })
    #expect(counted == numbers)
    let before = try store.answers()
    try store.rebuild()
    #expect(try store.answers() == before)
    #expect(try store.check(deep: true) == [])
  }
}
