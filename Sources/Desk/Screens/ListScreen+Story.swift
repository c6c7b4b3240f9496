import Casework
import TerminalKit
import Wording

/// The story of the selected case beside the list, where the window is wide and high enough.
extension ListScreen {
  /// The smallest window in which list and case stand side by side.
  static let wide = (rows: 40, columns: 120)

  func isWide(_ context: Context) -> Bool {
    context.rows >= ListScreen.wide.rows && context.columns >= ListScreen.wide.columns
  }

  /// What the story still needs: the selected case, where it is not the one at hand.
  func storyQuestion(_ context: Context) -> [Effect] {
    guard isWide(context), let id = selected?.id, story?.id != id else { return [] }
    return [.ask(.oneCase(id))]
  }

  mutating func moveStory(_ move: ScrollAction, _ context: Context) -> Reaction {
    let layout = ListLayout(rows: context.rows, columns: context.columns, self)
    let count = storyLines(columns: layout.storyColumns, context).count
    storyTop = move.moved(storyTop, lines: count, height: layout.storyRows)
    return .stay
  }

  /// The lines of the selected case: its number and standing, then all that is known of it.
  func storyLines(columns: Int, _ context: Context) -> [[Piece]] {
    guard let selected, let story, story.id == selected.id else { return [] }
    let words = CaseWords(context)
    let title = [Piece("\(words.kind(story.kind))  \(story.number)", .section)]
    let lines = CaseStory(story, columns: columns, context)
    return [title, CaseScreen.standing(selected, words, context)] + lines.facts + [[]]
      + lines.timeline
  }

  func drawStory(into surface: inout Surface, _ layout: ListLayout, _ context: Context) {
    let lines = storyLines(columns: layout.storyColumns, context)
    var part = Surface(rows: layout.storyRows, columns: layout.storyColumns)
    let first = min(storyTop, max(0, lines.count - layout.storyRows))
    for (offset, line) in lines.dropFirst(first).prefix(layout.storyRows).enumerated() {
      part.write(line, at: Position(row: offset, column: 0))
    }
    let cursor = surface.cursor
    surface.draw(part, at: Position(row: layout.header, column: layout.listColumns + 1))
    surface.cursor = cursor
    for row in layout.header..<layout.header + layout.storyRows {
      surface.write("|", at: Position(row: row, column: layout.listColumns - 1), .quiet)
    }
    let hidden = lines.count - first - layout.storyRows
    guard hidden > 0 else { return }
    let more = context.say("下面还有\(hidden)行", "\(hidden) more lines")
    let column = surface.columns - TextWidth.columns(of: more) - 1
    surface.write(more, at: Position(row: layout.header + layout.storyRows, column: column), .quiet)
  }
}
