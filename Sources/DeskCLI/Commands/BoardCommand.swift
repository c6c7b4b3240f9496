import ArgumentParser
import Casework
import DeskService
import Foundation
import Interchange
import Reports
import TerminalKit
import Values
import Vocabulary

/// `board`: how the venues stand, once or on a wall. It names no person.
struct BoardCommand: PlainCommand {
  @OptionGroup var globals: GlobalOptions
  @Argument(
    help: help(
      "另外看的各会场文件，或装着它们的文件夹，只看不收",
      "files of venues to look at beside, or folders of them; they are not kept", "FILE"),
    completion: .file())
  var files: [String] = []
  @Flag(help: help(HelpWords.ofHub)) var hub = false
  @OptionGroup var dates: DayOptions
  @Option(
    help: help(
      "今天的数几分钟没有更新算迟报", "after how many minutes without new figures a venue is late today",
      "MINUTES"))
  var late = Board.usualPatience
  @Option(
    help: help(
      "挂在墙上：每几秒重看一次，按 Ctrl-C 结束",
      "for a wall: look again every so many seconds, until Ctrl-C", "SECONDS"))
  var every: Int?
  @Option(help: help(HelpWords.textOrJSON, "FORMAT")) var format: TextFormat = .text

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "board", "看板：谁报了、谁没报、排名和新变化，不带个人信息",
      "The board: who has reported, who has not, the ranking and what is new; no persons")
  }

  func work(_ desk: DeskEnvironment) throws {
    guard late > 0 else { throw CommandError.badChoice("--late", "\(late)", ["1…"]) }
    if let every, every < 1 { throw CommandError.badChoice("--every", "\(every)", ["1…"]) }
    if hub, let file = files.first { throw CommandError.strayWord("--hub \(file)") }
    let memory = BoardMemory(desk, isOfHub: hub)
    var looks = [memory.last].compactMap { $0 }
    let first = try desk.reading { try board($0, complain: { desk.complain($0) }) }
    try show(first, since: looks.last, desk)
    // A look back at other days does not make today's new.
    if first.totals.to == desk.today { memory.keep(first.look) }
    guard let every else { return }
    looks.append(first.look)
    while true {
      sleep(UInt32(every))
      guard let board = lookAgain(desk) else { continue }
      looks = BoardCommand.recent(looks, now: desk.clock.now)
      try show(board, since: looks.first, desk)
      looks.append(board.look)
    }
  }

  /// What cannot be read now may be there at the next look: nobody stands at a wall to start it anew.
  private func lookAgain(_ desk: DeskEnvironment) -> Board? {
    do {
      return try desk.reading(remark: { _ in }, { open in try board(open, complain: { _ in }) })
    } catch {
      Console.complain(desk.phrase(for: error)[desk.language])
      return nil
    }
  }

  private func board(_ open: OpenDesk, complain: (Phrase) -> Void) throws -> Board {
    let desk = open.environment
    let days = try dates.days(desk)
    if hub { return try DeskHub(open, at: nil).board(of: days, patience: late) }
    let beside = BoardFiles(files).reports(
      takesDemonstrations: try open.settings().isDemonstration, desk, complain: complain)
    return try open.venueFigures.board(of: days, beside: beside, patience: late)
  }

  /// On a wall is told what came in within an hour.
  private static func recent(_ looks: [BoardLook], now: Instant) -> [BoardLook] {
    let old = looks.prefix { now.seconds - $0.at.seconds > 3600 }
    return Array(looks.dropFirst(max(0, old.count - 1)))
  }

  private func show(_ board: Board, since look: BoardLook?, _ desk: DeskEnvironment) throws {
    if format == .json {
      let json = board.json(since: look, zone: desk.zone, desk.language)
      return try Console.write(Array(((every == nil ? json.pretty() : json.text) + "\n").utf8))
    }
    guard every != nil, Console.isTerminal(STDOUT_FILENO) else {
      let lines = board.lines(
        since: look, desk.language, zone: desk.zone, width: TextWidth.columns(of:))
      for line in lines { try Console.print(line) }
      return
    }
    try Console.write(Array(BoardCommand.cleared.utf8))
    for line in window(board, since: look, desk).prefix(Console.rows - 1) {
      try Console.print(line)
    }
  }

  /// What fits into the window: sentences broken where it ends, and tables cut there.
  private func window(_ board: Board, since look: BoardLook?, _ desk: DeskEnvironment) -> [String] {
    let (language, columns) = (desk.language, Console.columns)
    let words = board.words(since: look, language, zone: desk.zone)
    let tables = board.tables(since: look, language, zone: desk.zone)
    return [board.heading(language, desk.zone)]
      + words.flatMap { TextWidth.wrap($0, columns: columns) }
      + tables.flatMap { [""] + $0.lines(language, width: TextWidth.columns(of:)) }
      .map { TextWidth.truncate($0, to: columns) }
  }

  /// The cursor at the top, and nothing below it.
  private static let cleared = "\u{1B}[H\u{1B}[2J"
}
