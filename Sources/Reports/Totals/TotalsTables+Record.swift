import Casework
import Values
import Vocabulary

extension TotalsTables {
  /// The activity, who took part by trade, when and where things were, and who is still there.
  var records: [Table?] {
    [
      totals.coverage?.table(totals.states, language),
      totals.coverage.flatMap { $0.sites.isEmpty ? nil : $0.siteTable(totals.states, language) },
      activity, present, occasions, presence,
    ]
  }

  private var activity: Table? {
    let rows = totals.activity.parts(language).map { part, words in
      head(part.rawValue, part.phrase) + [.text(words)]
    }
    return table(.activity, TotalsTables.head + [Words.column(.words)], rows)
  }

  private var present: Table? {
    let rows = totals.present.filter(\.isByTrade).flatMap { group -> [[Table.Cell]] in
      let start: [Table.Cell] = [
        .text(group.detail ?? group.label[language]),
        .text(totals.words(group.scope, on: group.day)[language]),
      ]
      func row(_ id: String, _ label: Phrase, _ quantity: Quantity) -> [Table.Cell] {
        start + head(id, label) + [.decimal(quantity.count), .text(quantity.text)]
      }
      let rows = group.rows.map { row($0.trade ?? "", totals.trade($0.trade), $0.quantity) }
      return rows.count > 1 ? rows + [row("total", Term.total, group.sum)] : rows
    }
    let columns = [
      Words.column(.detail), Words.column(.scope), Words.column(.id), Words.column(.trade),
      Words.column(.count, .decimal), Words.column(.text),
    ]
    return table(.present, columns, rows)
  }

  private var occasions: Table? {
    let known = totals.from == totals.to ? totals.from : nil
    let rows = totals.occasions.map { entry -> [Table.Cell] in
      head(entry.item, label(entry.item)) + [
        .words(entry.detail), .words(OccasionWords(entry, language, known: known).time),
        .words(entry.place), .words(entry.present), .words(entry.matter),
        .text(entry.scope.phrase[language]),
        .text(entry.quantities.map(\.text).joined(separator: " ")),
      ]
    }
    let columns: [ColumnName] = [.detail, .when, .place, .present, .matter, .scope, .text]
    return table(.occasions, TotalsTables.head + columns.map { Words.column($0) }, rows)
  }

  private var presence: Table? {
    let rows = totals.presence.map { presence -> [Table.Cell] in
      head(presence.item, label(presence.item)) + [
        .text(totals.words(presence.scope, on: nil)[language]), .text(presence.came.text),
        .text(presence.left.text), .words(presence.present?.text),
      ]
    }
    let columns: [ColumnName] = [.scope, .came, .left, .there]
    return table(.presence, TotalsTables.head + columns.map { Words.column($0) }, rows)
  }

  private func label(_ item: String) -> Phrase {
    totals.ledger.first { $0.item == item }?.label ?? Phrase(item)
  }

  /// What was given to whom, and what has changed since: a row for every change of what somebody was
  /// given last, one row for what the same one was given before that.
  var given: Table? {
    let rows = totals.given.enumerated().flatMap { place, given -> [[Table.Cell]] in
      let head: [Table.Cell] = [
        .text(given.at.toTheMinute(in: zone)),
        .text(Words.receiver(Mask.text(given.receiver))[language]),
      ]
      let changes = totals.changes(since: given)
      let last = totals.given.lastIndex { $0.receiver == given.receiver }
      if last != place {
        return [head + [.text(Words.givenAnew(changes.count)[language]), .empty, .empty]]
      }
      if changes.isEmpty { return [head + [.text(Term.unchanged[language]), .empty, .empty]] }
      return changes.map {
        head + [.text($0.label[language]), .text($0.before), .text($0.now)]
      }
    }
    let columns: [ColumnName] = [.givenAt, .givenTo, .label, .before, .now]
    return table(.given, columns.map { Words.column($0) }, rows)
  }
}
