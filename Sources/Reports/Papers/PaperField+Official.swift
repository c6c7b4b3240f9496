import Casework
import Values
import Vocabulary

// MARK: - What the official forms and the rows of tables name

extension PaperField {
  /// What a value of the official forms is, for those who write templates; of all others what they are elsewhere.
  var officialWords: Phrase {
    switch self {
    case .regulator: Phrase("按市场监管的规则办理时有", "there where the rules are those of market regulation")
    case .inSystem:
      Phrase("转给市场监管部门时有", "there where it is passed on within market regulation")
    case .about: Phrase("关于什么：被投诉人和商品", "what it is about: the merchant and the product")
    case .contact: Phrase("联系人：作出决定的经办人", "whom to ask: the clerk who decided")
    case .decidedOn: Phrase("作出决定的日期", "the day of the decision")
    case .groundNumber: Phrase("第几项情形，如 三", "the number of the ground, such as 三")
    case .groundText: Phrase("理由的补充说明", "what was said more of the ground")
    case .delegateAuthorised: Phrase("看过授权委托书时有", "there where the authorisation was seen")
    case .appointment: Phrase("调解定在什么时候", "when the mediation is")
    case .testItem, .testBody: Phrase("检测项目、机构", "what is tested, and by whom")
    case .testResult, .testPayer: Phrase("检测结论、费用由谁承担", "the result of the test, and who pays")
    case .reply: Phrase("回复的内容", "what was replied")
    case .brokenOff: Phrase("调解终止或者撤回时有", "there where the mediation was ended or withdrawn from")
    case .officeAddress: Phrase("本单位地址，在设置文件里", "the office's address, of the file of settings")
    case .retention: Phrase("个人信息保存多久，在设置文件里", "how long persons are kept, of the file of settings")
    case .eachRepresentative:
      Phrase("每个代表人一行，其中有 row_name、row_phone", "once for each representative: row_name, row_phone")
    case .rowName, .rowPhone: Phrase("这一行的姓名、电话", "the name and the phone of the row")
    case .eachEvidence:
      Phrase(
        "每件材料一行，其中有 row_number、row_text", "once for each piece of evidence: row_number, row_text")
    case .rowNumber, .rowText: Phrase("这一行的序号、内容", "the number and the words of the row")
    case .number, .complaint, .report, .consultation, .office, .venue, .desk, .deskPhone, .clerk,
      .printedOn, .receivedOn, .channel, .people, .consumerName, .consumerPhone, .consumerAddress,
      .idType, .idNumber, .delegateName, .delegatePhone, .representatives, .anonymous,
      .reporterHidden, .publishYes, .publishNo, .entrustYes, .entrustNo, .merchantName,
      .merchantContact, .merchantAddress, .merchantPhone, .creditCode, .product, .goodsClass,
      .nature, .purchasedOn, .amount, .amountWords, .facts, .requests, .evidence, .matter,
      .standing, .undecided, .missing, .ground, .otherRoutes, .answerBy, .targetBy, .estimated,
      .countedFrom, .department, .referredOn, .replyBy, .receivedBy, .mediator, .mediationPlace,
      .entrustedTo, .settled, .agreement, .recovered, .doubled, .performed, .performBy, .settledOn,
      .ended, .head:
      words
    }
  }

  /// What is printed where there is nothing to print: a blank to be filled in by pen. What is only there at times, or
  /// only asked for, has none.
  var blank: String {
    switch self {
    case .receivedOn, .printedOn, .purchasedOn, .answerBy, .referredOn, .replyBy, .performBy,
      .settledOn, .decidedOn, .appointment:
      "　　年　　月　　日"
    case .complaint, .report, .consultation, .people, .anonymous, .reporterHidden, .publishYes,
      .publishNo, .entrustYes, .entrustNo, .amountWords, .undecided, .missing, .ground,
      .otherRoutes, .targetBy, .estimated, .countedFrom, .settled, .performed, .ended, .head,
      .regulator, .inSystem, .groundText, .delegateAuthorised, .brokenOff, .eachRepresentative,
      .eachEvidence, .rowName, .rowPhone, .rowNumber, .rowText, .retention:
      ""
    case .number, .office, .venue, .desk, .deskPhone, .clerk, .channel, .consumerName,
      .consumerPhone, .consumerAddress, .idType, .idNumber, .delegateName, .delegatePhone,
      .representatives, .merchantName, .merchantContact, .merchantAddress, .merchantPhone,
      .creditCode, .product, .goodsClass, .nature, .amount, .facts, .requests, .evidence, .matter,
      .standing, .department, .receivedBy, .mediator, .mediationPlace, .entrustedTo, .agreement,
      .recovered, .doubled, .about, .contact, .groundNumber, .testItem, .testBody, .testResult,
      .testPayer, .reply, .officeAddress:
      "________"
    }
  }
}
