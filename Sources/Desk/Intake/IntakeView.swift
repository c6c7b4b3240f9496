import Casework
import Reports
import TerminalKit
import Vocabulary

extension IntakeScreen {
  /// Draws the form at any size.
  public func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var screen = self
    var context = context
    (context.rows, context.columns) = (rows, columns)
    screen.arrange(context)
    return screen.drawn(rows: rows, columns: columns, message: message, context)
  }

  private func drawn(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = Surface(rows: rows, columns: columns)
    surface.writeTitle(heading[context.language], right: state(context), context)
    let body = Rect(row: 2, column: 0, rows: rows - 4, columns: columns)
    if forms.isRestOpen {
      drawRest(into: &surface, in: body, context)
    } else {
      drawNotes(into: &surface, context)
      forms.main.draw(into: &surface, in: body, context.language)
    }
    if waiting == .discard {
      drawQuestion(into: &surface, message, context)
      return surface
    }
    surface.writeFoot(message, hints(columns: columns, context))
    return surface
  }

  // MARK: Title

  private var heading: Phrase {
    let name = fields.catalogue.kinds.phrase(kind)
    guard let amended else { return Phrase("新登记：\(name.zh)", "New \(name.en.lowercased())") }
    let number = amended.number?.short ?? ""
    return Phrase("补材料、更正：\(number) \(name.zh)", "Correct \(number) (\(name.en.lowercased()))")
  }

  private func state(_ context: Context) -> String {
    let started = Dates.time(openedAt, in: context.zone)
    var parts = [context.clerk]
    if amended == nil { parts.append(context.say("\(started)开始", "since \(started)")) }
    if let shownDraftAt, hasDraft {
      let time = Dates.time(shownDraftAt, in: context.zone)
      parts.append(context.say("草稿已存\(time)", "draft kept \(time)"))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func hints(columns: Int, _ context: Context) -> [Hint] {
    keys.hints(width: columns - 2, context.language)
  }

  // MARK: Between and below the fields

  private func drawNotes(into surface: inout Surface, _ context: Context) {
    drawKin(into: &surface, context)
    if plan.sectionRow > 0 {
      let words =
        kind == .complaint
        ? Phrase("受理前要补的，可以现在跳过", "Needed before acceptance; may wait")
        : Phrase("一般不用改", "Seldom changed")
      surface.writeSection(words[context.language], row: 2 + plan.sectionRow)
    }
    let last = surface.rows - 3
    let hasPanel = !result.options.isEmpty && amended == nil
    drawHint(into: &surface, from: hasPanel ? last : 2 + plan.helpRow, to: last, context)
    drawGaps(into: &surface, row: last, context)
  }

  private func drawHint(
    into surface: inout Surface, from row: Int, to last: Int, _ context: Context
  ) {
    let hint = forms.main.focusedField?.hint?[context.language]
    let special = merchantHint(context) ?? holeHint?[context.language]
    guard let words = special ?? reason?[context.language] ?? hint else { return }
    let lines =
      row < last
      ? TextWidth.wrap(words, columns: surface.columns - 3)
      : [TextWidth.truncate(words, to: max(0, surface.columns - 3))]
    for (offset, line) in lines.enumerated() where row + offset <= last {
      surface.write(line, at: Position(row: row + offset, column: 1), .quiet)
    }
  }

  private func drawKin(into surface: inout Surface, _ context: Context) {
    guard plan.visitorRow > 0, let words = kinWords(context, isShort: false),
      let place = plan.layout.places[.field(.consumerPhone)]
    else { return }
    let start = Position(row: 2 + plan.visitorRow, column: place.column + place.labelWidth)
    let keys = kinKeys(context)
    let room = surface.columns - start.column - TextWidth.columns(of: keys) - 3
    let isShort = TextWidth.columns(of: words) > room
    let fitting = isShort ? kinWords(context, isShort: true) ?? words : words
    let shown = TextWidth.truncate(fitting, to: max(0, room))
    let column = surface.write(shown, at: start, .warning) + 2
    surface.write(
      keys, at: Position(row: start.row, column: column), .accent,
      width: surface.columns - column - 1)
  }

  /// What Ctrl-O and Ctrl-R would do now.
  private func kinKeys(_ context: Context) -> String {
    let isLinked = shownCandidate.map { kin.has($0.summary.number) } ?? true
    let opens = shownCandidate == nil ? [] : [key(.openVisitor, Phrase("打开", "opens"), context)]
    let links = isLinked ? Phrase("取消", "unlinks") : Phrase("关联", "links")
    let fills = personToFill == nil ? [] : [key(.takeOver, Phrase("照填", "fills in"), context)]
    return (opens + fills + [key(.link, links, context)]).joined(separator: "  ")
  }

  private func key(_ action: IntakeAction, _ words: Phrase, _ context: Context) -> String {
    let binding = IntakeAction.keys.bindings.first { $0.action == action }
    return (binding?.keyNames(context.language) ?? "") + " " + words[context.language]
  }

  /// The case that may belong together with this one, and those it will be linked with.
  private func kinWords(_ context: Context, isShort: Bool) -> String? {
    let all = candidates
    let numbers = kin.wishes.map { wish in
      let other = all.first { $0.summary.number == wish.number }
      let merchant = isShort ? "" : other?.summary.merchant ?? ""
      return merchant.isEmpty ? wish.number.short : "\(wish.number.short) \(merchant)"
    }.joined(separator: context.say(Punctuation.listComma))
    let linked = numbers.isEmpty ? "" : context.say("已关联 \(numbers)", "linked: \(numbers)")
    guard let shown = shownCandidate, !kin.has(shown.summary.number) else {
      return linked.isEmpty ? nil : linked
    }
    return [linked, candidateWords(shown, isShort, context)].filter { !$0.isEmpty }.joined(
      separator: "  ")
  }

  /// - Parameter isShort: leaves out what the case itself shows: its kind and when it came.
  private func candidateWords(
    _ shown: IntakeKin.Candidate, _ isShort: Bool, _ context: Context
  ) -> String {
    let summary = shown.summary
    if isShort, shown.reason == .samePhone {
      let count = candidates.count { $0.reason == .samePhone }
      return context.say(ScreenWords.samePhone(count))
        + [summary.number.short, summary.merchant].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let kind = fields.catalogue.kinds.label(summary.kind.rawValue, context.language)
    let received = summary.receivedAt
    // The head of the row says "today".
    let isToday = received.day(in: context.zone) == context.today
    let moment =
      isToday
      ? Dates.time(received, in: context.zone)
      : TypedMoment.text(received, today: context.today, zone: context.zone)
    // The merchant of the same matter stands on the form already.
    let about = shown.reason == .sameMatter ? [summary.name] : [kind, summary.merchant]
    let what = ([summary.number.short] + about + [moment]).filter { !$0.isEmpty }
      .joined(separator: " ")
    return head(shown.reason, context) + what
  }

  private func head(_ reason: IntakeKin.Reason, _ context: Context) -> String {
    let same = candidates.filter { $0.reason == reason }
    let count = same.count
    let isToday = same.allSatisfy {
      $0.summary.receivedAt.day(in: context.zone) == context.today
    }
    switch reason {
    case .samePhone:
      return isToday
        ? context.say("今天同一电话\(count)件：", "This phone today, \(count): ")
        : context.say(ScreenWords.samePhone(count))
    case .sameMatter:
      return context.say("今天同一商家商品\(count)件：", "Same matter today, \(count): ")
    }
  }

  /// What a decision would still need, and what a save now makes of it.
  private func drawGaps(into surface: inout Surface, row: Int, _ context: Context) {
    guard let first = missing.first, row > 2 else { return }
    let article = fields.rules.required[kind.rawValue]?.first { $0.field == first.rawValue }?
      .article
    let rule = ArticleWords.source(
      order: fields.rules.order, article: ArticleWords.whole(article ?? ""))
    let names = missing.map { context.catalogue.fields.label($0.rawValue, context.language) }
    let status = context.catalogue.statuses.label(Status.needMaterial.rawValue, context.language)
    let head = context.say(
      "还缺（\(rule.zh)）：\(names.joined(separator: "、"))。",
      "Still needed (\(rule.en)): \(names.joined(separator: ", ")).")
    let tail = context.say("现在存，记为「\(status)」。", " Saved now as: \(status).")
    let whole = TextWidth.columns(of: head + tail) <= surface.columns - 2 ? head + tail : head
    surface.write(
      TextWidth.truncate(whole, to: surface.columns - 2), at: Position(row: row, column: 1),
      .warning)
  }

  // MARK: The second form, and the question

  private func drawRest(into surface: inout Surface, in body: Rect, _ context: Context) {
    surface.writeSection(context.say(ScreenWords.more), row: 1)
    forms.rest.draw(
      into: &surface, in: Rect(row: 3, column: 0, rows: body.rows - 3, columns: body.columns),
      context.language)
    if let hint = reason ?? forms.rest.focusedField?.hint {
      surface.write(
        hint[context.language], at: Position(row: surface.rows - 3, column: 1), .quiet,
        width: surface.columns - 2)
    }
  }

  private func drawQuestion(
    into surface: inout Surface, _ message: String, _ context: Context
  ) {
    let row = surface.rows - 3
    surface.fill(Rect(row: row, column: 0, rows: 1, columns: surface.columns))
    let question = IntakeAction.discardKeys.title[context.language]
    let end = surface.write(question, at: Position(row: row, column: 1), .warning)
    surface.write(
      IntakeAction.discardKeys.rows(context.language), at: Position(row: row, column: end + 2),
      on: .plain)
    surface.cursor = Position(row: row, column: min(end + 2, max(0, surface.columns - 1)))
    surface.writeFoot(
      message, IntakeAction.discardKeys.hints(width: surface.columns - 2, context.language))
  }
}
