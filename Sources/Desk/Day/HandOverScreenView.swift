import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension HandOverScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let spoken = Dates.spoken(board.day, context.language)
    let revision = done?.revision ?? board.revision
    let name = context.say("第 \(revision) 次交接", "Hand-over \(revision)")
    surface.writeTitle("\(name)  \(spoken)  \(board.venue)", right: context.clerkAndTime, context)
    if rows > 5, columns > 1 { surface.cursor = Position(row: 1, column: 1) }
    if let done {
      drawDone(done, into: &surface, context)
    } else {
      let row = drawPlaces(into: &surface, row: 2, context)
      drawPersons(into: &surface, row: row + 1, context)
    }
    let keys = done == nil ? HandOverScreen.keys : HandOverScreen.doneKeys
    surface.writeFoot(message, keys.hints(width: columns - 14, context.language) + context.back)
    return surface
  }

  /// - Returns: the row behind them.
  private func drawPlaces(into surface: inout Surface, row: Int, _ context: Context) -> Int {
    surface.writeSection(title[context.language], row: row)
    var row = row + 1
    for (index, place) in board.places.prefix(9).enumerated() {
      draw(place, index, into: &surface, row: row, context)
      row += 2
    }
    guard !board.places.contains(where: { $0.stick != nil }) else { return row }
    let words = context.say(EmptyWords.drivesToHandOver)
    surface.write(words, at: Position(row: row, column: 5), .quiet, width: surface.columns - 6)
    return row + 1
  }

  private func draw(
    _ place: HandOverPlace, _ index: Int, into surface: inout Surface, row: Int, _ context: Context
  ) {
    let isFit = place.fault == nil
    let here = Position(row: row, column: 3)
    surface.write("\(index + 1)", at: here, Style(isFit ? .key : .disabled))
    let laptop = context.say("本机", "This laptop")
    let name = place.stick.map { context.say("U盘「\($0)」", "USB drive \($0)") } ?? laptop
    var pieces = [Piece(name, Style(isFit ? .normal : .disabled))]
    if let free = place.free {
      let words = HandOverScreen.size(free)
      pieces.append(Piece(context.say("   还空 \(words)", "   \(words) free"), .quiet))
    }
    if let fault = place.fault {
      pieces.append(Piece("   " + fault.words[context.language], .warning))
    }
    surface.write(pieces.fitting(surface.columns - 6), at: Position(row: row, column: 5))
    surface.write(
      place.shown, at: Position(row: row + 1, column: 7), .quiet, width: surface.columns - 8)
    surface.finish(row: row, isSelected: index == selection)
  }

  /// Bytes in the unit that people buy sticks in.
  static func size(_ bytes: Int) -> String {
    let units = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1000, "KB")]
    guard let (unit, name) = units.first(where: { bytes >= $0.0 }) else { return "\(bytes) B" }
    let tenths = bytes / (unit / 10)
    return tenths >= 1000 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
  }

  private func drawPersons(into surface: inout Surface, row: Int, _ context: Context) {
    surface.writeSection(
      context.say("各部门未办结的名单", "Lists of open cases for departments"), row: row)
    let key = HandOverScreen.keys.name(of: .persons)
    let words =
      isUnmasked
      ? Phrase(
        "不打星号：姓名、电话、住址都写全，只给该部门；这样选会记下来。举报人总是不写。",
        "Persons in full, for that department alone; this choice is recorded. Reporters never.")
      : Phrase("打星号。要写全按 \(key.zh)。", "With stars. \(key.en) writes persons in full.")
    let lines = TextWidth.wrap(words[context.language], columns: surface.columns - 7)
    for (offset, line) in lines.enumerated() {
      surface.write(
        line, at: Position(row: row + 1 + offset, column: 5), Style(isUnmasked ? .warning : .normal)
      )
    }
    drawContents(into: &surface, row: row + lines.count + 2, context)
  }

  private func drawContents(into surface: inout Surface, row: Int, _ context: Context) {
    surface.writeSection(context.say("里面有", "What goes in"), row: row)
    let words = context.say(
      "给部门：未办结名单、期限日历（.ics）。给媒体：新闻稿素材。给上级：合计、总结草稿（能做的也有 Word）、报数。留本单位：待录12315的，不外传。存档的备份另放一处。全写好才出现，以前交的不动。",
      "For departments: open cases, due days (.ics). For the press: words. For the superior office: totals, "
        + "summary (for Word, too, where it can be made), figures. Kept here: what is to be keyed into 12315. A backup goes elsewhere. It appears whole "
        + "or not at all; what was handed over before stays.")
    for (offset, line) in TextWidth.wrap(words, columns: surface.columns - 7).enumerated() {
      surface.write(line, at: Position(row: row + 1 + offset, column: 5), .quiet)
    }
  }

  private func drawDone(_ done: HandedOver, into surface: inout Surface, _ context: Context) {
    surface.writeSection(context.say(ScreenWords.handedOver), row: 2)
    let lines: [(String, Style)] = [
      (done.shown, .figure),
      (
        context.say(
          "\(done.files) 个文件，先看 index.html，写明哪些给谁",
          "\(done.files) files; begin with index.html, it says what is for whom"), .normal
      ),
      (context.say(done.backup), .normal),
      (
        done.isUnmasked
          ? context.say("各部门名单没有打星号，已记下。", "Lists for departments have persons in full; recorded.")
          : context.say("各部门名单打了星号。", "Lists for departments have stars."),
        Style(done.isUnmasked ? .warning : .normal)
      ),
    ]
    var row = 3
    for (text, style) in lines {
      for line in TextWidth.wrap(text, columns: surface.columns - 4) {
        surface.write(line, at: Position(row: row, column: 2), style)
        row += 1
      }
    }
    let changes = context.say("变了什么", "What has changed")
    surface.writeSection(changes, row: row + 1)
    row = surface.writeChanges(
      done.changes, revision: done.revision, row: row + 2, rows: surface.rows - row - 8, context)
    drawRest(into: &surface, row: row + 1, context)
  }

  private func drawRest(into surface: inout Surface, row: Int, _ context: Context) {
    let open = board.checklist.table(context.language, zone: context.zone).rows
      .filter { $0[2] != .integer(0) }
    let list = open.map { "\($0[1].forReading) \($0[2].forReading)" }
      .joined(separator: context.say(Punctuation.semicolon))
    let none = context.say("没有了", "nothing")
    surface.writeSection(context.say(Term.stillToBeDone), row: row)
    let room = max(0, surface.rows - 4 - row)
    let lines = TextWidth.wrap(open.isEmpty ? none : list, columns: surface.columns - 4)
    for (offset, line) in lines.prefix(room).enumerated() {
      surface.write(line, at: Position(row: row + 1 + offset, column: 2))
    }
  }
}
