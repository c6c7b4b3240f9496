import Casework
import Values
import Vocabulary

extension Board {
  /// What the board says, line by line.
  ///
  /// - Parameters:
  ///   - look: the look before; nil where nobody has looked yet.
  ///   - width: the columns a text takes in a terminal.
  public func lines(
    since look: BoardLook?, _ language: Language, zone: Zone, width: (String) -> Int
  ) -> [String] {
    let tables = tables(since: look, language, zone: zone)
    return [heading(language, zone)] + words(since: look, language, zone: zone)
      + tables.flatMap { [""] + $0.lines(language, width: width) }
  }

  /// What it says in sentences: who has reported and who has not, who is late, and how much there is.
  public func words(since look: BoardLook?, _ language: Language, zone: Zone) -> [String] {
    var words = [totals.coverage?.words[language]].compactMap { $0 }
    if !late.isEmpty {
      let names = late.joined(separator: Punctuation.listComma[language])
      words.append(BoardWords.isLate(names, patience)[language])
    }
    words += ["", sites.isEmpty ? BoardWords.nothingYet[language] : totals.sentence(language)]
    if let look, !sites.isEmpty, news(since: look) == [] {
      words.append(BoardWords.nothingSince(look.at.toTheMinute(in: zone))[language])
    }
    return words
  }

  /// What is new, the ranking, and what came in by office, class, hour and day.
  public func tables(since look: BoardLook?, _ language: Language, zone: Zone) -> [Table] {
    if sites.isEmpty { return [] }
    let tables = BoardTables(board: self, language: language, zone: zone)
    let first = [look.flatMap { tables.news(since: $0) }, tables.ranking, tables.offices]
    return first.compactMap { $0 } + tables.breakdowns.compactMap(\.readable)
      + [tables.days].compactMap { $0 }
  }

  /// What it is, of which days, and when it was asked for.
  ///
  /// - Parameter isMarked: whether it says itself that what it tells is invented; a screen says so of all that it shows.
  public func heading(_ language: Language, _ zone: Zone, isMarked: Bool = true) -> String {
    let title = Demonstration.marked(
      Board.title[language], language, if: isMarked && totals.isDemonstration)
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
