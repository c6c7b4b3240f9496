import Casework
import Interchange
import Values
import Vocabulary

/// A row of what is to be known of an old sheet: a column of it, or what none of them says.
enum OldSheetRow: Hashable, Sendable {
  /// A column by its place, from 0.
  case column(Int)
  case sheet, kind, year, order, closes
}

/// What somebody can say of such a row.
enum OldSheetChoice: Hashable, Sendable {
  case target(ColumnTarget)
  case sheet(String)
  case kind(Kind)
  case year(Int)
  case order(isDayFirst: Bool)
  case closes(Bool)
}

extension OldSheetRow {
  /// All rows: the columns, and below them what is asked.
  static func all(_ look: OldSheetLook, _ map: ColumnMap) -> [OldSheetRow] {
    var rows = map.columns.indices.map(OldSheetRow.column)
    if look.sheet.siblings.count > 1 { rows.append(.sheet) }
    if !map.has(.column("kind")) { rows.append(.kind) }
    if look.doubts.lacksYear(map) { rows.append(.year) }
    if look.doubts.lacksOrder(map) { rows.append(.order) }
    if look.doubts.endings(map) != 0 { rows.append(.closes) }
    return rows
  }

  /// Whether nobody can go on before somebody has said it.
  func isOpen(_ map: ColumnMap) -> Bool {
    switch self {
    case .column, .sheet: false
    case .kind: map.kind == nil
    case .year: map.year == nil
    case .order: map.isDayFirst == nil
    case .closes: map.closes == nil
    }
  }

  /// What it is called.
  func label(_ look: OldSheetLook, _ map: ColumnMap) -> Phrase {
    switch self {
    case .column(let place): return Phrase(map.columns[place].heading)
    case .sheet: return Phrase("工作表", "Sheet")
    case .kind: return Phrase("整份是什么", "What its cases are")
    case .year: return MapWords.year
    case .order: return MapWords.order
    case .closes:
      let count = look.doubts.endings(map).map(String.init) ?? ""
      return Phrase("结果看得出已办结的\(count)件", "Results that say it is over: \(count)")
    }
  }

  /// What was said of it; nil where nothing was.
  func value(_ look: OldSheetLook, _ map: ColumnMap) -> OldSheetChoice? {
    switch self {
    case .column(let place): .target(map.columns[place].target)
    case .sheet: .sheet(look.sheet.name)
    case .kind: map.kind.map { .kind($0) }
    case .year: map.year.map { .year($0) }
    case .order: map.isDayFirst.map { .order(isDayFirst: $0) }
    case .closes: map.closes.map { .closes($0) }
    }
  }

  /// What can be said of it.
  func choices(_ look: OldSheetLook, _ context: Context) -> [OldSheetChoice] {
    switch self {
    case .column: OldSheetChoice.targets(context.catalogue)
    case .sheet: look.sheet.siblings.map { .sheet($0) }
    case .kind: Kind.allCases.map { .kind($0) }
    case .year: (0..<15).map { .year(context.today.year - $0) }
    case .order: MapWords.orders.map { .order(isDayFirst: $0.isDayFirst) }
    case .closes: [.closes(true), .closes(false)]
    }
  }
}

extension OldSheetChoice {
  /// What a column can become: what old lists have most comes first.
  fileprivate static func targets(_ catalogue: Catalogue) -> [OldSheetChoice] {
    let first: [ColumnTarget] =
      [.leftOut, .facts]
      + ["consumer.name", "consumer.phone", "merchant.name", "facts", "received_at"].map {
        .column($0)
      } + [.result, .resultDay, .recovered, .person, .column("kind"), .column("external_id")]
    let fields = Field.allCases.map { ColumnTarget.column($0.rawValue) }
    let own = catalogue.custom.map { ColumnTarget.column($0.name) }
    let rest = (fields + own + [.column("clerk")]).filter { !first.contains($0) }
    return (first + rest).map { .target($0) }
  }

  /// What it is called.
  func words(_ context: Context) -> Phrase {
    switch self {
    case .target(let target): MapWords.words(for: target, context.catalogue)
    case .sheet(let name): Phrase(name)
    case .kind(let kind): context.catalogue.states.one(kind)
    case .year(let year): Phrase(String(year))
    case .order(let isDayFirst):
      MapWords.orders.first { $0.isDayFirst == isDayFirst }?.words ?? Phrase("")
    case .closes(true): Phrase("照此办结", "close them")
    case .closes(false): Phrase("只记一笔", "only note it")
    }
  }
}
