import Casework
import TerminalKit
import Values
import Vocabulary

/// The first questions, and later the settings: who this desk is.
struct SetupScreen: OneFormScreen {
  /// What is asked, in the order of the form.
  enum Part: String, CaseIterable, Hashable, Sendable {
    case officeKind, office, venue, venueRole, desk, clerk, activity, slogan, from, to, rules
  }

  var form: Form<Part>
  /// Whether somebody answered the first questions before.
  let isFirst: Bool
  /// What is asked now, from top to bottom.
  let order: [Part]
  var isSaving = false

  /// The questions with the answers that hold now.
  init(_ context: Context) {
    let isFirst = !context.settings.isSetUp
    self.isFirst = isFirst
    order = isFirst ? SetupScreen.firstParts : Part.allCases
    form = Form(order.map { SetupScreen.field($0, context, isFirst: isFirst) })
    fill(context)
    layOut(context)
  }

  var title: Phrase {
    isFirst ? SetupScreen.firstKeys.title : ScreenWords.settings
  }

  /// Where the questions are that were put off.
  var saidOnLeaving: Phrase? {
    guard isFirst else { return nil }
    let (menu, settings) = (HomeAction.menu.key, ScreenWords.settings)
    return Phrase(
      "先按默认的用；以后按 \(menu.zh)，选「\(settings.zh)」再填",
      "The defaults hold for now; the questions are under \(menu.en), \(settings.en)")
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .resized: layOut(context)
    case .recorded where isSaving: return Reaction(.home(then: nil), message: done(context))
    case .refused, .failed: isSaving = false
    case .seated(let name): form[text: .clerk] = name
    default: break
    }
    return .stay
  }

  private func done(_ context: Context) -> Phrase {
    let complaint = context.catalogue.states.one(.complaint)
    let (first, demo) = (HomeAction.intake(.complaint).key, HomeAction.menu.key)
    return isFirst
      ? Phrase(
        "设好了。按 \(first.zh) 记第一件\(complaint.zh)，按 \(demo.zh) 看演示。",
        "Ready. \(first.en) takes down the first \(complaint.en), \(demo.en) shows the demo day.")
      : Phrase("设置已存", "The settings are saved")
  }
}

// MARK: The form

extension SetupScreen {
  /// What is asked before anything else: which rules hold, and what stands on every case. All else has a
  /// default, or is missed by papers alone.
  static let firstParts: [Part] = [.officeKind, .venue, .desk, .clerk]

  private static func field(
    _ part: Part, _ context: Context, isFirst: Bool
  ) -> FormField<Part> {
    FormField(
      part, label(part), kind(part, context), placeholder: placeholder(part),
      hint: isFirst ? firstHint(part) : hint(part))
  }

  private static func kind(_ part: Part, _ context: Context) -> FieldKind {
    switch part {
    case .rules: .filtered(RulesChoice.options(context))
    case .officeKind:
      .choice(
        DeskSettings.OfficeKind.allCases.map { kind in
          // Their short names: all four stand on one row.
          Option(kind.rawValue, context.catalogue.officeKinds.short(kind))
        })
    case .venueRole:
      .choice([
        Option("main", Term.mainVenue), Option("sub", Term.branchVenue),
      ])
    case .office, .venue, .desk, .clerk, .activity, .slogan, .from, .to: .line
    }
  }

  static func label(_ part: Part) -> Phrase {
    switch part {
    case .officeKind: Phrase("哪类单位", "Office")
    case .office: Term.theOffice.worded("Office name")
    case .venue: Term.venue
    case .venueRole: Phrase("主、分会场", "Role")
    case .desk: Phrase("本台字母", "This desk")
    case .clerk: Term.recorder
    case .activity: Term.theActivity.worded("Activity")
    case .slogan: Term.slogan
    case .from: Term.firstDay
    case .to: Term.lastDay
    case .rules: Term.rules
    }
  }

  /// What a field says where nothing stands in it: that this is no fault, and what comes of it.
  private static func placeholder(_ part: Part) -> Phrase? {
    let may = ScreenWords.mayStayEmpty
    return switch part {
    case .clerk: may
    case .officeKind, .office, .venue, .venueRole, .desk, .activity, .slogan, .from, .to, .rules:
      lack(part).map { Phrase("\(may.zh)，\($0.zh)", "\(may.en): \($0.en)") }
    }
  }

  /// What papers do without a setting that has no default; nil for all others, and for the clerk, who is
  /// no setting.
  private static func lack(_ part: Part) -> Phrase? {
    switch part {
    case .office: Phrase("文书上留空，报上去的数要人确认", "papers leave a line, figures sent up wait")
    case .activity: Phrase("总结用通用的题目", "the summary has a common title")
    case .slogan: Phrase("总结里留【待填】", "the summary leaves a gap")
    case .from: Phrase("总结从当天写起", "the summary begins with the day")
    case .to: Phrase("总结写到当天", "the summary ends with the day")
    case .officeKind, .venue, .venueRole, .desk, .clerk, .rules: nil
    }
  }

  /// What nobody has filled in and papers would say.
  static func unset(_ context: Context) -> [Part] {
    Part.allCases.filter { lack($0) != nil && present($0, context).isEmpty }
  }

  /// What is said below a first question: where it leads, and that a branch venue is told later.
  private static func firstHint(_ part: Part) -> Phrase? {
    let menu = HomeAction.menu.key
    return switch part {
    case .venue:
      Phrase(
        "会场写在每一件上；是分会场的，以后在 \(menu.zh) 里说明。",
        "It stands on each case; a branch venue is told as one later, under \(menu.en).")
    case .officeKind, .office, .venueRole, .desk, .clerk, .activity, .slogan, .from, .to, .rules:
      hint(part)
    }
  }

  private static func hint(_ part: Part) -> Phrase? {
    let next = keys.name(of: .next)
    return switch part {
    case .officeKind: Phrase("单位类别定规则和用词：几天内答复、怎样结案。", "It chooses the rules and the words.")
    case .desk:
      Phrase(
        "同一桌有几台电脑时，各用一个字母：A、B……编号里有它。",
        "Each computer at a table has its own letter: A, B... Case numbers carry it.")
    case .rules: RulesChoice.hint
    case .venue: Phrase("会场写在每一件上，合计按会场分。", "It stands on each case; totals go by venue.")
    case .clerk: Phrase("谁在这台电脑上记；换人随时可改。", "Who is on duty; it can be changed at any time.")
    case .from, .to: ScreenWords.anyDay
    case .office, .venueRole, .activity, .slogan:
      Phrase(
        "\(next.zh) 用现在的，接着下一栏。", "\(next.en) keeps what stands here and goes on.")
    }
  }

  /// What holds now; Enter through everything keeps it.
  private mutating func fill(_ context: Context) {
    for part in order {
      let now = SetupScreen.present(part, context)
      if form.field(part)?.kind.isText == true {
        form[text: part] = now
        if isFirst { form[preset: part] = now }
      } else {
        form[choice: part] = now
      }
    }
  }

  private static func present(_ part: Part, _ context: Context) -> String {
    let settings = context.settings
    return switch part {
    case .officeKind: settings.officeKind.rawValue
    case .office: settings.office
    case .venue: settings.venue
    case .venueRole: settings.isMainVenue ? "main" : "sub"
    case .desk: settings.letters
    case .clerk: context.clerk.isEmpty ? settings.clerk ?? "" : context.clerk
    case .activity: settings.activity
    case .slogan: settings.slogan
    case .from: settings[.from] ?? ""
    case .to: settings[.to] ?? ""
    case .rules: settings.rules ?? RulesChoice.byKind
    }
  }

  mutating func layOut(_ context: Context) {
    let widths = order.map { TextWidth.columns(of: SetupScreen.label($0)[context.language]) }
    form.layout = FormLayout(
      column: order, at: 2, labelWidth: (widths.max() ?? 0) + 3,
      width: max(1, min(context.columns - 20, 80)))
    // A blank row parts who this desk is from what comes behind it.
    for part in order.drop(while: { $0 != .activity }) { form.layout.places[part]?.row += 1 }
  }
}
