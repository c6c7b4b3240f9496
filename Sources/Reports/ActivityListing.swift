import Casework
import Interchange
import Values
import Vocabulary

/// The record of the activity, with what the ledger counted of those present.
public struct ActivityListing {
  private let totals: Totals

  /// The record of some figures: those of the activity's period.
  public init(_ totals: Totals) { self.totals = totals }

  /// The record as an object that can be read back; `counted` holds what is worked out.
  public func json(_ language: Language) -> JSON {
    let counted: JSON = [
      "venues": .count(totals.activity.venues.count),
      "departments": .count(totals.activity.departments.count),
      "organisations": .array(totals.present.map { $0.json(totals, language) }),
    ]
    let mark: [JSONMember] = totals.isDemonstration ? [.demonstration] : []
    return .object(
      totals.activity.members
        + [JSONMember(key: "counted", value: .object((counted.members ?? []) + mark))])
  }

  /// One part a line, the words in one column, then who was present by trade and in all.
  ///
  /// - Parameter width: the columns a text takes in a terminal.
  public func lines(_ language: Language, width: (String) -> Int) -> [String] {
    let known = Dictionary(
      totals.activity.parts(language).map { ($0.part, $0.words) }, uniquingKeysWith: { $1 })
    let rows = ActivityPart.allCases.map { ($0, known[$0] ?? "-") }
    let widths = rows.map { width($0.0.phrase[language]) }
    let column = (widths.max() ?? 0) + 2
    let record = zip(rows, widths).map { row, width in
      row.0.phrase[language] + String(repeating: " ", count: column - width) + row.1
    }
    let mark =
      totals.isDemonstration
      ? [Demonstration.marked(Demonstration.note[language], language)] : []
    return mark + record + present(language)
  }

  /// `现场 企业代表 21家：金融3家、广告3家`.
  public func present(_ language: Language) -> [String] {
    totals.present.map { group in
      let parts = group.rows.map { "\(totals.trade($0.trade)[language])\(gap(language))\($0.text)" }
      let name = [
        group.scope.phrase[language], group.label[language], group.detail ?? "",
        group.sum.text,
      ].filled(joinedBy: " ")
      if !group.isByTrade { return name }
      return name + Punctuation.colon[language]
        + parts.joined(separator: Punctuation.listComma[language])
    }
  }

  private func gap(_ language: Language) -> String { language == .chinese ? "" : " " }
}
