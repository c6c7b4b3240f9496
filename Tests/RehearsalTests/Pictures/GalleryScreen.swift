import PseudoTerminal
import Values

/// The screens of which there are pictures in each theme and each size.
enum GalleryScreen: String, CaseIterable {
  case home, blank, complaint, choice, open, story, totals, pad, calls, search, help, themes

  /// What stands above its pictures.
  var name: Phrase {
    switch self {
    case .home: Phrase("首页", "Home")
    case .blank: Phrase("空白的登记表", "A form before anything is typed")
    case .complaint: Phrase("记了一半的投诉", "A complaint half taken down")
    case .choice: Phrase("选性质，猜的在前", "A list of choices, the guess in front")
    case .open: Phrase("未办结", "Open cases")
    case .story: Phrase("一件的经过", "The story of a case")
    case .totals: Phrase("今日合计", "The day's totals")
    case .pad: Phrase("计数", "The counting pad")
    case .calls: Phrase("待回访", "Whom to call back")
    case .search: Phrase("到处找（F9）", "Search everywhere (F9)")
    case .help: Phrase("帮助", "Help")
    case .themes: Phrase("选屏幕颜色", "Choosing the colours")
    }
  }

  /// What it shows when all of it is there.
  private var shown: String {
    switch self {
    case .home: "A-0026"
    case .blank, .complaint, .choice: Words.form
    case .open: "A-0003"
    case .story: "组织调解"
    case .totals: "投诉性质"
    case .pad: "宣传资料"
    case .calls: "A-0001"
    case .search: "来过"
    case .help: "翻页"
    case .themes: "看看样子"
    }
  }

  /// Goes from home to it.
  func open(_ set: PictureSet, _ camera: inout Camera) throws {
    switch self {
    case .home: break
    case .blank: try camera.type("2")
    case .complaint: try set.takeDown(&camera, asking: false)
    case .choice: try set.takeDown(&camera, asking: true)
    case .open: try camera.type("6")
    case .story:
      try camera.type("6")
      try camera.press(.end)
      try camera.press(.enter, until: shown)
    case .totals: try camera.type("8")
    case .pad: try camera.type("5")
    case .calls: try choose("call", &camera)
    case .search:
      try camera.press(.function(9))
      try camera.commit("样板电")
    case .help: try camera.type("1")
    case .themes: try choose("theme", &camera)
    }
    try camera.desk.waitFor(shown)
  }

  /// Takes what is found first for a word.
  private func choose(_ word: String, _ camera: inout Camera) throws {
    try camera.press(.function(9))
    try camera.type(word)
    try camera.press(.enter, until: shown)
  }
}

/// The themes that a picture is taken in.
enum GalleryTheme: String, CaseIterable {
  case dark, light, sunlight, mono

  /// What it is called on the page.
  var name: Phrase {
    switch self {
    case .dark: Phrase("深色", "dark")
    case .light: Phrase("浅色", "light")
    case .sunlight: Phrase("阳光下", "sunlight")
    case .mono: Phrase("黑白", "mono")
    }
  }

  /// The colours of the terminal in which it is looked at.
  var own: OwnColours {
    switch self {
    case .dark, .mono: .dark
    case .light, .sunlight: .light
    }
  }
}

/// The sizes of window that a picture is taken of.
enum GallerySize: String, CaseIterable {
  case small = "80x24"
  case middle = "120x40"
  case wide = "200x60"

  var columns: Int { sides[0] }
  var rows: Int { sides[1] }

  private var sides: [Int] { rawValue.split(separator: "x").compactMap { Int($0) } }
}
