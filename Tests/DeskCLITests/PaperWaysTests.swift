import Casework
import Reports
import Testing

/// Every name that a template may use tells of the fields that it is for, and of no others.
@Suite struct PaperWaysTests {
  /// The fields that give a name its value on the sheet of a complaint in which every field is filled in.
  /// Of a new name the compiler asks it here.
  private func givers(of name: PaperField) -> Set<Field> {
    switch name {
    case .venue: [.venue]
    case .channel: [.channel]
    case .people: [.people]
    case .consumerName, .consumerPhone, .consumerAddress, .idType, .idNumber, .delegateName,
      .delegatePhone, .representatives, .publishYes, .entrustYes:
      giversOfThePerson(name)
    case .merchantName: [.merchantName]
    case .merchantContact: [.merchantContact]
    case .merchantAddress: [.merchantAddress]
    case .merchantPhone: [.merchantPhone]
    case .creditCode: [.merchantCreditCode]
    case .product: [.product]
    case .goodsClass: [.goodsClass]
    case .nature: [.nature]
    case .purchasedOn: [.purchasedOn]
    case .amount: [.amount]
    case .facts: [.facts]
    case .requests: [.requests, .requestOther]
    case .evidence: [.evidence]
    case .matter: [.product, .facts]
    case .about: [.merchantName, .product]
    case .delegateAuthorised: [.delegateAuthorised]
    case .eachRepresentative: [.representatives]
    case .eachEvidence: [.evidence]
    // Whoever does not say when it came in means today, and what was read as an amount has no words.
    case .receivedOn, .amountWords: []
    // Told of the desk, or of what becomes of a case.
    case .number, .head, .complaint, .report, .consultation, .office, .desk, .deskPhone, .clerk,
      .printedOn,
      .anonymous, .reporterHidden, .publishNo, .entrustNo, .standing, .undecided, .missing, .ground,
      .otherRoutes, .answerBy, .targetBy, .estimated, .countedFrom, .department, .referredOn,
      .replyBy, .receivedBy, .mediator, .mediationPlace, .entrustedTo, .settled, .agreement,
      .recovered, .doubled, .performed, .performBy, .settledOn, .ended, .regulator,
      .inSystem,
      .contact, .decidedOn, .groundNumber, .groundText, .appointment, .testItem, .testBody,
      .testResult, .testPayer, .reply, .brokenOff, .rowName, .rowPhone, .rowNumber, .rowText:
      []
    }
  }

  private func giversOfThePerson(_ name: PaperField) -> Set<Field> {
    let givers: [PaperField: Field] = [
      .consumerName: .consumerName, .consumerPhone: .consumerPhone,
      .consumerAddress: .consumerAddress, .idType: .consumerIDType, .idNumber: .consumerIDNumber,
      .delegateName: .delegateName, .delegatePhone: .delegatePhone,
      .representatives: .representatives, .publishYes: .consentPublish,
      .entrustYes: .consentEntrust,
    ]
    return Set([givers[name]].compactMap { $0 })
  }

  @Test func everyNameIsGivenByItsFields() throws {
    let ground = try FieldGround()
    let fields = try ground.fields(Field.allCases)
    let all = try ground.paper(fields)
    var found: [PaperField: Set<Field>] = [:]
    for field in Field.allCases {
      var less = fields
      less[field] = nil
      let left = try ground.paper(less)
      for name in PaperField.allCases where left[name] != all[name] {
        found[name, default: []].insert(field)
      }
    }
    for name in PaperField.allCases {
      #expect(found[name, default: []] == givers(of: name), "\(name)")
    }
  }
}
