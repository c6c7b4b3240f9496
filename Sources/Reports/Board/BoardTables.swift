import Casework
import Values
import Vocabulary

/// A board as tables, for texts and for the screen.
struct BoardTables {
  let board: Board
  let language: Language
  let zone: Zone

  private var states: StateWords { board.totals.states }

  /// The venues, where most came in first.
  var ranking: Table {
    let rows = board.sites.enumerated().map { place, site -> [Table.Cell] in
      [
        .integer(place + 1), .text(site.venue), .text(site.office ?? ""),
        .text(site.desks.joined(separator: Punctuation.listComma[language])),
      ] + counts(site.counts) + [
        .integer(site.closed), .text(time(site.sentAt)),
        .text(site.isLate ? BoardWords.isLate[language] : ""),
      ]
    }
    let columns =
      [
        Table.Column("rank", Phrase("名次", "Rank"), .integer), Words.column(.venue),
        Words.column(.office), Words.column(.desks),
      ] + kinds + [
        Table.Column("closed", Term.closed, .integer),
        Table.Column("sent_at", Phrase("报到", "Sent at")),
        Table.Column("late", BoardWords.late),
      ]
    return Table(
      id: "ranking", title: BoardWords.ranking[language], columns: columns, rows: rows)
  }

  /// The offices; nil where all venues are of one.
  var offices: Table? {
    let offices = board.offices
    guard offices.count > 1 else { return nil }
    let rows = offices.map { office -> [Table.Cell] in
      [
        .text(office.name ?? RollUpWords.unknownOffice[language]), .integer(office.venues),
        .integer(office.late),
      ] + counts(office.counts) + [.integer(office.closed)]
    }
    let columns =
      [
        Words.column(.office), Table.Column("venues", Term.venue, .integer),
        Table.Column("late", BoardWords.late, .integer),
      ] + kinds + [Table.Column("closed", Term.closed, .integer)]
    return Table(
      id: "by_office", title: BoardWords.byOffice[language], columns: columns, rows: rows)
  }

  /// Day by day; nil where one day was asked for.
  var days: Table? {
    guard board.totals.from < board.totals.to, !board.days.isEmpty else { return nil }
    let rows = board.days.map { day -> [Table.Cell] in [.day(day.day)] + counts(day.counts) }
    let columns = [Table.Column("day", Term.days, .day)] + kinds
    return Table(id: "by_day", title: BoardWords.byDay[language], columns: columns, rows: rows)
  }

  /// By class and by hour, what came in.
  var breakdowns: [Table] {
    [BreakdownName.goodsClass, .hour].compactMap { name in
      guard let breakdown = board.totals.breakdown(by: name), !breakdown.rows.isEmpty else {
        return nil
      }
      return breakdown.table(states, language)
    }
  }

  /// What is new since a look; nil where nothing is.
  func news(since look: BoardLook) -> Table? {
    guard let news = board.news(since: look), !news.isEmpty else { return nil }
    let rows = news.map { news -> [Table.Cell] in
      [.text(news.name)] + Kind.allCases.map { .text(BoardTables.signed(news.more[$0])) }
        + [.text(news.isFirst ? BoardWords.isFirst[language] : "")]
    }
    let columns = [Words.column(.venue)] + kinds + [Table.Column("first", BoardWords.isFirst)]
    let title = BoardWords.since(look.at.toTheMinute(in: zone))
    return Table(id: "news", title: title[language], columns: columns, rows: rows)
  }

  private var kinds: [Table.Column] { Kind.allCases.map { Words.column($0, states) } }

  private func counts(_ counts: ByKind<Int>) -> [Table.Cell] {
    Kind.allCases.map { .integer(counts[$0]) }
  }

  /// The time of the day; with the day where it is another than that of the board.
  private func time(_ instant: Instant) -> String {
    let isOfDay = instant.day(in: zone) == board.totals.asOf.day(in: zone)
    return isOfDay ? instant.time(in: zone) : instant.short(in: zone)
  }

  private static func signed(_ count: Int) -> String {
    count == 0 ? "" : count > 0 ? "+\(count)" : "\(count)"
  }
}

/// The words of a board.
enum BoardWords {
  static let ranking = Phrase("会场排名", "Venues, most first")
  static let byOffice = Phrase("各单位（区县）", "By office")
  static let byDay = Phrase("逐日", "Day by day")
  static let late = Phrase("迟报", "Late")
  static let isLate = Phrase("迟", "late")
  static let isFirst = Phrase("新报", "first time")
  static let nothingYet = Phrase("还没有会场报数", "No venue has reported yet")

  static func since(_ time: String) -> Phrase {
    Phrase("上次看（\(time)）以后", "Since the last look (\(time))")
  }

  static func nothingSince(_ time: String) -> Phrase {
    Phrase("上次看（\(time)）以后没有变", "Nothing new since the last look (\(time))")
  }

  static func isLate(_ names: String, _ minutes: Int) -> Phrase {
    Phrase("\(minutes) 分钟没有新数的：\(names)", "No new figures for \(minutes) minutes: \(names)")
  }
}
