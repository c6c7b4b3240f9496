import Casework
import Interchange
import Values
import Vocabulary

/// The words about the figures of venues.
enum RollUpWords {
  static let unknownOffice = Phrase("单位不明", "office unknown")
}

extension RollUp {
  /// Which venues' figures were added up, told wherever their sum is.
  public struct Coverage: Hashable, Sendable {
    /// The venues that are in, by name.
    public var venues: [String]
    /// Whether the main venue is in.
    public var main: Main
    /// Those that have sent nothing, of several days with the day.
    public var missing: [String]
    /// Those that sent something and are not in, until somebody confirms them.
    public var waiting: [String] = []
    /// The other days that those missing have sent figures of.
    public var otherDays: [String: [Day]] = [:]
    /// Each venue that is in with its office and its desks.
    public var sites: [Site] = []
    /// Whether a hub told of them, and not what venues sent.
    public var isOfHub = false

    /// Whether the main venue is in, in words.
    var mainWords: Phrase {
      switch main {
      case .included: Phrase("含主会场", "with the main venue")
      case .excluded: Term.withoutMainVenue
      case .missing: Phrase("主会场没有报", "the main venue has sent nothing")
      }
    }

    /// How many venues were added, with or without the main venue, and how many are not in.
    var short: Phrase {
      told(
        missing: Phrase("没报的 \(missing.count) 个", "\(missing.count) missing"),
        waiting: Phrase("等确认的 \(waiting.count) 个没有算", "\(waiting.count) not confirmed, left out"))
    }

    /// The same with the names of those that are not in.
    public var words: Phrase {
      let (zh, en) = (missingNames(.chinese), missingNames(.english))
      return told(
        missing: Phrase(
          "没报的 \(missing.count) 个：\(zh.joined(separator: "、"))",
          "\(missing.count) missing: \(en.joined(separator: ", "))"),
        waiting: Phrase(
          "等确认的 \(waiting.count) 个没有算：\(waiting.joined(separator: "、"))"
            + "（算进来用 rollup read --confirm 会场）",
          "\(waiting.count) not confirmed, left out: \(waiting.joined(separator: ", "))"
            + " (rollup read --confirm VENUE adds them)"))
    }

    private func told(missing words: Phrase, waiting left: Phrase) -> Phrase {
      var told = Phrase(
        "\(venues.count) 个会场，\(mainWords.zh)", "\(venues.count) venues, \(mainWords.en)")
      for (list, more) in [(missing, words), (waiting, left)] where !list.isEmpty {
        told = Phrase("\(told.zh)；\(more.zh)", "\(told.en); \(more.en)")
      }
      return told
    }

    /// Those missing; who sent figures of another day is told with it.
    func missingNames(_ language: Language) -> [String] {
      missing.map { name in
        guard let days = otherDays[name], !days.isEmpty else { return name }
        let list = days.map(\.description).joined(separator: Punctuation.listComma[language])
        return name + Phrase("（报的是 \(list)）", " (sent \(list))")[language]
      }
    }
  }
}

extension RollUp.Coverage {
  /// One venue that is in, with what its desks sent together.
  public struct Site: Hashable, Sendable {
    /// The name that tells it from others.
    public var name: String
    /// The venue, as the file spells it.
    public var venue: String
    /// The office; nil where no file says it.
    public var office: String?
    /// The desks that sent figures; empty where no file says so.
    public private(set) var senders: [VenueReport.Sender] = []
    /// The days that figures are of.
    public private(set) var days: Set<Day> = []
    /// Complaints and reports registered, and persons who asked.
    public private(set) var counts = ByKind(repeating: 0)
    /// The persons who asked, with the words that they were counted in.
    public private(set) var heads = Quantity.heads(0)

    init(name: String, venue: String, office: String?) {
      self.name = name
      self.venue = venue
      self.office = office
    }

    mutating func add(_ report: VenueReport) throws(DocumentProblem) {
      days.insert(report.day)
      if let sender = report.sender, !senders.contains(where: { $0.ids == sender.ids }) {
        senders.append(sender)
      }
      let source = try report.source()
      for (share, sums) in source.registered.sums where share.dimension == .disposition {
        let isByHead = share.kind == .consultation
        counts[share.kind] += isByHead ? sums.people : sums.count
        if isByHead { heads = heads + .heads(sums.people) }
      }
      for tally in source.tallies where tally.entry.countsConsultations {
        counts.consultation += tally.entry.quantities.reduce(0) { $0 + $1.wholeCount }
        heads = tally.entry.quantities.reduce(heads, +)
      }
    }

    /// The desks by their letters; those with equal letters by the head of their ids, too.
    public var desks: [String] {
      let letters = Dictionary(grouping: senders, by: \.letters)
      return senders.map { sender in
        let isAlone = letters[sender.letters]?.count == 1
        return isAlone ? sender.letters : "\(sender.letters)(\(sender.ids[0].prefix(4)))"
      }.sorted()
    }

    /// The office in words.
    func officeWords(_ language: Language) -> String {
      office ?? RollUpWords.unknownOffice[language]
    }
  }
}

// MARK: - Tables

extension RollUp.Coverage {
  /// How many are in, who is missing and who waits.
  func table(_ states: StateWords, _ language: Language) -> Table {
    let comma = Punctuation.listComma[language]
    let names = missingNames(language)
    var parts: [(CoveragePart, String)] = [
      (.venues, "\(venues.count)"), (.mainVenue, mainWords[language]),
      (
        .missing, names.isEmpty ? Words.nobody[language] : Activity.counted(names, comma, language)
      ),
    ]
    if !waiting.isEmpty { parts.append((.waiting, Activity.counted(waiting, comma, language))) }
    let rows: [[Table.Cell]] = parts.map { part, words in
      [.text(part.rawValue), .text(part.phrase[language]), .text(words)]
    }
    let columns = [Words.column(.id), Words.column(.label), Words.column(.words)]
    return Table(.coverage, columns, rows, states, language)
  }

  /// One row for each venue, with its office and its desks; the most complaints first.
  func siteTable(_ states: StateWords, _ language: Language) -> Table {
    let comma = Punctuation.listComma[language]
    let ranked = sites.enumerated().sorted {
      (-$0.element.counts.complaint, $0.offset) < (-$1.element.counts.complaint, $1.offset)
    }
    let rows = ranked.map(\.element).map { site -> [Table.Cell] in
      [
        .text(site.venue), .text(site.officeWords(language)),
        .text(site.desks.joined(separator: comma)),
        .text(site.days.sorted().map(\.description).joined(separator: comma)),
      ]
        + Table.Cell.byKind(site.counts, site.heads)
    }
    let columns =
      [ColumnName.venue, .office, .desks, .days].map { Words.column($0) }
      + Kind.allCases.map { Words.column($0, states) }
    return Table(.sent, columns, rows, states, language)
  }

  /// The same for programs.
  var json: JSON {
    let others = otherDays.sorted { $0.key < $1.key }.map { venue, days in
      JSONMember(key: venue, value: .array(days.map { .string($0.description) }))
    }
    return JSON(saying: [
      "venues": .count(venues.count), "main": .string(main.rawValue),
      "missing": .array(missing.map(JSON.string)), "waiting": .array(waiting.map(JSON.string)),
      "other_days": others.isEmpty ? JSON?.none : .object(others),
      "sites": .array(sites.map(\.json)),
    ])
  }
}

extension RollUp.Coverage.Site {
  fileprivate var json: JSON {
    [
      "venue": .string(venue), "office": .orNull(office),
      "desks": .array(desks.map(JSON.string)),
      "days": .array(days.sorted().map { .string($0.description) }),
      "complaint": .count(counts.complaint), "report": .count(counts.report),
      "consultation": .count(counts.consultation), "consultation_text": .string(heads.text),
    ]
  }
}

extension RollUp.Coverage {
  /// The venues whose figures a hub has, and those that are not there.
  public init(onHub venues: [String], main: RollUp.Main, missing: [String]) {
    self.init(
      venues: venues, main: main, missing: missing, waiting: [], otherDays: [:], sites: [])
    isOfHub = true
  }
}
