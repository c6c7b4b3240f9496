import CaseMaking
import Casework
import Foundation
import GRDB
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("Finding")
struct SearchTests {
  private func store() throws -> CaseStore {
    let store = try Ground.memory()
    let day: [[Field: FieldValue]] = [
      [:],
      [
        .consumerName: .text("欧阳样"), .consumerPhone: .text("0755-8888 1234"),
        .merchantName: .text("百年东街A座102超市"), .product: .text("Haier 冰箱"),
        .facts: .text("冰箱不制冷，商家拒绝退货"),
      ],
      [
        .consumerName: .text("John Sample"), .consumerPhone: .text("13900139999 / 13700137000"),
        .merchantName: .text("𠮷野家样店"), .product: .text("ＡＢＣ套餐"), .facts: .text("多收 12.50 元"),
      ],
    ]
    for fields in day { _ = try store.opened(Ground.intake(.complaint, fields)) }
    try store.take(.note, [.text: .text("已电话回访")], on: try store.resolve("1"))
    return store
  }

  private func found(_ words: String, _ store: CaseStore) throws -> [Int] {
    try store.lists.summaries(CaseQuery(search: words), today: Ground.today).map(\.number.counter)
      .sorted()
  }

  private static let finds: [(words: String, counters: [Int])] = [
    ("退款", [1]), ("退", [1, 2]), ("商家", [1, 2]), ("不退款", [1]), ("家不", [1]),
    ("商家 冰箱", [2]), ("冰箱　制冷", [2]), ("回访", [1]), ("访", [1]), ("超市", [2]),
    ("A座102", [2]), ("座102", [2]), ("102超", [2]), ("座10", [2]), ("haier", [2]), ("Hai", [2]),
    ("aier", [2]), ("IER", [2]), ("r 冰", [2]), ("02超", [2]), ("2.5", [3]), ("bc套", [3]),
    ("hier", []),
    ("ＨＡＩＥＲ", [2]), ("abc", [3]), ("ABC套", [3]), ("𠮷野", [3]), ("𠮷", [3]), ("12.50", [3]),
    ("样一", [1]), ("欧阳样", [2]), ("样", [1, 3]), ("欧阳", []), ("john sample", [3]), ("Sample", []),
    ("13800138000", [1]), ("138 0013 8000", [1]), ("8000", [1]), ("075588881234", [2]),
    ("1234", [2]), ("9999", [3]), ("7000", [3]), ("１３９００１３９９９９", [3]), ("1380013800", []),
    ("0002", [2]), ("a-2", [2]), ("2", [2, 3]), ("TS-20270315-A-0003", [3]), ("A-0009", []),
    ("oyy", [2]), ("ouyangyang", [2]), ("oy", []), ("bndjaz", [2]), ("cs", [2]), ("djaz", [2]),
    ("yj", [3]), ("yy", [1]),
    ("款退", []), ("冰箱 退款", []), ("制冷商家", []), ("制冷，商家", [2]), ("制冷/商家", [2]), ("没有的词", []),
  ]

  /// One store for all words: to open one takes longer than to look into it.
  @Test func everyWordFindsItsCases() throws {
    let store = try store()
    for (words, counters) in Self.finds {
      #expect(try found(words, store) == counters, "\(words)")
    }
  }

  @Test func aStepThatWasTakenBackIsNotFound() throws {
    let store = try store()
    try store.recordAndList(.undo, by: Ground.author("10:01"))
    #expect(try found("回访", store) == [])
    try store.recordAndList(.redo, by: Ground.author("10:02"))
    #expect(try found("回访", store) == [1])
  }

  @Test(arguments: [
    "\"", "*", ":", "(", ")", "\"*:()", "退\"款", "a:退款", "NEAR(退 款)", "退款 AND", "OR", "^退", "-退",
    "{merchant}:商", "'; DROP TABLE event; --", "%", "_", "\u{0}", "退款*", "\u{202E}", "🙂",
  ])
  func hostileWordsAreOnlyWords(words: String) throws {
    let store = try store()
    _ = try found(words, store)
    #expect(try store.check(deep: true).isEmpty)
    #expect(try store.lists.count(CaseQuery(), today: Ground.today) == 3)
  }

  @Test func tokensOfQuotedWordsAreNotOperators() throws {
    let store = try store()
    #expect(try found("退\"款", store) == [])
    #expect(try found("退款*", store) == [1])
    #expect(try found("商家 AND", store) == [])
  }

  @Test func whatWasAmendedIsFoundByItsNewWordsOnly() throws {
    let store = try store()
    let id = try store.resolve("1")
    let changes: [Field: FieldValue?] = [
      .facts: .text("屏幕闪"), .consumerName: .text("样九"), .consumerPhone: Optional<FieldValue>.none,
    ]
    try store.recordAndList(
      .take([StepAction(.amend, changes: changes)], on: id), by: Ground.author("11:00"))
    for gone in ["退款", "样一", "8000"] { #expect(try found(gone, store) == []) }
    for there in ["屏幕", "样九"] { #expect(try found(there, store) == [1]) }
  }

  /// The fields that persons are found by are those declared to tell of them; today it is these.
  @Test func personsAreFoundByTheFieldsThatTellOfThem() throws {
    let keys = try #require(try store().context.personKeys)
    func found(by words: String, _ part: PersonKeys.Part) -> [Casework.Field] {
      let wanted = keys.digest(part, words)
      return Casework.Field.allCases.filter { field in
        keys.digests(of: CaseFields([field: .text(words)])).contains(wanted)
      }
    }
    #expect(found(by: "欧阳样", .name) == [.consumerName, .delegateName, .merchantContact])
    #expect(
      found(by: "13800138000", .phone) == [.consumerPhone, .delegatePhone, .merchantPhone])
    #expect(found(by: "样区一路1号", .address) == [.consumerAddress])
    let people = [Representative(name: "样三", phone: "13900139999")]
    let digests = keys.digests(of: CaseFields([.representatives: .people(people)]))
    #expect(digests.isSuperset(of: [keys.digest(.name, "样三"), keys.digest(.tail, "9999")]))
  }

  /// All digests of a case, spelt out as they lie in stores.
  @Test func theDigestsOfACaseStay() throws {
    let keys = try #require(try store().context.personKeys)
    let fields = CaseFields([
      .consumerName: .text("样一"), .consumerPhone: .text("13800138000"),
      .delegateName: .text("李娜"), .delegatePhone: .text("0755-88881234"),
      .merchantContact: .text("王五"), .merchantPhone: .text("13700137000"),
      .consumerAddress: .text("样区一路1号"), .merchantAddress: .text("样区二路2号"),
      .merchantName: .text("样品商店"), .consumerIDNumber: .text("110101199003070011"),
      .representatives: .people([Representative(name: "赵六", phone: "13900139999")]),
    ])
    let names: [(name: String, surname: String, spelt: [String])] = [
      ("样一", "样", Pinyin.spellings(of: "样一")), ("李娜", "李", Pinyin.spellings(of: "李娜")),
      ("王五", "王", Pinyin.spellings(of: "王五")), ("赵六", "赵", Pinyin.spellings(of: "赵六")),
    ]
    var wanted: [Int] = [keys.digest(.address, "样区一路1号")]
    for (name, surname, spelt) in names {
      wanted += [keys.digest(.name, name), keys.digest(.surname, surname)]
      wanted += spelt.map { keys.digest(.spelling, $0) }
    }
    for phone in ["13800138000", "075588881234", "13700137000", "13900139999"] {
      wanted += [keys.digest(.phone, phone), keys.digest(.tail, String(phone.suffix(4)))]
    }
    #expect(keys.digests(of: fields) == Set(wanted))
  }

  @Test func personsDoNotLieInTheListsInClear() throws {
    let store = try store()
    let dump = try store.connection.queue.read { db in
      try ["case_row", "person_key", "search", "tally_row"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\($0)" }
      }
    }.joined()
    // Masked names lie sealed, too.
    let planted = ["样一", "13800138000", "欧阳样", "欧阳*", "88881234", "John"]
    // What may stand there does, so the search finds what there is.
    #expect((planted + ["主会场"]).filter { dump.contains($0) } == ["主会场"])
  }

  @Test func theVisitorWhoReturnsIsKnownByPhoneOrMerchant() throws {
    let store = try store()
    let today = Ground.today
    #expect(try store.lists.samePhone("138-0013-8000", today: today).map(\.number.counter) == [1])
    #expect(try store.lists.samePhone("8000", today: today).isEmpty)
    #expect(try store.lists.samePhone("", today: today).isEmpty)
    #expect(try store.lists.sameMerchant("样品 商店", on: today).map(\.number.counter) == [1])
    #expect(try store.lists.sameMerchant("样品商店", on: Given.day("2027-03-16")).isEmpty)
    #expect(try store.lists.sameMerchant("", on: today).isEmpty)
  }
}
