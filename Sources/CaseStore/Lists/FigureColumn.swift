import Casework
import GRDB
import Values
import Vocabulary

/// The columns of `figure`: by what is counted, and what it sums up to.
enum FigureColumn: Int, TableColumn {
  case day, venue, kind, aspect, value
  case count, people, claimed, recovered, doubled, doubledCount

  /// Those that name a sum.
  static let key: [FigureColumn] = [.day, .venue, .kind, .aspect, .value]

  /// Those that are added up.
  static let sums = allCases.filter { !key.contains($0) }

  var sqlName: String { self == .doubledCount ? "doubled_count" : "\(self)" }

  /// The columns as `CREATE TABLE` has them.
  static let definitions: String = allCases.map { column -> String in
    let isText = key.contains(column) && column != .day
    return "\(column.sqlName) \(isText ? "TEXT" : "INTEGER") NOT NULL"
  }.joined(separator: ", ")

  func value(of key: FigureTable.Changes.Key, _ sums: Sums) -> any DatabaseValueConvertible {
    switch self {
    case .day: key.place.day.number
    case .venue: key.place.venue
    case .kind: key.kind
    case .aspect: key.aspect
    case .value: key.value
    case .count: sums.count
    case .people: sums.people
    case .claimed: sums.claimed.fen
    case .recovered: sums.recovered.fen
    case .doubled: sums.doubled.fen
    case .doubledCount: sums.doubledCount
    }
  }
}
