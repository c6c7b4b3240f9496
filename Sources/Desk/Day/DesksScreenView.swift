import Casework
import TerminalKit
import Values
import Vocabulary

extension DesksScreen {
  func view(rows: Int, columns: Int, message: String, _ context: Context) -> Surface {
    var surface = context.surface(rows: rows, columns: columns)
    surface.writeTitle(context.say(title), right: context.clerkAndTime, context)
    surface.writeText(lines(context, columns), top: top, rows: rows - 5, context)
    if isPath { drawPath(into: &surface, context) }
    surface.writeFoot(message, hints(columns, context))
    return surface
  }

  /// The row in which a path is typed lies above the message.
  private func drawPath(into surface: inout Surface, _ context: Context) {
    let (row, label) = (surface.rows - 3, context.say(Phrase("文件夹：", "Folder: ")))
    guard row > 1 else { return }
    surface.fill(Rect(row: row, column: 1, rows: 1, columns: max(0, surface.columns - 2)))
    let column = surface.write(label, at: Position(row: row, column: 1), .section)
    let visible = input.visible(columns: max(1, surface.columns - column - 2))
    surface.write(visible.rows.first ?? "", at: Position(row: row, column: column))
    surface.cursor = Position(row: row, column: column + visible.caret.column)
  }

  /// What stands below the title: how far it has come, the places, the desks, what is to be looked at, what came.
  func lines(_ context: Context, _ columns: Int) -> [[Piece]] {
    guard let stand else { return [] }
    let exchange = context.exchange.shown
    let hub = context.hub.shown.map { doing($0, context, columns) } ?? []
    return (exchange.map { doing($0, context, columns) } ?? [])
      + hub + places(stand, context) + [[]] + desks(stand, context, columns)
      + looking(stand, context, columns)
      + told(exchange, context, columns)
  }

  private func doing(
    _ exchange: ExchangeStand, _ context: Context, _ columns: Int
  ) -> [[Piece]] {
    let folder = TextWidth.unambiguous(exchange.folder)
    let words = exchange.words
    return wrapped(context.say("\(folder)：\(words.zh)", "\(folder): \(words.en)"), columns)
      .map { [Piece($0, exchange.isThere ? .figure : .warning)] } + [[]]
  }

  private func doing(_ hub: HubStand, _ context: Context, _ columns: Int) -> [[Piece]] {
    let address = TextWidth.unambiguous(hub.address)
    let first = context.say("\(address)：\(hub.words.zh)", "\(address): \(hub.words.en)")
    let tone: Style = hub.doing == .away ? .warning : .figure
    return wrapped(first, columns).map { [Piece($0, tone)] }
      + hub.told.flatMap { wrapped(context.say($0), columns) }.map { [Piece($0)] } + [[]]
  }

  private func places(_ stand: DesksStand, _ context: Context) -> [[Piece]] {
    let heading = [Piece(context.say(ScreenWords.whereTo), .section)]
    let rows = stand.places.prefix(9).enumerated().map { index, place in
      [
        Piece("\(index + 1)", Style(.key)),
        Piece(index == selection ? " > " : "   ", .accent),
        Piece(TextWidth.unambiguous(place.shown)),
        Piece(place.fault.map { "  " + context.say($0.words) } ?? "", .warning),
      ]
    }
    let none = [Piece(context.say("没有U盘", "No USB drive"), .quiet)]
    return [heading] + (rows.isEmpty ? [none] : rows)
  }

  private func desks(_ stand: DesksStand, _ context: Context, _ columns: Int) -> [[Piece]] {
    let heading = [Piece(context.say("各台", "Desks"), .section)]
    return [heading]
      + stand.desks.map { desk in
        let own = desk.isOwn ? context.say(Term.ownDesk) : ""
        let place = desk.venue.isEmpty ? "" : "  " + desk.venue
        let count = context.say("  \(desk.events) 条  ", "  \(desk.events) events  ")
        let since = desk.heard.map { $0.short(in: context.zone) }.map {
          context.say("  读到 \($0) 的", "  as of \($0)")
        }
        return [
          Piece(TextWidth.unambiguous(desk.name + own + place)), Piece(count + desk.code, .quiet),
          Piece(since ?? ""),
        ].fitting(max(0, columns - 2))
      }
  }

  /// What somebody is to look at.
  private func looking(_ stand: DesksStand, _ context: Context, _ columns: Int) -> [[Piece]] {
    var words = stand.words.map(context.say)
    if stand.contested > 0 {
      let key = DesksScreen.keys.name(of: .contested)
      words.insert(
        context.say(
          "两台写得不一样：\(stand.contested) 件，按 \(key.zh) 去认定",
          "Desks disagree on \(stand.contested): settle them with \(key.en)"), at: 0)
    }
    if words.isEmpty { return [] }
    return [[]] + words.flatMap { wrapped($0, columns) }.map { [Piece($0, .warning)] }
  }

  /// What came of it, the last first.
  private func told(
    _ exchange: ExchangeStand?, _ context: Context, _ columns: Int
  ) -> [[Piece]] {
    guard let exchange, !exchange.told.isEmpty else { return [] }
    let heading = [Piece(context.say("读写的结果", "What came of it"), .section)]
    return [[], heading]
      + exchange.told.reversed().flatMap { wrapped(context.say($0), columns) }.map { [Piece($0)] }
  }

  private func wrapped(_ words: String, _ columns: Int) -> [String] {
    TextWidth.wrap(TextWidth.unambiguous(words), columns: max(1, columns - 2))
  }

  private func hints(_ columns: Int, _ context: Context) -> [Hint] {
    if isPath { return DesksScreen.pathKeys.hints(width: columns - 2, context.language) }
    return DesksScreen.keys.hints(width: columns - 16, context.language) + context.back
  }
}

extension ExchangeStand {
  /// What is done just now.
  fileprivate var words: Phrase {
    if !isThere { return Phrase("不在了，插回去就接着", "is not there; it goes on when it is back") }
    return switch doing {
    case .looking: Phrase("正在看有没有新的", "looking for what is new")
    case .reading(let file, let all):
      Phrase("正在读第 \(file) 个，共 \(all) 个", "reading file \(file) of \(all)")
    case .writing: Phrase("正在写本台的", "writing what this desk knows")
    case .resting: Phrase("一直并着，每半分钟看一次", "kept up to date, looked at every half minute")
    case .ended: Phrase("读写完了，可以拔盘", "done; the stick can be taken out")
    }
  }
}
