import Casework
import Vocabulary

/// The words of tables and texts, in one place.
enum Words {
  static let noValue = Phrase("未填", "Not given")
  static let total = Phrase("合计", "Total")
  static let anonymous = Phrase("匿名", "Anonymous")
  static let named = Phrase("实名", "Named")
  static let overtaken = Phrase("未生效", "overtaken")
  static let asOf = Phrase("截至", "as of")
  static let to = Phrase("至", "to")
  static let yuan = Phrase("元", "yuan")
  static let none = Phrase("没有", "None")
  static let noTrade = Phrase("其他", "Others")
}

// MARK: - Totals

extension Words {
  static func figure(_ figure: CaseFigure) -> Phrase {
    switch figure {
    case .registered: Phrase("接到", "Registered")
    case .accepted: Phrase("受理", "Accepted")
    case .declined: Term.declined
    case .referred: Phrase("已转办", "Referred")
    case .needMaterial: Phrase("待补材料", "Needs material")
    case .closed: Term.closed
    case .open: Phrase("未办结", "Open")
    case .overdue: Phrase("逾期", "Overdue")
    case .mediating: Phrase("调解中", "In mediation")
    case .testing: Phrase("检测中", "Being tested")
    case .withdrawn: Term.withdrawn
    case .undecided: Phrase("待决定", "Undecided")
    case .settled: Phrase("调解成功", "Settled")
    case .doubled: Phrase("加倍赔偿", "With doubled compensation")
    case .closedInScope: Phrase("本期办结（含往期登记）", "Closed in scope, all")
    case .handedOver: Phrase("移交核查", "Handed over")
    }
  }

  static func dimension(_ dimension: Dimension) -> Phrase {
    switch dimension {
    case .channel: Term.channel
    case .nature: Term.nature
    case .goodsClass: Term.goodsAndServices
    case .trade: Term.trade
    case .hour: Phrase("时段", "Hour")
    case .clerk: Term.clerk
    case .venue: Term.venue
    case .department: Term.department
    }
  }

  /// What shares leave out.
  static let notDecided = Phrase("未决定", "undecided")
  static let notDueYet = Phrase("未到期", "not due yet")
  static let notClosed = Phrase("未办结", "not closed")

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
    case .site: Term.site
    case .day: Phrase("当天", "Day")
    case .period: Term.period
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
}

// MARK: - Columns

extension Words {
  /// The column of that name.
  static func column(_ name: ColumnName, _ kind: Table.ColumnKind = .text) -> Table.Column {
    Table.Column(name.rawValue, name.phrase, kind)
  }

  /// The column of a kind of case.
  static func column(_ kind: Kind, _ cells: Table.ColumnKind = .integer) -> Table.Column {
    Table.Column(kind.rawValue, kind.plural, cells)
  }

  /// The Chinese headers of the sheet of cases. They are not taken from the office's own words: a
  /// sheet written today is to be read when those have changed.
  static let caseHeaders: [String: String] = [
    "kind": "种类", "external_id": "外部编号", "number": "编号", "received_at": "收到",
    "channel": "来源", "venue": "会场", "clerk": "经办", "people": "人数",
    "green_channel": "绿色通道", "topic": "话题", "consumer.name": "姓名",
    "consumer.phone": "电话", "consumer.address": "住址", "consumer.id_type": "证件类型",
    "consumer.id_number": "证件号码", "consumer.minor": "未成年",
    "consumer.delegate.name": "委托代理人", "consumer.delegate.phone": "委托代理人电话",
    "consumer.delegate.authorised": "授权委托书", "merchant.name": "商家",
    "merchant.contact": "联系人", "merchant.address": "商家地址", "merchant.phone": "商家电话",
    "merchant.credit_code": "信用代码", "merchant.trade": "行业",
    "merchant.platform": "平台", "merchant.shop": "网店", "merchant.order_number": "订单号",
    "class": "类别",
    "product": "商品", "nature": "性质", "purchased_on": "购买",
    "purchased_approx": "购买准确度", "amount": "金额", "amount_approx": "金额准确度",
    "facts": "经过", "answer": "答复", "requests": "诉求", "request_other": "其他诉求",
    "evidence": "证据",
    "consents.publish": "同意公示", "consents.entrust": "同意委托调解",
    "representatives": "代表人", "links": "关联", "history": "办理经过", "status": "状态",
    "outcome": "结果", "recovered": "挽回", "doubled": "加倍赔偿",
    "platform_number": "平台编号", "masked": "已遮盖", "missing": "还缺", "due.what": "下一步",
    "due.on": "最晚", "due.days_left": "剩余天数", "due.overdue": "逾期", "due.estimated": "推算",
    "decided_late": "逾期决定", "told_late": "逾期告知", "mediated_late": "逾期调解",
  ]

  /// Headers of sheets of cases in earlier versions, and the columns they head: what was exported once
  /// stays readable.
  static let formerCaseHeaders: [String: String] = [
    "受托人": "consumer.delegate.name", "受托人电话": "consumer.delegate.phone", "事实": "facts",
  ]

  /// The Chinese headers of the sheet of ledger entries.
  static let ledgerHeaders: [String: String] = [
    "kind": "种类", "external_id": "外部编号", "at": "时间", "venue": "会场", "clerk": "经办",
    "item": "项目", "count": "数量", "unit": "单位", "approx": "准确度", "detail": "说明",
    "trade": "行业", "place": "地点", "channel": "来源", "topic": "话题", "scope": "范围",
    "source": "出处", "note": "备注", "also": "另有", "from": "起", "to": "止", "present": "在场单位",
    "matter": "事由",
  ]
}

// MARK: - The story of a case

extension Words {
  /// Before the names of what a newer program wrote and this one does not know.
  static let unread = Phrase("另有较新版本的内容", "more from a newer version")
}
