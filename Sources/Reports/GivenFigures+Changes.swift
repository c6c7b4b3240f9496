import Casework
import Values
import Vocabulary

extension Totals {
  /// The figures that have changed since they were given, in the order in which they are told.
  public func changes(since given: GivenFigures) -> [FigureChange] {
    let before = ToldFigure.all(in: given.figures)
    let now = ToldFigure.all(in: json(zone: .shanghai))
    let english = ToldFigure.all(in: json(zone: .shanghai, language: .english))
    let keys = before + now.filter { figure in !before.contains { $0.key == figure.key } }
    return keys.compactMap { figure in
      let old = before.first { $0.key == figure.key }?.value ?? figure.nothing
      let new = now.first { $0.key == figure.key }?.value ?? figure.nothing
      // Figures are kept with Chinese names; what is still there has its English one too.
      let inEnglish = english.first { $0.key == figure.key }?.label.en ?? figure.label.en
      let label = Phrase(figure.label.zh, inEnglish)
      return old == new ? nil : FigureChange(label: label, before: old, now: new)
    }
  }
}

/// One figure of the JSON of totals with the words for it.
private struct ToldFigure {
  let key: String
  let label: Phrase
  let value: String
  /// What it is where nothing was counted.
  var nothing = "0"
  /// What an amount is that nobody recorded.
  static let noAmount = "--"

  static func all(in json: JSON) -> [ToldFigure] {
    cases(in: json) + consultations(in: json) + money(in: json) + earlier(in: json)
      + ledger(in: json, isOneDay: json["scope"]?["from"] == json["scope"]?["to"])
  }

  /// What was closed of earlier days, and what that recovered.
  private static func earlier(in json: JSON) -> [ToldFigure] {
    Kind.allCases.flatMap { kind -> [ToldFigure] in
      // Programs of before wrote 0.00 where nobody had recorded anything.
      guard let sums = json["closed_earlier"]?[kind.rawValue] else { return [] }
      let name = kind.plural
      let counts = sums["count"]?.int.map { count in
        ToldFigure(
          key: "earlier.\(kind.rawValue)",
          label: Phrase("办结的以前登记的\(name.zh)", "\(name.en) of earlier days closed"),
          value: "\(count)")
      }
      let amounts = [RowName.recovered, .doubled].compactMap { row -> ToldFigure? in
        guard let amount = sums[row.rawValue]?.string, amount != Money.zero.yuan else { return nil }
        let words = row.phrase
        return ToldFigure(
          key: "earlier.\(kind.rawValue).\(row.rawValue)",
          label: Phrase("以前登记的\(words.zh)", "\(words.en), earlier days"), value: amount,
          nothing: ToldFigure.noAmount)
      }
      return [counts].compactMap { $0 } + amounts
    }
  }

  private static func cases(in json: JSON) -> [ToldFigure] {
    Kind.allCases.flatMap { kind in
      Metric.allCases.compactMap { figure in
        guard let count = json["cases"]?[kind.rawValue]?[figure.rawValue]?.int else { return nil }
        let words = Words.figure(figure)
        let name = kind.plural
        return ToldFigure(
          key: "\(kind.rawValue).\(figure.rawValue)",
          label: Phrase("\(name.zh)\(words.zh)", "\(name.en): \(words.en)"), value: "\(count)")
      }
    }
  }

  private static func consultations(in json: JSON) -> [ToldFigure] {
    guard let told = json["consultations"], let count = told["total"]?.int else { return [] }
    let label = TableName.consultations.phrase
    let value = told["text"]?.string ?? "\(count)"
    return [ToldFigure(key: "consultations", label: label, value: value)]
  }

  private static func money(in json: JSON) -> [ToldFigure] {
    (json["money"]?.members ?? []).compactMap { member in
      guard let amount = member.value.string, amount != Money.zero.yuan else { return nil }
      let label = RowName(rawValue: member.key)?.phrase ?? Phrase(member.key)
      return ToldFigure(
        key: "money.\(member.key)", label: label, value: amount, nothing: ToldFigure.noAmount)
    }
  }

  /// Consultations of a day are in their total already.
  private static func ledger(in json: JSON, isOneDay: Bool) -> [ToldFigure] {
    (json["ledger"]?.array ?? []).compactMap { row in
      let isTold = row["id"]?.string == "consultation" && row["scope"]?.string != "period"
      guard !isTold, let text = row["text"]?.string else { return nil }
      let parts = ["id", "detail", "trade", "unit", "scope"].map { row[$0]?.string ?? "" }
      let scope = row["scope"]?.string.flatMap(TallyEntry.Scope.init).map { scope in
        guard scope == .day, !isOneDay else { return Words.scope(scope) }
        return row["day"]?.string.flatMap { Day($0) }.map(Words.day) ?? Words.severalDays
      }
      let name = [row["label"]?.string ?? parts[0], parts[1], row["trade_label"]?.string ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
      return ToldFigure(
        key: parts.joined(separator: "\u{1F}"),
        label: Phrase("\(name)（\(scope?.zh ?? "")）", "\(name) (\(scope?.en ?? ""))"), value: text)
    }
  }
}

// MARK: - As a table

extension Totals {
  /// What was given to whom, and what has changed since: a row for every change of what somebody was
  /// given last, one row for what the same one was given before that.
  func givenTable(_ language: Language, zone: Zone) -> Table {
    let names: [ColumnName] = [.givenAt, .givenTo, .label, .before, .now]
    let columns = names.map { Words.column($0) }
    let rows = given.enumerated().flatMap { place, given -> [[Table.Cell]] in
      let head: [Table.Cell] = [
        .text(Totals.minute(given.at, zone)),
        .text(Words.receiver(Mask.text(given.receiver))[language]),
      ]
      let changes = changes(since: given)
      let last = self.given.lastIndex { $0.receiver == given.receiver }
      if last != place {
        return [head + [.text(Words.givenAnew(changes.count)[language]), .empty, .empty]]
      }
      if changes.isEmpty { return [head + [.text(Words.unchanged[language]), .empty, .empty]] }
      return changes.map {
        head + [.text($0.label[language]), .text($0.before), .text($0.now)]
      }
    }
    return Table(
      id: "given", title: TableName.given.phrase[language], columns: columns, rows: rows)
  }

  /// A moment to the minute: `2027-03-15 11:05`.
  static func minute(_ instant: Instant, _ zone: Zone) -> String {
    String(instant.iso(in: zone).prefix(16).map { $0 == "T" ? " " : $0 })
  }
}
