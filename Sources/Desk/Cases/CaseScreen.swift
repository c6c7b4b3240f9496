import Casework
import TerminalKit
import Values
import Vocabulary

/// One case as a story: where it stands, who and what it is about, and everything that happened.
struct CaseScreen: ShowsPersons {
  let id: CaseID
  var subject: Case?
  var isMissing = false
  /// What should make an office look twice at it.
  var riskIndicators: [RiskIndicator] = []
  /// What is wrong with it in the store.
  var doubts: [Phrase] = []
  /// The cases it is linked with.
  var linked: [CaseSummary] = []
  /// The first line that is shown.
  var top = 0
  /// Which of the linked cases is opened next: one after the other.
  var nextLink = 0

  init(_ id: CaseID) { self.id = id }

  var personsOf: CaseID? { subject == nil ? nil : id }
  var route: Route? { .oneCase(id) }
  var caseNumber: CaseNumber? { subject?.number }
  var title: Phrase { ScreenWords.oneCase }

  func questions(_ context: Context) -> [Question] {
    [.oneCase(id), .doubts(id), .riskIndicators(id), .linked(id)]
  }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.oneCase(id, let found)):
      let known = subject?.timeline.count
      subject = found
      isMissing = found == nil
      // What was just recorded is to be seen; that persons are shown is seen where they stand.
      if let known, let found, found.timeline.count > known,
        case .stepped? = found.timeline.last?.event.payload
      {
        scroll(.end, context)
      }
      return .stay
    case .answer(.riskIndicators(id, let found)):
      riskIndicators = found
      return .stay
    case .answer(.doubts(id, let found)):
      doubts = found
      return .stay
    case .answer(.linked(id, let found)):
      linked = found
      return .stay
    case .recorded: return Reaction(effects: questions(context).map(Effect.ask))
    default: return .stay
    }
  }

  func summary(_ context: Context) -> CaseSummary? { subject.map(context.summary) }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    if case .action(let action)? = CaseScreen.keys.match(key) {
      scroll(action, context)
      return .stay
    }
    if CaseScreen.linkKeys.match(key) != nil { return openLinked() }
    if CaseScreen.settleKeys.match(key) != nil {
      return isContested ? .push(SettleScreen(id)) : .say(ScreenWords.nothingToSettle)
    }
    guard let digit = key.digit, digit > 0, let summary = summary(context) else { return .unused }
    switch StepKeys.map(for: summary, context).match(key) {
    case .action(let action): return action.open(summary, context)
    case .disabled(let why): return .say(why)
    case nil: return .unused
    }
  }

  /// Opens the linked cases one after the other, with every press the next.
  private mutating func openLinked() -> Reaction {
    guard let links = subject?.links, !links.isEmpty else { return .say(CaseScreen.noLinks) }
    defer { nextLink += 1 }
    return .push(CaseScreen(links[nextLink % links.count].other))
  }

  /// Whether desks wrote different things into it.
  var isContested: Bool { subject?.conflicts.isEmpty == false }

  /// The texts of the case, in the order of its fields.
  var texts: [String] {
    let fields = subject?.fields.values ?? [:]
    return Field.allCases.compactMap { field in
      if case .text(let text) = fields[field] { text } else { nil }
    }
  }

  private mutating func scroll(_ action: ScrollAction, _ context: Context) {
    let height = CaseScreen.bodyRows(context.rows)
    let count = subject.map { story($0, columns: context.columns, context).count } ?? 0
    top = action.moved(top, lines: count, height: height)
  }

  /// The rows between the title bar and the steps.
  static func bodyRows(_ rows: Int) -> Int { max(0, rows - 7) }

  func keySections(_ context: Context) -> [KeySection] {
    let steps = summary(context).map { StepKeys.map(for: $0, context) }
    return [
      KeySection(CaseScreen.keys, context.language),
      KeySection(CaseScreen.linkKeys, context.language),
      KeySection(CaseScreen.settleKeys, context.language),
    ]
      + (steps.map { [KeySection($0, context.language)] } ?? [])
  }
}

extension CaseScreen {
  /// The keys of a case.
  static let keys = ScrollAction.keys(ScreenWords.oneCase)

  /// The key that leads to a linked case.
  static let linkKeys = KeyMap<Void>(
    Phrase("关联的件", "Linked cases"),
    [.init(.control("o"), does: (), Phrase("打开关联的件", "open linked case"))])

  /// The key that leads to where desks wrote different things into it.
  static let settleKeys = KeyMap<Void>(
    Term.twoThings, [.init(.control("t"), does: (), Phrase("认定", "settle"))])

  private static let noLinks = Phrase("这一件没有关联的件", "This case has no linked case")
}
