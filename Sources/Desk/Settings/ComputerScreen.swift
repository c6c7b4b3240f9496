import Casework
import TerminalKit
import Values
import Vocabulary

/// What is well on this computer, what is not, and what to do about it.
struct ComputerScreen: PageScreen {
  var top = 0
  /// What was found; nil while it is looked for.
  private(set) var findings: [Finding]?

  static let title = Phrase("检查这台电脑", "Check this computer")

  var title: Phrase { ComputerScreen.title }

  mutating func receive(_ message: Message, _ context: Context) -> Reaction {
    if case .findings(let found) = message { findings = found }
    return .stay
  }

  static let keys = ScrollAction.keys(title)

  /// What is to be mended comes first.
  func lines(_ context: Context, _ columns: Int) -> [[Piece]] {
    guard let findings else {
      return [[Piece(context.say("正在检查这台电脑", "Looking at this computer"), .quiet)]]
    }
    return Finding.State.worstFirst.flatMap { state in
      findings.filter { $0.state == state }.flatMap { lines(of: $0, context, columns) }
    }
  }

  private func lines(of finding: Finding, _ context: Context, _ columns: Int) -> [[Piece]] {
    func wrapped(_ words: Phrase, _ style: Style) -> [[Piece]] {
      TextWidth.wrap(TextWidth.unambiguous(words[context.language]), columns: columns - 6)
        .map { [Piece("  " + $0, style)] }
    }
    let state = Piece(
      "  " + finding.stateWord[context.language], ComputerScreen.style(finding.state))
    return [[Piece(finding.label[context.language], .section), state]]
      + wrapped(finding.words, .normal)
      + (finding.remedy.map { wrapped($0, .quiet) } ?? [])
  }

  private static func style(_ state: Finding.State) -> Style {
    switch state {
    case .ok: .quiet
    case .advice: .figure
    case .bad: .warning
    }
  }
}

extension Finding.State {
  /// All of them, from what is to be mended to what is fine.
  fileprivate static let worstFirst: [Finding.State] = allCases.reversed()
}
