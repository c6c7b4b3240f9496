import TerminalKit
import Values

/// What keys do on a screen that lies over all others and asks for a secret, beside typing it.
enum CoverAction<Own: Hashable & Sendable>: Hashable, Sendable {
  case take, clear, leave, redraw
  /// What this screen alone does.
  case own(Own)
}

extension TerminalKit.KeyMap where Words == Phrase {
  /// The keys of such a screen.
  ///
  /// - Parameters:
  ///   - before: its own, behind the key that gives what was typed.
  ///   - behind: the same behind the key that types it anew.
  static func cover<Own: Hashable & Sendable>(
    _ title: Phrase, before: [Binding], behind: [Binding] = []
  ) -> Self where Action == CoverAction<Own> {
    let take = Binding(.enter, does: .take, KeyWords.open)
    let clear = Binding(.escape, does: .clear, KeyWords.typeAnew)
    let leave = Binding(.function(10), .control("q"), does: .leave, KeyWords.leave)
    let redraw = Binding(
      .control("l"), does: .redraw, GlobalAction.redrawWords, isHinted: false)
    return Self(title, [take] + before + [clear] + behind + [leave, redraw])
  }
}
