import PseudoTerminal

/// The window around a screen: a bar with a title, and the screen below it. It needs nothing but itself: no script,
/// no font, no other file.
struct PictureWindow {
  /// What the bar says.
  var title: String
  /// What somebody hears who cannot see it.
  var description: String
  var rows: Int
  var columns: Int
  /// Rules beside those of every window.
  var style = ""
  /// The colours of the terminal in it.
  var own = OwnColours.dark

  private static let edge = 16
  private static let bar = 36

  /// How high the screen is.
  var screenHeight: Int { rows * RowDrawing.height }
  private var screenWidth: Int { columns * RowDrawing.columnWidth }
  private var width: Int { screenWidth + 2 * Self.edge }
  private var height: Int { screenHeight + Self.bar + Self.edge }

  private static let fonts =
    "ui-monospace,'Cascadia Mono','DejaVu Sans Mono',Menlo,Consolas,"
    + "'Noto Sans Mono CJK SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',monospace"

  /// The whole picture around what the screen shows.
  func svg(_ screen: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
    viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="title desc">
    <title id="title">\(title.inMarkup)</title>
    <desc id="desc">\(description.inMarkup)</desc>
    <style>text{font:15px \(Self.fonts)}.h{font-size:17px}.b{font-weight:bold}.d{opacity:.6}\(style)</style>
    <rect x=".5" y=".5" width="\(width - 1)" height="\(height - 1)" rx="8" \
    fill="\(own.ground)" stroke="\(own.edge)"/>
    <circle cx="20" cy="18" r="6" fill="#f47067"/>
    <circle cx="40" cy="18" r="6" fill="#daaa3f"/>
    <circle cx="60" cy="18" r="6" fill="#57ab5a"/>
    <text x="\(width / 2)" y="23" text-anchor="middle" fill="\(own.title)">\(title.inMarkup)</text>
    <svg x="\(Self.edge)" y="\(Self.bar)" width="\(screenWidth)" height="\(screenHeight)" \
    fill="\(own.text)">
    \(screen)
    </svg>
    </svg>

    """
  }

  /// The cursor of a frame, a block over its cell; nothing where it is hidden.
  static func cursor(of frame: ScreenFrame, _ own: OwnColours = .dark) -> String {
    guard let place = frame.cursor else { return "" }
    let row = frame.rows[place.row]
    let isWide = row.indices.contains(place.column + 1) && row[place.column + 1].text == nil
    return "<rect x=\"\(place.column * RowDrawing.columnWidth)\""
      + " y=\"\(place.row * RowDrawing.height)\""
      + " width=\"\((isWide ? 2 : 1) * RowDrawing.columnWidth)\" height=\"\(RowDrawing.height)\""
      + " fill=\"\(own.text)\" opacity=\".55\"/>"
  }
}
