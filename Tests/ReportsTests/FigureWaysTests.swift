import CaseStore
import Casework
import Interchange
import Testing
import Values
import Vocabulary

@testable import Reports

/// Every figure of totals, through each way out; each way without one figure is noticed.
@Suite struct FigureWaysTests {
  private let totals: Totals

  init() throws { totals = try FullDay.totals() }

  @Test func theDayLeavesNoFigureAtNought() {
    let nought = Figure.allCases.filter { FullDay.isNought($0.value(in: totals)) }
    let metrics = Metric.allCases.filter { metric in
      Kind.allCases.allSatisfy { nought.contains(.cases($0, metric)) }
    }
    #expect(metrics == [])
    #expect(
      nought.filter { if case .cases = $0 { false } else { $0.kind != .consultation } } == [
        .closedEarlier(.report, .recovered), .closedEarlier(.report, .doubled),
      ])
  }

  // MARK: JSON

  @Test(arguments: Language.allCases) func everyFigureStandsInTheJSON(_ language: Language) {
    #expect(lost(in: totals.json(zone: .shanghai, language: language)) == [])
  }

  @Test func aFigureLeftOutOfTheJSONIsNoticed() {
    let json = totals.json(zone: .shanghai)
    for figure in Figure.allCases where figure.value(in: totals) != nil {
      #expect(lost(in: json.without(figure.path[...])) == [figure], "\(figure)")
    }
  }

  private func lost(in json: JSON) -> [Figure] {
    Figure.allCases.filter { figure in
      let member = figure.path.reduce(Optional(json)) { $0?[$1] }
      return switch figure.value(in: totals) {
      case .count(let count): member?.int != count
      case .heads(let heads): member?.int != heads.wholeCount
      case .rate(let rate):
        (member?["n"]?.int, member?["of"]?.int) != (rate.n, rate.of)
          || member?["text"]?.string != rate.text
      case .amount(let said?): member?.string != said.money.yuan
      case .amount(nil): member != .null
      case nil: member != nil
      }
    }
  }

  // MARK: Tables

  /// A way to read tables.
  enum Way: CaseIterable {
    case table, sheet, text, markdown, page
  }

  @Test(arguments: Way.allCases, Language.allCases)
  func everyFigureStandsInTables(by way: Way, _ language: Language) throws {
    #expect(lost(in: try told(by: way, language), language) == [])
  }

  /// A screen finds each figure in its table, and what stands beside a share.
  @Test(arguments: Language.allCases) func everyFigureHasItsCell(_ language: Language) {
    let tables = FigureTables(totals, language, .shanghai)
    let lost = Figure.allCases.filter { figure in
      place(of: figure) != nil && tables.cell(figure) != figure.value(in: totals)?.cell
    }
    #expect(lost == [])
    for figure in RateFigure.allCases {
      let rate = totals.rate(figure)
      #expect(tables.cell(.numerator, of: figure) == .integer(rate.n))
      #expect(tables.cell(.denominator, of: figure) == .integer(rate.of))
      let leftOut = rate.leftOutWords(counter: totals.counter, language)
      #expect(tables.cell(.leftOut, of: figure) == .words(leftOut))
    }
  }

  @Test(arguments: Way.allCases)
  func aRowLeftOutIsNoticed(by way: Way) throws {
    let told = try told(by: way, .chinese)
    for figure in Figure.allCases {
      guard let place = place(of: figure) else { continue }
      var less = told
      less[place.table]?.removeAll { $0.first == place.label.zh }
      let same = Figure.allCases.filter { other in
        self.place(of: other).map { $0.table == place.table && $0.label.zh == place.label.zh }
          ?? false
      }
      #expect(lost(in: less, .chinese) == same, "\(figure)")
    }
  }

  /// What each table tells: rows of cells, the label first, without ids.
  private func told(by way: Way, _ language: Language) throws -> [TableName: [[String]]] {
    let tables = totals.tables(language: language)
    let names: [TableName] = [.cases, .consultations, .rates, .callBacks, .money, .closedEarlier]
    return try names.reduce(into: [:]) { told, name in
      let table = try #require(tables.first { $0.id == name.rawValue })
      told[name] =
        switch way {
        case .table: table.withoutIDs.rows.map { $0.map(\.forReading) }
        case .sheet: try sheetRows(table, language)
        case .text:
          section(totals.lines(language, zone: .shanghai, width: columns), table.title).map {
            $0.split(separator: "  ").map { $0.drop { $0 == " " } }.map(String.init)
          }
        case .markdown:
          section(
            totals.markdown(language, zone: .shanghai).split(
              separator: "\n", omittingEmptySubsequences: false
            ).map(String.init), "## " + Markup.markdown(table.title)
          ).map { $0.split(separator: "|").map { TextRules.trimmed(String($0)) } }
        case .page: pageRows(table, language)
        }
    }
  }

  /// The lines below a title down to the next blank one; a blank may follow the title.
  private func section(_ lines: [String], _ title: String) -> [String] {
    let behind = lines.drop { $0 != title }.dropFirst().drop { $0.isEmpty }
    return Array(behind.prefix { !$0.isEmpty })
  }

  /// What a sheet has in the columns of a table; amounts are plain there, and read as people read them.
  private func sheetRows(_ table: Table, _ language: Language) throws -> [[String]] {
    let whole = totals.sheet(language: language)
    let places = table.withoutIDs.columns.compactMap { column in
      whole.columns.firstIndex { $0.id == column.id }
    }
    let rows = try CSV.rows(whole.csv(language)).map(\.cells)
    return rows.filter { $0[0] == table.id }.map { cells in
      places.map { place in
        guard whole.columns[place].kind == .money else { return cells[place] }
        return Money(yuan: cells[place])?.grouped ?? cells[place]
      }
    }
  }

  private func pageRows(_ table: Table, _ language: Language) -> [[String]] {
    let page = totals.page(language, zone: .shanghai)
    guard let start = page.firstRange(of: "<section id=\"\(table.id)\">") else { return [] }
    let section = page[start.upperBound...].prefix { $0 != "\u{0}" }
    let end = section.firstRange(of: "</section>")?.lowerBound ?? section.endIndex
    return section[..<end].split(separator: "<tr").dropFirst().map { row in
      row.matches(of: /<td[^>]*>(?:<data[^>]*>)?([^<]*)</).map { String($0.output.1) }
    }
  }

  /// Where a figure stands: its table, its row, and the place of its cell; nil where tables tell it with
  /// another.
  private func place(of figure: Figure) -> (table: TableName, label: Phrase, cell: Int)? {
    switch figure {
    case .cases(let kind, let metric):
      (.cases, metric.phrase(totals.states), 1 + (Kind.allCases.firstIndex(of: kind) ?? 0))
    case .consultations(let heads): (.consultations, heads.phrase, 1)
    case .rate(let rate): (.rates, rate.phrase(totals.states), 3)
    case .callBack(.satisfied):
      (.callBacks, CallBackFigure.satisfied.phrase(totals.states), 3)
    case .callBack(let figure): (.callBacks, figure.phrase(totals.states), 1)
    case .amount(let amount): (.money, amount.phrase, 1)
    case .closedEarlier(let kind, .count):
      totals.closedEarlier[kind].map { _ in
        (.closedEarlier, totals.states.kinds.plural(kind), 1)
      }
    case .closedEarlier(.complaint, .recovered):
      (.closedEarlier, totals.states.kinds.plural(Kind.complaint), 2)
    case .closedEarlier(_, .recovered), .closedEarlier(_, .doubled): nil
    }
  }

  private func lost(in told: [TableName: [[String]]], _ language: Language) -> [Figure] {
    Figure.allCases.filter { figure in
      guard let place = place(of: figure), let value = figure.value(in: totals) else {
        return false
      }
      let row = told[place.table]?.first { $0.first == place.label[language] } ?? []
      return !row.indices.contains(place.cell) || row[place.cell] != FullDay.words(value)
    }
  }

  // MARK: Since figures were given

  /// Of figures that were given, one was another: it is told, and nothing else.
  @Test func everyFigureThatChangedIsTold() throws {
    let json = totals.json(zone: .shanghai)
    for figure in Figure.allCases where figure.value(in: totals) != nil {
      // A rough count of heads is told by its words.
      let path = figure == .consultations(.total) ? ["consultations", "text"] : figure.path
      let isCount = path.reduce(Optional(json)) { $0?[$1] }?.int != nil
      let before = json.setting(path[...], isCount ? .number("90071") : "1.25")
      let given = GivenFigures(at: totals.asOf, receiver: "市局", figures: before)
      let changes = totals.changes(since: given)
      #expect(
        changes.map(\.label) == (figure.isCompared ? [figure.phrase(totals.states)] : []),
        "\(figure)")
      #expect(changes.allSatisfy { $0.before != $0.now })
    }
    let same = GivenFigures(at: totals.asOf, receiver: "市局", figures: json)
    #expect(totals.changes(since: same) == [])
  }

  // MARK: Upward

  /// What a venue sends has every sum, and comes back as it was.
  @Test func everySumGoesUpward() throws {
    let file = try FullDay.report()
    let back = try VenueReport.reading(
      file, ledger: try FullDay.ledger(), digest: Digest.hexadecimal)
    let sent = FullDay.input.registered.sums.filter {
      $0.key.dimension != .amountApprox && $0.key.dimension != .calledBack
    }
    #expect(try back.source().registered.sums == sent)
    #expect(try back.source().closedEarlier == FullDay.input.closedEarlier)
    let kind = sent.filter { $0.key.kind == .complaint && $0.key.dimension == .disposition }
    let all = kind.reduce(into: Sums()) { $0 += $1.value }
    #expect(Measure.allCases.filter { all[$0] == 0 } == [])
    #expect(EarlierFigure.allCases.map(\.rawValue) == Measure.ofClosedEarlier.map(\.rawValue))
  }

  @Test(arguments: Measure.allCases) func aSumLeftOutIsRefused(_ measure: Measure) throws {
    let whole = try FullDay.report()
    let body = JSON.object((whole.members ?? []).filter { $0.key != "digest" })
    let rows = (body["cases"]?.array ?? []).map { $0.without([measure.rawValue][...]) }
    let less = body.setting(["cases"][...], .array(rows))
    let file = less.setting(["digest"][...], .string(Digest.hexadecimal(Array(less.text.utf8))))
    #expect {
      try VenueReport.reading(file, ledger: try FullDay.ledger(), digest: Digest.hexadecimal)
    } throws: { error in
      (error as? DocumentProblem)?.field == "cases[0].\(measure.rawValue)"
    }
  }
}

extension Figure {
  /// The keys of JSON down to it.
  fileprivate var path: [String] {
    [table.rawValue] + (kind.map { [$0.rawValue] } ?? []) + [key]
  }
}

extension JSON {
  /// Without the member at the end of a path.
  fileprivate func without(_ path: ArraySlice<String>) -> JSON {
    .object(
      (members ?? []).compactMap { member in
        guard member.key == path.first else { return member }
        if path.count == 1 { return nil }
        return JSONMember(key: member.key, value: member.value.without(path.dropFirst()))
      })
  }

  /// With a value at the end of a path.
  fileprivate func setting(_ path: ArraySlice<String>, _ value: JSON) -> JSON {
    guard let key = path.first else { return value }
    let others = members ?? []
    let set = JSONMember(key: key, value: (self[key] ?? [:]).setting(path.dropFirst(), value))
    return .object(
      self[key] == nil ? others + [set] : others.map { $0.key == key ? set : $0 })
  }
}
