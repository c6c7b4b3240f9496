import Casework
import Values
import Vocabulary

/// A complaint that nobody made, as it is typed and saved again and again.
enum InventedComplaint {
  /// The facts letter by letter, as they are typed.
  static let letters = "三月一日在样品商店买电饭锅一台用三天不通电商家说人为损坏不退".map { String($0) }

  /// What is saved; others of the same day differ from it in these.
  static func intake(phone: String = "13800001234", merchant: String = "样品商店") -> Intake {
    Intake(
      kind: .complaint,
      fields: CaseFields([
        .channel: .text("visit"), .consumerName: .text("样一"), .consumerPhone: .text(phone),
        .merchantName: .text(merchant), .product: .text("电饭锅"),
        .facts: .text("三月一日买的电饭锅用三天不通电，商家说人为损坏，不退不换，要求退款。"),
        .requests: .list(["refund"]),
      ]))
  }
}
