import Casework
import Testing
import Values
import Vocabulary

@testable import CaseStore

/// What makes an office look twice at a complaint (总局令第121号 art. 17): counted, never decided.
@Suite("Signs around a complaint")
struct RiskIndicatorTests {
  private func complaint(
    _ store: CaseStore, name: String = "样一", phone: String = "13800138000",
    address: String = "样区一路1号", merchant: String = "样品商店", at: String = "09:00",
    kind: Kind = .complaint
  ) throws -> CaseID {
    let more: [Field: FieldValue] = [
      .consumerName: .text(name), .consumerPhone: .text(phone), .consumerAddress: .text(address),
      .merchantName: .text(merchant),
    ]
    return try store.opened(Ground.intake(kind, more), by: Ground.author(at))
  }

  private func other(_ index: Int) -> String { "1390013900\(index)" }

  @Test func theFifthComplaintOfADayAgainstOneMerchantShows() throws {
    let store = try Ground.memory()
    let ids = try (0..<6).map {
      try complaint(store, phone: other($0), address: "样路\($0)号", at: "09:0\($0)")
    }
    #expect(try store.riskIndicators(of: ids[3]).isEmpty)
    #expect(try store.riskIndicators(of: ids[4]) == [.manyAgainstMerchant(place: 5)])
    #expect(try store.riskIndicators(of: ids[5]) == [.manyAgainstMerchant(place: 6)])
    try store.take(.void, [.why: .text("重复")], on: ids[0])
    #expect(try store.riskIndicators(of: ids[4]).isEmpty)
  }

  @Test func anotherDayAnotherMerchantAndOtherKindsDoNotCount() throws {
    let store = try Ground.memory()
    for index in 0..<4 { _ = try complaint(store, phone: other(index), address: "样路\(index)号") }
    _ = try complaint(store, phone: other(5), address: "样路5号", at: "2027-03-14T10:00")
    _ = try complaint(store, phone: other(6), address: "样路6号", merchant: "别家")
    _ = try complaint(store, phone: other(7), address: "样路7号", kind: .report)
    let last = try complaint(store, phone: other(8), address: "样路8号", at: "08:00")
    #expect(try store.riskIndicators(of: last).isEmpty)
    let fifth = try complaint(store, phone: other(9), address: "样路9号", at: "11:00")
    // The one taken down last is the first of the day, so this one is the sixth.
    #expect(try store.riskIndicators(of: fifth) == [.manyAgainstMerchant(place: 6)])
  }

  @Test func onePhoneAgainstOneMerchant() throws {
    let store = try Ground.memory()
    _ = try complaint(store, at: "2027-03-01T09:00")
    _ = try complaint(store, at: "2027-03-08T09:00")
    _ = try complaint(store, merchant: "别家", at: "2027-03-09T09:00")
    let third = try complaint(store)
    #expect(try store.riskIndicators(of: third) == [.manyOfOnePhoneAgainstMerchant(3)])
    // The phone written otherwise is the same phone.
    let fourth = try complaint(store, phone: "138 0013 8000", at: "10:00")
    let riskIndicators: [RiskIndicator] = [.manyOfOnePhoneAgainstMerchant(4), .manyOfOnePhone(5)]
    #expect(try store.riskIndicators(of: fourth) == riskIndicators)
  }

  @Test func whatLiesLongerBackDoesNotCount() throws {
    let store = try Ground.memory()
    _ = try complaint(store, at: "2027-02-13T09:00")
    _ = try complaint(store, at: "2027-02-14T09:00")
    let third = try complaint(store)
    #expect(try store.riskIndicators(of: third).isEmpty)
    let fourth = try complaint(store, at: "10:00")
    #expect(try store.riskIndicators(of: fourth) == [.manyOfOnePhoneAgainstMerchant(3)])
  }

  @Test func onePhoneInSeveralNames() throws {
    let store = try Ground.memory()
    _ = try complaint(store, name: "样一", address: "样路1号", merchant: "甲")
    _ = try complaint(store, name: "样二", address: "样路2号", merchant: "乙")
    let again = try complaint(store, name: "样二", address: "样路2号", merchant: "丙")
    #expect(try store.riskIndicators(of: again).isEmpty)
    let third = try complaint(store, name: "样三", address: "样路3号", merchant: "丁")
    #expect(try store.riskIndicators(of: third) == [.manyNamesOfOnePhone(3)])
  }

  @Test func oneAddressWithSeveralPhones() throws {
    let store = try Ground.memory()
    _ = try complaint(store, phone: other(1), merchant: "甲")
    _ = try complaint(store, phone: other(2), merchant: "乙")
    let third = try complaint(store, phone: other(3), address: "样区一路１号", merchant: "丙")
    #expect(try store.riskIndicators(of: third) == [.manyPhonesOfOneAddress(3)])
  }

  @Test func aMerchantsOwnPhoneIsNobodysComplaint() throws {
    let store = try Ground.memory()
    for index in 0..<4 {
      _ = try store.opened(
        Ground.intake(
          .complaint,
          [
            .consumerPhone: .text(other(index)), .consumerAddress: .text("样路\(index)号"),
            .merchantPhone: .text("13800138000"), .merchantName: .text("店\(index)"),
          ]))
    }
    #expect(try store.riskIndicators(of: try complaint(store, merchant: "甲")).isEmpty)
  }

  @Test func reportsAndVoidCasesHaveNone() throws {
    let store = try Ground.memory()
    for _ in 0..<5 { _ = try complaint(store) }
    let report = try complaint(store, kind: .report)
    #expect(try store.riskIndicators(of: report).isEmpty)
    let sixth = try complaint(store, at: "12:00")
    #expect(try store.riskIndicators(of: sixth).count == 3)
    try store.take(.void, [.why: .text("误录")], on: sixth)
    #expect(try store.riskIndicators(of: sixth).isEmpty)
  }
}
