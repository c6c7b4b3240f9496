import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// What an undo would take back, or a redo bring again, before it does so.
struct UndoScreen: DeskScreen {
  let isRedo: Bool
  /// Nil until the store has said.
  var preview: UndoPreview?
  private var isDoing = false

  init(redo: Bool) { isRedo = redo }

  var route: Route? { isRedo ? .redo : .undo }
  var title: Phrase {
    isRedo ? Term.redo : ScreenWords.undo
  }

  func questions(_ context: Context) -> [Question] { [.undo(redo: isRedo)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.undo(isRedo, let preview)):
      self.preview = preview
    case .recorded where isDoing:
      let numbers = UndoScreen.list(preview.map { $0.inOrder } ?? [])
      let redo = GlobalAction.quietKeys.name(of: .redo)
      let words =
        isRedo
        ? Phrase("已恢复 \(numbers.zh)", "Done again \(numbers.en)")
        : Phrase(
          "已撤销 \(numbers.zh)，\(redo.zh) 可以恢复",
          "Undone \(numbers.en); \(redo.en) brings it back")
      return Reaction(.pop, message: words)
    case .refused, .failed: isDoing = false
    default: break
    }
    return .stay
  }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    switch keys(context).match(key) {
    case .action(true):
      guard !isDoing else { return .stay }
      isDoing = true
      return .effects(.record(isRedo ? .redo : .undo))
    case .action(false): return .pop
    case .disabled(let why): return .say(why)
    case nil: return .unused
    }
  }

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(keys(context), context.language)]
  }
}

extension UndoScreen {
  /// The keys, true for doing it.
  static func keys(redo: Bool, disabled: Phrase? = nil) -> KeyMap<Bool> {
    KeyMap(
      redo ? Term.redo : ScreenWords.undo,
      [
        .init(
          .enter, does: true, redo ? Phrase("恢复它", "do it again") : Phrase("撤销它", "take it back"),
          disabled: disabled),
        .init(.escape, does: false, Phrase("不动", "leave it")),
      ])
  }

  private func keys(_ context: Context) -> KeyMap<Bool> {
    UndoScreen.keys(redo: isRedo, disabled: obstacle(context))
  }

  private func obstacle(_ context: Context) -> Phrase? {
    guard let preview else { return Phrase("正在看", "Looking") }
    guard preview.events.isEmpty else { return preview.refusal?.phrase(context.catalogue) }
    let refusal: Refusal = isRedo ? .nothingToRedo : .nothingToUndo
    let words = refusal.phrase(context.catalogue)
    let clerk = context.clerk
    guard !clerk.isEmpty else { return words }
    return Phrase("\(clerk)：\(words.zh)", "\(clerk): \(words.en)")
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    if rows > 5, columns > 1 { surface.cursor = Position(row: 2, column: 1) }
    if let preview { draw(preview, into: &surface, context) }
    surface.writeFoot(message, keys(context).hints(width: columns - 2, context.language))
    return surface
  }
}

// MARK: Drawing

extension UndoScreen {
  /// Numbers one behind the other.
  private static func list(_ numbers: [CaseNumber]) -> Phrase {
    numbers.map { Phrase($0.short) }.listed()
  }

  private func draw(_ preview: UndoPreview, into surface: inout Surface, _ context: Context) {
    let last = surface.rows - (preview.newer == nil ? 5 : 7)
    var row = 2
    if !preview.events.isEmpty {
      surface.write(question(preview, context), at: Position(row: row, column: 1), .section)
      row = drawEvents(
        preview.events, preview.numbers, preview.veil, into: &surface, row: row + 2, last: last,
        context)
      row = drawNote(preview, into: &surface, row: row, context)
      row = drawCompanions(preview.companions, into: &surface, row: row, context)
    }
    if let obstacle = obstacle(context) {
      row = drawLines(obstacle, .warning, into: &surface, row: row, context) + 1
    }
    if preview.events.isEmpty, preview.newer == nil {
      let words = isRedo ? EmptyWords.redo : EmptyWords.undo
      row = drawLines(words, .quiet, into: &surface, row: row, context) + 1
    }
    if let newer = preview.newer { drawNewer(newer, into: &surface, row: row, context) }
  }

  /// Whose save it is, and every case in it.
  private func question(_ preview: UndoPreview, _ context: Context) -> String {
    let clerk = preview.events.first?.clerk ?? ""
    let numbers = preview.inOrder
    let names = UndoScreen.list(numbers)
    let cases =
      numbers.count > 1
      ? Phrase("，关系到 \(numbers.count) 件：\(names.zh)", ", of \(numbers.count) cases: \(names.en)")
      : Punctuation.colon.worded(":")
    return isRedo
      ? context.say(
        "要恢复的是 \(clerk) 的这一次保存\(cases.zh)",
        "This save of \(clerk) would be done again\(cases.en)")
      : context.say(
        "要撤销的是 \(clerk) 的这一次保存\(cases.zh)",
        "This save of \(clerk) would be taken back\(cases.en)")
  }

  /// - Returns: the row behind them.
  private func drawEvents(
    _ events: [Event], _ numbers: [CaseID: CaseNumber], _ veil: Veil, into surface: inout Surface,
    row: Int, last: Int, _ context: Context
  ) -> Int {
    let words = context.eventWords(veil)
    var row = row
    for event in events where row < last {
      let time = CaseWords(context).moment(event.at)
      let number = event.caseID.flatMap { numbers[$0] }.map { "\($0.short)  " } ?? ""
      let line = [
        Piece("\(time)  \(event.clerk)  ", .quiet), Piece(number, .figure),
        Piece(words.title(event.payload)),
      ]
      let column = surface.write(line, at: Position(row: row, column: 3))
      let details = words.details(event.payload, isWithheld: event.isWithheld).map {
        $0.text(context.say(Punctuation.colon))
      }.joined(separator: context.say(Punctuation.semicolon))
      surface.write(
        details, at: Position(row: row, column: column + 2), .quiet,
        width: surface.columns - column - 3)
      row += 1
    }
    return row
  }

  private func drawNote(
    _ preview: UndoPreview, into surface: inout Surface, row: Int, _ context: Context
  ) -> Int {
    guard case .opened? = preview.events.first?.payload, !isRedo else { return row + 1 }
    let note = Phrase(
      "撤销登记会把这一件作废；编号保留，不再用。", "Undoing an intake voids the case; its number is never used again.")
    return drawLines(note, .warning, into: &surface, row: row + 1, context) + 1
  }

  /// The cases that took the same step, which are taken back one by one.
  private func drawCompanions(
    _ numbers: [CaseNumber], into surface: inout Surface, row: Int, _ context: Context
  ) -> Int {
    guard !numbers.isEmpty else { return row }
    let names = UndoScreen.list(numbers)
    let key = GlobalAction.quietKeys.name(of: .undo)
    let words = Phrase(
      "同一步还办了 \(names.zh)，各存各的：撤了这一件，再按 \(key.zh) 撤下一件。",
      "\(names.en) took the same step, each saved by itself: \(key.en) again takes back the next.")
    return drawLines(words, .warning, into: &surface, row: row, context) + 1
  }

  /// What another clerk recorded since, and that it stays.
  private func drawNewer(
    _ newer: UndoPreview.OthersSave, into surface: inout Surface, row: Int, _ context: Context
  ) {
    let other = newer.events.first?.clerk ?? ""
    let words = Phrase(
      "只能撤自己的。\(other) 后来记的不动：",
      "Only one's own is taken back. What \(other) recorded since stays:")
    let next = drawLines(words, .section, into: &surface, row: row, context)
    _ = drawEvents(
      newer.events, newer.numbers, newer.veil, into: &surface, row: next, last: surface.rows - 3,
      context)
  }

  private func drawLines(
    _ words: Phrase, _ style: Style, into surface: inout Surface, row: Int, _ context: Context
  ) -> Int {
    let text = TextWidth.unambiguous(words[context.language])
    let lines = TextWidth.wrap(text, columns: surface.columns - 2)
    for (offset, line) in lines.enumerated() {
      surface.write(line, at: Position(row: row + offset, column: 1), style)
    }
    return row + lines.count
  }
}
