import Casework
import ReferenceData
import Testing
import Values
import Vocabulary

struct CatalogueTests {
  private let data = ReferenceData()

  private func catalogue() throws -> Catalogue { try Catalogue(data.bytes) }

  /// They are read by themselves, since most ask for nothing else.
  @Test func theNamesOfClassesAreThoseOfTheClasses() throws {
    let late = try Catalogue(data.bytes, isLate: { _ in true })
    let (names, classes) = (late.classNames, late.classes)
    #expect(names.entries.count == classes.entries.count && classes.entries.count > 80)
    for (name, entry) in zip(names.entries, classes.entries) {
      var bare = entry
      (bare.words, bare.endings, bare.shops, bare.weak) = ([], [], [], [])
      #expect(name == bare)
      #expect(names.root(of: entry.id) == classes.root(of: entry.id))
    }
    #expect(try catalogue().classNames == names)
  }

  @Test func theListsHaveTheirFixedIds() throws {
    let catalogue = try catalogue()
    #expect(
      catalogue.natures.entries.map(\.id) == [
        "quality", "after_sales", "contract", "price", "false_advertising", "safety",
        "counterfeit", "metering", "personality_rights", "other",
      ])
    #expect(
      catalogue.channels.entries.map(\.id) == [
        "visit", "phone", "letter", "web", "p12315", "p12345", "referral_in", "leader_day",
        "squad",
      ])
    #expect(
      catalogue.requests.entries.map(\.id) == [
        "repair", "redo", "replace", "return_goods", "make_up", "refund", "compensate",
        "apologise", "other",
      ])
    #expect(
      catalogue.topics.entries.map(\.id) == [
        "law", "how_to_complain", "fakes", "price", "food", "finance", "p12315", "other",
        "elsewhere",
      ])
    #expect(
      catalogue.trades.entries.map(\.id) == [
        "finance", "insurance", "telecom", "retail", "catering", "medical", "education",
        "advertising", "manufacturing", "agriculture", "logistics", "tourism", "utilities",
        "property", "other",
      ])
    #expect(
      catalogue.idTypes.entries.map(\.id) == [
        "resident_id", "passport", "hk_macau_permit", "taiwan_permit", "foreigner_permit",
        "military_id", "business_licence", "other",
      ])
  }

  @Test func thereAre23ClassesAndOther() throws {
    let classes = try catalogue().classes
    let roots = classes.entries.filter { $0.parent == nil }.map(\.id)
    #expect(roots.filter { $0.hasPrefix("g_") }.count == 10)
    #expect(roots.filter { $0.hasPrefix("s_") }.count == 13)
    #expect(roots.last == "other")
    #expect(roots.count == 24)
    #expect(classes.root(of: "g_food.dairy") == "g_food")
    #expect(classes.root(of: "g_food.new") == "g_food")
    #expect(classes.root(of: "s_post") == "s_post")
    for entry in classes.entries {
      #expect(entry.parent == nil || entry.id.hasPrefix("\(entry.parent ?? "").") == true)
    }
  }

  @Test func everyEntryCanBeTypedInPinyin() throws {
    let catalogue = try catalogue()
    let lists = [
      catalogue.classes, catalogue.natures, catalogue.trades, catalogue.departments,
      catalogue.topics, catalogue.idTypes, catalogue.requests, catalogue.channels,
    ]
    for entry in lists.flatMap(\.entries) {
      let han = entry.label.zh.unicodeScalars.filter { ("一"..."龥").contains($0) }
      #expect(han.allSatisfy { !Pinyin.readings(of: $0).isEmpty }, "\(entry.label.zh)")
      #expect(entry.spellings.isEmpty == han.isEmpty, "\(entry.label.zh)")
      #expect(!entry.label.en.isEmpty)
    }
  }

  /// A file may say how a name is read; it counts beside the readings of its characters.
  @Test func anOwnReadingCounts() throws {
    let words = """
      {"entries": [{"id": "x", "zh": "六安瓜片", "en": "Tea", "pinyin": "lu an gua pian"}]}
      """
    let data = ReferenceData()
    let catalogue = try Catalogue { name in
      name == "trades.json" ? Array(words.utf8) : data.bytes(name)
    }
    let spellings = try #require(catalogue.trades["x"]).spellings
    #expect(spellings.prefix(2) == ["luanguapian", "lagp"])
    #expect(spellings.contains("liuanguapian"))
  }

  /// An office may call a class and a part of it the same: the class is meant. Of two equals neither is.
  @Test func ofWhatIsCalledTheSameTheClassIsMeant() throws {
    let words = """
      {"entries": [
        {"id": "a", "zh": "通讯", "en": "Telecom", "subs": [
          {"id": "a.b", "zh": "通讯", "en": "Phones"}, {"id": "a.c", "zh": "维修", "en": "Repairs"}]},
        {"id": "d", "zh": "家电", "en": "Appliances", "subs": [
          {"id": "d.e", "zh": "维修", "en": "Service"}]},
        {"id": "f", "zh": "零售", "en": "Shops"}, {"id": "g", "zh": "零售", "en": "Retail"}]}
      """
    let catalogue = try Catalogue {
      $0 == "trades.json" ? Array(words.utf8) : data.bytes($0)
    }
    let named: [(String, String?)] = [
      ("通讯", "a"), ("通讯/通讯", "a.b"), ("维修", nil), ("家电/维修", "d.e"), ("零售", nil),
    ]
    for (name, id) in named { #expect(catalogue.trades.id(named: name) == id, "\(name)") }
  }

  @Test func unknownIdsNameThemselves() throws {
    let catalogue = try catalogue()
    #expect(catalogue.natures.label("quality", .chinese) == "质量")
    #expect(catalogue.natures.label("quality", .english) == "Quality")
    #expect(catalogue.natures.label("novel", .chinese) == "novel")
    #expect(!catalogue.natures.contains("novel"))
  }

  @Test(arguments: [
    ("{\n\"entries\": [\n{\"id\":\"a\",\"zh\":\"甲\"}]}", 3, ReferenceError.Reason.missingKey("en")),
    ("{\n\"entries\": {}}", 2, .wrongType(key: "entries", expected: "array")),
    (
      "{\"entries\": [\n\n{\"id\":1,\"zh\":\"甲\",\"en\":\"A\"}]}", 3,
      .wrongType(key: "id", expected: "string")
    ),
    (
      "{\"entries\": [{\"id\":\"a\",\"zh\":\"甲\",\"en\":\"A\",\n\"pin\":\"\"}]}", 2,
      .unknownKey("pin")
    ),
    ("{\n}", 1, .missingKey("entries")),
    ("// note\n{\n,}", 3, .syntax(.unexpected(","))),
  ])
  func aFaultIsNamedWithItsLine(text: String, line: Int, reason: ReferenceError.Reason) {
    let error = ReferenceError(file: "natures.json", line: line, reason: reason)
    #expect(throws: error) {
      try Catalogue { $0 == "natures.json" ? Array(text.utf8) : data.bytes($0) }
    }
  }

  @Test func aMissingFileAndADoubleIdAreNamed() {
    #expect(throws: ReferenceError(file: "topics.json", line: 1, reason: .missingFile)) {
      try Catalogue { $0 == "topics.json" ? nil : data.bytes($0) }
    }
    let twice = #"{"entries":[{"id":"a","zh":"甲","en":"A"},{"id":"a","zh":"乙","en":"B"}]}"#
    #expect(throws: ReferenceError(file: "topics.json", line: 1, reason: .duplicate("a"))) {
      try Catalogue { $0 == "topics.json" ? Array(twice.utf8) : data.bytes($0) }
    }
  }
}

struct LedgerCatalogueTests {
  private func ledger() throws -> LedgerCatalogue {
    try LedgerCatalogue(ReferenceData().bytes("ledger.json"))
  }

  @Test func itemsHaveTheirUnits() throws {
    let ledger = try ledger()
    #expect(ledger.items.count == 47)
    #expect(ledger["leaflets"]?.units == ["份", "册"])
    #expect(ledger["tests"]?.units == ["件", "人次", "台次"])
    #expect(ledger["enforcement_value"]?.units == ["万元"])
    #expect(ledger["destruction"]?.units == ["批", "大类", "品种", "件", "床", "吨", "万元"])
    #expect(ledger["other"]?.units == [])
    #expect(ledger["nothing"] == nil)
  }

  @Test func compositeItemsAndThoseThatNeedADetail() throws {
    let items = try ledger().items
    #expect(items.filter(\.isComposite).map(\.id) == ["duty", "destruction", "reception"])
    #expect(items.filter(\.needsDetail).map(\.id) == ["other", "happenings", "visits"])
    #expect(
      items.filter(\.isReportedOnly).map(\.id)
        == ["complaints_reported", "consultations_reported"])
    #expect(
      items.compactMap { item in item.companion.map { "\(item.id) \($0)" } } == [
        "vehicles staff", "enforcement_cases enforcement_value", "hotline_received hotline_closed",
      ])
    #expect(items.compactMap(\.leaves) == ["volunteers"])
    #expect(try ledger()["reception"]?.asks == [.detail, .from, .to, .matter])
    #expect(try ledger()["destruction"]?.says == ["万元": "价值"])
  }

  /// A slip in what an office wrote is named with its line.
  @Test(arguments: [
    (#""with": "nothing""#, "with"), (#""leaves": "a""#, "leaves"),
    (#""asks": ["colour"]"#, "asks"),
    (#""says": {"箱": "装"}"#, "箱"), (#""detail": {"zh": "甲"}"#, "en"),
    (#""keeps_name": 1"#, "keeps_name"),
  ])
  func aSlipInAnItemIsNamed(member: String, key: String) {
    let file =
      "{ \"items\": [\n{ \"id\": \"a\", \"zh\": \"甲\", \"en\": \"A\", \"units\": [\"个\"],\n\(member) } ] }"
    let error = #expect(throws: ReferenceError.self) { try LedgerCatalogue(Array(file.utf8)) }
    #expect(error.map { "\($0.reason)".contains(key) } == true)
    #expect((2...3).contains(error?.line ?? 0))
  }
}

/// The units of the return that a province asks for (场次, 户次, 台次, 人, 版) beside those of each item.
struct ReturnUnitTests {
  @Test(arguments: [
    ("campaigns", "场次"), ("meetings", "场次"), ("lectures", "场次"), ("press_conferences", "场次"),
    ("quizzes", "场次"), ("shows", "场次"), ("exhibitions", "场次"), ("open_days", "场次"),
    ("participants", "户次"), ("inspections", "户次"), ("tests", "台次"), ("vehicles", "台次"),
    ("volunteers", "人"), ("volunteers_left", "人"), ("staff", "人"), ("special_issues", "版"),
  ])
  func itIsUnderstoodAndThereIsNoHalfOfIt(item: String, unit: String) throws {
    let ledger = try LedgerCatalogue(ReferenceData().bytes("ledger.json"))
    let units = try #require(ledger[item]?.units)
    let quantity = try Quantity.parse("403\(unit)", units: units)
    #expect(quantity.unit == unit && quantity.text == "403\(unit)")
    #expect(throws: QuantityError.fraction("1.5\(unit)", unit: unit)) {
      try Quantity.parse("1.5\(unit)", units: units)
    }
    #expect(units.first != unit || item == "open_days")
  }
}
