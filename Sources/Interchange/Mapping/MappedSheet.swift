import Casework
import Values
import Vocabulary

/// A sheet of somebody else with the map by which it is read. Its rows go the way of all that is read in.
public struct MappedSheet: Sendable {
  /// The sheet.
  public let sheet: OldSheet
  /// How it is read.
  public let map: ColumnMap
  private let file: String
  private let reader: EntryReader
  private let days: [OldDays]
  /// The place in the sheet of each column of the map; nil for one that the sheet has not.
  private let places: [Int?]

  /// - Parameter file: its path, for what is said of it.
  public init(_ sheet: OldSheet, _ map: ColumnMap, file: String, _ reader: EntryReader) {
    self.sheet = sheet
    self.map = map
    self.file = file
    self.reader = reader
    let places = map.columns.map { column in
      sheet.columns.first { SheetHeadings.key($0.heading) == SheetHeadings.key(column.heading) }?
        .place
    }
    self.places = places
    days = places.map { place in
      let cells = place.map { place in sheet.rows.map { $0.cell(place) } } ?? []
      var days = OldDays(cells, year: map.year, zone: reader.values.zone)
      days.isDayFirst = days.isDayFirst ?? map.isDayFirst
      return days
    }
  }

  /// The lines of the rows of cases.
  public var lines: [Int] { sheet.rows.map(\.line) }

  /// The records, without those in some lines.
  public func records(without refused: Set<Int> = []) -> ImportFile.Records {
    let rows = sheet.rows.filter { !refused.contains($0.line) }
    let columns = columns
    return ImportFile.Records([
      ImportFile.Records.Part(
        file: file, count: rows.count, line: { rows[$0].line },
        take: { place in
          let row = rows[place]
          return { .intake(try intake(row, columns)) }
        })
    ])
  }

  /// How many cells of a column were not understood, and are told in the facts; of columns without any nothing.
  public var notUnderstood: [(heading: String, count: Int)] {
    var counts: [String: Int] = [:]
    for row in sheet.rows {
      do throws(DocumentProblem) {
        for heading in try mapped(row).notUnderstood { counts[heading, default: 0] += 1 }
      } catch {
        // A row that is refused is told by itself.
        continue
      }
    }
    return map.columns.compactMap { column in
      counts[column.heading].map { (heading: column.heading, count: $0) }
    }
  }

  /// How many rows say plainly that their case was settled or withdrawn.
  public var plainEndings: Int {
    guard
      let place = map.columns.firstIndex(where: { $0.target == .result }).flatMap({ places[$0] })
    else { return 0 }
    return sheet.rows.count { OldResult.ending($0.cell(place)) != nil }
  }

  /// Whether a column says when cases came in.
  public var saysWhenReceived: Bool { map.has(.column(Field.receivedAt.rawValue)) }

  private func mapped(_ row: CSV.Row) throws(DocumentProblem) -> MappedRow {
    let cells = zip(places, days).map { place, days in
      (cell: place.map { row.cell($0) } ?? "", days: days)
    }
    return try MappedRow(cells, map, reader.values)
  }

  private func intake(_ row: CSV.Row, _ columns: [String]) throws -> Intake {
    let mapped = try mapped(row)
    let document = try reader.sheets.document(
      reader.sheets.columns(named: columns), columns.map(mapped.cell))
    return try reader.intake(document)
  }

  /// The columns of ours that rows may say something in: what none of them says is not said.
  private var columns: [String] {
    var ids = ["kind", Field.facts.rawValue]
    for column in map.columns {
      switch column.target {
      case .column(let id):
        ids.append(id)
        if id == Field.requests.rawValue { ids.append(Field.requestOther.rawValue) }
      case .person: ids += [Field.consumerName.rawValue, Field.consumerPhone.rawValue]
      case .result, .recovered: ids.append("history")
      case .facts, .leftOut, .resultDay: break
      }
    }
    return ids.reduce(into: []) { all, id in if !all.contains(id) { all.append(id) } }
  }
}
