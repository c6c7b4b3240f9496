import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// The activity as a record: name, slogan, days, who holds it, where, which departments come; below
/// it who was present by trade, as the ledger counted them.
struct ActivityScreen: OneFormScreen {
  enum Part: String, CaseIterable, Hashable, Sendable {
    case name, slogan, from, to, days, organisers, host
    case coOrganisers = "co_organisers"
    case mainVenue = "main_venue"
    case subVenues = "sub_venues"
    case departments
  }

  var form: Form<Part>
  /// Who was present, in lines; nil until the store has said.
  var totals: Totals?
  var isSaving = false

  init(_ context: Context) {
    form = Form(Part.allCases.map { ActivityScreen.field($0) })
    fill(context.settings.activityRecord)
    layOut(context)
  }

  private mutating func fill(_ record: Activity) {
    for part in Part.allCases { form[text: part] = ActivityScreen.text(part, record) }
  }

  /// What stands in a field before anything is changed.
  private static func text(_ part: Part, _ record: Activity) -> String {
    func list(_ words: [String]) -> String { words.joined(separator: Punctuation.listComma.zh) }
    return switch part {
    case .name: record.name
    case .slogan: record.slogan
    case .from: record.from?.description ?? ""
    case .to: record.to?.description ?? ""
    case .days: list(record.days.map(\.description))
    case .organisers: record.organisers
    case .host: record.host
    case .coOrganisers: record.coOrganisers
    case .mainVenue: record.venues.first(where: \.isMain)?.name ?? ""
    case .subVenues: list(record.venues.filter { !$0.isMain }.map(\.name))
    case .departments: list(record.departments)
    }
  }

  var title: Phrase { Term.activity }

  /// The figures of its period, for those who were present.
  func questions(_ context: Context) -> [Question] {
    let record = context.settings.activityRecord
    let first = record.from ?? record.days.first ?? context.today
    let last = max(first, record.to ?? record.days.last ?? context.today)
    return [.totals(from: first, to: last, venues: [])]
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .resized: layOut(context)
    case .answer(.totals(let totals)): self.totals = totals
    case .recorded where isSaving:
      return Reaction(.pop, message: Phrase("活动已存", "The activity is saved"))
    case .refused, .failed: isSaving = false
    default: break
    }
    return .stay
  }

  mutating func layOut(_ context: Context) {
    let labels = Part.allCases.map {
      TextWidth.columns(of: ActivityScreen.label($0)[context.language])
    }
    form.layout = FormLayout(
      column: Part.allCases, at: 2, labelWidth: (labels.max() ?? 0) + 3,
      width: max(1, min(context.columns - 24, 90)))
  }
}

// MARK: Fields

extension ActivityScreen {
  static func label(_ part: Part) -> Phrase {
    switch part {
    case .name: ActivityPart.name.phrase
    case .slogan: ActivityPart.slogan.phrase
    case .from: Term.firstDay
    case .to: Term.lastDay
    case .days: ActivityPart.days.phrase
    case .organisers: ActivityPart.organisers.phrase
    case .host: ActivityPart.host.phrase
    case .coOrganisers: ActivityPart.coOrganisers.phrase
    case .mainVenue: ActivityPart.mainVenue.phrase
    case .subVenues: ActivityPart.subVenues.phrase
    case .departments: ActivityPart.departments.phrase
    }
  }

  private static func field(_ part: Part) -> FormField<Part> {
    FormField(part, label(part), hint: hint(part))
  }

  private static func hint(_ part: Part) -> Phrase {
    switch part {
    case .name: Phrase("总结的题目用它。", "The summary is called by it.")
    case .slogan: Phrase("中消协每年公布；不写引号。", "Published each year; without quotes.")
    case .from, .to: ScreenWords.anyDay
    case .days: Phrase("几天用、分开；总结里的「当天」就是这几天。", "Several with commas: the days of the event.")
    case .organisers, .host, .coOrganisers:
      Phrase("几家用、分开，照写进总结。", "Several with commas, as the summary is to have them.")
    case .mainVenue: Phrase("只有一个会场也写这里。", "The one venue, or the main one of several.")
    case .subVenues, .departments:
      Phrase("一个一个用、分开，个数自己算。", "One by one with commas; they are counted by themselves.")
    }
  }
}
