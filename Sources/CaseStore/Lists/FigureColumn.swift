import Casework
import GRDB
import Values
import Vocabulary

/// The columns of `figure`: by what is counted, and what it sums up to.
enum FigureColumn: Int, TableColumn {
  case day, venue, kind, aspect, value
  case count, people, claimed, recovered, doubled, doubledCount

  /// Those that name a sum.
  static let key = allCases.filter { $0.measure == nil }

  /// Those that are added up, and what each of them adds up.
  static let sums = allCases.compactMap { column in
    column.measure.map { (column: column, measure: $0) }
  }

  /// The sum that stands in it; nil where it names one.
  var measure: Measure? {
    switch self {
    case .day, .venue, .kind, .aspect, .value: nil
    case .count: .count
    case .people: .people
    case .claimed: .claimed
    case .recovered: .recovered
    case .doubled: .doubled
    case .doubledCount: .doubledCount
    }
  }

  var sqlName: String {
    switch self {
    case .day: "day"
    case .venue: "venue"
    case .kind: "kind"
    case .aspect: "aspect"
    case .value: "value"
    case .count: Measure.count.rawValue
    case .people: Measure.people.rawValue
    case .claimed: Measure.claimed.rawValue
    case .recovered: Measure.recovered.rawValue
    case .doubled: Measure.doubled.rawValue
    case .doubledCount: Measure.doubledCount.rawValue
    }
  }

  /// The columns as `CREATE TABLE` has them.
  static let definitions: String = allCases.map { column in
    "\(column.sqlName) \(column.isText ? "TEXT" : "INTEGER") NOT NULL"
  }.joined(separator: ", ")

  private var isText: Bool {
    switch self {
    case .venue, .value: true
    case .day, .kind, .aspect, .count, .people, .claimed, .recovered, .doubled, .doubledCount: false
    }
  }

  func value(of key: FigureTable.Changes.Key, _ sums: Sums) -> any DatabaseValueConvertible {
    switch self {
    case .day: key.place.day.number
    case .venue: key.place.venue
    case .kind: key.kind
    case .aspect: key.aspect
    case .value: key.value
    case .count: sums[.count]
    case .people: sums[.people]
    case .claimed: sums[.claimed]
    case .recovered: sums[.recovered]
    case .doubled: sums[.doubled]
    case .doubledCount: sums[.doubledCount]
    }
  }
}
