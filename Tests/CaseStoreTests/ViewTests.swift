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
      try store.keepView(urgent)
      try store.keepView(SavedView(name: "甲店", group: "all", sort: .due, search: ""))
      try store.keepView(shop)
    }
    let store = try Ground.open(folder.store)
    #expect(Set(try store.views()) == [urgent, shop])
    try store.dropView(named: "急的")
    #expect(try store.views() == [shop])
    try store.rebuild()
    #expect(try store.views() == [shop])
  }
}
