import Casework
import Values
import Vocabulary

/// Makes of a row of somebody else's sheet a row of ours. What a field does not understand is not lost and refuses
/// nothing: it is written into the facts, behind its heading.
struct MappedRow {
  private let map: ColumnMap
  private let values: ValueReader
  private var cells: [String: String] = [:]
  private var added: [String] = []
  private var result = ""
  private var resultDay = ""
  private var recovered = ""
  /// The headings whose cells were not understood.
  private(set) var notUnderstood: [String] = []

  /// - Parameter row: what stands below each column of the map, and how its days are read.
  init(
    _ row: [(cell: String, days: OldDays)], _ map: ColumnMap, _ values: ValueReader
  ) throws(DocumentProblem) {
    self.map = map
    self.values = values
    for (column, said) in zip(map.columns, row) {
      let words = TextRules.trimmed(said.cell)
      if !words.isEmpty { try take(words, column, said.days) }
    }
    try takeResult(row)
    finish()
  }

  /// What stands in a column of ours; nothing where the row says nothing.
  func cell(_ id: String) -> String { cells[id] ?? "" }

  private mutating func take(
    _ words: String, _ column: ColumnMap.Column, _ days: OldDays
  ) throws(DocumentProblem) {
    switch column.target {
    case .leftOut: break
    case .facts: added.append("\(column.heading)：\(words)")
    case .person: takePerson(words)
    case .result: result = result.isEmpty ? words : "\(result)\n\(words)"
    case .resultDay: resultDay = words
    case .recovered: recovered = words
    case .column(let id):
      if id == "kind" {
        cells[id] = kind(words)?.rawValue ?? words
      } else if id == Field.receivedAt.rawValue {
        guard let instant = days.instant(words) else {
          throw DocumentProblem(field: column.heading, value: words, reason: .notAnInstant)
        }
        cells[id] = instant.iso(in: days.zone)
      } else {
        put(words, into: id, column.heading, days)
      }
    }
  }

  private func kind(_ words: String) -> Kind? {
    if let kind = values.kind(named: words) { return kind }
    return Kind.allCases.first { words.contains($0.mark) } ?? map.kind
  }

  /// 张三 13800000000, 张三（13800000000）.
  private mutating func takePerson(_ words: String) {
    let text = TextRules.foldWidth(words)
    guard let match = text.firstMatch(of: /[0-9][0-9\- ]{5,}[0-9]/) else {
      return put(words, into: Field.consumerName.rawValue, "", nil)
    }
    let name = text.replacing(match.output, with: "").filter { !"()（）:：,，/、;；".contains($0) }
    put(String(match.output), into: Field.consumerPhone.rawValue, "", nil)
    if !TextRules.trimmed(name).isEmpty {
      put(TextRules.trimmed(name), into: Field.consumerName.rawValue, "", nil)
    }
  }
}

// MARK: - Values

extension MappedRow {
  private mutating func put(
    _ words: String, into id: String, _ heading: String, _ days: OldDays?
  ) {
    if let former = cells[id], !former.isEmpty {
      if id == Field.facts.rawValue { return cells[id] = "\(former)\n\(words)" }
      return added.append("\(heading)：\(words)")
    }
    guard let field = Field(rawValue: id) else { return putOther(words, id, heading, days) }
    if field == .requests { return putRequests(words) }
    var words = words
    if case .day = field.form, let day = days?.day(words) { words = day.description }
    do throws(DocumentProblem) {
      let read = try values.reading(of: field, words: words)
      cells[id] = MappedRow.cell(read.value, as: words)
    } catch {
      leave(words, heading)
    }
  }

  /// An office's own field, a number of elsewhere, a clerk.
  private mutating func putOther(
    _ words: String, _ id: String, _ heading: String, _ days: OldDays?
  ) {
    guard id.hasPrefix(CustomField.prefix) else { return cells[id] = words }
    let own = String(id.dropFirst(CustomField.prefix.count))
    let field = values.catalogue.custom.first { $0.id == own }
    var words = words
    if field?.kind == .day, let day = days?.day(words) { words = day.description }
    do throws(DocumentProblem) {
      let read = try values.custom(own, .string(words))
      cells[id] = MappedRow.cell(read.value, as: words)
    } catch {
      leave(words, heading)
    }
  }

  /// What is asked for and is in no list has a field of its own.
  private mutating func putRequests(_ words: String) {
    let parts = ValueReader.split(words)
    let list = values.catalogue.requests
    let known = parts.compactMap { list.id(named: $0, takesWords: true) }
    cells[Field.requests.rawValue] = known.joined(separator: ";")
    let others = parts.filter { list.id(named: $0, takesWords: true) == nil }
    if !others.isEmpty {
      put(others.joined(separator: "；"), into: Field.requestOther.rawValue, "", nil)
    }
  }

  private mutating func leave(_ words: String, _ heading: String) {
    added.append("\(heading)：\(words)")
    notUnderstood.append(heading)
  }

  /// A cell of our own sheets says a yes, a number and a choice in one way.
  private static func cell(_ value: FieldValue?, as words: String) -> String {
    switch value {
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number): String(number)
    case .text(let text): text
    case .list(let entries): entries.joined(separator: ";")
    case .day, .money, .instant, .people, nil: words
    }
  }
}

// MARK: - What came of it

extension MappedRow {
  private mutating func takeResult(
    _ row: [(cell: String, days: OldDays)]
  ) throws(DocumentProblem) {
    let kind = cells["kind"].flatMap(Kind.init) ?? map.kind
    if cells["kind"] == nil { cells["kind"] = map.kind?.rawValue }
    var outcome = OldResult(words: result, at: try moment(row))
    if !recovered.isEmpty {
      do throws(DocumentProblem) {
        _ = try values.money(recovered, "recovered")
        outcome.recovered = recovered
      } catch {
        outcome.words += (result.isEmpty ? "" : "\n") + recovered
      }
    }
    let isSettled = OldResult.ending(outcome.words) == .settled && kind == .complaint
    if !outcome.recovered.isEmpty, !(isSettled && map.closes == true) {
      outcome.words += (outcome.words.isEmpty ? "" : "\n") + outcome.recovered
    }
    if outcome.words.isEmpty { return }
    let steps = outcome.steps(of: kind, closes: map.closes == true)
    cells["history"] = JSON.array(steps).text
  }

  /// When it was dealt with: a day alone is no moment before the case came in.
  private func moment(
    _ row: [(cell: String, days: OldDays)]
  ) throws(DocumentProblem) -> Instant? {
    let received = cells[Field.receivedAt.rawValue].flatMap { Instant(iso: $0) }
    guard let place = map.columns.firstIndex(where: { $0.target == .resultDay }),
      !resultDay.isEmpty
    else { return received }
    guard let said = row[place].days.instant(resultDay) else {
      throw DocumentProblem(
        field: map.columns[place].heading, value: resultDay, reason: .notAnInstant)
    }
    let zone = row[place].days.zone
    guard let received, said.day(in: zone) == received.day(in: zone) else { return said }
    return max(said, received)
  }

  private mutating func finish() {
    let facts = [cells[Field.facts.rawValue]].compactMap { $0 } + added
    if !facts.isEmpty { cells[Field.facts.rawValue] = facts.joined(separator: "\n") }
  }
}
