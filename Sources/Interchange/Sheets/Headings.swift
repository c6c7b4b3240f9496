import Casework
import Values
import Vocabulary

/// What columns of sheets are called: what is written, and what else is read.
package enum Headings {
  /// The Chinese headers of the sheet of cases, each declared with what it heads.
  static let caseHeaders: [String: String] =
    [
      "kind": Term.kind.zh, "external_id": Term.externalID.zh, "number": Term.number.zh,
      "clerk": Term.clerk.zh, "links": "关联", "history": Term.whatHappened.zh,
    ]
    .merging(Field.allCases.map { ($0.rawValue, $0.declaration.heading.zh) }) { $1 }
    .merging(Field.allCases.compactMap { field in field.approxKey.map { ($0, approx(field)) } }) {
      $1
    }
    .merging(StateColumn.allCases.map { ($0.rawValue, $0.heading.zh) }) { $1 }

  /// The Chinese header of how far a field is known.
  package static func approx(_ field: Field) -> String {
    field.declaration.heading.zh + Term.exactness.zh
  }

  /// Headers of sheets of cases in earlier versions, and the columns they head: what was exported once
  /// stays readable.
  static let formerCaseHeaders: [String: String] = [
    "受托人": "consumer.delegate.name", "受托人电话": "consumer.delegate.phone", "事实": "facts",
  ]

  /// The Chinese headers of the sheet of ledger entries.
  static let ledgerHeaders = Dictionary(
    uniqueKeysWithValues: TallyColumn.allCases.map { ($0.rawValue, $0.heading) })

  /// Headers of sheets of the ledger in earlier versions, and the columns they head.
  static let formerLedgerHeaders: [String: String] = [:]

  /// Columns that lists and sheets for counting have, and that the program works out by itself.
  static let workedOut: [String] =
    StateColumn.allCases.filter { $0 != .masked }.flatMap { [$0.rawValue, $0.heading.zh] }
    + ["department", Term.department.zh, "closed_on", Term.closed.zh]

  /// What other people's sheets and the official forms call a column. It is proposed and never taken for granted.
  static func headings(ofOthers column: String) -> [String] {
    let label = Field(rawValue: column)?.declaration.formLabel
    return (headingsOfOthers[column] ?? []) + (label.map { [$0] } ?? [])
  }

  private static let headingsOfOthers: [String: [String]] = [
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
      "telephone", "投诉人联系电话", "投诉人联系方式", "消费者联系电话", "投诉人手机",
    ],
    "consumer.address": ["地址", "家庭住址", "联系地址", "通讯地址", "投诉人地址", "消费者地址", "住所", "address"],
    "consumer.id_type": ["证件种类", "证件"],
    "consumer.id_number": ["身份证", "身份证号", "身份证号码", "证件号", "有效证件号码"],
    "consumer.delegate.name": ["代理人", "委托代理人", "委托人"],
    "merchant.name": [
      "被投诉方", "被投诉人", "被投诉单位", "被投诉方名称", "被投诉单位名称", "被投诉对象", "被举报人", "被举报方", "被举报单位",
      "经营者", "经营者名称", "企业",
      "企业名称", "商户", "商户名称", "商家名称", "店铺", "公司", "公司名称", "单位名称", "涉事企业", "merchant", "company",
    ],
    "merchant.address": [
      "被投诉单位地址", "被投诉方地址", "经营地址", "企业地址", "经营者地址", "店铺地址", Term.respondentAddress,
    ],
    "merchant.phone": [
      "被投诉方电话", "企业电话", "经营者电话", "商户电话", "被投诉人电话", "被投诉单位电话", "被投诉方联系电话", "被投诉人联系电话",
      "被投诉单位联系电话", "被投诉方联系方式", "被投诉人联系方式", "经营者联系电话",
    ],
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
