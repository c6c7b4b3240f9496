import Casework
import Values
import Vocabulary

/// What headings are read as columns of a kind of sheet: all names of all columns, looked up once.
struct SheetHeadings: Sendable {
  private let layout: SheetLayout
  private let columns: [String: SheetColumn]
  /// Each name of each column as it is compared, and what people elsewhere call it.
  private let known: [(id: String, name: String)]

  init(_ layout: SheetLayout) {
    self.layout = layout
    let names = layout.columns.flatMap { column in
      layout.names(of: column.id).map { (SheetHeadings.key($0), column) }
    }.filter { !$0.0.isEmpty }
    columns = Dictionary(names, uniquingKeysWith: { first, _ in first })
    known = layout.columns.flatMap { column in
      (layout.names(of: column.id) + Headings.headings(ofOthers: column.id)).map {
        (id: column.id, name: SheetHeadings.key($0))
      }
    }
  }
}

extension SheetHeadings {
  /// The columns of a sheet in the order of its headings, each at most once.
  ///
  /// - Throws: all faults of the headings at once.
  func columns(of sheet: GivenSheet) throws(DocumentProblem) -> [SheetColumn] {
    let names = sheet.header.cells
    let found = names.map(column)
    var faults = HeadingFaults()
    for (index, name) in names.enumerated() where found[index] == nil {
      if SheetHeadings.key(name).isEmpty {
        faults.unnamed.append(
          .init(place: sheet.places[index], line: sheet.firstValue(in: index)))
      } else {
        faults.unknown.append(unknown(TextRules.trimmed(name)))
      }
    }
    for column in layout.columns {
      let places = found.indices.filter { found[$0] == column }
      if places.count < 2 { continue }
      let twice = places.map { TextRules.trimmed(names[$0]) }.reduce(into: [String]()) {
        all, name in
        if !all.contains(name) { all.append(name) }
      }
      faults.repeated.append(.init(names: twice, places: places.map { sheet.places[$0] }))
    }
    if faults.isEmpty { return found.compactMap { $0 } }
    throw DocumentProblem(field: "", reason: .headings(faults))
  }

  /// How many of the headings are known.
  func score(_ headings: [String]) -> Int { headings.count { column($0) != nil } }

  /// The column of a heading; nil where there is none.
  func column(_ heading: String) -> SheetColumn? {
    // What is a whole text means no column.
    if heading.utf8.count > SheetHeadings.longest { return nil }
    return columns[SheetHeadings.key(heading)]
  }

  /// The bytes of a heading that may be one.
  private static let longest = 400

  /// A heading without what people add to it: blanks, a colon, a star, the unit.
  static func key(_ heading: String) -> String {
    var key = TextRules.foldWidth(heading).lowercased().filter {
      !$0.isWhitespace && !"*:".contains($0)
    }
    for note in ["(元)", "(必填)", "(选填)"] where key.hasSuffix(note) { key.removeLast(note.count) }
    return key
  }
}

// MARK: - What is meant

extension SheetHeadings {
  /// The column that a heading of somebody else's sheet means, and whether people call it so; nil where nothing is
  /// near.
  func guess(_ heading: String) -> (id: String, isSure: Bool)? {
    let key = SheetHeadings.key(heading)
    if key.isEmpty || heading.utf8.count > SheetHeadings.longest { return nil }
    return named(key).map { ($0, true) } ?? likeliest(key).map { ($0, false) }
  }

  /// Whether people call a column so: what is only near is not looked for.
  func isSure(_ heading: String) -> Bool {
    heading.utf8.count <= SheetHeadings.longest && named(SheetHeadings.key(heading)) != nil
  }

  private func named(_ key: String) -> String? {
    key.isEmpty ? nil : columns[key]?.id ?? known.first { $0.name == key }?.id
  }

  private func unknown(_ name: String) -> HeadingFaults.Unknown {
    let key = SheetHeadings.key(name)
    if Headings.workedOut.contains(where: { SheetHeadings.key($0) == key }) {
      return HeadingFaults.Unknown(name: name, meant: nil, isWorkedOut: true)
    }
    let likeliest = name.utf8.count > SheetHeadings.longest ? nil : likeliest(key)
    let meant = likeliest.map { Phrase(layout.chinese[$0] ?? $0, $0) }
    return HeadingFaults.Unknown(name: name, meant: meant)
  }

  /// The column that an unknown heading probably means: what people call it, else a name that is only
  /// mistyped, else the longest name that stands in it, else one that differs in a few letters.
  private func likeliest(_ key: String) -> String? {
    if let same = known.first(where: { $0.name == key }) { return same.id }
    let near = known.map { (id: $0.id, steps: SheetHeadings.steps(from: key, to: $0.name)) }
      .min { $0.steps < $1.steps }
    // "merchnt.name" is no "name": one letter in ten wrong is a slip of the finger.
    if let near, near.steps * 10 <= key.count { return near.id }
    let inside = known.filter { $0.name.count > 1 && key.contains($0.name) }
    if let longest = inside.max(by: { $0.name.count < $1.name.count }) { return longest.id }
    if key.count > 1, let around = known.first(where: { $0.name.contains(key) }) {
      return around.id
    }
    return near.flatMap { $0.steps * 3 <= key.count ? $0.id : nil }
  }

  /// How many letters have to be changed, put in or taken out.
  private static func steps(from one: String, to other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var row = Array(0...other.count)
    for (index, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, second) in other.enumerated() {
        let change = diagonal + (letter == second ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = min(change, row[place] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}

// MARK: - The names of columns

extension SheetLayout {
  /// The headings of all columns: the name, the Chinese header, and other names that are read.
  var listing: [[String]] {
    columns.map { column in
      let others = names(of: column.id).dropFirst(2)
      let new = others.filter { ![column.id, chinese[column.id]].contains($0) }
      return [column.id, chinese[column.id] ?? "", Array(Set(new)).sorted().joined(separator: "、")]
    }
  }

  /// All headings by which a column is read: the one that is written first.
  func names(of id: String) -> [String] {
    [id] + [chinese[id]].compactMap { $0 } + former.filter { $0.value == id }.keys.sorted()
      + (others[id] ?? [])
  }
}
