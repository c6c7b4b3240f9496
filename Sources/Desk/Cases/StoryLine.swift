import Casework
import Values

/// A line of a case's page: the fields that are told on it, side by side.
struct StoryLine: Equatable {
  /// What stands before them; nil where it is the name of the first.
  var label: Phrase?
  var fields: [Field]

  init(_ fields: Field..., label: Phrase? = nil) {
    self.fields = fields
    self.label = label
  }
}

extension StoryLine {
  /// The lines of all fields.
  static let all = lines(of: Field.allCases)

  /// How fields stand on the page of a case. A field that has no place here has a line of its own, below
  /// the field before it: so a new one shows by itself.
  static func lines(of fields: [Field]) -> [StoryLine] {
    let known = Set(placed.flatMap(\.fields))
    var lines = placed
    for (before, field) in zip([nil] + fields, fields) where !known.contains(field) {
      let above = lines.firstIndex { line in before.map(line.fields.contains) ?? false }
      lines.insert(StoryLine(field), at: above.map { $0 + 1 } ?? 0)
    }
    return lines.map { line in
      var line = line
      line.fields.removeAll { !fields.contains($0) }
      return line
    }.filter { !$0.fields.isEmpty }
  }

  private static let placed = [
    StoryLine(
      .consumerName, .consumerPhone, .consumerAddress, .people, .consumerIDType, .consumerIDNumber,
      label: Phrase("来人", "Visitor")),
    StoryLine(.delegateName, .delegatePhone),
    StoryLine(.representatives),
    StoryLine(.receivedAt, .channel, .venue),
    StoryLine(.merchantName, .merchantAddress, .merchantTrade, .merchantContact, .merchantPhone),
    StoryLine(.topic),
    StoryLine(.product, .goodsClass, .nature, .purchasedOn),
    StoryLine(.amount),
    StoryLine(.requests, .requestOther),
    StoryLine(.merchantPlatform), StoryLine(.merchantShop), StoryLine(.merchantOrderNumber),
    StoryLine(.facts), StoryLine(.answer), StoryLine(.evidence),
    StoryLine(.consentPublish), StoryLine(.consentEntrust),
  ]
}
