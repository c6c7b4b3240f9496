/// A recording as a picture that moves: all frames stand below each other, and the window goes from one to the next.
/// A row that several frames show is drawn once. Where nothing may move, the first frame stands still.
struct ScreenFilm {
  private var drawings: [String: Int] = [:]
  private var drawn: [String] = []
  private var frames: [String] = []
  private var turns: [String] = []
  private var window: PictureWindow

  /// How long the last frame stays, in hundredths of a second.
  private static let rest = 400

  init(_ recording: Recording, title: String, description: String) {
    window = PictureWindow(
      title: title, description: description, rows: recording.rows, columns: recording.columns)
    let frames = recording.frames
    let end = (frames.last?.at ?? 0) + Self.rest
    for (place, moment) in frames.enumerated() {
      add(moment.frame, at: place * window.screenHeight)
      turns.append(Self.turn(to: place * window.screenHeight, at: moment.at, of: end))
    }
    window.style =
      ".s{animation:s \(end * 10)ms step-end infinite}@keyframes s{\(turns.joined())}"
      + "@media (prefers-reduced-motion:reduce){.s{animation:none}}"
  }

  var svg: String {
    let parts =
      ["<defs>"] + drawn + ["</defs>", "<g class=\"s\">"] + frames + ["</g>"]
    return window.svg(parts.joined(separator: "\n"))
  }

  private mutating func add(_ frame: ScreenFrame, at top: Int) {
    var parts: [String] = []
    for (place, row) in frame.rows.enumerated() {
      let drawing = RowDrawing(row).svg
      if drawing.isEmpty { continue }
      parts.append("<use href=\"#r\(number(of: drawing))\" y=\"\(place * RowDrawing.height)\"/>")
    }
    parts.append(PictureWindow.cursor(of: frame))
    frames.append("<g transform=\"translate(0 \(top))\">\n\(parts.joined(separator: "\n"))\n</g>")
  }

  /// The number of a drawn row; one that is new gets the next.
  private mutating func number(of drawing: String) -> Int {
    if let number = drawings[drawing] { return number }
    let number = drawn.count
    drawings[drawing] = number
    drawn.append("<g id=\"r\(number)\">\n\(drawing)\n</g>")
    return number
  }

  /// From when on the window shows a frame, as a part of the whole.
  private static func turn(to top: Int, at time: Int, of end: Int) -> String {
    let share = (time * 100_000 + end / 2) / end
    let digits = String(share % 1000 + 1000).dropFirst()
    return "\(share / 1000).\(digits)%{transform:translateY(-\(top)px)}"
  }
}
