import Casework
import Interchange
import TerminalKit
import Values
import Vocabulary

extension OldSheetScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(heading(context), right: context.clerkAndTime, context)
    if let choices {
      drawChoices(choices, into: &surface, context)
    } else {
      drawStage(into: &surface, context)
    }
    surface.writeFoot(message, hints(columns, context))
    if surface.cursor == nil, rows > 5, columns > 1 { surface.cursor = Position(row: 2, column: 1) }
    return surface
  }

  private func heading(_ context: Context) -> String {
    guard let look, stage != .file else { return context.say(title) }
    let file = look.path.split(separator: "/").last.map(String.init) ?? look.path
    return context.say(title) + "  " + TextWidth.unambiguous(file)
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    if choices != nil { return PickKeys.hints(context.language) }
    let own = keys.hints(width: columns - 2, context.language)
    switch stage {
    case .taken, .rehearsed: return own + [ScrollAction.hint(context.language)]
    case .file, .opening, .columns, .rehearsing, .taking: return own
    }
  }

  private func drawStage(into surface: inout Surface, _ context: Context) {
    switch stage {
    case .file: drawFile(into: &surface, context)
    case .columns: drawColumns(into: &surface, context)
    case .opening:
      write([[Piece(context.say("正在看这个文件", "Looking into the file"))]], &surface, context)
    case .rehearsing, .taking: write(working(context, surface.columns), &surface, context)
    case .rehearsed, .taken:
      let told = told.map { lines($0, context, surface.columns) } ?? []
      write(told, &surface, context)
    }
  }

  private func write(_ lines: [[Piece]], _ surface: inout Surface, _ context: Context) {
    surface.writeText(lines, top: top, rows: surface.rows - 5, context)
  }

  private func wrapped(_ words: String, _ columns: Int) -> [String] {
    TextWidth.wrap(TextWidth.unambiguous(words), columns: max(1, columns - 2))
  }
}

// MARK: The file

extension OldSheetScreen {
  private func drawFile(into surface: inout Surface, _ context: Context) {
    let invitation = wrapped(context.say(EmptyWords.oldSheets), surface.columns)
    let faults = fault.map { wrapped(context.say($0), surface.columns) } ?? []
    let lines =
      faults.map { [Piece($0, .warning)] } + invitation.map { [Piece($0, .quiet)] }
    for (offset, line) in lines.enumerated() where 4 + offset < surface.rows - 3 {
      surface.write(line, at: Position(row: 4 + offset, column: 1))
    }
    let first = 5 + lines.count
    for place in file.visible(height: min(OldSheetScreen.mostFiles, surface.rows - first - 3)) {
      let row = first + place - file.firstRow(height: OldSheetScreen.mostFiles)
      guard row < surface.rows - 2 else { break }
      surface.write(
        TextWidth.unambiguous(files[place]), at: Position(row: row, column: 3),
        width: max(0, surface.columns - 4))
      surface.finish(row: row, isSelected: input.isEmpty && place == file.selection)
    }
    _ = input.draw(
      context.say(ScreenWords.path), into: &surface, row: 2, most: OldSheetScreen.fieldColumns)
  }
}

// MARK: Its columns

extension OldSheetScreen {
  private func drawColumns(into surface: inout Surface, _ context: Context) {
    guard let look, let map else { return }
    let words =
      look.isKept
      ? Phrase("这种表头读过，照上次的认法", "Such headings were read in before: taken as then")
      : Phrase("先看认得对不对", "See whether they are taken rightly")
    let place = Phrase(
      "表头在第 \(look.sheet.headLine) 行，下面 \(look.sheet.count) 行；",
      "Headings in line \(look.sheet.headLine), \(look.sheet.count) rows below. ")
    let said = fault.map { context.say($0) } ?? context.say(place) + context.say(words)
    surface.write(
      TextWidth.unambiguous(said), at: Position(row: 1, column: 1),
      fault == nil ? .quiet : .warning,
      width: max(0, surface.columns - 2))
    let all = OldSheetRow.all(look, map)
    let height = surface.rows - 7
    let first = rows.firstRow(height: height)
    for place in rows.visible(height: height) where all.indices.contains(place) {
      draw(all[place], place, row: 3 + place - first, into: &surface, context)
    }
    let legend = context.say("? 猜的，看一眼   - 不读", "? guessed, have a look   - not read")
    surface.write(
      legend, at: Position(row: surface.rows - 3, column: 1), .quiet,
      width: max(0, surface.columns - 2))
  }

  private func draw(
    _ line: OldSheetRow, _ place: Int, row: Int, into surface: inout Surface, _ context: Context
  ) {
    guard let look, let map, row < surface.rows - 3 else { return }
    let isWide = surface.columns >= 110
    let (sign, tone) = mark(of: line, map, surface.art)
    surface.write(sign, at: Position(row: row, column: 3), Style(tone))
    let digit = place < 9 ? "\(place + 1)" : " "
    surface.write(digit, at: Position(row: row, column: 5), Style(.key))
    let label = TextWidth.unambiguous(context.say(line.label(look, map)))
    let value = line.value(look, map)?.words(context) ?? Phrase("要选一个", "to be chosen")
    let widths = isWide ? (label: 32, value: 28) : (label: 24, value: 20)
    var column =
      surface.write(
        TextWidth.pad(TextWidth.truncate(label, to: widths.label), to: widths.label),
        at: Position(row: row, column: 7)) + 1
    let meaning = TextWidth.truncate(TextWidth.unambiguous(context.say(value)), to: widths.value)
    column =
      surface.write(
        TextWidth.pad(meaning, to: widths.value), at: Position(row: row, column: column),
        Style(tone))
      + 1
    let room = max(0, surface.columns - column - 1)
    surface.write(
      TextWidth.truncate(samples(of: line, look, map), to: room),
      at: Position(row: row, column: column), .quiet, width: room)
    surface.finish(row: row, isSelected: place == rows.selection)
  }

  /// Known, guessed or not read: by a sign and by a tone.
  private func mark(
    of line: OldSheetRow, _ map: ColumnMap, _ art: LineArt
  ) -> (sign: String, tone: Tone) {
    guard case .column(let place) = line else {
      return line.isOpen(map) ? ("?", .warning) : (art.settled, .good)
    }
    let column = map.columns[place]
    if column.target == .leftOut { return ("-", .disabled) }
    return column.isSure ? (art.settled, .good) : ("?", .guess)
  }

  /// What stands below a heading in the first rows, persons with stars.
  private func samples(of line: OldSheetRow, _ look: OldSheetLook, _ map: ColumnMap) -> String {
    guard case .column(let place) = line else { return "" }
    let column = map.columns[place]
    let below = look.sheet.columns.first { $0.heading == column.heading }?.samples ?? []
    return TextWidth.unambiguous(
      below.map { MapWords.sample($0, column.target) }.joined(separator: " | "))
  }

  private func drawChoices(
    _ pick: PickList<OldSheetChoice>, into surface: inout Surface, _ context: Context
  ) {
    guard let look, let map else { return }
    let all = OldSheetRow.all(look, map)
    pick.drawFilter(into: &surface, row: 1, context.language)
    if all.indices.contains(rows.selection) {
      let line = all[rows.selection]
      let label = TextWidth.unambiguous(context.say(line.label(look, map)))
      let column = surface.write(label, at: Position(row: 2, column: 1), .section) + 2
      surface.write(
        samples(of: line, look, map), at: Position(row: 2, column: column), .quiet,
        width: max(0, surface.columns - column - 1))
    }
    let body = Rect(row: 4, column: 0, rows: surface.rows - 8, columns: surface.columns)
    pick.draw(into: &surface, in: body, context.language)
  }
}

// MARK: Its rows

extension OldSheetScreen {
  private func working(_ context: Context, _ columns: Int) -> [[Piece]] {
    guard let look else { return [] }
    let count = look.sheet.count
    if stage == .taking {
      let words = Phrase("正在一次写进存档：全部进，要么一件不进", "Writing it in one piece: all of it, or none")
      return [[Piece(context.say(words), .figure)]]
    }
    let words = Phrase("正在试读，什么也没有存", "Trying it; nothing is saved")
    let done = Phrase(
      "看了 \(looked.rows) 行，共 \(count) 行；读不了 \(looked.refused) 行",
      "\(looked.rows) of \(count) rows looked at; \(looked.refused) refused")
    let art = context.art
    return [
      [Piece(context.say(words), .figure)], [Piece(context.say(done))],
      [Piece(art.bar(looked.rows, of: max(1, count), room: max(0, columns - 4)), .accent)],
    ]
  }

  /// What becomes, or became, of the rows.
  func lines(_ told: OldSheetTold, _ context: Context, _ columns: Int) -> [[Piece]] {
    let isOver = stage == .taken
    let new =
      isOver
      ? Phrase("已读入 \(told.new) 件", "\(told.new) cases were read in")
      : Phrase("会读入 \(told.new) 件，还没有存", "\(told.new) cases would come in; nothing is saved yet")
    let others = Phrase(
      "早已有 \(told.known) 件，内容不同 \(told.differing) 件（不改），读不了 \(told.refused) 行，不是案件 \(told.leftOut) 行",
      "\(told.known) known, \(told.differing) differ (left as they are), \(told.refused) rows refused, "
        + "\(told.leftOut) no cases")
    var lines = [[Piece(context.say(new), .figure)]]
    lines += wrapped(context.say(others), columns).map { [Piece($0)] }
    if isOver, !report.isEmpty {
      let words = Phrase("每一行的结果：\(report)", "What became of each row: \(report)")
      lines += wrapped(context.say(words), columns).map { [Piece($0)] }
    }
    lines += told.remarks.flatMap { wrapped(context.say($0), columns) }.map {
      [Piece($0, .warning)]
    }
    if told.rows.isEmpty { return lines }
    let heading = [Piece(context.say("不读入的行", "Rows that are not read in"), .section)]
    return lines + [[], heading]
      + told.rows.flatMap { wrapped(context.say($0), columns) }.map { [Piece($0)] }
  }
}
