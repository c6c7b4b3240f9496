import Casework
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// A screen on top of a program that runs over a real desk, and what its keys ask for.
struct Sheet<Screen: DeskScreen> {
  var session: Session
  private var left: Screen
  private var before = 0

  /// Puts the screen on top of the desk at the booth.
  init(_ screen: Screen, _ context: Context) throws {
    self.init(screen, over: Session(context, try Booth.desk(context)))
  }

  /// Puts the screen on top of a program that has only home.
  init(_ screen: Screen, over session: Session) {
    self.session = session
    left = screen
    open(screen)
  }

  /// The screen that a program came up with.
  init(_ session: Session) throws {
    self.session = session
    left = try #require(session.top(Screen.self))
    before = session.effects.count
  }

  /// Puts another of its kind there, straight from home.
  mutating func open(_ screen: Screen) {
    session.carryOut(session.program.follow(Reaction(.home(then: screen))))
    before = session.effects.count
    left = self.screen
  }

  /// The screen as it stands, or as it stood when it was left.
  var screen: Screen {
    get { session.top(Screen.self) ?? left }
    set { session.program.stack.top.screen = newValue }
  }

  /// Whether it has the keys.
  var isOpen: Bool { session.top(Screen.self) != nil }

  /// Size and language reach the screen as the program tells it of them.
  var context: Context {
    get { session.context }
    set {
      session.program.context = newValue
      session.take(.resized(rows: newValue.rows, columns: newValue.columns))
    }
  }

  mutating func press(_ keys: Key...) {
    for key in keys {
      left = screen
      session.press(key)
    }
  }

  /// Types into fields one after the other, Enter behind each.
  mutating func fill(_ texts: String...) {
    for text in texts {
      if !text.isEmpty { press(.text(text)) }
      press(.enter)
    }
  }

  func frame(_ message: String = "") -> Surface {
    screen.view(rows: context.rows, columns: context.columns, message: message, context)
  }

  /// What was said on the screen that has the keys.
  var message: String { session.program.message }
}

// MARK: What was asked for

extension Sheet {
  /// What its keys asked of the world.
  var effects: [Effect] { Array(session.effects.dropFirst(before)) }

  /// What was asked to be recorded.
  var requests: [Request] {
    effects.compactMap { if case .record(let request, _) = $0 { request } else { nil } }
  }

  /// What was asked to be recorded last.
  var request: Request? { requests.last }

  /// The drafts that were to be kept.
  var kept: [Draft] {
    effects.compactMap { if case .saveDraft(let draft) = $0 { draft } else { nil } }
  }

  var draft: Draft? { kept.last }
}

// MARK: What came of it

extension Sheet {
  /// The case that the desk opened last.
  var saved: Case { get throws { try #require(session.desk.all.last) } }

  /// How many cases were opened beside those that the booth had.
  var count: Int { session.desk.all.count - 11 }

  /// The drafts on the disk.
  var drafts: [Draft] { session.desk.drafts }
}

extension Sheet<IntakeScreen> {
  init(_ kind: Kind, _ context: Context) throws {
    try self.init(IntakeScreen(kind: kind, context), context)
  }

  var intake: Intake? {
    if case .open(let intake)? = request { intake } else { nil }
  }

  /// A complaint with all that art. 10 asks for but the addresses, up to the requests.
  static func complaint(_ context: Context, amount: String = "1.2万") throws -> Sheet {
    var sheet = try Sheet(.complaint, context)
    sheet.fill(
      "13800138000", "张三", "用三天不通电，商家不退。", "华联电器城", "电饭锅", amount, "3.1", "67")
    return sheet
  }
}
