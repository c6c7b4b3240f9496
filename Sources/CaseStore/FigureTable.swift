import Casework
import GRDB
import Values
import Vocabulary

/// The counters: for each day of receipt and venue, how many cases have which value in each
/// respect, and under `closed` for each day how many were closed on it, by their day of receipt.
/// Totals of any days and venues are sums over a few of these rows.
struct FigureTable {
  /// What a case counts for: under its day of receipt, and under the day on which it was closed.
  struct Entry: Equatable {
    var figures: CaseFigures
    var day: Day
    var closedOn: Day?
  }

  /// Of which day and venue some figures are.
  struct Place: Hashable {
    var day: Day
    var venue: String
  }

  /// Not a respect in which cases received on a day are counted: it has days of its own.
  private static let closed = "closed"

  let db: Database

  static let tables = """
    CREATE TABLE figure (
      day INTEGER NOT NULL, venue TEXT NOT NULL, kind TEXT NOT NULL, aspect TEXT NOT NULL,
      value TEXT NOT NULL, count INTEGER NOT NULL, people INTEGER NOT NULL,
      claimed INTEGER NOT NULL, recovered INTEGER NOT NULL, doubled INTEGER NOT NULL,
      doubled_count INTEGER NOT NULL, PRIMARY KEY (day, venue, kind, aspect, value)
    ) STRICT, WITHOUT ROWID;

    """

  /// Puts what a case counts for in the place of what it counted for before.
  func replace(_ old: Entry?, with new: Entry) throws {
    if old == new { return }
    var changes = Changes()
    if let old { changes.take(old, sign: -1) }
    changes.take(new, sign: 1)
    try write(changes)
  }

  private func write(_ changes: Changes) throws {
    let rows = changes.rows
    if rows.isEmpty { return }
    let values = rows.flatMap { key, sums -> [(any DatabaseValueConvertible)?] in
      [
        key.place.day.number, key.place.venue, key.kind, key.aspect, key.value, sums.count,
        sums.people, sums.claimed.fen, sums.recovered.fen, sums.doubled.fen, sums.doubledCount,
      ]
    }
    try db.run(FigureTable.addition(of: rows.count), StatementArguments(values))
  }

  private static func addition(of count: Int) -> String {
    let row = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    return """
      INSERT INTO figure VALUES \(repeatElement(row, count: count).joined(separator: ", "))
      ON CONFLICT DO UPDATE SET count = count + excluded.count, people = people + excluded.people,
        claimed = claimed + excluded.claimed, recovered = recovered + excluded.recovered,
        doubled = doubled + excluded.doubled,
        doubled_count = doubled_count + excluded.doubled_count
      """
  }

  private static let columns = """
    kind, aspect, value, count, people, claimed, recovered, doubled, doubled_count, day, venue
    """

  /// What the cases of some days and venues come to.
  struct Counted {
    /// Those received on the days.
    var registered = Figures()
    /// Of each kind, how many were closed on the days, whenever they were received.
    var closed: [Kind: Int] = [:]
    /// Of these, those that had come before the first of the days.
    var earlier: [Kind: Sums] = [:]
    /// The days on which consultations were received.
    var consultationDays: Set<Day> = []
  }

  /// What all cases of some days at some venues sum up to; no venue means all.
  ///
  /// The rows are added up here, each read once: a GROUP BY would sort them, once for the values
  /// and once for the venues.
  func counted(from: Day, to: Day, venues: [String] = []) throws -> Counted {
    var counted = Counted()
    let (condition, named) = Database.among(venues)
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT \(FigureTable.columns) FROM figure WHERE day BETWEEN ? AND ?\(condition)"),
      arguments: [from.number, to.number] + named)
    while let row = try rows.next() {
      guard let kind = Kind(rawValue: row[0]) else { continue }
      let sums = Sums(row)
      guard let aspect = Aspect(rawValue: row[1]) else {
        guard row[1] == FigureTable.closed else { continue }
        counted.closed[kind, default: 0] += sums.count
        if let received = Int(row[2] as String), received < from.number {
          counted.earlier[kind, default: Sums()] += sums
        }
        continue
      }
      counted.registered.add(sums, to: Share(kind: kind, aspect: aspect, value: row[2]))
      // The venue stands in the key of every row: that of the stages counts each case once.
      if aspect == .stage {
        if kind == .consultation, sums.count > 0 {
          counted.consultationDays.insert(Day(number: row[9]))
        }
        counted.registered.add(sums, to: Share(kind: kind, aspect: .venue, value: row[10]))
      }
    }
    counted.closed = counted.closed.filter { $0.value != 0 }
    counted.earlier = counted.earlier.filter { $0.value.count != 0 }
    return counted
  }
}

extension FigureTable {
  /// Rows of the table that are to be added to what stands there.
  struct Changes: Equatable {
    struct Key: Hashable {
      var place: Place
      var kind: String
      var aspect: String
      var value: String
    }

    private(set) var rows: [Key: Sums] = [:]

    /// Adds what a case counts for, or takes it away.
    mutating func take(_ entry: Entry, sign: Int) {
      let sums = sign < 0 ? -entry.figures.sums : entry.figures.sums
      let place = Place(day: entry.day, venue: entry.figures.venue)
      for share in entry.figures.shares where share.aspect != .venue {
        add(
          sums,
          Key(
            place: place, kind: share.kind.rawValue, aspect: share.aspect.rawValue,
            value: share.value))
      }
      guard let day = entry.closedOn, entry.figures.stage.status == .closed else { return }
      var closed = Sums(count: sums.count, people: 0)
      (closed.recovered, closed.doubled) = (sums.recovered, sums.doubled)
      add(
        closed,
        Key(
          place: Place(day: day, venue: entry.figures.venue), kind: entry.figures.kind.rawValue,
          aspect: FigureTable.closed, value: String(entry.day.number)))
    }

    mutating func add(_ sums: Sums, _ key: Key) {
      var sum = rows[key] ?? Sums()
      sum += sums
      rows[key] = sum == Sums() ? nil : sum
    }
  }

  /// All that stands in the table.
  func all() throws -> Changes {
    var all = Changes()
    let rows = try Row.fetchCursor(db, sql: "SELECT \(FigureTable.columns) FROM figure")
    while let row = try rows.next() {
      let place = Place(day: Day(number: row[9]), venue: row[10])
      all.add(
        Sums(row), Changes.Key(place: place, kind: row[0], aspect: row[1], value: row[2]))
    }
    return all
  }
}

// MARK: Reading rows

extension FigureTable.Entry {
  static let columns = """
    kind, status, outcome, was_accepted, channel, nature, class, trade, topic, clerk, venue,
    department, merchant_shown, hour, people, amount, amount_rough, recovered, doubled, received_day, closed_on, due_on,
    handed_over, decision, closing
    """

  /// What the row of a case counted for; nil for a row that no version of ours wrote.
  init?(_ row: Row) {
    guard let kind = Kind(rawValue: row["kind"]), let status = Status(rawValue: row["status"])
    else { return nil }
    func money(_ column: String) -> Money { Money(fen: (row[column] as Int?) ?? 0) }
    let due: Int = row["due_on"]
    let doubled = money("doubled")
    figures = CaseFigures(
      kind: kind, status: status,
      outcome: (row["outcome"] as String?).flatMap(Outcome.init(rawValue:)),
      wasAccepted: row["was_accepted"],
      dueOn: due == Projections.noDay ? nil : Day(number: due), channel: row["channel"],
      nature: row["nature"], goodsClass: row["class"], trade: row["trade"], topic: row["topic"],
      clerk: row["clerk"], venue: row["venue"], department: row["department"],
      merchant: row["merchant_shown"], hour: row["hour"], wasHandedOver: row["handed_over"],
      decision: (row["decision"] as String?).flatMap { CaseTiming.Standing($0) },
      closing: (row["closing"] as String?).flatMap { CaseTiming.Standing($0) },
      amountApprox: row["amount_rough"] ?? "",
      sums: Sums(
        count: 1, people: row["people"], claimed: money("amount"),
        recovered: money("recovered"), doubled: doubled, doubledCount: doubled == .zero ? 0 : 1))
    day = Day(number: row["received_day"])
    closedOn = (row["closed_on"] as Int?).map(Day.init(number:))
  }
}

extension Sums {
  fileprivate init(_ row: Row) {
    self.init(
      count: row[3], people: row[4], claimed: Money(fen: row[5]), recovered: Money(fen: row[6]),
      doubled: Money(fen: row[7]), doubledCount: row[8])
  }
}

extension Database {
  /// A condition that a venue is one of those named; none means all.
  static func among(_ venues: [String]) -> (sql: String, arguments: StatementArguments) {
    if venues.isEmpty { return ("", StatementArguments()) }
    let marks = venues.map { _ in "?" }.joined(separator: ", ")
    return (" AND venue IN (\(marks))", StatementArguments(venues))
  }
}
