import Casework
import Values
import Vocabulary

/// The columns that the headings of a sheet name.
extension SheetLayout {
  /// The columns of a sheet in the order of its headings, each at most once.
  ///
  /// - Throws: all faults of the headings at once.
  func columns(of sheet: GivenSheet) throws(DocumentProblem) -> [SheetColumn] {
    let names = sheet.header.cells
    let found = names.map(column)
    var faults = HeadingFaults()
    for (index, name) in names.enumerated() where found[index] == nil {
      if SheetLayout.key(name).isEmpty {
        faults.unnamed.append(
          .init(place: sheet.places[index], line: sheet.firstValue(in: index)))
      } else {
        faults.unknown.append(unknown(TextRules.trimmed(name)))
      }
    }
    for column in columns {
      let places = found.indices.filter { found[$0] == column }
      if places.count < 2 { continue }
      let twice = places.map { TextRules.trimmed(names[$0]) }.reduce(into: [String]()) {
        all, name in
        if !all.contains(name) { all.append(name) }
      }
      faults.repeated.append(.init(names: twice, places: places.map { sheet.places[$0] }))
    }
    if faults.isEmpty { return found.compactMap { $0 } }
    throw DocumentProblem(field: "", reason: .headings(faults))
  }

  /// The headings of all columns: the name, the Chinese header, and other names that are read.
  var listing: [[String]] {
    columns.map { column in
      let others = names(of: column.id).dropFirst(2)
      let new = others.filter { ![column.id, chinese[column.id]].contains($0) }
      return [column.id, chinese[column.id] ?? "", Array(Set(new)).sorted().joined(separator: "、")]
    }
  }

  /// How many of the headings are known.
  func score(_ headings: [String]) -> Int { headings.count { column($0) != nil } }

  /// The column of a heading; nil where there is none.
  func column(_ heading: String) -> SheetColumn? {
    let key = SheetLayout.key(heading)
    if key.isEmpty { return nil }
    return columns.first { names(of: $0.id).contains { SheetLayout.key($0) == key } }
  }

  /// All headings by which a column is read: the one that is written first.
  func names(of id: String) -> [String] {
    [id] + [chinese[id]].compactMap { $0 } + former.filter { $0.value == id }.keys.sorted()
      + (others[id] ?? [])
  }

  /// A heading without what people add to it: blanks, a colon, a star, the unit.
  static func key(_ heading: String) -> String {
    var key = TextRules.foldWidth(heading).lowercased().filter {
      !$0.isWhitespace && !"*:".contains($0)
    }
    for note in ["(元)", "(必填)", "(选填)"] where key.hasSuffix(note) { key.removeLast(note.count) }
    return key
  }
}

// MARK: - What is meant

extension SheetLayout {
  private func unknown(_ name: String) -> HeadingFaults.Unknown {
    let key = SheetLayout.key(name)
    if Words.workedOut.contains(where: { SheetLayout.key($0) == key }) {
      return HeadingFaults.Unknown(name: name, meant: nil, isWorkedOut: true)
    }
    let meant = likeliest(key).map { Phrase(chinese[$0] ?? $0, $0) }
    return HeadingFaults.Unknown(name: name, meant: meant)
  }

  /// The column that an unknown heading probably means: what people call it, else a name that is only
  /// mistyped, else the longest name that stands in it, else one that differs in a few letters.
  private func likeliest(_ key: String) -> String? {
    let known = columns.flatMap { column in
      (names(of: column.id) + (Words.headingsOfOthers[column.id] ?? [])).map {
        (id: column.id, name: SheetLayout.key($0))
      }
    }
    if let same = known.first(where: { $0.name == key }) { return same.id }
    let near = known.map { (id: $0.id, steps: SheetLayout.steps(from: key, to: $0.name)) }
      .min { $0.steps < $1.steps }
    // "merchnt.name" is no "name": one letter in ten wrong is a slip of the finger.
    if let near, near.steps * 10 <= key.count { return near.id }
    let inside = known.filter { $0.name.count > 1 && key.contains($0.name) }
    if let longest = inside.max(by: { $0.name.count < $1.name.count }) { return longest.id }
    if key.count > 1, let around = known.first(where: { $0.name.contains(key) }) {
      return around.id
    }
    return near.flatMap { $0.steps * 3 <= key.count ? $0.id : nil }
  }

  /// How many letters have to be changed, put in or taken out.
  private static func steps(from one: String, to other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, second) in other.enumerated() {
        let change = diagonal + (letter == second ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(change, row[place] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}

// MARK: - Names

extension Words {
  /// Headers of sheets of the ledger in earlier versions, and the columns they head.
  static let formerLedgerHeaders: [String: String] = [:]

  /// Columns that lists and sheets for counting have, and that the program works out by itself.
  static let workedOut: [String] =
    [
      "status", "outcome", "recovered", "doubled", "platform_number", "missing", "due.what",
      "due.on",
      "due.days_left", "due.overdue", "due.estimated", "decided_late", "told_late",
      "mediated_late",
    ].flatMap { [$0] + [caseHeaders[$0]].compactMap { $0 } }
    + ["department", "转办部门", "closed_on", "办结"]

  /// What other people's sheets call a column. It is proposed and never taken for granted.
  static let headingsOfOthers: [String: [String]] = [
    "kind": ["类型", "件类型", "诉求类型", "业务类型", "登记类型", "type"],
    "external_id": ["序号", "流水号", "工单号", "单号", "受理编号", "登记编号", "件号", "id", "no."],
    "received_at": [
      "受理时间", "受理日期", "登记时间", "登记日期", "投诉时间", "投诉日期", "来访时间", "来电时间", "接收时间", "接待时间",
      "收到时间", "日期", "时间", "date", "time", "received",
    ],
    "channel": ["来源渠道", "渠道", "受理方式", "投诉方式", "来访方式", "接收方式", "方式"],
    "venue": ["地点", "活动地点", "受理点", "站点"],
    "clerk": ["经办人", "受理人", "登记人", "接待人", "承办人", "工作人员", "记录人"],
    "people": ["人次", "来访人数", "涉及人数"],
    "topic": ["咨询话题", "咨询类别", "咨询主题"],
    "consumer.name": [
      "投诉人", "投诉人姓名", "消费者", "消费者姓名", "举报人", "咨询人", "来访人", "申诉人", "客户", "联系人姓名", "客户姓名",
      "consumer", "complainant",
    ],
    "consumer.phone": [
      "联系电话", "联系方式", "手机", "手机号", "手机号码", "电话号码", "投诉人电话", "消费者电话", "联系号码", "phone", "mobile",
      "telephone",
    ],
    "consumer.address": ["地址", "家庭住址", "联系地址", "通讯地址", "投诉人地址", "消费者地址", "住所", "address"],
    "consumer.id_type": ["证件种类", "证件"],
    "consumer.id_number": ["身份证", "身份证号", "身份证号码", "证件号", "有效证件号码"],
    "consumer.delegate.name": ["代理人", "委托代理人", "委托人"],
    "merchant.name": [
      "被投诉方", "被投诉人", "被投诉单位", "被投诉对象", "被举报人", "被举报方", "被举报单位", "经营者", "经营者名称", "企业",
      "企业名称", "商户", "商户名称", "商家名称", "店铺", "公司", "公司名称", "单位名称", "涉事企业", "merchant", "company",
    ],
    "merchant.address": ["被投诉方地址", "经营地址", "企业地址", "经营者地址", "店铺地址", "被投诉人地址"],
    "merchant.phone": ["被投诉方电话", "企业电话", "经营者电话", "商户电话", "被投诉人电话"],
    "merchant.contact": ["被投诉方联系人", "企业联系人", "商家联系人"],
    "merchant.credit_code": ["统一社会信用代码", "社会信用代码", "营业执照号"],
    "class": ["商品类别", "商品分类", "投诉类别", "商品服务类别", "分类"],
    "product": ["商品名称", "商品或服务", "商品服务", "产品", "产品名称", "服务名称", "商品/服务", "品名"],
    "nature": ["投诉性质", "问题性质", "投诉问题", "问题类型"],
    "purchased_on": ["购买日期", "购买时间", "消费日期", "消费时间", "购货日期", "交易日期"],
    "amount": [
      "涉及金额", "消费金额", "购买金额", "争议金额", "标的金额", "价款", "价格", "涉案金额", "总价", "amount", "price",
    ],
    "facts": [
      "投诉内容", "投诉事由", "事由", "内容", "主要内容", "事实", "投诉事实", "情况", "基本情况", "问题描述", "详情", "诉求内容",
      "举报内容", "咨询内容", "事件经过", "备注", "摘要", "description", "details", "remarks", "note",
    ],
    "answer": ["处理结果", "办理结果", "处理情况", "办理情况", "处理意见", "答复内容", "回复", "反馈", "result"],
    "requests": ["消费者诉求", "投诉请求", "投诉诉求", "要求", "请求", "诉求事项"],
    "evidence": ["证据材料", "附件", "凭证", "材料", "相关证据"],
    "representatives": ["代表", "投诉代表"],
    "at": ["日期", "登记时间", "登记日期"], "item": ["名称", "项目名称", "内容", "事项"],
    "count": ["数", "次数", "份数", "人次", "合计"], "note": ["说明备注", "remarks"],
  ]
}
