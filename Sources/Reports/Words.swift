import Casework
import Wording

/// The words of tables and texts, in one place.
enum Words {
  static let noValue = Phrase("未填", "Not given")
  static let total = Phrase("合计", "Total")
  static let kinds: [Kind: Phrase] = [
    .complaint: Phrase("投诉", "Complaints"),
    .report: Phrase("举报", "Reports"),
    .consultation: Phrase("咨询", "Consultations"),
  ]
  static let anonymous = Phrase("匿名", "Anonymous")
  static let named = Phrase("实名", "Named")
  static let yes = Phrase("是", "Yes")
  static let no = Phrase("否", "No")
  static let undone = Phrase("已撤销", "undone")
  static let overtaken = Phrase("未生效", "overtaken")
  static let asOf = Phrase("截至", "as of")
  static let to = Phrase("至", "to")
  static let yuan = Phrase("元", "yuan")
  static let none = Phrase("没有", "None")
  static let noTrade = Phrase("其他", "Others")
  static let changedTo = Phrase(" 改为 ", ", now ")
  /// What is odd about the time of an entry.
  static let doubts: [String: Phrase] = [
    TimeDoubt.receivedLater.rawValue: Phrase("收到的时间比登记晚", "received later than registered"),
    TimeDoubt.beforeReceipt.rawValue: Phrase("早于收到的时间", "before it was received"),
    TimeDoubt.clockWentBack.rawValue: Phrase("电脑时钟倒走过", "the clock went backwards"),
  ]
}

// MARK: - Totals

extension Words {
  static func figure(_ figure: Metric) -> Phrase {
    switch figure {
    case .registered: Phrase("接到", "Registered")
    case .accepted: Phrase("受理", "Accepted")
    case .declined: Phrase("不予受理", "Declined")
    case .referred: Phrase("已转办", "Referred")
    case .needMaterial: Phrase("待补材料", "Needs material")
    case .closed: Phrase("办结", "Closed")
    case .open: Phrase("未办结", "Open")
    case .overdue: Phrase("逾期", "Overdue")
    case .mediating: Phrase("调解中", "In mediation")
    case .testing: Phrase("检测中", "Being tested")
    case .withdrawn: Phrase("撤回", "Withdrawn")
    case .undecided: Phrase("待决定", "Undecided")
    case .settled: Phrase("调解成功", "Settled")
    case .doubled: Phrase("加倍赔偿", "With doubled compensation")
    case .closedInScope: Phrase("本期办结（含往期登记）", "Closed in scope, all")
    case .handedOver: Phrase("移交核查", "Handed over")
    }
  }

  static func dimension(_ dimension: Dimension) -> Phrase {
    switch dimension {
    case .channel: Phrase("来源", "Channel")
    case .nature: Phrase("投诉性质", "Nature")
    case .goodsClass: Phrase("商品和服务", "Goods and services")
    case .trade: Phrase("行业", "Trade")
    case .hour: Phrase("时段", "Hour")
    case .clerk: Phrase("经办", "Clerk")
    case .venue: Phrase("会场", "Venue")
    case .department: Phrase("转办部门", "Department")
    // No table sorts by these.
    case .stage, .due, .topic, .merchant, .handedOver, .decision, .closing, .amountApprox:
      Phrase(dimension.rawValue)
    }
  }

  static let tables: [String: Phrase] = [
    "totals": Phrase("合计", "Totals"),
    "scope": Phrase("范围", "What is covered"),
    "cases": Phrase("登记与办理", "Cases"),
    "consultations": Phrase("咨询人次", "Consultations by head"),
    "rates": Phrase("比率", "Rates"),
    "money": Phrase("金额（登记的投诉）", "Amounts (registered complaints)"),
    "merchants": Phrase("投诉较多的商家", "Merchants with most complaints"),
    "topics": Phrase("咨询较多的话题", "What was asked most"),
    "ledger": Phrase("台账", "Ledger"),
    "closed_earlier": Phrase("本期办结的以前登记的", "Closed in scope, registered before it"),
    "coverage": Phrase("哪些会场报了数", "Which venues sent figures"),
    "sent": Phrase("各会场报的数", "What each venue sent"),
    "activity": Phrase("本次活动", "The activity"),
    "present": Phrase("参加单位", "Organisations present"),
    "occasions": Phrase("时间、地点、在场和事由", "When, where, before whom, about what"),
    "presence": Phrase("到场和离场", "Came and left"),
    "given": Phrase("报出的数和以后的变化", "Figures given, and what changed since"),
  ]

  static let rows: [String: Phrase] = [
    "records": Phrase("记录", "Recorded"),
    "tallied": Phrase("计数", "Counted"),
    "closed": Phrase("办结率", "Closed of registered"),
    "closed_complaint": Phrase("投诉办结率", "Complaints closed"),
    "closed_report": Phrase("举报办结率", "Reports closed"),
    "resolved": Phrase("解决率", "Settled of accepted"),
    "mediated": Phrase("调解成功率", "Settled of mediated"),
    "decided_in_time": Phrase("按时初查率", "Decided and told in time"),
    "closed_in_time": Phrase("按期办结率", "Closed in time"),
    "claimed": Phrase("涉及金额", "In dispute"),
    "recovered": Phrase("挽回损失", "Recovered"),
    "doubled": Phrase("加倍赔偿", "Doubled compensation"),
  ]

  /// What shares leave out.
  static let notDecided = Phrase("未决定", "undecided")
  static let notDueYet = Phrase("未到期", "not due yet")
  static let notClosed = Phrase("未办结", "not closed")

  /// Which venues are in a sum.
  static let coverage: [String: Phrase] = [
    "venues": Phrase("报了的会场", "Venues that sent"), "main_venue": Phrase("主会场", "Main venue"),
    "missing": Phrase("没报的", "Missing"), "waiting": Phrase("等确认、没有算的", "Not confirmed, left out"),
  ]

  /// Of a list of those missing: there are none.
  static let nobody = Phrase("没有", "none")

  static let unchanged = Phrase("没有变化", "No change")

  /// Of figures that the same receiver got anew: how many of them have changed since.
  static func givenAnew(_ changes: Int) -> Phrase {
    Phrase("后来又报过；到现在变了 \(changes) 项", "Given anew later; \(changes) changed by now")
  }

  /// Whom figures were given to; the screen does not ask.
  static func receiver(_ words: String) -> Phrase {
    words == GivenFigures.unsaid ? Phrase("屏幕上留底", "Kept on the screen") : Phrase(words)
  }

  static func scope(_ scope: TallyEntry.Scope) -> Phrase {
    switch scope {
    case .site: Phrase("现场", "Site")
    case .day: Phrase("当天", "Day")
    case .period: Phrase("期间", "Period")
    }
  }

  /// What was counted on one day of several.
  static func day(_ day: Day) -> Phrase { Phrase("\(day.month)月\(day.day)日", "\(day)") }
  /// What was counted on more than one of the days asked about.
  static let severalDays = Phrase("各天", "All days")
  static let allVenues = Phrase("全部会场", "all venues")
  static func allVenues(_ count: Int) -> Phrase {
    Phrase("全部会场（\(count) 个）", "all venues (\(count))")
  }
  static let colon = Phrase("：", ": ")

  /// What the figures of a sheet cover.
  static let scopeParts: [String: Phrase] = [
    "days": Phrase("日期", "Days"), "venues": Phrase("会场", "Venues"),
    "as_of": Phrase("截至", "As of"),
  ]
}

// MARK: - Columns

extension Words {
  static let columns: [String: Phrase] = [
    "part": Phrase("部分", "Part"), "id": Phrase("代码", "Id"),
    "label": Phrase("项目", "Item"), "n": Phrase("分子", "Numerator"),
    "of": Phrase("分母", "Denominator"), "rate": Phrase("比率", "Rate"),
    "left_out": Phrase("未计入", "Left out"),
    "amount": Phrase("金额", "Amount"), "count": Phrase("数量", "Count"),
    "unit": Phrase("单位", "Unit"), "text": Phrase("写作", "As written"),
    "approx": Phrase("准确度", "Exactness"), "scope": Phrase("范围", "Scope"),
    "detail": Phrase("说明", "Detail"), "trade": Phrase("行业", "Trade"),
    "complaint": Phrase("投诉", "Complaints"), "report": Phrase("举报", "Reports"),
    "consultation": Phrase("咨询", "Consultations"),
    "given_at": Phrase("报出时间", "Given at"), "given_to": Phrase("报给", "Given to"),
    "before": Phrase("报的是", "As given"), "now": Phrase("现在", "Now"),
    "number": Phrase("编号", "Number"), "kind": Phrase("种类", "Kind"),
    "status": Phrase("状态", "Status"), "name": Phrase("姓名", "Name"),
    "merchant": Phrase("商家", "Merchant"), "product": Phrase("商品", "Product"),
    "due": Phrase("下一步、最晚", "Due"),
    "place": Phrase("地点", "Place"), "present": Phrase("在场", "Present"),
    "matter": Phrase("事由", "Matter"), "words": Phrase("内容", "Words"),
    "when": Phrase("时间", "When"), "came": Phrase("到场", "Came"), "left": Phrase("离场", "Left"),
    "recovered": Phrase("挽回", "Recovered"), "source": Phrase("出处", "Source"),
    "there": Phrase("在场人数", "There now"), "venue": Phrase("会场", "Venue"),
    "office": Phrase("单位", "Office"), "desks": Phrase("台", "Desks"),
    "days": Phrase("日期", "Days"),
  ]

  /// The parts of an activity's record.
  static let activity: [String: Phrase] = [
    "name": Phrase("名称", "Name"), "slogan": Phrase("年主题", "Slogan"),
    "period": Phrase("期间", "Period"), "from": Phrase("第一天", "First day"),
    "to": Phrase("最后一天", "Last day"), "days": Phrase("活动日", "Day or days"),
    "organisers": Phrase("主办", "Organisers"), "host": Phrase("承办", "Host"),
    "co_organisers": Phrase("联合、协办", "Together with"),
    "main_venue": Phrase("主会场", "Main venue"), "sub_venues": Phrase("分会场", "Other venues"),
    "departments": Phrase("参加部门", "Departments"),
  ]

  /// The column of that name; its words are its id where nobody has given it any.
  static func column(_ id: String, _ kind: Table.ColumnKind = .text) -> Table.Column {
    Table.Column(id, columns[id] ?? Phrase(id), kind)
  }
}

// MARK: - The story of a case

extension Words {
  static let sections: [String: Phrase] = [
    "timeline": Phrase("办理经过", "What happened"),
    "missing": Phrase("还缺", "Missing"), "due": Phrase("最晚", "Due"),
    "overdue": Phrase("已逾期", "overdue"),
    "estimated": Phrase("放假安排尚未载入，可能差几天", "holidays not in place, may move"),
    "platform_number": Phrase("平台编号", "Platform number"),
    "routes": Phrase("其他途径", "Other routes"),
  ]

  /// The events of a timeline that are no steps.
  static let events: [String: Phrase] = [
    "registered": Phrase("登记", "Registered"), "undo": Phrase("撤销", "Undo"),
    "redo": Phrase("恢复", "Redo"), "shown": Phrase("显示个人信息", "Shown"),
    "exported": Phrase("导出", "Exported"), "printed": Phrase("打印", "Printed"),
    "packed": Phrase("打包", "Packed"), "given": Phrase("报数", "Figures given"),
    "erased": Phrase("删除个人信息", "Erased"), "attached": Phrase("附上证据", "Evidence attached"),
    "keyed": Phrase("换用新的密钥", "New key"),
  ]

  /// Before the names of what a newer program wrote and this one does not know.
  static let unread = Phrase("另有较新版本的内容", "more from a newer version")

  /// What the options of steps are called, on forms, in timelines and in texts alike.
  static let options: [StepOption: Phrase] = [
    .told: Phrase("告知", "Told by"), .ground: Phrase("理由", "Ground"),
    .text: Phrase("说明", "Text"), .mediator: Phrase("调解人员", "Mediator"),
    .place: Phrase("地点", "Place"),
    .entrustedTo: Phrase("委托给", "Entrusted to"), .item: Phrase("检测项目", "Tested"),
    .done: Phrase("检测完成", "Test done"), .result: Phrase("结果", "Result"),
    .recovered: Phrase("挽回", "Recovered"),
    .doubled: Phrase("加倍赔偿", "Doubled"),
    .onSpot: Phrase("当场", "On the spot"), .agreement: Phrase("协议", "Agreement"),
    .performed: Phrase("已履行", "Performed"),
    .performBy: Phrase("履行期限", "Perform by"), .to: Phrase("转给", "To"),
    .replyBy: Phrase("回复期限", "Reply by"),
    .receivedBy: Phrase("接收人", "Received by"), .close: Phrase("办结", "Close"),
    .squad: Phrase("小分队", "Squad"), .why: Phrase("原因", "Why"),
    .by: Phrase("方式", "By"), .number: Phrase("编号", "Number"),
    .value: Phrase("内容", "Value"), .whom: Phrase("告知了谁", "Whom"),
    .toldMerchant: Phrase("告知商家", "Merchant told by"),
  ]
}
