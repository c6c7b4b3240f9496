import Casework
import Values
import Vocabulary

/// Figures or cases in rows and columns: the one value behind screens, texts and sheets.
public struct Table: Hashable, Sendable {
  /// What the cells of a column are; it decides how they are written and on which side they stand.
  public enum ColumnKind: Hashable, Sendable {
    case text, integer, decimal, money, day, moment, percent, phone

    /// Whether the cells stand at the right edge of their column.
    public var isNumber: Bool {
      switch self {
      case .text, .day, .moment, .phone: false
      case .integer, .decimal, .money, .percent: true
      }
    }
  }

  /// One column.
  public struct Column: Hashable, Sendable {
    /// The name that sheets carry in every language.
    public var id: String
    /// The name that people read.
    public var header: Phrase
    /// What its cells are.
    public var kind: ColumnKind

    /// A column.
    public init(_ id: String, _ header: Phrase, _ kind: ColumnKind = .text) {
      self.id = id
      self.header = header
      self.kind = kind
    }
  }

  /// What stands in one place; a sheet keeps numbers as numbers.
  public enum Cell: Hashable, Sendable {
    case empty
    case text(String)
    case integer(Int)
    /// A count with its qualifier, such as 130多: no number, for nobody knows it.
    case rough(Int, words: String)
    case decimal(Count)
    case money(Money)
    case day(Day)
    /// A day and the minute of it, 0 to 1439.
    case moment(Day, minute: Int)
    case percent(Rate)
    case phone(String)
  }

  /// Rows under a heading of their own, or under none.
  public struct Section: Hashable, Sendable {
    /// The heading, empty for none.
    public var title: String
    /// The rows, each as wide as the table.
    public var rows: [[Cell]]

    /// Rows under a heading.
    public init(title: String = "", rows: [[Cell]]) {
      self.title = title
      self.rows = rows
    }
  }

  /// The name by which programs know the table.
  public var id: String
  /// The name that people read.
  public var title: String
  /// The columns.
  public var columns: [Column]
  /// The rows, section by section.
  public var sections: [Section]

  /// A table of sections.
  public init(id: String, title: String, columns: [Column], sections: [Section]) {
    self.id = id
    self.title = title
    self.columns = columns
    self.sections = sections
  }

  /// A table without sections.
  public init(id: String, title: String, columns: [Column], rows: [[Cell]]) {
    self.init(id: id, title: title, columns: columns, sections: [Section(rows: rows)])
  }

  /// All rows.
  public var rows: [[Cell]] { sections.flatMap(\.rows) }

  /// The cell of a row, by its id, in a column; empty where there is none.
  package func cell(_ row: String, _ column: ColumnName) -> Cell { cell(row, id: column.rawValue) }

  /// The cell of a row, by its id, in the column of a kind of cases; empty where there is none.
  public func cell(_ row: String, _ kind: Kind) -> Cell { cell(row, id: kind.rawValue) }

  /// The cell of a row and a column by their ids; empty where there is none.
  func cell(_ row: String, id column: String) -> Cell {
    guard let ids = columns.firstIndex(where: { $0.id == ColumnName.id.rawValue }),
      let place = columns.firstIndex(where: { $0.id == column }),
      let found = rows.first(where: { $0[ids] == .text(row) })
    else { return .empty }
    return found[place]
  }
}

extension Table.Cell {
  /// The words of the cell for people who read lines of text: amounts with thousands commas.
  public var forReading: String {
    if case .money(let money) = self { money.grouped } else { forSheet }
  }

  /// The words of the cell for a sheet: plain numbers.
  public var forSheet: String {
    switch self {
    case .empty: ""
    case .text(let text), .phone(let text), .rough(_, let text): text
    case .integer(let number): String(number)
    case .decimal(let count): count.description
    case .money(let money): money.yuan
    case .day(let day): day.description
    case .moment(let day, let minute): "\(day) \(DayTime(day, minute: minute).time)"
    case .percent(let rate): rate.text
    }
  }
}

extension Table {
  /// A table of totals, or of what goes with them.
  init(
    _ name: TableName, _ columns: [Column], _ rows: [[Cell]], _ states: StateWords,
    _ language: Language
  ) {
    self.init(
      id: name.rawValue, title: name.phrase(states)[language], columns: columns, rows: rows)
  }
}

extension Table.Cell {
  /// Words; empty where there are none.
  static func words(_ words: String?) -> Table.Cell { words.map { .text($0) } ?? .empty }

  /// A moment to the minute.
  static func moment(_ instant: Instant, in zone: Zone) -> Table.Cell {
    .moment(
      instant.day(in: zone), minute: instant.hour(in: zone) * 60 + instant.minute(in: zone))
  }

  /// A count for each kind, that of consultations by head.
  static func byKind(_ counts: ByKind<Int>, _ heads: Quantity) -> [Table.Cell] {
    Kind.allCases.map { $0 == .consultation ? .heads(heads) : .integer(counts[$0]) }
  }

  /// A count of persons: a number, or words where it is a rough one.
  static func heads(_ heads: Quantity) -> Table.Cell {
    let count = heads.wholeCount
    return heads.approx == .exact ? .integer(count) : .rough(count, words: heads.figure)
  }

  /// An amount as it was said: words where it is a rough one.
  static func said(_ said: SaidMoney) -> Table.Cell {
    said.rough == nil ? .money(said.money) : .text(said.figure)
  }

  /// An amount; empty where nobody recorded any.
  static func amount(_ money: Money?) -> Table.Cell { money.map { .money($0) } ?? .empty }

  /// The number behind a count; nil for what is none.
  public var count: Int? {
    switch self {
    case .integer(let count), .rough(let count, _): count
    case .empty, .text, .decimal, .money, .day, .moment, .percent, .phone: nil
    }
  }

  /// The amount, where it is one that is exactly known; nil for what is none.
  public var money: Money? {
    switch self {
    case .money(let money): money
    case .empty, .text, .integer, .rough, .decimal, .day, .moment, .percent, .phone: nil
    }
  }
}
