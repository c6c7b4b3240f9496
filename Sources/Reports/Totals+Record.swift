import Casework
import Values
import Vocabulary

extension Activity {
  /// What is known of it, one part after the other, in words.
  public func parts(_ language: Language) -> [(part: ActivityPart, words: String)] {
    let comma = Punctuation.listComma[language]
    let period = [from, to].compactMap { $0?.description }
    let others = venues.filter { !$0.isMain }.map(\.name)
    let all: [(ActivityPart, String)] = [
      (.name, name), (.slogan, slogan),
      (.period, period.joined(separator: " \(Words.to[language]) ")),
      (.days, days.map(\.description).joined(separator: comma)),
      (.organisers, organisers), (.host, host), (.coOrganisers, coOrganisers),
      (.mainVenue, venues.filter(\.isMain).map(\.name).joined(separator: comma)),
      (.subVenues, Activity.counted(others, comma, language)),
      (.departments, Activity.counted(departments, comma, language)),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  /// The names of a list, and from two on how many they are.
  static func counted(
    _ names: [String], _ comma: String, _ language: Language
  ) -> String {
    let words = names.joined(separator: comma)
    return names.count < 2
      ? words : words + Phrase("（\(names.count)个）", " (\(names.count))")[language]
  }
}

extension Totals {
  /// The activity, who took part by trade, when and where things were, and who is still there.
  func recordTables(_ language: Language) -> [Table] {
    [
      coverage?.table(language),
      coverage.flatMap { $0.sites.isEmpty ? nil : $0.siteTable(language) },
      activityTable(language), presentTable(language),
      occasionTable(language),
      presenceTable(language),
    ].compactMap { $0 }
  }

  private func named(
    _ name: TableName, _ columns: [Table.Column], _ rows: [[Table.Cell]], _ language: Language
  ) -> Table? {
    rows.isEmpty
      ? nil
      : Table(id: name.rawValue, title: name.phrase[language], columns: columns, rows: rows)
  }

  private func activityTable(_ language: Language) -> Table? {
    let rows: [[Table.Cell]] = activity.parts(language).map { part, words in
      [.text(part.rawValue), .text(part.phrase[language]), .text(words)]
    }
    let columns = [Words.column(.id), Words.column(.label), Words.column(.words)]
    return named(.activity, columns, rows, language)
  }

  private func presentTable(_ language: Language) -> Table? {
    let groups = present.filter(\.isByTrade)
    let rows = groups.flatMap { group -> [[Table.Cell]] in
      let name = Table.Cell.text(group.detail ?? group.label[language])
      let scope = Table.Cell.text(words(group.scope, on: group.day)[language])
      let rows: [[Table.Cell]] = group.rows.map { row in
        [
          name, scope, .text(row.trade ?? ""), .text(trade(row.trade)[language]),
          .decimal(row.quantity.count), .text(row.text),
        ]
      }
      let sum: [Table.Cell] = [
        name, scope, .text("total"), .text(Words.total[language]), .decimal(group.sum.count),
        .text(group.sum.text),
      ]
      return group.rows.count > 1 ? rows + [sum] : rows
    }
    let columns = [
      Words.column(.detail), Words.column(.scope), Words.column(.id), Words.column(.trade),
      Words.column(.count, .decimal), Words.column(.text),
    ]
    return named(.present, columns, rows, language)
  }

  private func occasionTable(_ language: Language) -> Table? {
    let known = from == to ? from : nil
    let rows: [[Table.Cell]] = occasions.map { entry in
      func cell(_ words: String?) -> Table.Cell { words.map { .text($0) } ?? .empty }
      let label = ledger.first { $0.item == entry.item }?.label ?? Phrase(entry.item)
      return [
        .text(entry.item), .text(label[language]), cell(entry.detail),
        cell(OccasionWords(entry, language, known: known).time), cell(entry.place),
        cell(entry.present), cell(entry.matter), .text(Words.scope(entry.scope)[language]),
        .text(entry.quantities.map(\.text).joined(separator: " ")),
      ]
    }
    let columns: [ColumnName] = [
      .id, .label, .detail, .when, .place, .present, .matter, .scope, .text,
    ]
    return named(.occasions, columns.map { Words.column($0) }, rows, language)
  }

  private func presenceTable(_ language: Language) -> Table? {
    let rows: [[Table.Cell]] = presence.map { presence in
      let label = ledger.first { $0.item == presence.item }?.label ?? Phrase(presence.item)
      return [
        .text(presence.item), .text(label[language]),
        .text(words(presence.scope, on: nil)[language]),
        .text(presence.came.text), .text(presence.left.text),
        presence.present.map { .text($0.text) } ?? .empty,
      ]
    }
    let columns: [ColumnName] = [.id, .label, .scope, .came, .left, .there]
    return named(.presence, columns.map { Words.column($0) }, rows, language)
  }
}

extension LedgerGroup {
  /// The group as JSON: the sum, and what it is made of.
  func json(_ totals: Totals, _ language: Language) -> JSON {
    let trades = rows.map { row -> JSON in
      [
        "trade": row.trade.map(JSON.string) ?? .null,
        "label": .string(totals.trade(row.trade)[language]),
        "count": .string(row.quantity.count.description), "text": .string(row.text),
      ]
    }
    return [
      "detail": detail.map(JSON.string) ?? .null, "scope": .string(scope.rawValue),
      "unit": .string(sum.unit), "count": .string(sum.count.description),
      "text": .string(sum.text), "approx": .string(sum.approx.rawValue),
      "by_trade": .array(trades),
    ]
  }
}
