import Casework
import TerminalKit
import Values

// MARK: Moving between screens

extension ScreenStack {
  mutating func enter(_ screen: any DeskScreen, _ context: inout Context) -> [Effect] {
    leaveTop(&context)
    if let draft = screen.draftID { context.nextDraft = max(context.nextDraft, draft) + 1 }
    put(screen)
    return screen.questions(context).map(Effect.ask)
  }

  /// Persons are shown on the one screen that was asked to, and what was said of it goes with it.
  mutating func leaveTop(_ context: inout Context) {
    context.showsPersons = false
    showing = nil
    context.time.catchUp()
    context.exchange.catchUp()
    context.hub.catchUp()
    top.message = ""
  }

  mutating func goBack(_ context: inout Context) -> [Effect] {
    if isAtHome { return [] }
    leaveTop(&context)
    let parked = parkTop(context)
    return parked.written + top.screen.questions(context).map(Effect.ask)
  }

  mutating func goHome(
    then next: (any DeskScreen)?, _ context: inout Context
  ) -> [Effect] {
    leaveTop(&context)
    var effects: [Effect] = []
    while !isAtHome { effects += parkTop(context) }
    guard let next else { return effects.written + top.screen.questions(context).map(Effect.ask) }
    return effects + enter(next, &context)
  }

  /// Persons are shown when that is on the disk, and not where it is refused.
  ///
  /// - Returns: whether they are from now on.
  mutating func shows(behind message: Message, _ context: inout Context) -> Bool {
    switch message {
    case .recorded(let saveResult):
      guard let subject = showing, saveResult.discloses(subject) else { return false }
      context.showsPersons = true
      showing = nil
      return true
    case .refused, .failed: showing = nil
    default: break
    }
    return false
  }
}

extension [Effect] {
  /// What parked screens ask for, with their drafts on the disk before anything else is asked.
  var written: [Effect] { isEmpty ? [] : self + [.writeDrafts] }
}
