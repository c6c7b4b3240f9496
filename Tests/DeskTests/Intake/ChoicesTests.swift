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

  /// A short name is shorter than the name, and no two of a list are the same.
  @Test func shortNamesAreShort() throws {
    let catalogue = try Booth.context().catalogue
    for list in [catalogue.channels, catalogue.requests, catalogue.topics] {
      let shortened = list.entries.filter { $0.short != $0.label }
      #expect(!shortened.isEmpty)
      for entry in shortened {
        #expect(entry.short.zh.count <= entry.label.zh.count, "\(entry.id)")
        #expect(entry.short.en.count <= entry.label.en.count, "\(entry.id)")
      }
      for language in Language.allCases {
        let names = list.entries.map { $0.short[language] }
        #expect(Set(names).count == names.count, "\(names)")
      }
    }
  }

  /// What an office writes into its lists is what the rows of digits and the counting pad offer.
  @Test func anOfficesOwnListsAreOffered() throws {
    let channels = #"""
      {"entries": [
        {"id": "visit", "zh": "上门", "en": "Walk-in"},
        {"id": "leader_day", "zh": "局长接待日", "en": "Director's day", "short": {"zh": "局长"}}
      ]}
      """#
    let topics = #"{"entries": [{"id": "law", "zh": "法条", "en": "Statutes"}]}"#
    let own = ["channels.json": channels, "topics.json": topics]
    let catalogue = try Catalogue { name in own[name].map { Array($0.utf8) } ?? Booth.bytes(name) }
    let offered = Choices.options(catalogue.channels, short: true)
    #expect(offered.map(\.label) == [Phrase("上门", "Walk-in"), Phrase("局长", "Director's day")])
    let tags = PadScreen.Tag.all(catalogue)
    #expect(tags.map(\.name.zh) == ["上门", "局长", "法条"])
    let actions = tags.map(\.binding.action)
    #expect(actions == [.channel("visit"), .channel("leader_day"), .topic("law")])
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
