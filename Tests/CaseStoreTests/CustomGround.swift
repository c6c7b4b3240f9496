import Casework
import Values
import Vocabulary

/// An office's own fields, one of each keeping and of several kinds.
enum CustomGround {
  static let member = field("member_no", "会员号", "Member number", .text, .personal)
  static let habit = field("habit", "情况", "Circumstances", .text, .freeText)
  static let district = field(
    "district", "片区", "District", .choice, .open,
    ["east": Phrase("东片", "East"), "west": Phrase("西片", "West")])
  static let visits = field("visits", "来过几次", "Visits", .number, .open)

  static let values: [String: CustomValue] = [
    "member_no": CustomValue(member, .text("V-0012")),
    "habit": CustomValue(habit, .text("每周来店")), "district": CustomValue(district, .text("east")),
    "visits": CustomValue(visits, .number(3)),
  ]

  static func field(
    _ id: String, _ zh: String, _ en: String, _ kind: CustomField.Kind,
    _ keeping: Casework.Field.Keeping, _ choices: [String: Phrase] = [:]
  ) -> CustomField {
    guard
      let field = CustomField(
        id: id, label: Phrase(zh, en), kind: kind, keeping: keeping, choices: choices)
    else { fatalError("not an id: \(id)") }
    return field
  }
}
