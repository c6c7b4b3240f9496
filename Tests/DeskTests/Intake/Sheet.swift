import CaseMaking
import Casework
import ReferenceData
import TerminalKit
import Testing
import Values
import Vocabulary

@testable import Desk

/// An invented desk at a booth, on the morning of 15 March 2027.
enum Booth {
  static let day = Day(year: 2027, month: 3, day: 15) ?? Day(number: 0)
  static let now = Instant(day, hour: 9, minute: 44, in: .shanghai)
  static let desk = DeskID(random: 0xAA)

  static func context(
    _ language: Language = .chinese, rows: Int = 24, columns: Int = 80
  ) throws -> Context {
    let reference = Shipped.reference
    var settings = DeskSettings()
    settings.apply([.venue: "东门广场", .answeredFirstQuestions: "1"])
    var context = Context(
      language: language, now: now, zone: .shanghai, settings: settings, letters: "A",
      clerk: "王芳", reference: reference, exportFolder: "~/三一五")
    context.writesWorkbooks = true
    (context.rows, context.columns, context.nextDraft) = (rows, columns, 7)
    return context
  }

  /// The bytes of a built-in file.
  static func bytes(_ name: String) -> [UInt8]? { ReferenceData().bytes(name) }

  static func summary(_ subject: Case) -> CaseSummary {
    CaseSummary(subject, today: day, calendar: WorkCalendar(years: []), zone: .shanghai)
  }

  /// Takes an intake down as a store does, with all its steps, by the real rules.
  static func record(_ intake: Intake, _ context: Context, counter: Int = 12) throws -> Case {
    let number = CaseNumber(kind: intake.kind, day: day, letters: "A", counter: counter)
    let made = try MadeCase(intake, number: number, context.decisionNow, at: now, desk: desk)
    return made.subject
  }
}

/// A screen with what its keys asked for.
struct Sheet<Screen: DeskScreen> {
  var screen: Screen
  /// Size and language reach the screen as the program tells it of them.
  var context: Context {
    didSet {
      _ = screen.receive(.resized(rows: context.rows, columns: context.columns), context)
    }
  }
  private(set) var effects: [Effect] = []
  private(set) var last = Reaction.stay

  init(_ screen: Screen, _ context: Context) {
    self.screen = screen
    self.context = context
  }

  /// Presses keys; characters of a text arrive one by one where no text has the focus, as the
  /// program hands them on.
  mutating func press(_ keys: Key...) {
    for key in keys { take(key) }
  }

  /// Types into fields one after the other, Enter behind each.
  mutating func fill(_ texts: String...) {
    for text in texts {
      if !text.isEmpty { take(.text(text)) }
      take(.enter)
    }
  }

  private mutating func take(_ key: Key) {
    if case .text(let text) = key, text.count > 1, !screen.takes(whole: text) {
      for character in text { take(.text(String(character))) }
      return
    }
    last = screen.update(key, context)
    effects += last.effects
  }

  mutating func answer(_ message: Message) {
    last = screen.receive(message, context)
    effects += last.effects
  }

  /// What was asked to be recorded last.
  var request: Request? {
    for case .record(let request, _) in effects.reversed() { return request }
    return nil
  }

  /// The draft that goes with what was asked to be recorded last.
  var endedDraft: Draft.ID? {
    for case .record(_, let draft) in effects.reversed() { return draft }
    return nil
  }

  var draft: Draft? {
    for case .saveDraft(let draft) in effects.reversed() { return draft }
    return nil
  }

  func frame(_ message: String = "") -> Surface {
    screen.view(rows: context.rows, columns: context.columns, message: message, context)
  }
}

extension Sheet<IntakeScreen> {
  init(_ kind: Kind, _ context: Context) {
    self.init(IntakeScreen(kind: kind, context), context)
  }

  var intake: Intake? {
    if case .open(let intake)? = request { intake } else { nil }
  }

  /// A complaint with all that art. 10 asks for but the addresses, up to the requests.
  static func complaint(_ context: Context) -> Sheet {
    var sheet = Sheet(.complaint, context)
    sheet.fill(
      "13800138000", "张三", "用三天不通电，商家不退。", "华联电器城", "电饭锅", "1.2万", "3.1", "67")
    return sheet
  }
}
