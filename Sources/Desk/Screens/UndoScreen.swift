import Casework
import TerminalKit
import Wording

/// What an undo would take back, or a redo bring again, before it does so.
struct UndoScreen: DeskScreen {
  let isRedo: Bool
  var preview: UndoPreview?
  var isLoaded = false
  private var isDoing = false

  init(redo: Bool) { isRedo = redo }

  var title: Phrase {
    isRedo ? Phrase("恢复", "Redo") : Phrase("撤销上一步", "Undo")
  }

  func questions(_ context: Context) -> [Question] { [.undo(redo: isRedo)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.undo(isRedo, let preview)):
      self.preview = preview
      isLoaded = true
    case .recorded where isDoing:
      let number = preview?.number?.short ?? ""
      let words =
        isRedo
        ? Phrase("已恢复 \(number)", "Done again \(number)")
        : Phrase("已撤销 \(number)，Ctrl-Y 可以恢复", "Undone \(number); Ctrl-Y brings it back")
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
      redo ? Phrase("恢复", "Redo") : Phrase("撤销上一步", "Undo"),
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
    guard isLoaded else { return Phrase("正在看", "Looking") }
    guard let preview else {
      let refusal: Refusal = isRedo ? .nothingToRedo : .nothingToUndo
      return refusal.phrase(context.catalogue)
    }
    return preview.refusal?.phrase(context.catalogue)
  }

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    if rows > 5, columns > 1 { surface.cursor = Position(row: 2, column: 1) }
    if let preview { draw(preview, into: &surface, context) }
    if isLoaded, let obstacle = obstacle(context) {
      let words = TextWidth.unambiguous(obstacle[context.language])
      let row = preview == nil ? 2 : rows - 4
      surface.write(words, at: Position(row: row, column: 1), .warning, width: columns - 2)
    }
    surface.writeFoot(message, keys(context).hints(width: columns - 2, context.language))
    return surface
  }

  private func draw(_ preview: UndoPreview, into surface: inout Surface, _ context: Context) {
    let question =
      isRedo
      ? context.say("要恢复的是这一次保存：", "This save would be done again:")
      : context.say("要撤销的是这一次保存：", "This save would be taken back:")
    surface.write(question, at: Position(row: 2, column: 1), .section)
    let words = FactWords(context)
    var row = 4
    for event in preview.events where row < surface.rows - 5 {
      let time = CaseWords(context).moment(event.at)
      let number = preview.number.map { "\($0.short)  " } ?? ""
      let line = [
        Piece("\(time)  \(event.clerk)  ", .quiet), Piece(number, .figure),
        Piece(words.title(event.fact)),
      ]
      let column = surface.write(line, at: Position(row: row, column: 3))
      let details = words.details(event.fact).joined(separator: context.say("；", "; "))
      surface.write(
        details, at: Position(row: row, column: column + 2), .quiet,
        width: surface.columns - column - 3)
      row += 1
    }
    guard case .opened? = preview.events.first?.fact, !isRedo else { return }
    let note = context.say(
      "撤销登记会把这一件作废；编号保留，不再用。", "Undoing an intake voids the case; its number is never used again.")
    surface.write(note, at: Position(row: row + 1, column: 1), .warning)
  }
}
