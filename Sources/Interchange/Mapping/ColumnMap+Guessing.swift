import Casework
import Values
import Vocabulary

extension ColumnMap {
  /// What the headings of a sheet, and what stands below them, seem to mean.
  ///
  /// - Parameter file: the name of the file, which may say the year.
  public init(guessing sheet: OldSheet, file: String, _ reader: EntryReader) {
    columns = sheet.columns.map { column in
      ColumnMap.column(column, numbers: sheet.isCounted(column), reader)
    }
    giveUpDoubles()
    let words = [file, sheet.name] + sheet.titles
    kind = has(.column("kind")) ? nil : ColumnMap.kind(words + columns.map(\.heading))
    year = words.lazy.compactMap(ColumnMap.year).first
  }

  private static func column(
    _ column: OldSheet.Column, numbers isCounted: Bool, _ reader: EntryReader
  ) -> Column {
    let heading = column.heading
    if isCounted { return Column(heading: heading, target: .leftOut, isSure: true) }
    if let known = ColumnTarget.headed(heading) {
      return Column(heading: heading, target: known, isSure: true)
    }
    let guess = reader.sheets.guess(heading)
    if let guess, !ColumnTarget.unread.contains(guess.id) {
      let id = guess.id == "number" ? "external_id" : guess.id
      return Column(heading: heading, target: .column(id), isSure: guess.isSure)
    }
    let isPhone = !column.samples.isEmpty && column.samples.allSatisfy(isMobile)
    let target: ColumnTarget = isPhone ? .column(Field.consumerPhone.rawValue) : .facts
    return Column(heading: heading, target: target, isSure: false)
  }

  private static func isMobile(_ words: String) -> Bool {
    words.utf8.count == 11 && words.utf8.first == UInt8(ascii: "1") && Int(words) != nil
  }

  /// Of several columns that seem to mean the same the first that is known keeps it, and the others go into the facts.
  private mutating func giveUpDoubles() {
    for place in columns.indices {
      let column = columns[place]
      if column.target.takesSeveral { continue }
      let same = columns.indices.filter { columns[$0].target == column.target }
      let kept = same.first { columns[$0].isSure } ?? same[0]
      if place == kept { continue }
      let isText = column.target == .column(Field.facts.rawValue)
      columns[place].target = .facts
      columns[place].isSure = column.isSure && isText
    }
  }

  /// What the cases of a sheet are that speaks of one kind alone; nil where it speaks of several, or of none.
  private static func kind(_ words: [String]) -> Kind? {
    let met = Kind.allCases.filter { kind in words.contains { $0.contains(kind.mark) } }
    return met.count == 1 ? met.first : nil
  }

  /// The year that a title names: `2025年`.
  private static func year(_ words: String) -> Int? {
    words.firstMatch(of: /(20[0-9]{2})\s*年/).flatMap { Int($0.output.1) }
  }
}

extension OldSheet {
  /// Whether a column only counts the rows: 1, 2, 3. Phones may follow each other, too, and count nothing.
  fileprivate func isCounted(_ column: Column) -> Bool {
    let numbers = rows.map { Int(TextRules.trimmed($0.cell(column.place))) ?? 0 }
    guard numbers.count > 1, let first = numbers.first, 1..<100_000 ~= first else {
      return numbers.count == 1 && numbers[0] == 1
    }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }
}

extension Kind {
  /// What people write where they speak of cases of the kind.
  var mark: String {
    switch self {
    case .complaint: "投诉"
    case .report: "举报"
    case .consultation: "咨询"
    }
  }
}
