import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

extension CaseScreen {
  /// So many columns show what a case is about beside what happened.
  private static let sideBySide = 150

  /// The lines of the story, wrapped at the edge.
  func story(_ subject: Case, columns: Int, _ context: Context) -> [[Piece]] {
    let story = CaseStory(subject, linked: linked, columns: columns, context)
    if columns >= CaseScreen.sideBySide {
      let left = columns * 2 / 5
      let about = CaseStory(subject, linked: linked, columns: left, context)
      let happened = CaseStory(subject, linked: linked, columns: columns - left, context)
      return story.lines(of: doubts) + story.conflicts
        + (about.facts + about.lines(of: riskIndicators))
        .beside(happened.timeline + happened.steps, at: left)
    }
    return story.lines(of: doubts) + story.conflicts + story.facts + story.lines(of: riskIndicators)
      + [[]]
      + story.timeline + story.steps
  }
}

extension [[Piece]] {
  /// These lines, with others behind them from a column on.
  fileprivate func beside(_ others: [[Piece]], at column: Int) -> [[Piece]] {
    (0..<Swift.max(count, others.count)).map { row in
      let line = row < count ? self[row] : []
      guard row < others.count, !others[row].isEmpty else { return line }
      let width = line.reduce(0) { $0 + TextWidth.columns(of: $1.text) }
      let gap = String(repeating: " ", count: Swift.max(1, column - width))
      return line + [Piece(gap)] + others[row]
    }
  }
}

/// A case in lines of text: its facts, what happened, what can be done.
struct CaseStory {
  private let subject: Case
  private let linked: [CaseSummary]
  private let columns: Int
  private let context: Context
  private let page: LabelledLines
  private let values: EventWords

  /// - Parameter linked: what is known of the cases it is linked with.
  init(_ subject: Case, linked: [CaseSummary] = [], columns: Int, _ context: Context) {
    self.subject = subject
    self.linked = linked
    self.columns = columns
    self.context = context
    page = LabelledLines(columns: columns, language: context.language)
    values = context.eventWords(context.showsPersons ? .none : subject.masked)
  }

  /// How far what was entered with an event stands in: under its title, where there is room.
  private var detailIndent: Int { columns < 60 ? 4 : 21 }

  var facts: [[Piece]] {
    CaseFacts(subject, linked: linked, columns: columns, context).lines
  }
}

// MARK: What stands out

extension CaseStory {
  /// What is wrong with the case in the store, before all else; nothing where nothing is.
  func lines(of doubts: [Phrase]) -> [[Piece]] {
    doubts.flatMap { doubt in
      TextWidth.wrap(doubt[language], columns: columns - 2).map { [Piece($0, .warning)] }
    }
  }

  /// What two desks wrote without knowing of each other, until somebody settles it; nothing where they agree.
  var conflicts: [[Piece]] {
    values.conflicts(of: subject).flatMap { words in
      TextWidth.wrap(
        context.say(Term.twoThings) + context.say(Punctuation.colon) + words, columns: columns - 2
      ).map { [Piece($0, .warning)] }
    }
  }

  /// What asks for a second look, one line each; nothing where nothing does.
  func lines(of riskIndicators: [RiskIndicator]) -> [[Piece]] {
    riskIndicators.enumerated().flatMap { index, indicator in
      page.line(
        index == 0 ? Phrase("留意", "Look twice") : Phrase(""),
        RiskIndicatorWords.whole(indicator)[language])
    }
  }

  private var language: Language { context.language }
}

// MARK: Steps

extension CaseStory {
  /// Why what cannot be done now cannot: what can stands on its digits below, and there alone.
  var steps: [[Piece]] {
    let refused = StepKeys.map(for: context.summary(of: subject), context).bindings.filter {
      $0.action != .more && $0.disabled != nil
    }
    return refused.isEmpty ? [] : [[]] + reasons(refused)
  }

  private func reasons(_ refused: [KeyMap<StepKeyAction>.Binding]) -> [[Piece]] {
    let title = [Piece(context.say("还不能办", "What cannot, and why"), .section)]
    if let ended {
      let labels = refused.map { $0.label[language] }.joined(
        separator: context.say(Punctuation.listComma))
      return [title] + TextWidth.wrap("\(labels)\(ended)", columns: columns - 3).map { [Piece($0)] }
    }
    return [title]
      + refused.flatMap { binding in
        let why = binding.disabled?.reason(without: subject.number, language) ?? ""
        return page.line(binding.label, TextWidth.unambiguous(why))
      }
  }

  /// The one reason behind all, where a case has come to its end.
  private var ended: String? {
    let status = context.catalogue.statuses.phrase(subject.status)
    let reopen = context.catalogue.steps.phrase(StepName.reopen)
    return switch subject.status {
    case .closed:
      context.say(
        "：\(status.zh)，要接着办先\(reopen.zh)",
        ": \(status.inside.en), \(reopen.inside.en) it to go on")
    case .void:
      context.say("：\(status.zh)，只留编号", ": \(status.inside.en), it keeps its number alone")
    case .registered, .needMaterial, .accepted, .mediating, .testing, .referred: nil
    }
  }
}

// MARK: Timeline

extension CaseStory {
  /// What happened, in its order. A day stands where it begins; what was only looked at is told quietly, and together
  /// where it was several times.
  var timeline: [[Piece]] {
    var lines = [[Piece(context.say(Term.whatHappened), .section)]]
    var day: Day?
    for run in StoryRun.all(of: subject) {
      let at = run.last.entry.event.at
      lines += self.lines(of: run, saysDay: at.day(in: context.zone) != day)
      day = at.day(in: context.zone)
    }
    return lines
  }

  private func lines(of run: StoryRun, saysDay: Bool) -> [[Piece]] {
    let told = run.last
    let (entry, event) = (told.entry, told.entry.event)
    let short = moment(event.at)
    let time = saysDay ? short : blankDay(short)
    let isOff = entry.isUndone || entry.isOvertaken
    var head = [
      Piece(TextWidth.pad(time, to: 12), .quiet), Piece(TextWidth.pad(event.clerk, to: 9), .quiet),
      Piece(values.title(event.payload), isOff ? .disabled : run.isQuiet ? .quiet : .normal),
    ]
    if run.count > 1 {
      let since = CaseWords(context).moment(run.first.entry.event.at)
      let words = context.say(
        "  \(run.count) 次，从 \(since) 起", "  \(run.count) times since \(since)")
      head.append(Piece(words, .quiet))
    }
    head += values.marks(told).map { Piece("  " + $0, .warning) }
    let details = values.details(
      event.payload, before: told.before, isWithheld: event.isWithheld
    ).map { $0.text(context.say(Punctuation.colon)) }
    let indent = String(repeating: " ", count: detailIndent)
    let wrapped = paragraphs(details, of: event.payload).filter { !$0.isEmpty }.flatMap {
      TextWidth.wrap($0, columns: columns - detailIndent - 3)
    }
    return [head] + wrapped.map { [Piece(indent + $0, isOff ? .disabled : .quiet)] }
  }

  /// A moment with blanks in the place of its day.
  private func blankDay(_ short: String) -> String {
    let time = short.split(separator: " ").last.map(String.init) ?? short
    return TextWidth.pad(time, to: TextWidth.columns(of: short), .right)
  }

  /// Each corrected field stands on a line of its own; the options of a step are one sentence.
  private func paragraphs(_ details: [String], of payload: EventPayload) -> [String] {
    if case .stepped(let step) = payload, step.action.name.step.changesFields { return details }
    return [details.joined(separator: context.say(Punctuation.semicolon))]
  }

  private func moment(_ instant: Instant) -> String {
    instant.short(in: context.zone)
  }
}
