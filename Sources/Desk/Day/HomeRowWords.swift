import Casework
import TerminalKit
import Values
import Vocabulary

/// What the rows of the board say, column by column.
struct HomeRowWords {
  private let context: Context
  private let words: CaseWords
  private let board: HomeBoard?
  private let columns: Int
  /// The columns of a case's number; the longest is never cut.
  private let number: Int
  /// From so many columns on a row says when a case came and who took it down, and what happened.
  private static let wide = (ending: 110, facts: 150)
  /// Which cell of a case says what is to be done, or what it is about.
  private static let what = 5

  init(_ context: Context, board: HomeBoard?, columns: Int) {
    self.context = context
    self.board = board
    self.columns = columns
    words = CaseWords(context)
    let cases = [board?.first, board?.recent].compactMap { $0 }.joined()
    number = max(7, cases.lazy.map(\.number.shortCount).max() ?? 0)
  }

  /// A draft says with more words what it is about; of a case a reason stands in front.
  func widths(_ row: HomeScreen.Row) -> [Int] {
    let isChinese = context.language == .chinese
    if case .draft = row {
      let fixed = isChinese ? [7, 4, 5, 6] : [8, 9, 7, 7]
      let room = max(0, columns - fixed.reduce(5, +) - fixed.count)
      let ages = (board?.drafts ?? []).map { TextWidth.columns(of: self.age($0)) }
      let age = min(ages.max() ?? 0, room / 2)
      return fixed + [max(0, room - age - 2), age]
    }
    let fixed = isChinese ? [number, 4, 9, 7] : [max(8, number), 9, 14, 7]
    let ending = columns >= HomeRowWords.wide.ending ? [11, 8] : []
    let taken = (fixed + ending).reduce(5, +) + fixed.count + ending.count
    let room = max(0, columns - taken)
    let merchant = min(28, max(0, room * (isChinese ? 2 : 1) / (isChinese ? 5 : 3)))
    let left = max(0, room - merchant - 2)
    guard columns >= HomeRowWords.wide.facts else { return fixed + [merchant, left] + ending }
    let what = isChinese ? 24 : 34
    return fixed + [merchant, what, left - what - 1] + ending
  }

  func cells(_ row: HomeScreen.Row, _ index: Int) -> [ListCell] {
    switch row {
    case .draft(let draft): cells(draft, index)
    case .first(let subject): head(subject) + first(subject) + ending(subject)
    case .recent(let subject):
      head(subject) + [
        ListCell(words.state(subject), subject.stateTone), ListCell(words.name(subject)),
        words.merchant(subject),
        ListCell(subject.status.isOpen ? words.duty(subject) : words.about(subject), .quiet),
      ] + ending(subject)
    }
  }

  /// What a wide screen has room for besides.
  private func ending(_ subject: CaseSummary) -> [ListCell] {
    guard columns >= HomeRowWords.wide.ending else { return [] }
    let facts = columns >= HomeRowWords.wide.facts ? [ListCell(words.facts(subject), .quiet)] : []
    return facts + [
      ListCell(words.moment(subject.receivedAt), .quiet), ListCell(subject.clerk, .quiet),
    ]
  }

  /// The guessed day that a row shows.
  func guessed(_ row: HomeScreen.Row, _ index: Int) -> Due? {
    switch row {
    case .draft: return nil
    case .first(let subject), .recent(let subject):
      guard let due = subject.due, due.isEstimated else { return nil }
      let cells = cells(row, index)
      let what = cells.count > HomeRowWords.what ? cells[HomeRowWords.what].text : ""
      return HomeRowWords.stands(words.day(due), in: what) ? due : nil
    }
  }

  /// Whether a text has the bytes of another: `contains` makes a table of signs for each text.
  private static func stands(_ day: String, in text: String) -> Bool {
    var rest = text.utf8[...]
    while !rest.starts(with: day.utf8) {
      if rest.popFirst() == nil { return false }
    }
    return true
  }

  private func head(_ subject: CaseSummary) -> [ListCell] {
    [
      ListCell(subject.number.short, .figure),
      ListCell(words.shortKind(subject.kind), subject.kind.tone),
    ]
  }

  private func first(_ subject: CaseSummary) -> [ListCell] {
    let reason = reason(subject)
    return [
      ListCell(reason.words, reason.tone), ListCell(words.name(subject)), words.merchant(subject),
      ListCell(reason.what),
    ]
  }

  /// Why a case comes first, and what is to be done about it.
  private func reason(_ subject: CaseSummary) -> (words: String, tone: Tone, what: String) {
    if let near = words.nearness(subject) { return (near.words, near.tone, words.duty(subject)) }
    if let indicator = board?.riskIndicators[subject.id]?.first {
      let words = RiskIndicatorWords.short(indicator)
      return (words.what[context.language], .warning, words.why[context.language])
    }
    if !subject.missing.isEmpty {
      let missing = words.missing(subject.missing)
      return (words.state(subject), .warning, context.say("缺\(missing)", "lacks \(missing)"))
    }
    return (words.state(subject), .normal, words.duty(subject))
  }

  private func cells(_ draft: Draft, _ index: Int) -> [ListCell] {
    let tail = PhoneNumber.lastFour(draft.entries[Field.consumerPhone.rawValue] ?? "")
    let who = draft.kind == .report || tail.isEmpty ? "" : "****\(tail)  "
    return [
      ListCell(context.say("草稿\(index + 1)", "draft \(index + 1)"), .accent),
      ListCell(words.shortKind(draft.kind), draft.kind.tone), ListCell(channel(draft)),
      ListCell(name(draft)),
      ListCell(who + what(draft)), ListCell(age(draft), .quiet),
    ]
  }

  private func age(_ draft: Draft) -> String { "\(words.age(of: draft.savedAt)) \(draft.clerk)" }

  private func channel(_ draft: Draft) -> String {
    draft.entries[Field.channel.rawValue].map(words.channel) ?? ""
  }

  private func name(_ draft: Draft) -> String {
    let name = Mask.name(draft.entries[Field.consumerName.rawValue] ?? "")
    if draft.kind == .report {
      return name.isEmpty ? context.say(ScreenWords.anonymousShort) : context.say(ScreenWords.named)
    }
    // A correction that left the name alone keeps only what it changed.
    return name.isEmpty && amended(draft) != nil ? "" : words.orMissing(name)
  }

  /// The number of the case that a draft corrects, nil for a new one.
  private func amended(_ draft: Draft) -> String? {
    draft.entries[AmendedCase.numberEntry].flatMap { CaseNumber($0)?.short }
  }

  private func what(_ draft: Draft) -> String {
    let fields: [Field] = [.facts, .merchantName, .product]
    let texts = fields.compactMap { draft.entries[$0.rawValue] }.filter { !$0.isEmpty }
    let about = Veil(draft).text(texts.first ?? "")
    guard let number = amended(draft) else { return about }
    return context.say("更正 \(number)  ", "correcting \(number)  ") + about
  }
}
