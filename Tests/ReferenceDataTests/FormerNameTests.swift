import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// Words that earlier versions wrote into sheets stay names of what they meant.
struct FormerNameTests {
  private func catalogue() throws -> Catalogue { Shipped.catalogue }

  /// Every label that was ever shipped and is one no more: list, id, word.
  static let former: [(list: String, id: String, word: String)] = [
    ("statuses", "need_material", "Material needed"), ("statuses", "testing", "检测鉴定中"),
    ("steps", "settle", "和解"), ("steps", "amend", "改正"),
    ("means", "letter", "书面"), ("means", "sms", "Text message"), ("means", "mail", "电子邮件"),
    ("means", "web", "互联网"), ("means", "web", "Internet"),
    ("fields", "consumer.delegate.name", "受托人"),
    ("fields", "consumer.delegate.phone", "受托人电话"), ("fields", "facts", "事实"),
    ("requests", "make_up", "补足数量"), ("requests", "apologise", "道歉"),
  ]

  private func list(_ name: String, _ catalogue: Catalogue) throws -> Catalogue.List {
    switch name {
    case "statuses": catalogue.statuses.list
    case "outcomes": catalogue.outcomes.list
    case "steps": catalogue.steps.list
    case "means": catalogue.means.list
    case "fields": catalogue.fields.list
    default: catalogue.requests
    }
  }

  @Test func everyFormerLabelIsKept() throws {
    let catalogue = try catalogue()
    for (name, id, word) in Self.former {
      let entry = try #require(try list(name, catalogue)[id])
      #expect(entry.formerNames.contains(word), "\(name) \(id)")
      #expect(entry.names.contains(word) && entry.label.zh != word && entry.label.en != word)
    }
  }

  /// No name of one entry, new or former, is that of another in its list.
  @Test func noNameStandsForTwo() throws {
    let catalogue = try catalogue()
    let lists = [
      catalogue.kinds.list, catalogue.statuses.list, catalogue.outcomes.list, catalogue.steps.list,
      catalogue.means.list, catalogue.fields.list, catalogue.requests, catalogue.channels,
      catalogue.natures,
      catalogue.classes, catalogue.topics, catalogue.trades, catalogue.idTypes,
    ]
    for list in lists {
      var owners: [String: Set<String>] = [:]
      for entry in list.entries {
        for name in entry.names { owners[name, default: []].insert(entry.id) }
      }
      #expect(owners.filter { $0.value.count > 1 }.isEmpty)
    }
  }
}
