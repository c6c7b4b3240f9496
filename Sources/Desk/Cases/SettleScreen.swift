import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Where desks wrote different things into one case, one after the other: a digit says which of them stands. What does
/// not stays in the story of the case.
struct SettleScreen: ShowsPersons {
  let id: CaseID
  private(set) var subject: Case?
  private var isMissing = false

  init(_ id: CaseID) { self.id = id }

  var personsOf: CaseID? { subject == nil ? nil : id }
  var caseNumber: CaseNumber? { subject?.number }
  var title: Phrase { Term.twoThings }

  func questions(_ context: Context) -> [Question] { [.oneCase(id)] }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    switch message {
    case .answer(.oneCase(id, let found)):
      (subject, isMissing) = (found, found == nil)
      guard let found, found.conflicts.isEmpty else { return .stay }
      return Reaction(.pop, message: SettleScreen.settled)
    case .recorded: return .effects(.ask(.oneCase(id)))
    default: return .stay
    }
  }

  static let settled = Phrase("都认定了", "All of it is settled")

  /// What is asked now.
  var conflict: Conflict? { subject?.conflicts.first }

  mutating func update(_ key: Key, _ context: Context) -> Reaction {
    guard SettleScreen.keys.match(key) != nil, let digit = key.digit, let subject, let conflict
    else { return .unused }
    guard let action = SettleScreen.action(digit, conflict, subject) else {
      return .say(Phrase("这个数字上没有", "Nothing stands on this digit"))
    }
    return .effects(.record(.take([action], on: id, seen: subject.timeline.last?.event.id)))
  }

  /// What a digit does: it lets one of the values of a field stand, or what is shown of two steps.
  private static func action(
    _ digit: Int, _ conflict: Conflict, _ subject: Case
  ) -> StepAction? {
    switch conflict {
    case .field(_, let edits):
      guard edits.indices.contains(digit - 1) else { return nil }
      return subject.settling(conflict, with: edits[digit - 1].id, why: looked.zh)
    case .step: return digit == 1 ? subject.noting(conflict, why: looked.zh) : nil
    }
  }

  /// What is written into the case where nothing is corrected: in the language of its papers.
  private static let looked = Phrase("两台写得不一样，已认定", "Desks disagreed; settled")

  func keySections(_ context: Context) -> [KeySection] {
    [KeySection(SettleScreen.keys, context.language)]
  }
}

extension SettleScreen {
  /// The keys that settle.
  static let keys = KeyMap<Void>(
    Term.twoThings, [.init(FieldKeys.digits, does: (), thisOne)])

  private static let thisOne = Phrase("以这个为准", "this one stands")

  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let number = subject.map { "  \($0.number)" } ?? ""
    surface.writeTitle(title[context.language] + number, right: context.clerkAndTime, context)
    surface.writeText(lines(context, columns), top: 0, rows: rows - 5, context)
    surface.writeFoot(
      message, [context.digits(SettleScreen.thisOne)] + persons(context) + context.back)
    return surface
  }

  private func persons(_ context: Context) -> [Hint] {
    context.hints(
      .showPersons,
      context.showsPersons ? CaseScreen.maskPersons : CaseScreen.showPersons)
  }

  private func lines(_ context: Context, _ columns: Int) -> [[Piece]] {
    guard let subject, let conflict else {
      return isMissing ? [[Piece(context.say(ScreenWords.noSuchCase), .warning)]] : []
    }
    let words = context.eventWords(context.showsPersons ? .none : subject.masked)
    let label = words.label(of: conflict, in: subject) ?? context.say(SettleScreen.steps)
    let left = subject.conflicts.count - 1
    let rest = context.say("还有 \(left) 处", "\(left) more")
    let heading = [Piece(label, .section)] + (left > 0 ? [Piece("  " + rest, .quiet)] : [])
    return [heading, []]
      + choices(conflict, words.sides(of: conflict, in: subject), columns)
      + [[]] + wrapped(SettleScreen.rest(of: conflict), .quiet, context, columns)
  }

  /// What stands on the digits. Of two steps the one that holds has one: another outcome is a step of its own.
  private func choices(
    _ conflict: Conflict, _ sides: [String], _ columns: Int
  ) -> [[Piece]] {
    sides.enumerated().flatMap { place, side -> [[Piece]] in
      let hasDigit = place == 0 || !conflict.isOfSteps
      let lines = TextWidth.wrap(TextWidth.unambiguous(side), columns: max(1, columns - 6))
      return lines.enumerated().map { row, line in
        let digit = hasDigit && row == 0 ? "\(place + 1)" : " "
        return [Piece("  \(digit)  ", Style(.key)), Piece(line, hasDigit ? .normal : .quiet)]
      }
    }
  }

  private func wrapped(
    _ words: Phrase, _ style: Style, _ context: Context, _ columns: Int
  ) -> [[Piece]] {
    TextWidth.wrap(words[context.language], columns: max(1, columns - 2))
      .map { [Piece($0, style)] }
  }

  private static let steps = Phrase("两台办得不一样", "Two desks went two ways")

  private static func rest(of conflict: Conflict) -> Phrase {
    conflict.isOfSteps
      ? Phrase(
        "先办的算数，后办的没有生效，留在办理经过里。要按后办的，认定后再重新办理",
        "The first counts, the other had no effect and stays in the timeline. If the other is right, settle this "
          + "and reopen the case")
      : Phrase("另一个留在办理经过里", "The other stays in the timeline")
  }
}

extension Conflict {
  fileprivate var isOfSteps: Bool {
    switch self {
    case .field: false
    case .step: true
    }
  }
}
