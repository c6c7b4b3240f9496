import Casework
import GRDB
import Values
import Vocabulary

/// The counters: for each day of receipt and venue, how many cases have which value in each
/// respect, and under ``closed`` for each day how many were closed on it, by their day of receipt.
/// Totals of any days and venues are sums over a few of these rows. Under no day and no venue stands how many
/// cases are ``open``, by their status: home shows that, however many they are.
///
/// Cases without a value in a respect are counted there too, under the empty one: so each respect adds up
/// to all.
struct FigureTable {
  /// What a case counts for: under its day of receipt, and under the day on which it was closed.
  struct Entry: Equatable {
    var figures: CountedCase
    var day: Day
    var closedOn: Day?
  }

  /// Of which day and venue some figures are.
  struct Place: Hashable {
    var day: Day
    var venue: String
  }

  /// Not a respect in which cases received on a day are counted: it has days of its own. Respects have their codes.
  static let closed = -1

  /// Not such a respect either: the open cases of all days and venues together.
  static let open = -2

  /// Where open cases are counted: no day that is asked for.
  static let ofAllDays = Place(day: Day(number: Projections.noDay), venue: "")

  /// The respects in which cases are counted; the venue stands in the key of every row.
  static let respects = Dimension.allCases.filter { $0 != .venue }

  let db: Database

  static let tables = """
    CREATE TABLE figure (
      \(FigureColumn.definitions),
      PRIMARY KEY (\(FigureColumn.key.map(\.sqlName).joined(separator: ", ")))
    ) STRICT, WITHOUT ROWID;

    """

  private static let columns = ColumnSelection<FigureColumn>.all

  /// Adds changes to what stands there, in the order of the table.
  func write(_ changes: Changes) throws {
    for (key, sums) in changes.rows.sorted(by: { $0.key < $1.key }) {
      let values = FigureColumn.allCases.map { $0.value(of: key, sums).databaseValue }
      try db.run(FigureTable.addition, StatementArguments(row: values))
    }
  }

  private static let addition: String = {
    let sums: [String] = FigureColumn.sums.map {
      "\($0.column.sqlName) = \($0.column.sqlName) + excluded.\($0.column.sqlName)"
    }
    return """
      INSERT INTO figure (\(columns.sql)) VALUES (\(Database.marks(columns.columns.count)))
      ON CONFLICT DO UPDATE SET \(sums.joined(separator: ", "))
      """
  }()

  /// What the cases of some days and venues come to.
  struct Counted {
    /// Those received on the days.
    var registered = Tabulation()
    /// Of each kind, how many were closed on the days, whenever they were received.
    var closed: [Kind: Int] = [:]
    /// Of these, those that had come before the first of the days.
    var earlier: [Kind: Sums] = [:]
    /// The days on which consultations were received.
    var consultationDays: Set<Day> = []

    fileprivate mutating func take(_ entry: CounterSums.Entry, from: Day) {
      guard let kind = Kind(code: entry.kind) else { return }
      if entry.aspect == FigureTable.closed {
        closed[kind, default: 0] += entry.sums.count
        if let received = Int(entry.value), received < from.number {
          earlier[kind, default: Sums()] += entry.sums
        }
      }
      guard let dimension = Dimension(code: entry.aspect) else { return }
      count(entry.sums, Share(kind: kind, dimension: dimension, value: entry.value))
    }

    /// What has no value in a respect is the difference to all.
    private mutating func count(_ sums: Sums, _ share: Share) {
      if !share.value.isEmpty { registered.add(sums, to: share) }
    }
  }

  /// What all cases of some days at some venues sum up to; no venue means all.
  ///
  /// The rows are added up here, each read once: a GROUP BY would sort them, once for the values
  /// and once for the venues.
  func counted(from: Day, to: Day, venues: [String] = []) throws -> Counted {
    let (condition, named) = Database.among(venues)
    let statement = try db.cachedStatement(
      sql: "SELECT \(FigureTable.columns.sql) FROM figure WHERE day BETWEEN ? AND ?\(condition)")
    let rows = try Row.fetchCursor(
      statement, arguments: [from.number, to.number] + named)
    var (counted, sums) = (Counted(), CounterSums())
    let row = CounterRow(statement: statement.sqliteStatement)
    let (disposition, venue) = (Dimension.disposition.code, Dimension.venue.code)
    let consultation = Kind.consultation.code
    while try rows.next() != nil {
      let (kind, aspect) = (row.number(.kind), row.number(.aspect))
      sums.add(row, kind, aspect, row.text(.value))
      // Each case has one disposition: the venue of that row counts it once.
      guard aspect == disposition else { continue }
      sums.add(row, kind, venue, row.text(.venue))
      if row.number(.count) > 0, kind == consultation {
        counted.consultationDays.insert(Day(number: row.number(.day)))
      }
    }
    for entry in sums.entries { counted.take(entry, from: from) }
    counted.closed = counted.closed.filter { $0.value != 0 }
    counted.earlier = counted.earlier.filter { $0.value.count != 0 }
    return counted
  }
}

extension FigureTable {
  /// Rows of the table that are to be added to what stands there.
  struct Changes {
    /// The name of a counter. Words are told apart by their bytes, as SQLite does it.
    struct Key: Hashable, Comparable {
      var place: Place
      /// The codes of the kind and of the respect.
      var kind: Int
      var aspect: Int
      var value: String

      static func == (one: Key, other: Key) -> Bool {
        one.place.day == other.place.day && one.kind == other.kind && one.aspect == other.aspect
          && one.value.hasBytes(of: other.value)
          && one.place.venue.hasBytes(of: other.place.venue)
      }

      func hash(into hasher: inout Hasher) {
        hasher.combine(place.day)
        value.addBytes(to: &hasher)
        hasher.combine(aspect)
        hasher.combine(kind)
        place.venue.addBytes(to: &hasher)
      }

      static func < (one: Key, other: Key) -> Bool {
        let (here, there) = (one.place, other.place)
        if here != there { return (here.day, here.venue) < (there.day, there.venue) }
        return (one.kind, one.aspect, one.value) < (other.kind, other.aspect, other.value)
      }
    }

    private(set) var rows: [Key: Sums] = [:]

    /// Puts what a case counts for in the place of what it counted for before.
    mutating func replace(_ old: Entry?, with new: Entry) {
      if old == new { return }
      if let old { takeAway(old) }
      add(new)
    }

    /// Adds what a case counts for.
    mutating func add(_ entry: Entry) { count(entry.figures.sums, of: entry) }

    /// Takes away what a case counted for.
    private mutating func takeAway(_ entry: Entry) { count(-entry.figures.sums, of: entry) }

    private mutating func count(_ sums: Sums, of entry: Entry) {
      for (key, sums) in entry.counters(sums) { add(sums, key) }
    }

    private mutating func add(_ sums: Sums, _ key: Key) {
      var sum = rows[key] ?? Sums()
      sum += sums
      rows[key] = sum == Sums() ? nil : sum
    }
  }
}

extension FigureTable.Entry {
  /// The counters that the case moves, each once, with what is added to them; a void case counts for nothing.
  func counters(_ sums: Sums) -> [(key: FigureTable.Changes.Key, sums: Sums)] {
    if figures.disposition.status == .void { return [] }
    let place = FigureTable.Place(day: day, venue: figures.venue)
    let kind = figures.kind.code
    var counters = FigureTable.respects.map { respect in
      let value = figures.value(in: respect)
      return (
        key: FigureTable.Changes.Key(
          place: place, kind: kind, aspect: respect.code, value: value), sums: sums
      )
    }
    switch Lifecycle(figures.disposition.status) {
    case .open:
      let key = FigureTable.Changes.Key(
        place: FigureTable.ofAllDays, kind: kind, aspect: FigureTable.open,
        value: figures.disposition.status.rawValue)
      counters.append((key, sums.only([.count])))
    case .closed:
      guard let closedOn else { return counters }
      let key = FigureTable.Changes.Key(
        place: FigureTable.Place(day: closedOn, venue: figures.venue), kind: kind,
        aspect: FigureTable.closed, value: String(day.number))
      counters.append((key, sums.only(Measure.ofClosedEarlier)))
    case .void: break
    }
    return counters
  }
}

extension String {
  fileprivate func hasBytes(of other: String) -> Bool { utf8.elementsEqual(other.utf8) }

  /// Adds the bytes and an end that no text has.
  fileprivate func addBytes(to hasher: inout Hasher) {
    var text = self
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}

extension FigureTable {
  /// What all rows of the table come to as marks, and how many these are.
  func marked() throws -> (mark: CounterMark, rows: Int) {
    var (mark, count) = (CounterMark(), 0)
    let rows = try Row.fetchCursor(db, sql: "SELECT \(FigureTable.columns.sql) FROM figure")
    while let row = try rows.next() {
      let row = SelectedRow(row, FigureTable.columns)
      let key = Changes.Key(
        place: Place(day: Day(number: row[.day]), venue: row[.venue]), kind: row[.kind],
        aspect: row[.aspect], value: row[.value])
      mark.add(Sums(row), to: key)
      count += 1
    }
    return (mark, count)
  }
}

extension Sums {
  fileprivate init(_ row: SelectedRow<FigureColumn>) {
    self.init()
    for (column, measure) in FigureColumn.sums { self[measure] = row[column] }
  }
}
