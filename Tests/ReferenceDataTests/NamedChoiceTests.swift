import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What the screen calls a thing is read where its id is.
@Suite struct NamedChoiceTests {
  private let reference = Shipped.reference

  private var lists: [Catalogue.List] {
    let catalogue = reference.catalogue
    return [
      catalogue.kinds.list, catalogue.channels, catalogue.natures, catalogue.classes,
      catalogue.requests,
      catalogue.topics, catalogue.trades, catalogue.idTypes, catalogue.means.list,
      reference.ledger.names,
    ]
  }

  @Test func everyNameIsReadToItsID() {
    for list in lists {
      for entry in list.entries {
        #expect(list.id(named: entry.id) == entry.id)
        for name in entry.names {
          let same = list.entries.filter { $0.names.contains(name) }
          let read = list.id(named: " \(name.uppercased()) ")
          #expect(read == entry.id || same.count > 1, "\(name): \(read ?? "")")
        }
      }
    }
  }

  @Test func subclassesAreReadBehindTheirClass() {
    let classes = reference.catalogue.classes
    for entry in classes.entries {
      guard let parent = entry.parent.flatMap({ classes[$0] }) else { continue }
      #expect(classes.id(named: "\(parent.label.zh)/\(entry.label.zh)") == entry.id)
    }
    #expect(classes.id(named: "食品") == "g_food")
    #expect(classes.id(named: "手机") == nil)
  }

  @Test func whatPeopleAskForIsSaidInManyWords() {
    let requests = reference.catalogue.requests
    for (words, id) in [("退款", "refund"), ("退货", "return_goods"), ("赔偿", "compensate")] {
      #expect(requests.id(named: words, takesWords: true) == id)
    }
    #expect(requests.id(named: "月亮", takesWords: true) == nil)
    #expect(requests.id(named: "", takesWords: true) == nil)
  }
}
