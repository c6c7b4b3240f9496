import Casework
import Reports
import TerminalKit
import Values
import Vocabulary

/// Draws the intake form.
struct IntakeView {
  private let screen: IntakeScreen
  private let forms: IntakeForms
  private let context: Context

  init(_ screen: IntakeScreen, _ context: Context) {
    self.screen = screen
    forms = screen.forms
    self.context = context
  }

  /// The whole frame at any size.
  func drawn(rows: Int, columns: Int, message: String) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    let sides = forms.sides(columns)
    if let sides {
      var left = context.surface(rows: rows, columns: sides.form)
      drawForm(into: &left)
      surface.draw(left, at: Position(row: 0, column: 0))
      IntakeAsideView(screen, context, columns: sides.aside).draw(
        into: &surface, column: sides.form + 2)
    } else {
      drawForm(into: &surface)
    }
    surface.writeTitle(heading[context.language], right: state, context)
    if screen.saving.waiting == .discard {
      drawQuestion(into: &surface, message)
    } else {
      surface.writeFoot(message, screen.keys.hints(width: columns - 2, context.language))
    }
    if let sides { surface.writeDivider(column: sides.form) }
    return surface
  }

  private func drawForm(into surface: inout Surface) {
    let body = Rect(row: 2, column: 0, rows: surface.rows - 4, columns: surface.columns)
    if forms.isRestOpen {
      drawRest(into: &surface, in: body)
    } else {
      drawNotes(into: &surface)
      forms.main.draw(into: &surface, in: body, context.language)
    }
  }

  private var linkWords: LinkWords {
    LinkWords(candidates: screen.candidates, links: screen.links, context: context)
  }

  // MARK: Title

  private var heading: Phrase {
    let name = context.catalogue.kinds.phrase(forms.kind)
    guard let amended = forms.amended else {
      return Phrase("新登记：\(name.zh)", "New \(name.en.lowercased())")
    }
    let number = amended.number?.short ?? ""
    return Phrase("补材料、更正：\(number) \(name.zh)", "Correct \(number) (\(name.en.lowercased()))")
  }

  private var state: String {
    let started = forms.openedAt.time(in: context.zone)
    var parts = [context.clerk]
    if forms.amended == nil { parts.append(context.say("\(started)开始", "since \(started)")) }
    if let kept = screen.saving.shownDraftAt {
      let time = kept.time(in: context.zone)
      parts.append(context.say("草稿已存\(time)", "draft kept \(time)"))
    }
    return parts.filled(joinedBy: "  ")
  }

  // MARK: Between and below the fields

  private func drawNotes(into surface: inout Surface) {
    drawLinks(into: &surface)
    if forms.plan.sectionRow > 0 {
      let words =
        forms.kind == .complaint
        ? Phrase("受理前要补的，可以现在跳过", "Needed before acceptance; may wait")
        : Phrase("一般不用改", "Seldom changed")
      surface.writeSection(words[context.language], row: 2 + forms.plan.sectionRow)
    }
    let last = surface.rows - 3
    let hasPanel = !forms.result.options.isEmpty && forms.amended == nil
    drawHint(into: &surface, from: hasPanel ? last : 2 + forms.plan.helpRow, to: last)
    drawGaps(into: &surface, row: last)
  }

  private func drawHint(
    into surface: inout Surface, from row: Int, to last: Int
  ) {
    let hint = forms.main.focusedField?.hint?[context.language]
    let special =
      screen.suggestions.merchantHint(forms, context) ?? forms.blankHint?[context.language]
    guard let words = special ?? screen.reason?[context.language] ?? hint else { return }
    let lines =
      row < last
      ? TextWidth.wrap(words, columns: surface.columns - 3)
      : [TextWidth.truncate(words, to: max(0, surface.columns - 3))]
    for (offset, line) in lines.enumerated() where row + offset <= last {
      surface.write(line, at: Position(row: row + offset, column: 1), .quiet)
    }
  }

  private func drawLinks(into surface: inout Surface) {
    guard forms.plan.visitorRow > 0, let words = linkWords.words(isShort: false),
      let place = forms.plan.layout.places[.field(.consumerPhone)]
    else { return }
    let start = Position(row: 2 + forms.plan.visitorRow, column: place.column + place.labelWidth)
    let keys = linkKeys
    let room = surface.columns - start.column - TextWidth.columns(of: keys) - 3
    let isShort = TextWidth.columns(of: words) > room
    let fitting = isShort ? linkWords.words(isShort: true) ?? words : words
    let shown = TextWidth.truncate(fitting, to: max(0, room))
    let column = surface.write(shown, at: start, .warning) + 2
    surface.write(
      keys, at: Position(row: start.row, column: column), .accent,
      width: surface.columns - column - 1)
  }

  /// What Ctrl-O and Ctrl-R would do now.
  private var linkKeys: String {
    let shown = screen.candidates.shown(besides: screen.links)
    let isLinked = shown.map { screen.links.has($0.summary.number) } ?? true
    let opens = shown == nil ? [] : [key(.openVisitor, KeyWords.open.worded("opens"))]
    let links = isLinked ? Phrase("取消", "unlinks") : Term.links.inside
    let person = screen.candidates.person(for: forms, besides: screen.links)
    let fills = person == nil ? [] : [key(.takeOver, KeyWords.fillAsBefore.worded("fills in"))]
    return (opens + fills + [key(.link, links)]).joined(separator: "  ")
  }

  private func key(_ action: IntakeAction, _ words: Phrase) -> String {
    let binding = IntakeAction.keys.bindings.first { $0.action == action }
    return (binding?.keyNames(context.language) ?? "") + " " + words[context.language]
  }

  /// What a decision would still need, and what a save now makes of it.
  private func drawGaps(into surface: inout Surface, row: Int) {
    guard let first = forms.missing.first, row > 2 else { return }
    let article = forms.fields.rules.required[forms.kind.rawValue]?.first {
      $0.field == first.rawValue
    }?
    .article
    let rule = ArticleWords.source(
      order: forms.fields.rules.order, article: ArticleWords.whole(article ?? ""))
    let names = forms.missing.map { context.catalogue.fields.label($0, context.language) }
    let status = context.catalogue.statuses.label(Status.needMaterial, context.language)
    let head = context.say(
      "还缺 \(names.count) 项（\(rule.zh)）：\(names.joined(separator: "、"))。",
      "\(names.count) still needed (\(rule.en)): \(names.joined(separator: ", ")).")
    let tail = context.say("现在存，记为「\(status)」。", " Saved now as: \(status).")
    let whole = TextWidth.columns(of: head + tail) <= surface.columns - 2 ? head + tail : head
    surface.write(
      TextWidth.truncate(whole, to: surface.columns - 2), at: Position(row: row, column: 1),
      .warning)
  }

  // MARK: The second form, and the question

  private func drawRest(into surface: inout Surface, in body: Rect) {
    surface.writeSection(context.say(ScreenWords.more), row: 1)
    forms.rest.draw(
      into: &surface, in: Rect(row: 3, column: 0, rows: body.rows - 3, columns: body.columns),
      context.language)
    if let hint = screen.reason ?? forms.rest.focusedField?.hint {
      surface.write(
        hint[context.language], at: Position(row: surface.rows - 3, column: 1), .quiet,
        width: surface.columns - 2)
    }
  }

  private func drawQuestion(
    into surface: inout Surface, _ message: String
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
