import CNcurses
import TerminalKit

/// Sends what changed between two frames to curses.
struct Painter {
  /// How styles look.
  var palette: Palette {
    didSet {
      looks = []
      forget()
    }
  }
  private var shown: Surface?
  /// Few, and looked through from the first.
  private var pairs: [(look: Look, pair: Int16)] = []
  private var looks: [(style: Style, attributes: UInt32, pair: Int16)] = []
  private var nextPair: Int16 = 1

  init(palette: Palette) {
    self.palette = palette
  }

  /// Makes the next frame count as changed in every row.
  mutating func forget() {
    shown = nil
  }

  mutating func paint(_ surface: Surface) {
    let isSameSize = shown?.rows == surface.rows && shown?.columns == surface.columns
    if !isSameSize { werase(curses_window()) }
    let rows = min(surface.rows, Int(curses_rows()))
    for row in 0..<rows where !(shown?.hasSame(row: row, as: surface) ?? false) {
      paint(surface.row(row), at: row)
    }
    place(surface.cursor, isSeen: surface.showsCursor)
    wrefresh(curses_window())
    shown = surface
  }

  private func place(_ cursor: Position?, isSeen: Bool) {
    guard let cursor, wmove(curses_window(), Int32(cursor.row), Int32(cursor.column)) == OK else {
      curs_set(0)
      return
    }
    curs_set(isSeen ? 1 : 0)
  }

  /// Puts a row down in runs of one style.
  private mutating func paint(_ cells: ArraySlice<Cell>, at row: Int) {
    curses_clear_row(Int32(row))
    let first = cells.startIndex
    var start = first
    var run = ""
    for index in cells.indices {
      if cells[index].columns > 0, cells[index].style != cells[start].style {
        put(&run, row, start - first, cells[start].style)
        start = index
      }
      run += cells[index].text
    }
    if start < cells.endIndex { put(&run, row, start - first, cells[start].style) }
  }

  private mutating func put(_ run: inout String, _ row: Int, _ column: Int, _ style: Style) {
    let look = look(style)
    let count = Int32(run.utf8.count)
    run.withCString { bytes in
      _ = curses_put(Int32(row), Int32(column), bytes, count, look.attributes, look.pair)
    }
    run.removeAll(keepingCapacity: true)
  }

  private mutating func look(_ style: Style) -> (attributes: UInt32, pair: Int16) {
    if let known = looks.first(where: { $0.style == style }) {
      return (known.attributes, known.pair)
    }
    let look = palette.look(style)
    let (attributes, pair) = (attributes(look.weight), pair(look))
    looks.append((style, attributes, pair))
    return (attributes, pair)
  }

  private func attributes(_ weight: Look.Weight) -> UInt32 {
    (weight.contains(.bold) ? curses_bold() : 0) | (weight.contains(.dim) ? curses_dim() : 0)
      | (weight.contains(.underline) ? curses_underline() : 0)
      | (weight.contains(.reverse) ? curses_reverse() : 0)
  }

  /// The colour pair of a look; the terminal's own colours when there are no more pairs.
  private mutating func pair(_ look: Look) -> Int16 {
    let colours = Look(text: look.text, ground: look.ground)
    guard colours != Look() else { return 0 }
    if let known = pairs.first(where: { $0.look == colours }) { return known.pair }
    guard nextPair < curses_pairs(), init_pair(nextPair, look.text, look.ground) == OK else {
      return 0
    }
    pairs.append((colours, nextPair))
    nextPair += 1
    return nextPair - 1
  }
}
