import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("Named views")
struct ViewTests {
  @Test func viewsAreKeptByNameAndOutliveTheProgram() throws {
    let folder = try Folder()
    let urgent = SavedView(name: "急的", group: .soon, sort: .clerk, search: "")
    let shop = SavedView(name: "甲店", group: .all, sort: .department, search: "甲店 退款")
    do {
      let store = try Ground.open(folder.store)
      try store.views.keep(urgent)
      try store.views.keep(SavedView(name: "甲店", group: .all, sort: .due, search: ""))
      try store.views.keep(shop)
    }
    let store = try Ground.open(folder.store)
    #expect(Set(try store.views.all()) == [urgent, shop])
    try store.views.drop(named: "急的")
    #expect(try store.views.all() == [shop])
    try store.rebuild()
    #expect(try store.views.all() == [shop])
  }

  /// Views lie in stores by these words.
  @Test func everySpellingStays() {
    #expect(
      OpenGroup.allCases.map(\.rawValue) == [
        "all", "undecided", "needMaterial", "accepted", "mediating", "testing", "referred",
        "handOver", "answer", "overdue", "soon",
      ])
    #expect(
      CaseQuery.Sort.allCases.map(\.rawValue) == [
        "due", "received", "department", "merchant", "clerk", "arrival", "amount",
      ])
  }

  /// As stores of 2026 have it.
  @Test func aViewIsReadAndWrittenAsEver() throws {
    let text = """
      [{"name":"急的","group":"needMaterial","sort":"clerk","search":""},\
      {"name":"甲店","group":"handOver","sort":"due","search":"甲店 退款"}]
      """
    let store = try store(with: text)
    let shop = SavedView(name: "甲店", group: .handOver, sort: .due, search: "甲店 退款")
    #expect(
      try store.views.all() == [
        SavedView(name: "急的", group: .needMaterial, sort: .clerk, search: ""), shop,
      ])
    try store.views.keep(shop)
    #expect(try written(in: store) == text)
  }

  private static let notUnderstood = [
    #"{"name":"甲","group":"waiting","sort":"due","search":"","columns":[1.50,"x"]}"#,
    #"{"name":"甲","group":"all","sort":"weight","search":""}"#,
    #"{"group":"all","sort":"due"}"#, "7", #""甲""#, "null",
  ]

  @Test(arguments: ViewTests.notUnderstood)
  func whatIsNotUnderstoodStaysAsItWasWritten(entry: String) throws {
    let store = try store(with: "[\(entry)]")
    #expect(try store.views.all() == [])
    let view = SavedView(name: "甲", group: .all, sort: .due, search: "")
    try store.views.keep(view)
    #expect(try store.views.all() == [view])
    #expect(try JSON.parse(written(in: store)).array?.map(\.text).contains(entry) == true)
    try store.views.drop(named: "甲")
    #expect(try written(in: store) == "[\(entry)]")
  }

  @Test(arguments: ["{", #"{"format":2,"views":[]}"#, "", "7"])
  func viewsOfAnotherMakingAreNotWrittenOver(text: String) throws {
    let store = try store(with: text)
    #expect(try store.views.all() == [])
    let view = SavedView(name: "甲", group: .all, sort: .due, search: "")
    #expect(throws: StoreError.viewsNotUnderstood) { try store.views.keep(view) }
    #expect(throws: StoreError.viewsNotUnderstood) { try store.views.drop(named: "甲") }
    #expect(try written(in: store) == text)
  }

  private func store(with views: String) throws -> CaseStore {
    let store = try Ground.memory()
    try store.connection.write { db in try db.setMeta(.views, views) }
    return store
  }

  private func written(in store: CaseStore) throws -> String {
    try #require(try store.connection.read { db in try db.meta(.views) })
  }
}
