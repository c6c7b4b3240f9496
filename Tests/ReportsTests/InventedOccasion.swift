import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

@testable import Reports

/// An invented day, week or year of an office, out of which a summary is made for readers who are to tell it from
/// those that people have written.
struct InventedOccasion {
  /// What the ledger says: an item, its words, its scope and what it does not say by itself.
  typealias Entry = (item: String, words: String, scope: TallyEntry.Scope, detail: String?)

  var kind = DeskSettings.OfficeKind.market
  var organisers: String
  var venue: String
  var departments: [String] = []
  var days = CountedDay.day...CountedDay.day
  var cases: [CountedCase] = []
  var entries: [Entry] = []
  var before: [CountedCase] = []
  var region: (venues: Int, cases: [CountedCase], entries: [Entry])?

  func draft() throws -> Draft {
    var draft = try Draft()
    var record = Activity()
    record.slogan = "共筑放心消费"
    record.organisers = organisers
    record.departments = departments
    record.venues = [.init(venue, isMain: true)]
    draft.settings.apply(record.settings)
    draft.settings.apply([.officeKind: kind.rawValue, .office: organisers])
    (draft.from, draft.to) = (days.lowerBound, days.upperBound)
    draft.complaints = cases
    draft.tallies = try InventedOccasion.tallies(entries)
    if !before.isEmpty {
      var earlier = draft
      earlier.complaints = before
      draft.before = earlier.totals()
    }
    if let region {
      var whole = draft
      whole.complaints = region.cases
      whole.tallies = try InventedOccasion.tallies(region.entries)
      whole.coverage = RollUp.Coverage(
        venues: (1...region.venues).map { "分会场\($0)" }, main: .excluded, missing: [])
      draft.region = whole.totals()
    }
    return draft
  }

  private static func tallies(_ entries: [Entry]) throws -> [RecordedTally] {
    try entries.enumerated().map { place, entry in
      try CountedDay.tally(
        entry.item, entry.words, scope: entry.scope, detail: entry.detail, sequence: place + 1)
    }
  }

  /// The paragraphs of its summary that have nothing to fill in, the longest first.
  func paragraphs() throws -> [String] {
    let all = try draft().printed().summary.blocks.compactMap { block -> String? in
      guard case .paragraph(let runs) = block else { return nil }
      let words = runs.map { run -> String? in
        if case .words(let words) = run { return words }
        return nil
      }
      return words.contains(nil) ? nil : words.compactMap { $0 }.joined()
    }
    return all.filter { $0.count > 39 }.sorted { $0.count > $1.count }
  }
}

// MARK: - The occasions

extension InventedOccasion {
  private static func complaints(
    _ count: Int, _ status: Status, _ outcome: Outcome? = nil, accepted: Bool = false,
    _ nature: String, _ goods: String, recovered: Int = 0
  ) -> CountedCase {
    CountedCase(
      kind: .complaint, status: status, outcome: outcome, wasAccepted: accepted, channel: "visit",
      nature: nature, goodsClass: goods,
      sums: Sums(count: count, recovered: Money(fen: 100 * recovered)))
  }

  private static func days(_ first: (Int, Int), _ last: (Int, Int)) -> ClosedRange<Day> {
    let days = [first, last].compactMap { Day(year: 2027, month: $0.0, day: $0.1) }
    return days[0]...days[1]
  }

  static var all: [InventedOccasion] {
    [county, town, association, bank, yearsWork, region, district, quietVillage, week, school]
  }

  static var county: InventedOccasion {
    InventedOccasion(
      organisers: "青禾县市场监管局、青禾县消委会", venue: "人民广场",
      departments: ["农业农村局", "卫生健康局", "商务局", "烟草专卖局"],
      cases: [
        complaints(
          12, .closed, .settledOnSpot, accepted: true, "quality", "g_food", recovered: 8600),
        complaints(
          5, .closed, .settledOnSpot, accepted: true, "after_sales", "g_electronics",
          recovered: 4260),
        complaints(3, .referred, nil, "price", "s_life"),
        complaints(6, .accepted, nil, accepted: true, "contract", "s_telecom"),
      ],
      entries: [
        ("consultation", "320余人次", .site, nil), ("leaflets", "5000余份", .site, nil),
        ("boards", "12块", .day, nil), ("banners", "8条", .day, nil), ("gifts", "600个", .day, nil),
        ("tests", "35件", .site, "农药残留"), ("happenings", "1项", .site, "有奖问答"),
        ("inspections", "42家次", .period, nil), ("destruction", "3批", .period, "假冒酒水"),
      ])
  }

  private static var town: InventedOccasion {
    InventedOccasion(
      kind: .other, organisers: "柳林镇人民政府", venue: "柳林集市",
      departments: ["派出所", "卫生院", "农业服务中心"],
      entries: [
        ("consultation", "85人次", .site, nil), ("leaflets", "1200份", .site, nil),
        ("banners", "6条", .site, nil), ("adverts", "20次", .period, nil),
        ("inspections", "31家次", .period, "农资经营户"),
      ])
  }

  private static var association: InventedOccasion {
    InventedOccasion(
      kind: .council, organisers: "云溪市消保委", venue: "滨江广场", days: days((3, 10), (3, 16)),
      cases: [
        complaints(9, .closed, .settled, accepted: true, "quality", "g_clothing", recovered: 5300),
        complaints(4, .closed, .terminated, accepted: true, "contract", "s_life"),
        complaints(2, .mediating, nil, accepted: true, "price", "s_life"),
      ],
      entries: [
        ("consultation", "460余人次", .day, nil), ("leaflets", "18000份", .period, nil),
        ("lectures", "4场", .period, nil), ("meetings", "2次", .period, nil),
        ("quizzes", "1场", .period, nil), ("plaques", "24块", .period, nil),
        ("articles", "16篇", .period, nil), ("special_issues", "2期", .period, "《云溪晚报》"),
        ("volunteers", "50名", .period, nil), ("sites", "6个", .period, nil),
      ])
  }

  private static var bank: InventedOccasion {
    InventedOccasion(
      kind: .finance, organisers: "云溪农商行", venue: "解放路支行",
      cases: [
        complaints(
          2, .closed, .settledOnSpot, accepted: true, "contract", "s_finance", recovered: 320)
      ],
      entries: [
        ("consultation", "140人次", .site, nil), ("leaflets", "900份", .site, nil),
        ("sms", "2万余条", .period, nil), ("lectures", "3场", .period, "防诈骗讲座"),
      ])
  }

  private static var yearsWork: InventedOccasion {
    InventedOccasion(
      kind: .council, organisers: "青禾县消委会", venue: "青禾县消委会", days: days((1, 1), (12, 31)),
      cases: [
        complaints(96, .closed, .settled, accepted: true, "quality", "g_food", recovered: 152_000),
        complaints(
          41, .closed, .settled, accepted: true, "after_sales", "g_electronics", recovered: 98_400),
        complaints(12, .closed, .terminated, accepted: true, "contract", "s_education"),
        complaints(7, .mediating, nil, accepted: true, "contract", "s_life"),
      ],
      entries: [
        ("consultation", "2180人次", .period, nil), ("leaflets", "3.5万份", .period, nil),
        ("lectures", "18场", .period, nil), ("meetings", "6次", .period, nil),
        ("articles", "42篇", .period, nil), ("boards", "30块", .period, nil),
      ], before: [complaints(131, .closed, .settled, accepted: true, "quality", "g_food")])
  }

  private static var region: InventedOccasion {
    InventedOccasion(
      organisers: "临江市市场监管局、临江市消委会", venue: "市民广场",
      cases: [complaints(25, .accepted, nil, accepted: true, "quality", "g_electronics")],
      entries: [
        ("consultation", "130余人次", .site, nil), ("participants", "4000多人", .site, nil),
        ("programmes", "12期", .period, nil), ("columns", "9个", .period, nil),
        ("press_conferences", "3次", .period, nil), ("leaflets", "6万份", .period, nil),
        ("pledges", "210家", .period, nil),
      ],
      region: (
        48, [complaints(236, .accepted, nil, accepted: true, "quality", "g_food")],
        [("consultation", "15000多人次", .day, nil), ("leaflets", "22万多份", .day, nil)]
      ))
  }

  private static var district: InventedOccasion {
    InventedOccasion(
      organisers: "江北区市场监管局", venue: "星湖商圈", days: days((3, 1), (3, 31)),
      cases: [
        complaints(
          40, .closed, .settled, accepted: true, "false_advertising", "s_education",
          recovered: 43_500),
        complaints(
          22, .closed, .settledOnSpot, accepted: true, "quality", "g_food", recovered: 6_180),
        complaints(14, .accepted, nil, accepted: true, "price", "s_life"),
      ],
      entries: [
        ("consultation", "1260人次", .period, nil), ("sms", "8万余条", .period, nil),
        ("leaflets", "2万余份", .period, nil), ("staff", "186人次", .period, nil),
        ("vehicles", "52台次", .period, nil), ("inspections", "730家次", .period, nil),
        ("enforcement_cases", "18件", .period, nil), ("enforcement_value", "36.5万元", .period, nil),
      ])
  }

  private static var quietVillage: InventedOccasion {
    InventedOccasion(
      organisers: "石桥乡市场监管所", venue: "石桥村委会",
      entries: [
        ("consultation", "46人次", .site, nil), ("leaflets", "300份", .site, nil),
        ("boards", "4块", .site, nil), ("lectures", "1场", .site, "识假辨假讲座"),
        ("tests", "12台次", .site, "电子秤"),
      ])
  }

  private static var week: InventedOccasion {
    InventedOccasion(
      organisers: "海棠区市场监管局、海棠区商务局、海棠区消委会", venue: "海棠里步行街", days: days((3, 9), (3, 15)),
      cases: [
        complaints(
          18, .closed, .settledOnSpot, accepted: true, "quality", "g_clothing", recovered: 3_940),
        complaints(6, .referred, nil, "contract", "s_decor_property"),
      ],
      entries: [
        ("consultation", "510余人次", .period, nil), ("organisations", "26家", .site, nil),
        ("visits", "1次", .site, "区政府分管领导"), ("leaflets", "9000余份", .period, nil),
        ("boards", "21块", .period, nil), ("media", "5家", .period, nil),
        ("awards", "10个", .site, "诚信经营示范单位"),
      ], before: [complaints(30, .closed, .settledOnSpot, "quality", "g_food")])
  }

  private static var school: InventedOccasion {
    InventedOccasion(
      kind: .council, organisers: "白鹭区消协", venue: "白鹭大学城",
      cases: [
        complaints(
          3, .closed, .settledOnSpot, accepted: true, "after_sales", "g_electronics",
          recovered: 1_880)
      ],
      entries: [
        ("consultation", "210人次", .site, nil), ("volunteers", "二十余位", .day, "白鹭学院团委"),
        ("quizzes", "1场", .day, nil), ("leaflets", "1500份", .site, nil),
        ("exhibitions", "1场", .day, nil),
      ])
  }
}
