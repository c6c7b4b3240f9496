import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// Everything that compares names or looks for words does it in one way.
@Suite struct FoldingUseTests {
  private static let names: [[String]] = [
    ["样板店（东门）", "样板店(东门)", "样板店 （东门）", "样板店【东门】", "樣板店(東門)"],
    ["ABC商城", "ＡＢＣ商城", "abc商城", "ABC商城 "], ["華聯百貨", "华联百货", "华 联百货", "华·联百货"],
    ["⻘山⻝品", "青山食品"],
  ]

  private func store(_ spellings: [String]) throws -> CaseStore {
    let store = try Ground.memory()
    for spelling in spellings + ["旁边别的铺子"] {
      _ = try store.opened(
        Ground.intake(
          .complaint,
          [
            .merchantName: .text(spelling), .product: .text(spelling),
            .consumerPhone: .text(""),
          ]))
    }
    return store
  }

  @Test(arguments: names) func everyUseOfANameIsOfAllItsSpellings(spellings: [String]) throws {
    let store = try store(spellings)
    for spelling in spellings {
      let said = Comment(rawValue: spelling)
      let found = try store.lists.summaries(CaseQuery(search: spelling), today: Ground.today)
      #expect(found.count == spellings.count, said)
      #expect(
        try store.lists.sameMerchant(spelling, on: Ground.today).count == spellings.count, said)
      #expect(try store.merchants.precedents(of: spelling).count == spellings.count, said)
      let known = try store.merchants.names(like: spelling, now: Given.instant("2027-03-15T10:00"))
      #expect(known.map(\.count) == [spellings.count], said)
      let begun = try store.merchants.names(
        like: String(spelling.prefix(3)), now: Given.instant("2027-03-15T10:00"))
      #expect(begun.map(\.count) == [spellings.count], said)
    }
    let merchants = try store.lists.summaries(CaseQuery(sort: .merchant), today: Ground.today)
      .map(\.merchant)
    let other = try #require(merchants.firstIndex(of: "旁边别的铺子"))
    #expect(other == 0 || other == spellings.count)
  }

  @Test(arguments: ["張三丰", "张三丰", "买买提·艾力", "買買提•艾力"]) func aPersonIsFoundInEitherWriting(
    name: String
  ) throws {
    let store = try Ground.memory()
    for other in ["张三丰", "張三丰", "买买提·艾力", "買買提艾力"] {
      _ = try store.opened(Ground.intake(.complaint, [.consumerName: .text(other)]))
    }
    #expect(try store.lists.count(CaseQuery(search: name), today: Ground.today) == 2)
  }

  /// One day's complaints against one merchant are counted in its sign.
  @Test(arguments: names) func theSignOfManyCountsAllSpellings(spellings: [String]) throws {
    let store = try store(spellings + spellings + spellings)
    let last = try store.resolve("\(spellings.count * 3)")
    #expect(
      try store.riskIndicators(of: last) == [.manyAgainstMerchant(place: spellings.count * 3)])
  }

  @Test func aWordIsFoundInFactsInEitherWriting() throws {
    let store = try Ground.memory()
    _ = try store.opened(Ground.intake(.complaint, [.facts: .text("買來的電視機壞了，⻔店不退")]))
    _ = try store.opened(Ground.intake(.complaint, [.facts: .text("买来的电视机坏了，门店不退")]))
    for word in ["电视机", "電視機", "坏了", "壞了", "门店"] {
      #expect(try store.lists.count(CaseQuery(search: word), today: Ground.today) == 2, "\(word)")
    }
  }

  @Test(arguments: [
    "0571-88001234", "057188001234", "1234", "0571-88001234转801", "0571-8800 1234-9",
  ])
  func aNumberIsFoundWithoutItsExtension(word: String) throws {
    for phone in [
      "0571-88001234转801", "0571-88001234-801", "0571-88001234 ext. 801", "0571-88001234分机801",
    ] {
      let store = try Ground.memory()
      _ = try store.opened(Ground.intake(.complaint, [.consumerPhone: .text(phone)]))
      #expect(try store.lists.count(CaseQuery(search: word), today: Ground.today) == 1, "\(phone)")
      #expect(
        try store.lists.samePhone("0571-88001234", today: Ground.today).count == 1, "\(phone)")
      #expect(
        try store.lists.count(CaseQuery(search: "4801"), today: Ground.today) == 0, "\(phone)")
    }
  }
}
