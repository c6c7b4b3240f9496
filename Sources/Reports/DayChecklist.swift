import Casework
import Values
import Vocabulary

/// What somebody should look at before a day is handed over.
public struct DayChecklist: Hashable, Sendable {
  /// One thing to look at; on the screen its place is its digit.
  public enum Item: Int, CaseIterable, Hashable, Sendable {
    case drafts, withoutDepartment, overdue, untold, oddTimes, clock, uncounted, office
    case contested
  }

  /// A case that is to be looked at.
  public struct Named: Hashable, Sendable {
    /// The case.
    public var id: CaseID
    /// Its number.
    public var number: CaseNumber

    /// A case with its number.
    public init(id: CaseID, number: CaseNumber) {
      self.id = id
      self.number = number
    }
  }

  /// Forms that are half typed.
  public var drafts: [Draft] = []
  /// How many open cases were given to no department.
  public var withoutDepartment = 0
  /// How many cases have a last day that has passed.
  public var overdue = 0
  /// How many decisions nobody has told the consumer yet (总局令第121号 art. 15, 23).
  public var untold = 0
  /// Cases of the day whose times are odd.
  public var oddTimes: [Named] = []
  /// How the laptop's clock was put back on that day.
  public var jumps: [ClockJump] = []
  /// Items of the ledger that nobody counted on that day.
  public var uncounted: [Phrase] = []

  /// Whether the office has no name: whoever adds up its figures has to confirm them one by one.
  public var isUnnamed = false

  /// How many cases say two things, since two desks worked on them without knowing of each other.
  public var contested = 0

  /// A list on which everything is done.
  public init() {}

  /// How many there are of a thing.
  public subscript(item: Item) -> Int {
    switch item {
    case .drafts: drafts.count
    case .withoutDepartment: withoutDepartment
    case .overdue: overdue
    case .untold: untold
    case .oddTimes: oddTimes.count
    case .clock: jumps.count
    case .uncounted: uncounted.count
    case .office: isUnnamed ? 1 : 0
    case .contested: contested
    }
  }

  /// What is not done, in order.
  public var open: [Item] { Item.allCases.filter { self[$0] > 0 } }

  /// A row for everything, done or not: its digit on the screen, what it is, how many there are, and
  /// which ones, where they have names.
  public func table(_ language: Language, zone: Zone) -> Table {
    let rows = Item.allCases.map { item -> [Table.Cell] in
      [
        .text(item.digit), .text(item.label[language]), .integer(self[item]),
        .words(names(of: item, zone)?[language]),
      ]
    }
    let columns = [
      Words.column(.id), Words.column(.label), Words.column(.count, .integer),
      Words.column(.words),
    ]
    return Table(
      id: "checklist", title: Term.stillToBeDone[language], columns: columns, rows: rows)
  }

  /// A line for everything that is not done.
  public func lines(_ language: Language, zone: Zone) -> [String] {
    table(language, zone: zone).rows.filter { $0[2] != .integer(0) }.map { row in
      let words = row.map(\.forReading)
      let count = "\(words[1])\(Punctuation.colon[language])\(words[2])"
      if words[3].isEmpty { return count }
      return count + Phrase("（\(words[3])）", " (\(words[3]))")[language]
    }
  }

  /// Which ones, where they have names; nil where a list shows them.
  private func names(of item: Item, _ zone: Zone) -> Phrase? {
    switch item {
    case .oddTimes: Phrase(oddTimes.map(\.number.short).joined(separator: " "))
    case .clock:
      jumps.map {
        let (from, to) = ($0.from.short(in: zone), $0.to.short(in: zone))
        return Phrase("\(from) 之后 \(to)", "\(from), then \(to)")
      }.listed(by: Phrase(Punctuation.comma.zh, Punctuation.semicolon.en))
    case .uncounted: uncounted.listed()
    case .office:
      isUnnamed
        ? Phrase("在设置里写上，或者用 setup --office", "set it in the settings, or with setup --office")
        : nil
    case .drafts, .withoutDepartment, .overdue, .untold, .contested: nil
    }
  }
}

extension DayChecklist.Item {
  /// The digit by which the screen opens what mends it.
  public var digit: String { "\(rawValue + 1)" }

  /// What is to be looked at, in a few words.
  public var label: Phrase {
    switch self {
    case .drafts: Phrase("没有存的草稿", "half-typed forms")
    case .withoutDepartment: Phrase("未办结、没有转给部门的", "open cases given to no department")
    case .overdue: Phrase("已经逾期的", "cases past their last day")
    case .untold: Phrase("已决定、还没有告知的", "decisions nobody has told yet")
    case .oddTimes: Phrase("时间可疑的", "cases with odd times")
    case .clock: Phrase("电脑时钟倒退", "times the laptop's clock went back")
    case .uncounted: Phrase("台账没有数的项目", "ledger items nobody counted")
    case .office: Phrase("没有写的单位名称", "office without a name")
    case .contested: Phrase("两台写得不一样的", "cases on which desks disagree")
    }
  }
}
