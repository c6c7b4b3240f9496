import CaseMaking
import Casework
import Testing
import Values
import Vocabulary

/// What is refused and what is remarked on in the words of a form.
@Suite struct RemarkTests {
  /// A number that passes for that of a bank card; it is no customer's.
  private static let card = "4111111111111111"

  /// Numbers of these are long, or the number may be the clue: it is kept.
  @Test func textsButNarrativesRefuseCards() {
    let kept: Set<Field> = [.merchantCreditCode, .merchantOrderNumber, .facts, .answer]
    let texts: Set<Field> = [
      .venue, .consumerName, .consumerPhone, .consumerAddress, .consumerIDNumber, .delegateName,
      .delegatePhone, .merchantName, .merchantContact, .merchantAddress, .merchantPhone,
      .merchantPlatform, .merchantShop, .product, .requestOther,
    ]
    #expect(Set(Field.allCases.filter { $0.form == .text }) == kept.union(texts))
    #expect(Set(Field.allCases.filter { $0.refusesCard(in: "退到\(Self.card)") }) == texts)
    #expect(Field.allCases.filter { $0.refusesCard(in: "13800000001") } == [])
  }

  /// So it is in steps: what somebody tells of one may have the clue.
  @Test func optionsButTalesRefuseCards() {
    let refusing = StepOption.allCases.filter { $0.refusesCard(in: "退到\(Self.card)") }
    #expect(
      refusing == [
        .mediator, .place, .entrustedTo, .item, .to, .receivedBy, .squad, .time, .body, .approvedBy,
        .agreedBy,
      ])
    #expect(StepOption.allCases.filter { $0.refusesCard(in: "13800000001") } == [])
  }

  private func remarks(_ fields: [Field: FieldValue]) -> [FieldRemark] {
    CaseFields(fields).remarks(today: Given.day("2027-03-15"))
  }

  @Test func narrativesAndListsRemarkOnCards() {
    for field in [Field.facts, .answer] {
      #expect(remarks([field: .text("退到\(Self.card)")]) == [FieldRemark(field, .card)])
      #expect(remarks([field: .text("买来就坏")]) == [])
    }
    #expect(remarks([.product: .text("退到\(Self.card)")]) == [])
    #expect(remarks([.evidence: .list(["小票", Self.card])]) == [FieldRemark(.evidence, .card)])
    #expect(remarks([.evidence: .list(["小票"])]) == [])
  }

  /// The paper that was chosen says which numbers are odd; without one, letters speak of another paper.
  @Test(
    arguments: [
      ("", "11010519491231002X", nil), ("", "110105194912310021", .identity(.checksum)),
      ("", "E12345678", nil), ("", "12345678", .identity(.length(8))),
      ("resident_id", "11010519491231002X", nil),
      ("resident_id", "E12345678", .identity(.character("E"))),
      ("passport", "110105194912310021", nil), ("passport", "E12345678", nil),
      ("business_licence", "91350100M000100Y43", nil),
      ("business_licence", "91350100M000100Y44", .creditCode(.checksum)),
      ("business_licence", "11010519491231002X", .creditCode(.checksum)),
    ] as [(String, String, FieldRemark.Reason?)])
  func thePaperSaysWhatIsOdd(paper: String, number: String, reason: FieldRemark.Reason?) {
    #expect(IdentityNumber.oddity(of: number, paper: paper) == reason)
  }

  @Test func nothingIsFoundWhereNeitherCaseNorLedgerIs() {
    let id = EventID(desk: DeskID(random: 1), sequence: 1)
    #expect(InventedRecords().isEmpty)
    #expect(!InventedRecords(cases: [CaseID(registration: id)]).isEmpty)
    #expect(!InventedRecords(ledgers: [id]).isEmpty)
  }
}
