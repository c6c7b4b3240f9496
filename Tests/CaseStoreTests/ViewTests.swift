import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

@Suite("Named views")
struct ViewTests {
  @Test func viewsAreKeptByNameAndOutliveTheProgram() throws {
    let folder = try Folder()
    let urgent = SavedView(name: "急的", group: "soon", sort: .clerk, search: "")
    let shop = SavedView(name: "甲店", group: "all", sort: .department, search: "甲店 退款")
    do {
      let store = try Ground.open(folder.store)
      try store.views.keep(urgent)
      try store.views.keep(SavedView(name: "甲店", group: "all", sort: .due, search: ""))
      try store.views.keep(shop)
    }
    let store = try Ground.open(folder.store)
    #expect(Set(try store.views.all()) == [urgent, shop])
    try store.views.drop(named: "急的")
    #expect(try store.views.all() == [shop])
    try store.rebuild()
    #expect(try store.views.all() == [shop])
  }
}
