import Casework
import Values
import Vocabulary

extension Board {
  /// What the board says, line by line: who has reported and who has not, what is new, the ranking, and what came in by
  /// office, class, hour and day.
  ///
  /// - Parameters:
  ///   - look: the look before; nil where nobody has looked yet.
  ///   - width: the columns a text takes in a terminal.
  public func lines(
    since look: BoardLook?, _ language: Language, zone: Zone, width: (String) -> Int
  ) -> [String] {
    let tables = BoardTables(board: self, language: language, zone: zone)
    var lines = [heading(language, zone)]
    if let coverage = totals.coverage { lines.append(coverage.words[language]) }
    if !late.isEmpty {
      let names = late.joined(separator: Punctuation.listComma[language])
      lines.append(BoardWords.isLate(names, patience)[language])
    }
    if sites.isEmpty { return lines + ["", BoardWords.nothingYet[language]] }
    lines += ["", totals.sentence(language)]
    var parts: [Table] = []
    if let look, news(since: look) != nil {
      let time = look.at.toTheMinute(in: zone)
      if let news = tables.news(since: look) {
        parts.append(news)
      } else {
        lines += ["", BoardWords.nothingSince(time)[language]]
      }
    }
    parts += [tables.ranking] + [tables.offices].compactMap { $0 }
    parts += tables.breakdowns.compactMap(\.readable) + [tables.days].compactMap { $0 }
    for table in parts { lines += [""] + table.lines(language, width: width) }
    return lines
  }

  /// What it is, of which days, and when it was asked for.
  public func heading(_ language: Language, _ zone: Zone) -> String {
    let title = Demonstration.marked(
      Board.title[language], language, if: totals.isDemonstration)
    let time = "\(Term.asOf.inside[language]) \(totals.asOf.toTheMinute(in: zone))"
    return [title, totals.dayWords(language), time].joined(separator: "  ")
  }

  /// The same for programs.
  public func json(since look: BoardLook?, zone: Zone, _ language: Language) -> JSON {
    [
      "from": .string(totals.from.description), "to": .string(totals.to.description),
      "as_of": .string(totals.asOf.iso(in: zone)), "late_after_minutes": .count(patience),
      "coverage": totals.coverage?.json ?? .null,
      "late": .array(late.map(JSON.string)),
      "ranking": .array(sites.map { $0.json(zone) }),
      "by_office": .array(offices.map(\.json)),
      "by_class": totals.breakdown(by: .goodsClass)?.json(language) ?? .array([]),
      "by_hour": totals.breakdown(by: .hour)?.json(language) ?? .array([]),
      "by_day": .array(days.map(\.json)),
      "since": look.map { .string($0.at.iso(in: zone)) } ?? .null,
      "news": .array(look.flatMap { news(since: $0) }?.map(\.json) ?? []),
    ]
  }
}

extension Board.Site {
  fileprivate func json(_ zone: Zone) -> JSON {
    [
      "venue": .string(venue), "office": .orNull(office),
      "desks": .array(desks.map(JSON.string)), "complaint": .count(counts.complaint),
      "report": .count(counts.report), "consultation": .count(counts.consultation),
      "closed": .count(closed), "sent_at": .string(sentAt.iso(in: zone)), "late": .bool(isLate),
    ]
  }
}

extension Board.Office {
  fileprivate var json: JSON {
    [
      "office": .orNull(name), "venues": .count(venues), "late": .count(late),
      "complaint": .count(counts.complaint), "report": .count(counts.report),
      "consultation": .count(counts.consultation), "closed": .count(closed),
    ]
  }
}

extension Board.News {
  fileprivate var json: JSON {
    [
      "venue": .string(name), "first": .bool(isFirst), "complaint": .count(more.complaint),
      "report": .count(more.report), "consultation": .count(more.consultation),
    ]
  }
}

extension DayCount {
  fileprivate var json: JSON {
    [
      "day": .string(day.description), "complaint": .count(counts.complaint),
      "report": .count(counts.report), "consultation": .count(counts.consultation),
    ]
  }
}
