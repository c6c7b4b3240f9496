import Casework

/// The words of tables and texts, in one place.
enum Words {
  static let noValue = Label(zh: "未填", en: "Not given")
  static let total = Label(zh: "合计", en: "Total")
  static let kinds: [Kind: Label] = [
    .complaint: Label(zh: "投诉", en: "Complaints"),
    .report: Label(zh: "举报", en: "Reports"),
    .consultation: Label(zh: "咨询", en: "Consultations"),
  ]
  static let anonymous = Label(zh: "匿名", en: "Anonymous")
  static let named = Label(zh: "实名", en: "Named")
  static let yes = Label(zh: "是", en: "Yes")
  static let no = Label(zh: "否", en: "No")
  static let undone = Label(zh: "已撤销", en: "undone")
  static let overtaken = Label(zh: "未生效", en: "overtaken")
  static let asOf = Label(zh: "截至", en: "as of")
  static let to = Label(zh: "至", en: "to")
  static let yuan = Label(zh: "元", en: "yuan")
  static let none = Label(zh: "没有", en: "None")
}

// MARK: - Totals

extension Words {
  static func figure(_ figure: CaseFigure) -> Label {
    switch figure {
    case .registered: Label(zh: "接到", en: "Registered")
    case .accepted: Label(zh: "受理", en: "Accepted")
    case .declined: Label(zh: "不予受理", en: "Declined")
    case .referred: Label(zh: "转办未回复", en: "Referred, no reply")
    case .needMaterial: Label(zh: "待补材料", en: "Material needed")
    case .closed: Label(zh: "办结", en: "Closed")
    case .open: Label(zh: "未办结", en: "Open")
    case .overdue: Label(zh: "逾期", en: "Overdue")
    case .mediating: Label(zh: "调解中", en: "In mediation")
    case .testing: Label(zh: "检测鉴定中", en: "Being tested")
    case .withdrawn: Label(zh: "撤回", en: "Withdrawn")
    case .undecided: Label(zh: "待决定", en: "Undecided")
    case .settled: Label(zh: "和解", en: "Settled")
    case .doubled: Label(zh: "加倍赔偿", en: "With doubled compensation")
    case .closedInScope: Label(zh: "期内办结（含以前）", en: "Closed in scope, all")
    }
  }

  static func dimension(_ dimension: Dimension) -> Label {
    switch dimension {
    case .channel: Label(zh: "来源", en: "Channel")
    case .nature: Label(zh: "投诉性质", en: "Nature")
    case .goodsClass: Label(zh: "商品和服务", en: "Goods and services")
    case .trade: Label(zh: "行业", en: "Trade")
    case .hour: Label(zh: "时段", en: "Hour")
    case .clerk: Label(zh: "经办", en: "Clerk")
    case .venue: Label(zh: "会场", en: "Venue")
    case .department: Label(zh: "转办部门", en: "Department")
    }
  }

  static let tables: [String: Label] = [
    "totals": Label(zh: "合计", en: "Totals"),
    "cases": Label(zh: "登记与办理", en: "Cases"),
    "consultations": Label(zh: "咨询人次", en: "Consultations by head"),
    "rates": Label(zh: "比率", en: "Rates"),
    "money": Label(zh: "金额（登记的投诉）", en: "Amounts (registered complaints)"),
    "merchants": Label(zh: "投诉较多的商家", en: "Merchants with most complaints"),
    "topics": Label(zh: "咨询较多的话题", en: "What was asked most"),
    "ledger": Label(zh: "台账", en: "Ledger"),
  ]

  static let rows: [String: Label] = [
    "records": Label(zh: "记录", en: "Recorded"),
    "tallied": Label(zh: "计数", en: "Counted"),
    "closed": Label(zh: "办结率", en: "Closed of registered"),
    "closed_complaint": Label(zh: "投诉办结率", en: "Complaints closed"),
    "closed_report": Label(zh: "举报办结率", en: "Reports closed"),
    "resolved": Label(zh: "解决率", en: "Settled of accepted"),
    "mediated": Label(zh: "调解成功率", en: "Settled of mediated"),
    "claimed": Label(zh: "涉及金额", en: "In dispute"),
    "recovered": Label(zh: "挽回损失", en: "Recovered"),
    "doubled": Label(zh: "加倍赔偿", en: "Doubled compensation"),
  ]

  static func scope(_ scope: TallyEntry.Scope) -> Label {
    switch scope {
    case .site: Label(zh: "现场", en: "Site")
    case .day: Label(zh: "当天", en: "Day")
    case .period: Label(zh: "期间", en: "Period")
    }
  }
}

// MARK: - Columns

extension Words {
  static let columns: [String: Label] = [
    "part": Label(zh: "部分", en: "Part"), "id": Label(zh: "代码", en: "Id"),
    "label": Label(zh: "项目", en: "Item"), "n": Label(zh: "分子", en: "Of them"),
    "of": Label(zh: "分母", en: "Of"), "rate": Label(zh: "比率", en: "Rate"),
    "amount": Label(zh: "金额", en: "Amount"), "count": Label(zh: "数量", en: "Count"),
    "unit": Label(zh: "单位", en: "Unit"), "text": Label(zh: "写作", en: "As written"),
    "approx": Label(zh: "准确度", en: "Exactness"), "scope": Label(zh: "范围", en: "Scope"),
    "detail": Label(zh: "说明", en: "Detail"), "trade": Label(zh: "行业", en: "Trade"),
    "complaint": Label(zh: "投诉", en: "Complaints"), "report": Label(zh: "举报", en: "Reports"),
    "consultation": Label(zh: "咨询", en: "Consultations"),
    "number": Label(zh: "编号", en: "Number"), "kind": Label(zh: "种类", en: "Kind"),
    "status": Label(zh: "现在", en: "Status"), "name": Label(zh: "姓名", en: "Name"),
    "merchant": Label(zh: "商家", en: "Merchant"), "product": Label(zh: "商品", en: "Product"),
    "due": Label(zh: "下一步、最晚", en: "Due"),
  ]

  /// The column of that name; its words are its id where nobody has given it any.
  static func column(_ id: String, _ kind: Table.ColumnKind = .text) -> Table.Column {
    Table.Column(id, columns[id] ?? Label(zh: id, en: id), kind)
  }

  /// The Chinese headers of the sheet of cases. They are not taken from the office's own words: a
  /// sheet written today is to be read when those have changed.
  static let caseHeaders: [String: String] = [
    "kind": "种类", "external_id": "外部编号", "number": "编号", "received_at": "收到",
    "channel": "来源", "venue": "会场", "clerk": "经办", "people": "人数",
    "green_channel": "绿色通道", "topic": "话题", "consumer.name": "姓名",
    "consumer.phone": "电话", "consumer.address": "住址", "consumer.id_type": "证件类型",
    "consumer.id_number": "证件号码", "consumer.minor": "未成年",
    "consumer.delegate.name": "受托人", "consumer.delegate.phone": "受托人电话",
    "consumer.delegate.authorised": "授权委托书", "merchant.name": "商家",
    "merchant.contact": "联系人", "merchant.address": "商家地址", "merchant.phone": "商家电话",
    "merchant.credit_code": "信用代码", "merchant.trade": "行业", "class": "类别",
    "product": "商品", "nature": "性质", "purchased_on": "购买", "amount": "金额",
    "facts": "经过", "answer": "答复", "requests": "诉求", "evidence": "证据",
    "consents.publish": "同意公示", "consents.entrust": "同意委托调解",
    "representatives": "代表人", "links": "关联", "history": "办理经过", "status": "状态",
    "outcome": "结果", "recovered": "挽回", "doubled": "加倍赔偿",
    "platform_number": "平台编号", "masked": "已遮盖", "missing": "还缺", "due.what": "下一步",
    "due.on": "最晚", "due.days_left": "剩余天数", "due.overdue": "逾期", "due.estimated": "推算",
  ]

  /// The Chinese headers of the sheet of ledger entries.
  static let ledgerHeaders: [String: String] = [
    "kind": "种类", "external_id": "外部编号", "at": "时间", "venue": "会场", "clerk": "经办",
    "item": "项目", "count": "数量", "unit": "单位", "approx": "准确度", "detail": "说明",
    "trade": "行业", "place": "地点", "channel": "来源", "topic": "话题", "scope": "范围",
    "source": "出处", "note": "备注", "also": "另有",
  ]
}

// MARK: - The story of a case

extension Words {
  static let sections: [String: Label] = [
    "timeline": Label(zh: "办理经过", en: "What happened"),
    "missing": Label(zh: "还缺", en: "Missing"), "due": Label(zh: "最晚", en: "Due"),
    "overdue": Label(zh: "已逾期", en: "overdue"),
    "estimated": Label(zh: "放假安排未出，可能差一天", en: "holidays not out, may shift"),
    "platform_number": Label(zh: "平台编号", en: "Platform number"),
  ]

  /// The events of a timeline that are no steps.
  static let events: [String: Label] = [
    "registered": Label(zh: "登记", en: "Registered"), "undo": Label(zh: "撤销", en: "Undo"),
    "redo": Label(zh: "恢复", en: "Redo"), "shown": Label(zh: "显示个人信息", en: "Shown"),
    "exported": Label(zh: "导出", en: "Exported"), "printed": Label(zh: "打印", en: "Printed"),
    "packed": Label(zh: "打包", en: "Packed"), "given": Label(zh: "报数", en: "Figures given"),
    "erased": Label(zh: "删除个人信息", en: "Erased"),
  ]

  static let options: [StepOption: Label] = [
    .told: Label(zh: "告知", en: "Told by"), .ground: Label(zh: "理由", en: "Ground"),
    .text: Label(zh: "内容", en: "Text"), .mediator: Label(zh: "调解人", en: "Mediator"),
    .place: Label(zh: "地点", en: "Place"),
    .entrustedTo: Label(zh: "委托", en: "Entrusted to"), .item: Label(zh: "检测", en: "Test of"),
    .done: Label(zh: "检测完", en: "Done"), .result: Label(zh: "结果", en: "Result"),
    .recovered: Label(zh: "挽回", en: "Recovered"),
    .doubled: Label(zh: "加倍赔偿", en: "Doubled compensation"),
    .onSpot: Label(zh: "当场", en: "On the spot"), .agreement: Label(zh: "协议", en: "Agreement"),
    .performed: Label(zh: "已履行", en: "Performed"),
    .performBy: Label(zh: "履行期限", en: "Perform by"), .to: Label(zh: "部门", en: "To"),
    .replyBy: Label(zh: "回复期限", en: "Reply by"),
    .receivedBy: Label(zh: "签收", en: "Received by"), .close: Label(zh: "办结", en: "Closes"),
    .squad: Label(zh: "小分队", en: "Squad"), .why: Label(zh: "原因", en: "Why"),
    .by: Label(zh: "方式", en: "By"), .number: Label(zh: "编号", en: "Number"),
    .value: Label(zh: "值", en: "Value"),
  ]
}
