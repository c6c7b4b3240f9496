import Foundation
import PseudoTerminal
import Values

/// What a picture shows: a sample day, and what is typed on it.
enum Scene: String, CaseIterable {
  case home, complaint, open, totals

  /// The languages of which there is a picture.
  var languages: [Language] {
    switch self {
    case .home, .complaint: [.chinese, .english]
    case .open, .totals: [.chinese]
    }
  }

  /// What somebody hears who cannot see it.
  var description: Phrase {
    switch self {
    case .home:
      Phrase(
        "首页：今天的数、先办的件、刚才登记的件、来人了按哪个数字",
        "The home screen: the day's figures, what to do first, what was just taken down, which digit to press"
      )
    case .complaint:
      Phrase(
        "正在登记一件投诉：商家当天第七件，性质和类别是猜的，还缺住址",
        "A complaint being taken down: the seventh against this merchant today, nature and class guessed, an address missing"
      )
    case .open:
      Phrase(
        "未办结的件，期限近的在前，下面是选中的一件和能办的步骤",
        "Open cases, the nearest day first, and the steps of one of them")
    case .totals:
      Phrase("今日合计，第一段就是要念的话", "The day's totals; the first sentence is the one to read out")
    }
  }

  /// Its picture out of the running program.
  func picture(_ language: Language) throws -> ScreenPicture {
    let set = try PictureSet(language)
    var camera = Camera(try set.desk())
    switch self {
    case .home: break
    case .complaint: try set.takeDown(&camera, asking: true)
    case .open: try camera.type("6")
    case .totals: try camera.type("8")
    }
    return ScreenPicture(
      ScreenFrame(camera.desk.screen), title: PictureSet.title,
      description: description[language])
  }
}

/// Where pictures are taken: a desk with the sample morning on a square, at a fixed moment.
struct PictureSet {
  /// What the window is called.
  static let title = "desk315"
  /// What the recording shows.
  static let told = Phrase(
    "登记一件投诉：按 2，电话、姓名、经过，商家打首字母照填，性质和类别是猜的，一次存完",
    "A complaint is taken down: 2, phone, name, facts, the merchant by initials, nature and class guessed, one save"
  )

  private static let phone = "13800001031"

  private let stage: Stage
  private let language: Language

  init(_ language: Language) throws {
    self.language = language
    stage = try Stage()
    stage.now = "2027-03-15T16:40:00+08:00"
    stage.differing["DESK315_CLERK"] = "样甲"
    let day = PictureFiles.root.appending(path: "data/samples/square-day.jsonl").path
    for outcome in [
      try stage.run("setup", "--office", "样板所", "--venue", "东门广场"), try stage.run("import", day),
    ] where outcome.code != 0 {
      throw NoSet(errors: outcome.errors)
    }
  }

  /// The program did not take what is to be shown.
  struct NoSet: Error {
    var errors: String
  }

  /// The desk with its first frame, as it is drawn where the terminal answers what it is asked.
  func desk(
    rows: Int = 24, columns: Int = 80, on own: OwnColours = .dark
  ) throws -> TerminalSession {
    let desk = try stage.terminal(
      Stage.program, ["--lang", language.rawValue], rows: rows, columns: columns,
      answering: TerminalSession.Answering(columns: 1, background: own.answer))
    try desk.wait(for: "the home screen in its frame") {
      $0.screen.lines[0].hasPrefix("╭") && $0.screen.text.contains("A-0026")
    }
    return desk
  }

  /// Chooses the theme in which the desk opens.
  func choose(_ theme: GalleryTheme) throws {
    let folder = "$HOME/config/desk315"
    let kept = try stage.shell(
      "mkdir -p \(folder) && echo '{\"theme\":\"\(theme)\"}' >\(folder)/theme.json")
    guard kept.code == 0 else { throw NoSet(errors: kept.errors) }
  }

  /// A complaint from the phone to what is asked for; `asking` goes on to where the guess is looked at.
  func takeDown(_ camera: inout Camera, asking: Bool) throws {
    try camera.type("2")
    camera.hold(100)
    try camera.type(PictureSet.phone)
    // What is half typed is kept a moment later; when that is said is not to depend on how fast this is typed.
    try stage.waitForDraft(of: camera.desk, saying: PictureSet.phone)
    try camera.press(.enter)
    try camera.commit("样", "三一")
    try camera.press(.enter)
    try camera.commit("新买的", "电饭锅", "用三天", "就不", "通电", "，", "商家", "说是", "人为损坏")
    try camera.press(.enter)
    camera.hold(100)
    try camera.type("ybdq")
    try camera.press(.control("p"))
    camera.hold(250)
    guard asking else { return }
    try camera.press(.enter)
    try camera.commit("电饭锅")
    try camera.press(.enter)
    try camera.type("199")
    try camera.press(.enter)
    try camera.type("3.12")
    try camera.press(.enter)
    try camera.type("6")
    try camera.press(.enter)
  }

  /// From home to home: a visitor comes, and the complaint is saved.
  static func session(_ language: Language) throws -> Recording {
    let set = try PictureSet(language)
    var camera = Camera(try set.desk())
    camera.hold(200)
    try set.takeDown(&camera, asking: false)
    try camera.press(.control("s"), until: "A-0032")
    return camera.recording
  }
}
