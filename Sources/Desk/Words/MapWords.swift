import Casework
import Interchange
import Values
import Vocabulary

/// What a column of somebody else's sheet becomes, in words.
package enum MapWords {
  /// What becomes of it.
  package static func words(for target: ColumnTarget, _ catalogue: Catalogue) -> Phrase {
    switch target {
    case .facts: Phrase("经过里的一行", "a line of the facts")
    case .leftOut: Phrase("不读的", "not read")
    case .person: Phrase("姓名和电话", "name and phone")
    case .result: Phrase("办得怎样", "what came of it")
    case .resultDay: Phrase("何时办的", "when it was dealt with")
    case .recovered: Term.recovered.inside
    case .column(let id): column(id, catalogue)
    }
  }

  private static func column(_ id: String, _ catalogue: Catalogue) -> Phrase {
    if let field = Field(rawValue: id) { return field.declaration.heading }
    if let own = catalogue.custom.first(where: { $0.name == id }) { return own.label }
    switch id {
    case "kind": return Term.kind
    case "external_id", "number": return Term.externalID
    case "clerk": return Term.clerk
    default: return Phrase(id)
    }
  }

  /// What stands in a cell, as it may stand on a screen that others see.
  package static func sample(_ words: String, _ target: ColumnTarget) -> String {
    let line = words.replacing("\n", with: " ")
    guard case .column(let id) = target, let field = Field(rawValue: id) else {
      return target == .person ? "***" : Mask.text(line)
    }
    switch field.secrecy {
    case .name, .contact, .people: return Mask.name(line)
    case .phone: return Mask.phone(line)
    case .address: return Mask.address(line)
    case .paper, .order: return "***"
    case .nothing, .paperKind, .place, .code, .text: return Mask.text(line)
    }
  }

}

// MARK: - What nobody can guess

extension MapWords {
  /// The year of days that name none.
  package static let year = Phrase("没写年份的日期是哪一年", "The year of days without one")
  /// Which of the two days is meant by figures that may be either.
  package static let order = Phrase("3/4/2026 是几月几日", "Which day 3/4/2026 is")
  /// The first and the second of them.
  package static let orders = [
    (isDayFirst: false, words: Phrase("3 月 4 日", "the 4th of March")),
    (isDayFirst: true, words: Phrase("4 月 3 日", "the 3rd of April")),
  ]
}

// MARK: - What is said of rows

extension MapWords {
  /// Why a row was not read.
  package static func words(for reason: OldSheet.Reason) -> Phrase {
    switch reason {
    case .sum: Phrase("是合计，没有读", "adds up and was not read")
    case .headings: Phrase("又是表头，没有读", "says the headings again and was not read")
    case .remark: Phrase("只有一格有字，没有读", "has one cell alone and was not read")
    }
  }

  /// What somebody has to know of a sheet before it is read in by its map.
  package static func remarks(on mapped: MappedSheet) -> [Phrase] {
    var remarks: [Phrase] = []
    if !mapped.saysWhenReceived {
      remarks.append(
        Phrase("没有一列说何时受理，都按现在算", "no column says when cases came in; now counts for all"))
    }
    for (heading, count) in mapped.notUnderstood {
      remarks.append(
        Phrase(
          "“\(heading)”有 \(count) 格没看懂，原样写进经过",
          "\(heading): \(count) cells were not understood and stand in the facts"))
    }
    return remarks
  }
}
