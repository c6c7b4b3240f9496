import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension ActivityScreen {
  static let keys = FormAction.keys(
    Term.activity, leaving: Phrase("不改", "leave it"))

  mutating func save(_ context: Context) -> Reaction {
    check(context)
    for part in Part.allCases {
      guard let problem = problem(part, context) else { continue }
      form[problem: part] = problem
      form.focus(on: part)
      let name = ActivityScreen.label(part)
      return .say(ScreenWords.notSaved(name, problem))
    }
    isSaving = true
    let changes = record(context).settings.merging([.answeredFirstQuestions: "1"]) { $1 }
    return .effects(.record(.configure(changes)))
  }
}

// MARK: What was typed

extension ActivityScreen {
  private func words(_ part: Part) -> String { TextRules.trimmed(form[text: part]) }

  private func day(_ part: Part, _ context: Context) -> FieldReading {
    WordReader(today: context.today, zone: context.zone).nearDay(form[text: part])
  }

  /// The record as it is typed now; days that cannot be read are left out.
  private func record(_ context: Context) -> Activity {
    var record = Activity()
    record.name = words(.name)
    record.slogan = words(.slogan)
    if case .day(let day)? = day(.from, context).value { record.from = day }
    if case .day(let day)? = day(.to, context).value { record.to = day }
    record.days = Activity.days(in: words(.days), today: context.today) ?? []
    record.organisers = words(.organisers)
    record.host = words(.host)
    record.coOrganisers = words(.coOrganisers)
    let main = words(.mainVenue)
    record.venues =
      (main.isEmpty ? [] : [Activity.Venue(main, isMain: true)])
      + Activity.names(in: words(.subVenues)).map { Activity.Venue($0) }
    record.departments = Activity.names(in: words(.departments))
    return record.tidied
  }

  private func problem(_ part: Part, _ context: Context) -> Phrase? {
    let record = record(context)
    switch part {
    case .from: return day(part, context).problem
    case .to:
      if let first = record.from, let last = record.to, last < first {
        return ScreenWords.beforeFirstDay
      }
      return day(part, context).problem
    case .days:
      guard Activity.days(in: words(.days), today: context.today) != nil else {
        return Phrase("有一天看不懂", "one of them is an invalid date")
      }
      return record.strayDay.map { Phrase("\($0) 不在期间里", "\($0) is not in the period") }
    case .name, .slogan, .organisers, .host, .coOrganisers, .mainVenue, .subVenues, .departments:
      return nil
    }
  }

  mutating func check(_ context: Context) {
    for part in Part.allCases where part != form.focus {
      form[problem: part] = problem(part, context)
      form[note: part] = note(part, context)
    }
  }

  /// The day that was understood, or how many names there are.
  private func note(_ part: Part, _ context: Context) -> Phrase? {
    switch part {
    case .from, .to: return day(part, context).note
    case .days:
      let days = record(context).days.map(\.description).joined(separator: "、")
      return days == words(.days) ? nil : Phrase("= \(days)")
    case .subVenues, .departments:
      let count = Activity.names(in: words(part)).count
      return count > 1 ? Phrase("共 \(count)", "\(count) in all") : nil
    case .name, .slogan, .organisers, .host, .coOrganisers, .mainVenue: return nil
    }
  }
}

// MARK: Drawing

extension ActivityScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(title[context.language], right: context.clerkAndTime, context)
    let body = Rect(row: 2, column: 0, rows: min(rows - 5, Part.allCases.count), columns: columns)
    form.draw(into: &surface, in: body, context.language)
    drawPresent(into: &surface, row: body.row + body.rows + 1, context)
    if let hint = form.focusedField?.hint {
      surface.write(
        hint[context.language], at: Position(row: rows - 3, column: 2), .quiet, width: columns - 4)
    }
    surface.writeFoot(message, ActivityScreen.keys.hints(width: columns - 2, context.language))
    return surface
  }

  /// Who was present, by trade and in all; how to count them where nobody did.
  private func drawPresent(into surface: inout Surface, row: Int, _ context: Context) {
    let room = surface.rows - 4 - row
    guard room >= 2, let totals else { return }
    let title = context.say("参加单位（台账里记，合计自己算）", "Present, as the ledger has them")
    surface.write(title, at: Position(row: row, column: 2), .section)
    var lines = ActivityListing(totals).present(context.language)
    if lines.isEmpty { lines = [context.say(EmptyWords.present)] }
    let wrapped = lines.flatMap {
      TextWidth.wrap(TextWidth.unambiguous($0), columns: surface.columns - 6)
    }
    for (offset, line) in wrapped.prefix(room - 1).enumerated() {
      surface.write(line, at: Position(row: row + 1 + offset, column: 4))
    }
  }
}
