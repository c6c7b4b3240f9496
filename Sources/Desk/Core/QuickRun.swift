import TerminalKit

/// Characters that come one by one and quicker than fingers type, where the first of them was a command: the code of
/// something that a reader has read, which begins with digits.
///
/// The first few act, for only behind them can it be told: each opens something that can be left. What follows is no
/// command, and the Enter or Tab at the end takes no step, also where a text has the focus by then.
struct QuickRun: Equatable, Sendable {
  /// The pause between two characters that no fingers keep up, in milliseconds.
  static let pace = 25
  /// So many characters make a run.
  static let shortest = 4

  private var count = 0
  private var beganInText = false
  private var beganAtHome = false

  /// Whether a key belongs to a run and is not to be taken.
  ///
  /// - Parameters:
  ///   - pause: the milliseconds since the key before it; nil where nobody measured.
  ///   - isInText: whether a text has the focus, which takes what is typed.
  ///   - isAtHome: whether home has the keys: the form that a digit opens there acts on no record, and a number may
  ///     be typed ahead into it.
  mutating func swallows(_ key: Key, pause: Int?, isInText: Bool, isAtHome: Bool = false)
    -> Bool
  {
    let isQuick = (pause ?? .max) < QuickRun.pace
    // No reader sends Chinese.
    if case .text(let text) = key, Key.fold(text).allSatisfy(\.isASCII) {
      if !isQuick || count == 0 { (count, beganInText, beganAtHome) = (0, isInText, isAtHome) }
      count += 1
      return isRun && !isInText
    }
    defer { count = 0 }
    return key.endsCode && (pause ?? .max) < CodeReader.patience && isRun
      && !(isInText && beganAtHome)
  }

  private var isRun: Bool { count >= QuickRun.shortest && !beganInText }
}
