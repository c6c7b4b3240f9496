import Casework
import TerminalKit
import Values
import Vocabulary

/// What is found beside the functions of the desk by what was typed: cases, merchants, what the law says.
struct DeskSearch: Sendable {
  /// What one row leads to.
  enum Hit: Sendable {
    case action(MenuAction)
    case oneCase(CaseSummary)
    /// All cases that were found.
    case everyCase
    case merchant(KnownMerchant)
    /// An answer of the guide, by its place there.
    case answer(Int)
    /// All answers that were found.
    case everyAnswer
  }

  /// Hits of one sort under its name.
  struct Group: Sendable {
    var title: Phrase
    var hits: [Hit]
  }

  /// What was typed, as it is looked for.
  private(set) var words = ""
  private var cases: [CaseSummary] = []
  private var hasMoreCases = false
  private var merchants: [KnownMerchant] = []
  /// The guide with what fits; nil before anything was looked for.
  private var guide: PickList<HandedWords>?

  /// The name of what the desk can do.
  static let functions = Phrase("功能", "Functions")

  /// So many of a sort stand in sight; a list of its own has the rest.
  private static let most = 6
}

// MARK: Looking

extension DeskSearch {
  /// Looks for other words; what the store knows of them is asked for.
  mutating func look(for typed: String, _ context: Context) -> [Effect] {
    // The sign that opens the line is no word, though it is typed again where that is open.
    let typed = TextRules.trimmed(TextRules.foldWidth(typed)).drop { $0 == "/" }
    let found = TextRules.trimmed(String(typed))
    guard found != words else { return [] }
    (words, cases, hasMoreCases, merchants) = (found, [], false, [])
    guard isWorthLooking else { return [] }
    guide = guide ?? GuideScreen(.guide, context).pick
    guide?.narrow(to: words)
    return questions.map(Effect.ask)
  }

  /// One letter stands in nearly everything.
  private var isWorthLooking: Bool {
    guard let first = words.first else { return false }
    return words.count > 1 || !(first.isASCII && first.isLetter)
  }

  /// What is asked of the store.
  var questions: [Question] {
    guard isWorthLooking else { return [] }
    let merchants = words.unicodeScalars.count < 2 ? [] : [Question.merchants(like: words)]
    return [.cases(query, first: DeskSearch.most + 1)] + merchants
  }

  /// As the screen that finds cases asks: no key waits for more than the first of them.
  private var query: CaseQuery { CaseQuery(search: words, limit: ListScreen.mostFound) }

  /// Takes what was asked; what was asked about other words comes too late.
  mutating func receive(_ message: Message) {
    guard isWorthLooking else { return }
    if case .answer(.cases(query, let page)) = message {
      cases = Array(page.rows.prefix(DeskSearch.most))
      hasMoreCases = !page.isWhole || page.rows.count > DeskSearch.most
    }
    if case .answer(.merchants(like: words, let found)) = message {
      merchants = Array(found.prefix(DeskSearch.most))
    }
  }
}

// MARK: What was found

extension DeskSearch {
  /// What was found, each sort by itself; a sort of which there is nothing is left out.
  var groups: [Group] {
    [
      Group(title: Term.cases, hits: cases.map(Hit.oneCase) + (hasMoreCases ? [.everyCase] : [])),
      Group(title: Term.merchant, hits: merchants.map(Hit.merchant)),
      Group(title: Phrase("法律", "Law"), hits: answers),
    ].filter { !$0.hits.isEmpty }
  }

  private var answers: [Hit] {
    guard isWorthLooking, let shown = guide?.shown else { return [] }
    let first = shown.prefix(DeskSearch.most).map(Hit.answer)
    return first + (shown.count > DeskSearch.most ? [.everyAnswer] : [])
  }
}

extension DeskSearch.Hit {
  /// Goes there.
  func reaction(_ words: String, _ context: Context) -> Reaction {
    switch self {
    case .action(let action): action.reaction(context)
    case .oneCase(let subject): .push(CaseScreen(subject.id))
    case .everyCase: .push(list(of: words, shown: words))
    case .merchant(let merchant):
      .push(list(of: merchant.name, shown: Veil.plain.place(merchant.name)))
    case .answer(let place): Reaction(.replace(GuideScreen(showing: place, context)))
    case .everyAnswer: Reaction(.replace(GuideScreen(finding: words, context)))
    }
  }

  /// The cases that have some words, which may be typed anew.
  private func list(of words: String, shown: String) -> ListScreen {
    var screen = ListScreen.find()
    screen.isFiltering = false
    screen.filter.replaceAll(with: shown)
    screen.query.search = words
    return screen
  }
}
