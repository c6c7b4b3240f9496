import CaseMaking
import Casework
import ReferenceData
import Testing
import Values
import Vocabulary

@testable import Desk

/// An invented desk at a booth, on the morning of 15 March 2027: eleven were there before.
enum Booth {
  static let day = Day(year: 2027, month: 3, day: 15) ?? Day(number: 0)
  static let now = Instant(day, hour: 9, minute: 44, in: .shanghai)

  static func context(
    _ language: Language = .chinese, rows: Int = 24, columns: Int = 80
  ) throws -> Context {
    var settings = DeskSettings()
    settings.apply([.venue: "东门广场", .answeredFirstQuestions: "1"])
    var context = Context(
      language: language, now: now, zone: .shanghai, settings: settings, letters: "A",
      clerk: "王芳", reference: Shipped.reference, exportFolder: "~/三一五")
    context.writesWorkbooks = true
    (context.rows, context.columns, context.nextDraft) = (rows, columns, 7)
    return context
  }

  /// The desk, with its fingers on the keys: what is half typed is written when a form is left.
  static func desk(_ context: Context) throws -> DeskInMemory {
    let desk = try recorded.copy(context)
    desk.rests = false
    return desk
  }

  private static let recorded = RecordedDesk { context in
    let desk = try DeskInMemory(context)
    desk.now = Instant(day, hour: 9, minute: 0, in: context.zone)
    for _ in 1...11 {
      try desk.record(
        .open(Intake(kind: .consultation, fields: CaseFields([.topic: .text("law")]))))
    }
    return desk
  }

  /// The bytes of a built-in file.
  static func bytes(_ name: String) -> [UInt8]? { ReferenceData().bytes(name) }

  static func summary(_ subject: Case) -> CaseSummary {
    CaseSummary(subject, today: day, calendar: WorkCalendar(years: []), zone: .shanghai)
  }

  /// A case by itself, made of an intake with all its steps by the real rules.
  static func record(_ intake: Intake, _ context: Context) throws -> Case {
    let number = CaseNumber(kind: intake.kind, day: day, letters: "A", counter: 12)
    return try MadeCase(intake, number: number, context.decisionNow, at: now).subject
  }
}
