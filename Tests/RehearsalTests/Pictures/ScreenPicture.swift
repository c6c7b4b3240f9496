/// A frame of the screen as a picture.
struct ScreenPicture {
  var frame: ScreenFrame
  var window: PictureWindow

  init(
    _ frame: ScreenFrame, title: String, description: String, on own: OwnColours = .dark
  ) {
    self.frame = frame
    window = PictureWindow(
      title: title, description: description, rows: frame.rows.count,
      columns: frame.rows.first?.count ?? 0, own: own)
  }

  var svg: String {
    let rows = frame.rows.enumerated().compactMap { place, row in
      let drawn = RowDrawing(row, on: window.own).svg
      return drawn.isEmpty
        ? nil : "<g transform=\"translate(0 \(place * RowDrawing.height))\">\n\(drawn)\n</g>"
    }
    let all = rows + [PictureWindow.cursor(of: frame, window.own)]
    return window.svg(all.filter { !$0.isEmpty }.joined(separator: "\n"))
  }
}
