import ArgumentParser
import Casework
import Desk
import DeskService
import Reports
import TerminalKit
import Values
import Vocabulary

/// `tally`: one entry of the ledger.
struct TallyCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(help: help("项目，如 leaflets", "the item, such as leaflets", "ITEM")) var item: String
  @Argument(
    help: help(
      "数量：480、5500多份、约180吨，带来减剩下 6000-480，再加 +200；几个并为一笔",
      "480, 5500多份, 约180吨; brought minus left 6000-480; +200; several make one entry", "QUANTITY"))
  var quantities: [String] = []
  @Option(
    help: help(
      "到此为止的总数，代替本台当天同一会场、项目、细目、单位、范围的各笔；口头咨询的现场和当天是一个数",
      "the total, in place of this desk's entries of the venue, day, item, detail, unit and scope; consultations of site and day are one figure",
      "QUANTITY"))
  var total: String?
  @Option(help: help(Term.channel.inside, "C")) var channel: String?
  @Option(help: help(Term.topic.inside, "T")) var topic: String?
  @Option(help: help(Term.scope.worded("what it covers"), names(of: TallyEntry.Scope.self)))
  var scope: TallyEntry.Scope = .day
  @Option(help: help(Term.note.worded("a note"), "T")) var note: String?
  @Option(help: help("细目", "detail", "T")) var detail: String?
  @Option(help: help(Term.trade.inside, "T")) var trade: String?
  @Option(help: help(Term.place.inside, "T")) var place: String?
  @Option(help: help("起：2027-03-15、3.15、9:00", "when it began: 2027-03-15, 3.15, 9:00", "WHEN"))
  var from: String?
  @Option(help: help(Term.until.worded("when it ended"), "WHEN")) var to: String?
  @Option(help: help("在场单位、岗位，不写人名", "units or posts present, no person's name", "T"))
  var present: String?
  @Option(help: help("事由：处理什么、做了什么", "what it was about, what was done", "T"))
  var matter: String?
  @Option(
    help: help(
      "配套的数：热线办结、案件货值、出动人员", "the figure beside it: calls closed, value, staff",
      "QUANTITY"))
  var with: String?
  @Option(help: help("数从哪来", "where it comes from", names(of: TallyEntry.Source.self)))
  var source: TallyEntry.Source = .counted
  @Option(help: help(HelpWords.defaultNow, "INSTANT")) var at: String?

  static var configuration: CommandConfiguration {
    CommandConfiguration("tally", "记一笔数：咨询人次、资料份数等", "Count people, leaflets and the like")
  }

  func work(_ desk: DeskEnvironment) throws {
    let at = try desk.instant(at, "--at")
    try desk.writing { open in
      let venue = try open.settings().venue
      let entries = try entries(desk, venue: venue, day: at?.day(in: desk.zone))
      let saveResult = try open.record(.tallies(entries), at: at)
      try open.catchUp()
      let day = (at ?? desk.clock.now).day(in: desk.zone)
      let inForce = try open.tallies(of: day)
      for entry in entries {
        let counted = entry.words(desk.reference.ledger)
        try desk.say(Phrase("已记 \(counted.zh)", "counted \(counted.en)"))
        let replaced = ReplacedTallies(
          entry, saveResult, inForce: inForce, desk.reference.ledger, zone: desk.zone)
        if let words = replaced.words { try desk.say(words) }
      }
      try sayPresence(inForce, desk)
    }
  }

  /// Who is there, after somebody came or left.
  private func sayPresence(_ tallies: [RecordedTally], _ desk: DeskEnvironment) throws {
    let ledger = desk.reference.ledger
    let subject = ledger[item]?.leaves ?? item
    let rows = LedgerRow.rows(tallies, ledger, zone: desk.zone)
    for presence in Presence.all(rows, ledger)
    where presence.item == subject && presence.scope == scope {
      let label = ledger.names.phrase(subject)
      let there = presence.present?.text ?? "?"
      try desk.say(
        Phrase(
          "\(label.zh) 到 \(presence.came.text)，离 \(presence.left.text)，在场 \(there)",
          "\(label.en): came \(presence.came.text), left \(presence.left.text), there \(there)"))
    }
  }
}

extension TallyEntry.Scope: NamedChoice {}
extension TallyEntry.Source: NamedChoice {}
