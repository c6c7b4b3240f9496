import Casework
import TerminalKit
import Values
import Vocabulary

extension StepForm {
  static let zh: [StepName: String] = [
    .accept: "受理投诉", .decline: "不予受理，写明理由", .mediate: "双方同意，组织调解",
    .test: "送检测鉴定；--done 结束", .settle: "调解成功；--on-spot 当场和解",
    .terminate: "终止调解，写明理由", .withdraw: "撤回", .refer: "转办给别的部门",
    .reply: "转办的部门回复了；--close 就此办结", .handOver: "举报线索移交", .answer: "答复咨询",
    .dispatch: "派小分队上门", .extend: "延长期限", .turn: "转为投诉或举报", .notify: "已告知",
    .note: "记一笔", .amend: "补材料或更正", .link: "关联另一件", .unlink: "取消关联",
    .platformNumber: "记下平台编号", .void: "作废", .reopen: "重新办理",
  ]

  static let en: [StepName: String] = [
    .accept: "accept a complaint", .decline: "decline it, with the ground",
    .mediate: "both sides agree to mediation", .test: "send for a test; --done ends it",
    .settle: "settled; --on-spot at the desk itself",
    .terminate: "end the mediation, with the ground",
    .withdraw: "withdrawn by who brought it", .refer: "refer to another department",
    .reply: "the department replied; --close ends the case", .handOver: "hand a clue over",
    .answer: "answer a consultation", .dispatch: "send a squad out",
    .extend: "extend the time limit",
    .turn: "turn into a complaint or report", .notify: "somebody was told", .note: "write a note",
    .amend: "add or correct fields", .link: "link with another case", .unlink: "take a link away",
    .platformNumber: "note the platform's number", .void: "make void",
    .reopen: "open a closed case again",
  ]

  static let labels: [StepOption: Phrase] = [
    .told: Phrase("已用这种方式告知", "told by these means"),
    .ground: Phrase("第几项理由", "the ground's number"),
    .text: Phrase("文字", "words"), .mediator: Phrase("调解人员", "the mediator"),
    .place: Phrase("地点", "the place"), .entrustedTo: Phrase("委托给", "entrusted to"),
    .item: Phrase("检测什么", "what is tested"), .done: Phrase("检测结束", "the test is done"),
    .result: Phrase("结果", "the result"), .recovered: Phrase("挽回损失，元", "recovered, yuan"),
    .doubled: Phrase("其中加倍赔偿，元", "of it doubled compensation, yuan"),
    .onSpot: Phrase("当场和解", "settled on the spot"), .agreement: Phrase("协议内容", "what was agreed"),
    .performed: Phrase("已经履行", "performed already"),
    .performBy: Phrase("履行期限", "to be performed by"),
    .to: Phrase("转给", "to whom"), .replyBy: Phrase("回复期限", "reply by"),
    .receivedBy: Phrase("接收人", "who received it"), .close: Phrase("就此办结", "ends the case"),
    .squad: Phrase("小分队", "the squad"), .why: Phrase("原因", "why"), .by: Phrase("告知方式", "the means"),
    .number: Phrase("另一件的编号", "the other case"), .value: Phrase("值", "the value"),
    .whom: Phrase("告知了谁", "whom the notice reached"),
    .toldMerchant: Phrase("已用这种方式告知商家", "the merchant told by these means"),
  ]
}
