import Casework
import TerminalKit
import Values
import Vocabulary

// MARK: What is in sight

extension ScreenStack {
  /// What is taken down counts from now, whoever types; the title bar, what is live and the figures
  /// of a new day wait until nobody does.
  mutating func look(
    at now: Instant, isLocked: Bool, _ context: inout Context
  ) -> [Effect] {
    let before = context.shownAt
    context.time.learn(now, isTyping: top.screen.isTyping && !isLocked)
    context.exchange.learn(
      context.exchange.known, isTyping: top.screen.isTyping && !isLocked)
    context.hub.learn(context.hub.known, isTyping: top.screen.isTyping && !isLocked)
    guard !top.screen.isTyping else { return [] }
    let news = showNews(context)
    if !news.isEmpty { return news }
    if before.day(in: context.zone) != context.today {
      return top.screen.questions(context).map(Effect.ask)
    }
    guard before.seconds / 60 != now.seconds / 60 else { return [] }
    return inSight.filter(\.isLive).flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// What is in sight is asked for again when the lists are whole, and what is live each time a tenth more is made.
  mutating func note(_ stand: ListsStand?, _ context: inout Context) -> [Effect] {
    let before = context.lists
    context.lists = stand
    guard let stand else {
      // What was refused is there now.
      if top.message.hasPrefix(context.say(ListsStand.beginning)) { top.message = "" }
      let waiting = before == nil ? [] : inSight.flatMap { $0.questions(context) }
      return waiting.filter { $0.needOfLists != .none || $0.isOfLists }.map(Effect.ask)
    }
    if top.screen.isTyping || stand.percent / 10 == (before?.percent ?? 0) / 10 { return [] }
    return inSight.filter(\.isLive).flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// How far an exchange with other desks has come: it is shown where nobody types, and what came with it as well.
  mutating func note(_ exchange: ExchangeStand, _ context: inout Context) -> [Effect] {
    let before = context.exchange.known
    context.exchange.learn(exchange, isTyping: top.screen.isTyping)
    let isNew = before?.folder != exchange.folder || before?.news != exchange.news
    return isNew || exchange.doing == .ended ? noteNews(context) : []
  }

  /// How far the hub and this desk have come: it is shown where nobody types, and what came from there as well.
  mutating func note(_ hub: HubStand, _ context: inout Context) -> [Effect] {
    let before = context.hub.known
    context.hub.learn(hub, isTyping: top.screen.isTyping)
    return hub.pulled > before?.pulled ?? 0 ? noteNews(context) : []
  }

  /// Others have written to the store.
  mutating func noteNews(_ context: Context) -> [Effect] {
    hasNews = true
    return showNews(context)
  }

  /// Asks anew for what is in sight when others have written, as soon as nobody types. Where the cursor stands is the
  /// screen's own.
  private mutating func showNews(_ context: Context) -> [Effect] {
    guard hasNews, !top.screen.isTyping else { return [] }
    hasNews = false
    return inSight.flatMap { $0.questions(context) }.map(Effect.ask)
  }

  /// The screen on top, and the one that an overlay leaves in sight.
  private var inSight: [any DeskScreen] { screens.suffix(top.screen.panelRows == nil ? 1 : 2) }
}
