import Foundation
import PseudoTerminal
import Testing
import Values

/// One picture of a screen: in a theme, and in a window of a size.
struct GalleryStill: Sendable, CustomTestStringConvertible {
  var screen: GalleryScreen
  var theme: GalleryTheme
  var size: GallerySize

  /// The folder of them, below that of all pictures.
  static let folder = "screens"
  var file: String { "\(GalleryStill.folder)/\(screen).\(theme).\(size.rawValue).svg" }
  var testDescription: String { file }

  /// What the window is called: no picture without the mark of what nobody lived.
  private static let title = PictureSet.title + "   虚构的一天 / an invented day"

  static let all = GalleryScreen.allCases.flatMap { screen in
    GalleryTheme.allCases.flatMap { theme in
      GallerySize.allCases.map { GalleryStill(screen: screen, theme: theme, size: $0) }
    }
  }

  /// Each screen once, and among them each theme in each size: what a run looks at that has no time for all.
  private static let some = GalleryScreen.allCases.enumerated().map { place, screen in
    let (themes, sizes) = (GalleryTheme.allCases, GallerySize.allCases)
    return GalleryStill(
      screen: screen, theme: themes[place % themes.count], size: sizes[place % sizes.count])
  }

  /// All of them where they are recorded, or where there is time for all.
  static let looked: [GalleryStill] = {
    let variables = ProcessInfo.processInfo.environment
    let isWhole = variables["RECORD_PICTURES"] != nil || variables["ALL_RUNS"] == "1"
    return isWhole ? all : some
  }()

  /// Takes it from the running program.
  func taken() throws -> ScreenPicture {
    let set = try PictureSet(.chinese)
    try set.choose(theme)
    let desk = try set.desk(rows: size.rows, columns: size.columns, on: theme.own)
    var camera = Camera(desk)
    try screen.open(set, &camera)
    // What stands beside a list is asked for when the list is drawn.
    withExtendedLifetime(set) { desk.settle(milliseconds: 200) }
    let told = "\(screen.name.en), \(theme.name.en), \(size.rawValue)"
    return ScreenPicture(
      ScreenFrame(desk.screen), title: GalleryStill.title, description: told, on: theme.own)
  }
}

/// The page that shows all of them.
enum GalleryPage {
  static var text: String {
    ([head] + GalleryScreen.allCases.map(part)).joined(separator: "\n")
  }

  private static let head = """
    # Twelve screens

    Each screen stands here in four themes and three sizes of window, as the running program draws it. `make pictures`
    takes them anew and writes this page. Nobody lived the day that they show: people, phones and shops are invented.

    每个画面有四种颜色、三种窗口大小，都是程序自己画的；`make pictures` 重新取图，也写这一页。
    画面里的一天是虚构的：人、电话、商家都是编的。

    """

  private static func part(_ screen: GalleryScreen) -> String {
    let sizes = GallerySize.allCases
    let rows = GalleryTheme.allCases.map { theme in
      let cells = sizes.map { cell(GalleryStill(screen: screen, theme: theme, size: $0)) }
      return "| \(theme.name.zh) \(theme.name.en) | " + cells.joined(separator: " | ") + " |"
    }
    return """
      ## \(screen.name.en) \(screen.name.zh)

      | | \(sizes.map(\.rawValue).joined(separator: " | ")) |
      |---|\(sizes.map { _ in "---|" }.joined())
      \(rows.joined(separator: "\n"))

      """
  }

  private static func cell(_ still: GalleryStill) -> String {
    "![\(still.screen.name.en), \(still.theme.name.en), \(still.size.rawValue)](\(still.file))"
  }
}
