import Values
import Vocabulary

extension SummaryField {
  /// What the field is, for the manual.
  public var words: Phrase {
    switch self {
    case .market: Phrase("市场监管单位", "an office of market regulation")
    case .council: Phrase("消费者组织", "an association")
    case .finance: Phrase("金融机构", "a bank or an insurer")
    case .otherOffice: Phrase("其他单位", "any other office")
    case .office: Term.theOffice
    case .year: Phrase("年份", "the year")
    case .activity: Term.theActivity
    case .slogan: Term.yearsSlogan
    case .organisers: Term.whoOrganises
    case .host: Term.host
    case .coOrganisers: Term.coOrganisers
    case .departments: Phrase("参加部门和个数", "the departments that take part, and how many")
    case .days: Term.days.definite
    case .eventDays: Phrase("期间里的活动日", "the day or days inside of a longer period")
    case .oneDay: Phrase("只有一天", "one day only")
    case .venues: Term.venues.definite
    case .organisation, .publicity, .site, .enforcement, .other: ledger
    case .siteUncounted, .enforcementUncounted:
      Phrase(
        "该部分里有了一半、缺另一半的数，一项一次",
        "figures of the part that are missing beside those they go with, once for each")
    case .what: Phrase("缺的是什么数", "which figure it is")
    case .asked: Phrase("咨询人次", "consultations by head")
    case .askedScope: Phrase("咨询人次的范围：现场、当天、各天", "what the consultations cover")
    case .received: Phrase("接到的投诉、举报", "complaints and reports received")
    case .accepted: Phrase("受理的投诉", "complaints accepted")
    case .closed: Phrase("办结的投诉、举报", "complaints and reports closed")
    case .passedOn: Phrase("转办的投诉、举报", "complaints and reports referred")
    case .open: Phrase("未办结的投诉、举报", "complaints and reports open")
    case .recovered: Phrase("挽回的经济损失", "what consumers got back")
    case .doubled: Phrase("加倍赔偿的件数和金额", "doubled compensation, cases and amount")
    case .sources: Phrase("各来源的数", "counts by channel")
    case .natures:
      Phrase("投诉最多的三种性质，不到十件没有", "the three most frequent natures, of ten complaints or more")
    case .classes:
      Phrase("投诉最多的三类商品和服务，不到十件没有", "the three most frequent classes, of ten complaints or more")
    case .topics: Phrase("咨询最多的三个话题", "the three topics asked most")
    case .hotSpots:
      Phrase(
        "投诉最多的十类，不到一百件、不到十类没有",
        "the ten most frequent classes, of a hundred complaints or more")
    case .rateClosed: Phrase("办结率，带两个数", "closed of registered, with both numbers")
    case .rateResolved: Phrase("解决率，带两个数", "settled of accepted, with both numbers")
    case .rateMediated: Phrase("调解成功率，带两个数", "settled of mediated, with both numbers")
    case .shareClosed:
      Phrase(
        "办结率，两个数就在前面时不再写", "closed of registered, its numbers where they do not stand before it")
    case .yearLong: Phrase("一年的工作，不是一次活动", "a year's work and no activity")
    case .whoHeld: Phrase("主办和联合、协办单位，成一句", "who held it, with whom")
    case .attended: Phrase("活动日、参加部门和人员，成一段", "days and who took part, as a paragraph")
    case .ways: Phrase("宣传的形式，不到三种没有", "the ways of making it known, of three or more")
    case .served:
      Phrase("咨询和接到、办理的件数，成一段", "who asked, what came in and what became of it, as a paragraph")
    case .content:
      Phrase("反映渠道和投诉内容，成一段", "channels and what complaints were about, as a paragraph")
    case .gained: Phrase("挽回的经济损失和加倍赔偿，成一段", "what consumers got back, as a paragraph")
    case .resolved:
      Phrase("受理的投诉解决多少，成一段", "how much of what was accepted is settled, as a paragraph")
    case .pending: Phrase("还在办理的件数", "what is open, of each kind")
    case .before: Phrase("上年同期接到的投诉、举报", "what was received in the same days a year before")
    case .region: Phrase("各会场报上来的数，加在一起", "the figures that venues sent, added up")
    case .regionMissing: Phrase("还没有报数的会场", "the venues that have sent nothing")
    case .cases: Phrase("典型案例，一件一次", "cases worth telling, once for each")
    case .story: Phrase("一件案例，双方都隐去", "one of them, nobody of either side named")
    }
  }

  private var ledger: Phrase {
    Phrase(
      "台账里属于 \(rawValue) 的数，带范围和准确度",
      "the ledger's figures of the part \(rawValue), with scope and qualifier")
  }
}
