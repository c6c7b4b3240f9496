import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Draws what stands beside the form on a wide screen: who was here before, what to say, what the law says.
struct IntakeAsideView {
  private let screen: IntakeScreen
  private let context: Context
  private let columns: Int

  init(_ screen: IntakeScreen, _ context: Context, columns: Int) {
    self.screen = screen
    self.context = context
    self.columns = columns
  }

  /// Draws it from the first row below the title on; the rows of what is missing and of messages stay free.
  func draw(into surface: inout Surface, column: Int) {
    let height = max(0, surface.rows - 4)
    let first = Array(parts.joined(separator: [[]]))
    let law = law(rows: height - first.count - 1)
    let lines = [first, law].filter { !$0.isEmpty }.joined(separator: [[]])
    let shown = first.isEmpty && law.isEmpty ? empty : Array(lines)
    for (offset, line) in shown.prefix(height).enumerated() {
      surface.write(line.fitting(columns), at: Position(row: 1 + offset, column: column))
    }
  }

  private var parts: [[[Piece]]] {
    [samePhone, sameMerchant, sentence].filter { !$0.isEmpty }
  }

  /// What will stand here, where nothing is known yet.
  private var empty: [[Piece]] {
    quiet(
      context.say(
        "填了电话、商家、商品，这里就有同一来人、同一商家以前的件，和法律怎么说",
        "With phone, merchant and product filled in, earlier cases of both and the law stand here"))
  }

  private func quiet(_ words: String) -> [[Piece]] {
    TextWidth.wrap(words, columns: columns).map { [Piece($0, .quiet)] }
  }

  private func heading(_ words: Phrase) -> [Piece] { [Piece(context.say(words), .section)] }
}

// MARK: Who was here before

extension IntakeAsideView {
  /// So many cases of a sort are enough to know what this is about.
  private static let most = 3

  private var samePhone: [[Piece]] {
    let earlier = screen.known.earlier
    guard !earlier.isEmpty else { return [] }
    let words = CaseWords(context)
    let rows = earlier.prefix(IntakeAsideView.most).flatMap { subject -> [[Piece]] in
      let about = [words.merchant(subject).text, words.about(subject)].filled(joinedBy: " ")
      return [
        [
          Piece(subject.number.short, .figure), Piece(" " + words.shortKind(subject.kind) + " "),
          Piece(words.state(subject), Style(subject.stateTone)),
          Piece(" " + words.moment(subject.receivedAt), .quiet),
        ], [Piece("  " + about)],
      ]
    }
    return [heading(ScreenWords.samePhone(earlier.count))] + rows
  }

  private var sameMerchant: [[Piece]] {
    let found = screen.known.precedents
    guard !found.isEmpty else { return [] }
    let natures = context.catalogue.natures
    let rows = found.prefix(IntakeAsideView.most).map { same -> [Piece] in
      let nature = same.nature.isEmpty ? "" : natures.label(same.nature, context.language)
      let about = [same.product, nature].filled(joinedBy: " ")
      return [Piece(same.number.short, .figure), Piece(" " + about)]
    }
    let count = found.count
    return [heading(Phrase("同一商家\(count)件：", "This merchant, \(count): "))] + rows
  }
}

// MARK: What to say

extension IntakeAsideView {
  /// What may be promised when the form is saved as it stands.
  private var sentence: [[Piece]] {
    guard let words = promise else { return [] }
    return [heading(Phrase("存了就这样说", "Once it is saved"))]
      + TextWidth.wrap(context.say(words), columns: columns).map { [Piece($0)] }
  }

  private var promise: Phrase? {
    let kind = screen.forms.kind
    switch screen.forms.result {
    case .open:
      let decision = Decision(rules: screen.forms.fields.rules)
      let day = screen.forms.openedAt.day(in: context.zone)
      let due = decision.firstDue(of: kind, on: day, calendar: context.reference.calendar)
      return due.flatMap { SavedWords(context).promise(of: kind, $0) }
    case .declined: return TurnedAwayWords.otherRoutesInShort
    case .settled, .referred, .handedOver, .withdrawn, .answered: return nil
    }
  }

  /// The answer of the guide, as far as there is room; its key shows the rest.
  private func law(rows: Int) -> [[Piece]] {
    guard let answer = screen.aside.answer, rows > 3 else { return [] }
    let doubt = answer.isVerified ? [] : quiet(context.say(GuideScreen.unverified))
    let named =
      [heading(Phrase("法律怎么说", "What the law says"))]
      + TextWidth.wrap(context.say(answer.label), columns: columns).map { [Piece($0, .accent)] }
    let text = TextWidth.wrap(context.say(answer.text), columns: columns).map { [Piece($0)] }
    let whole = named + doubt + text
    guard whole.count > rows else { return whole }
    let key = GlobalAction.keys.name(of: .guide)
    let more = Phrase("全文 \(key.zh)", "all of it: \(key.en)")
    return whole.prefix(rows - 1) + [[Piece(context.say(more), .quiet)]]
  }
}
