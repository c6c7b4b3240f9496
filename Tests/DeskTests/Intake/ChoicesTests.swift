import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// Every list that a form offers is narrowed in one way.
@Suite struct ChoicesTests {
  private func found(_ typed: String, in options: [Desk.Option]) -> [String] {
    var form = Desk.Form([FormField("list", Phrase("单"), .filtered(options))])
    form.focus(on: "list")
    _ = form.handle(.text(typed))
    _ = form.handle(.enter)
    return form.field("list")?.chosen ?? []
  }

  @Test(arguments: [
    ("spl", "g_food"), ("食品", "g_food"), ("shipin", "g_food"), ("food", "g_food"),
    ("电饭锅", "g_electronics.kitchen"), ("dfg", "g_electronics.kitchen"), ("ｓｐｌ", "g_food"),
    ("kuaidi", "s_post.express"), ("insurance", "s_insurance"), ("tx", "g_electronics.telecom"),
    ("tongx", "g_electronics.telecom"), ("sj", "g_electronics.telecom"),
  ])
  func classesAreFound(typed: String, id: String) throws {
    let options = Choices.options(try Booth.context().catalogue.classes)
    #expect(found(typed, in: options) == [id])
  }

  @Test(arguments: [
    ("sh", "after_sales"), ("hetongj", ""), ("ht", "contract"), ("人格", "personality_rights"),
  ])
  func naturesAreFound(typed: String, id: String) throws {
    let options = Choices.options(try Booth.context().catalogue.natures)
    #expect(found(typed, in: options) == (id.isEmpty ? [] : [id]))
  }

  @Test(arguments: [("yj", "药监"), ("ny", "农业农村"), ("wei", "卫生健康")])
  func departmentsAreFound(typed: String, name: String) throws {
    #expect(found(typed, in: Choices.departments(try Booth.context().catalogue)) == [name])
  }

  /// A short word belongs to an entry that a row of digits offers, and is shorter than its name.
  @Test func shortWordsAreThoseOfEntries() throws {
    let catalogue = try Booth.context().catalogue
    let entries = [catalogue.channels, catalogue.requests, catalogue.topics].flatMap(\.entries)
    for (id, words) in Choices.shortWords {
      let labels = entries.filter { $0.id == id }.map(\.label)
      #expect(!labels.isEmpty, "\(id)")
      #expect(labels.allSatisfy { $0.zh.count >= words.zh.count }, "\(id)")
      #expect(labels.allSatisfy { $0 != words || words.zh == words.en }, "\(id)")
    }
  }

  @Test func theHintOfChannelsIsMadeOfTheirList() throws {
    let catalogue = try Booth.context().catalogue
    let hint = Choices.digits(of: catalogue.channels)
    #expect(hint?.zh == "1来访 2来电 3来信 4网络 5 12315 6 12345 7转来 8领导接待日 9小分队上门")
    #expect(hint?.en == "1Visit 2Phone 3Letter 4Web 5 12315 6 12345 7Referred 8Leaders 9Squad")
    #expect(Choices.digits(of: catalogue.classes) == nil)
  }

  /// An office's own entry needs no pinyin in its file.
  @Test func whatAnOfficeAddsIsFound() throws {
    let words = #"{"entries": [{"id": "nail", "zh": "美甲", "en": "Nails", "words": ["重彩"]}]}"#
    let context = try Booth.context()
    let options = Choices.options(
      try Catalogue { name in
        name == "trades.json" ? Array(words.utf8) : Booth.bytes(name)
      }.trades)
    #expect(context.catalogue.trades["nail"] == nil)
    for typed in ["mj", "meijia", "美", "zhongcai", "cc"] {
      #expect(found(typed, in: options) == ["nail"], "\(typed)")
    }
  }

  @Test func theMenuIsFoundByPinyinAndWords() throws {
    for (typed, action) in [
      ("wbj", MenuAction.openCases), ("weibanjie", .openCases), ("jts", .complaint),
      ("tousu", .complaint), ("Undo", .undo), ("bangzhu", .help), ("jjr", .about),
      ("ＹＢＪ", .closed), ("台账", .ledger), ("heji", .totals),
    ] {
      var pick = PickList(MenuAction.items(try Booth.context(), isEmpty: false))
      _ = pick.handle(.text(typed), height: 18)
      guard case .chosen(action) = pick.handle(.enter, height: 18) else {
        Issue.record("\(typed)")
        continue
      }
    }
  }

  @Test func ledgerItemsAreFoundByPinyin() throws {
    var screen = LedgerScreen(try Booth.context())
    _ = screen.update(.text("xczl"), try Booth.context())
    #expect(screen.pick.shown.first.map { screen.pick.items[$0].value.id } == "leaflets")
  }
}
