import ArgumentParser
import Casework
import Desk
import DeskService
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// `list`: cases, newest first unless sorted.
struct ListCommand: PlainlyRead {
  enum Format: String, NamedChoice, Sendable {
    case table, json, jsonl, csv
  }

  @OptionGroup var globals: GlobalOptions
  @Flag(help: help("未办结的", "open ones")) var open = false
  @Flag(help: help("已办结的", "closed ones")) var closed = false
  @Flag(help: help("逾期的", "overdue ones")) var overdue = false
  @Flag(help: help("还没录入12315平台的投诉、举报", "complaints and reports not yet on the 12315 platform"))
  var unkeyed = false
  @Flag(help: help("两台写得不一样、要人认定的", "those on which desks disagree, to be settled"))
  var contested = false
  @Flag(help: help("待回访的：调解成功，还没有联系上", "settled ones whose visitor has not answered a call yet"))
  var uncalled = false
  @Option(help: help("投诉、举报或咨询", "complaint, report or consultation", "K")) var kind: Kind?
  @Option(help: help(Term.status.inside, "S")) var status: Status?
  @Option(help: help("哪天起收到的", "received from this day on", "D")) var from: String?
  @Option(help: help("哪天止收到的", "received up to this day", "D")) var to: String?
  @Option(
    help: help(
      "编号尾数、姓名、电话或后四位、商家商品经过里的字；每个词都要有",
      "number tail, name, phone or its last four, part of merchant, product, facts, notes; every word must match",
      "WORDS"))
  var search: String?
  @Option(help: help("排序", "order", names(of: CaseQuery.Sort.self))) var sort: CaseQuery.Sort =
    .received
  @Option(help: help("最多几件", "at most so many", "N")) var limit: Int?
  @Option(help: help(HelpWords.format, names(of: Format.self)))
  var format: Format = .table
  @Option(
    help: help(
      "表格要哪几栏，用逗号隔开", "the columns of the table, joined by commas", "COLUMNS"))
  var columns: String?
  @Flag(help: help(HelpWords.unmasked)) var unmask = false
  @Flag(help: help("汇总库里各台的，不带个人信息", "of all desks of the hub, without persons")) var hub = false

  static var configuration: CommandConfiguration {
    CommandConfiguration("list", "列出案件", "List cases")
  }

  func work(_ desk: DeskEnvironment) throws {
    let query = try query(desk)
    _ = try chosenColumns()
    if hub { return try desk.reading { try askHub($0, query) } }
    if unmask { return try desk.writing { try showUnmasked($0, query) } }
    try desk.reading { try Console.write(try bytes($0, query).bytes) }
  }

  /// The showing is on the disk before anything is seen.
  private func showUnmasked(_ desk: OpenDesk, _ query: CaseQuery) throws {
    // Whoever may not see them is told so before they are looked for.
    _ = try desk.author(for: .unmaskedExport)
    try desk.requireKeys()
    let (bytes, count) = try bytes(desk, query)
    let disclosure = Disclosure(.shown, detail: "list \(count)")
    try desk.record(.disclose(disclosure))
    try Console.write(bytes)
  }

  private func query(_ desk: DeskEnvironment) throws -> CaseQuery {
    let states: [CaseQuery.State] =
      (open ? [.open] : []) + (closed ? [.closed] : []) + (overdue ? [.overdue] : [])
    if states.count > 1 { throw CommandError.strayWord("--open --closed --overdue") }
    if let limit, limit < 0 {
      throw CommandError.badChoice("--limit", String(limit), ["0", "1", "20"])
    }
    var query = CaseQuery(
      state: states.first ?? .any, kind: kind, status: status,
      from: try desk.day(from, "--from"), to: try desk.day(to, "--to"), search: search ?? "",
      sort: sort, limit: limit)
    query.isUnkeyed = unkeyed
    query.isContested = contested
    query.isUncalled = uncalled
    return query
  }
}

extension ListCommand {
  mutating func take(plainly words: [String]) throws(NotPlain) {
    let words = try PlainWords(
      words,
      flags: ["open", "closed", "overdue", "unkeyed", "uncalled", "contested", "unmask", "hub"],
      options: ["kind", "status", "from", "to", "search", "sort", "limit", "format", "columns"],
      alone: 0)
    globals = GlobalOptions(words.globals)
    (open, closed, overdue) = (words.has("open"), words.has("closed"), words.has("overdue"))
    (unkeyed, uncalled) = (words.has("unkeyed"), words.has("uncalled"))
    (contested, unmask) = (words.has("contested"), words.has("unmask"))
    kind = try words.choice("kind")
    status = try words.choice("status")
    (from, to) = (words.value(of: "from"), words.value(of: "to"))
    (search, columns) = (words.value(of: "search"), words.value(of: "columns"))
    sort = try words.choice("sort") ?? .received
    limit = try words.number("limit")
    format = try words.choice("format") ?? .table
    hub = words.has("hub")
  }
}

extension Kind: NamedChoice {}
extension Status: NamedChoice {}
extension CaseQuery.Sort: NamedChoice {}

// MARK: - What is printed

extension ListCommand {
  private func bytes(
    _ open: OpenDesk, _ query: CaseQuery
  ) throws -> (bytes: [UInt8], count: Int) {
    if format == .table { return try table(open, query) }
    var bytes: [UInt8] = []
    var count = 0
    let writer = try open.writer(.list, unmasked: unmask)
    let custom = try open.customFields()
    if format == .csv {
      bytes = CSV.bytes([
        CaseSheet.listHeader(
          language: .english, custom: custom, isDemonstration: writer.isDemonstration)
      ])
    }
    try open.forEachCase(query) { subject in
      add(writer.json(subject), custom, to: &bytes, isFirst: count == 0)
      count += 1
    }
    if format == .json { bytes += Array((count == 0 ? "[]\n" : "\n]\n").utf8) }
    return (bytes, count)
  }

  private func add(
    _ document: JSON, _ custom: [CustomField], to bytes: inout [UInt8], isFirst: Bool
  ) {
    switch format {
    case .json:
      bytes += Array((isFirst ? "[\n" : ",\n").utf8)
      document.write(to: &bytes)
    case .jsonl, .table:
      document.write(to: &bytes)
      bytes.append(0x0A)
    case .csv: CSV.write(CaseSheet.listRow(document, custom: custom), to: &bytes)
    }
  }

  /// The columns that somebody asks for by their names.
  private func chosenColumns() throws -> [ListColumn] {
    guard let columns else { return CaseListing.told }
    if format != .table { throw CommandError.strayWord("--columns") }
    let names = columns.split(separator: ",").map(String.init)
    let chosen = CaseListing.choices.filter { names.contains($0.rawValue) }
    guard !names.isEmpty, chosen.count == Set(names).count else {
      throw CommandError.badChoice("--columns", columns, CaseListing.choices.map(\.rawValue))
    }
    return names.compactMap(ListColumn.init(rawValue:))
  }

  /// Of the hub are asked those questions that a row without persons can answer.
  private func askHub(_ open: OpenDesk, _ query: CaseQuery) throws {
    let others: [(String, Bool)] = [
      ("--search", !query.search.isEmpty), ("--unmask", unmask), ("--unkeyed", unkeyed),
      ("--contested", contested), ("--uncalled", uncalled), ("--sort", sort != .received),
      ("--format", format != .table),
    ]
    if let other = others.first(where: \.1) { throw CommandError.strayWord("--hub \(other.0)") }
    let hub = try DeskHub(open, at: nil)
    let summaries = try hub.list(query)
    open.environment.complain(try hub.coverage())
    try Console.write(Array(try text(of: summaries, open).utf8))
  }

  /// The table for people shows persons masked unless they are asked for.
  private func table(_ open: OpenDesk, _ query: CaseQuery) throws -> ([UInt8], Int) {
    var summaries = try open.summaries(query)
    if unmask {
      for index in summaries.indices where summaries[index].kind != .report {
        let subject = try open.subject(summaries[index].id)
        let shown = subject.open().shown(subject.fields)
        summaries[index].name = shown[text: .consumerName]
        summaries[index].merchant = shown[text: .merchantName]
        summaries[index].product = shown[text: .product]
      }
    }
    return (Array(try text(of: summaries, open).utf8), summaries.count)
  }

  private func text(of summaries: [CaseSummary], _ open: OpenDesk) throws -> String {
    let desk = open.environment
    let listing = CaseListing(desk.reference.catalogue, desk.language, desk.zone)
    let table = listing.table(
      summaries, try chosenColumns(), isDemonstration: try open.settings().isDemonstration)
    let lines = table.lines(desk.language) { TextWidth.columns(of: $0) }
    let why = GuessWords.why(summaries.map(\.due), desk.reference.calendar)
    let notes = why.map { ["? " + $0[desk.language]] } ?? []
    return (lines + notes).map { displaySafe($0) + "\n" }.joined()
  }
}
