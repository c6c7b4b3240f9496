import Foundation
import PseudoTerminal
import Values
import Vocabulary

extension TerminalSession {
  /// Types a text key by key, each seen on the screen before the next one is struck.
  func strike(_ text: String) {
    for character in text {
      if character == "\n" { press(.control("j")) } else { type(String(character)) }
      follow()
    }
  }

  /// Presses a key and lets the screen follow.
  func strike(_ key: NamedKey) {
    press(key)
    follow()
  }

  /// Types a text and waits until all of it stands on the screen.
  func strike(whole text: String) throws {
    strike(text)
    try wait(for: text) { $0.screen.squeezed.contains(text) }
  }

  /// Opens the form of a complaint from home.
  func openForm() throws {
    strike("2")
    try waitFor(Words.form)
  }

  /// Opens the form of a complaint from home and goes on to its long text.
  func openFacts() throws {
    try openForm()
    strike(.enter)
    strike(.enter)
  }

  /// Types into a field and goes on to the next one.
  func fill(_ text: String) {
    strike(text)
    strike(.enter)
  }

  /// Waits until the screen has answered; a key that changes nothing is given up soon, and yet not sooner than
  /// fingers would: a reader of codes is quicker.
  private func follow() {
    pump(milliseconds: 80)
    // On a slow machine the next key would come in one burst with this one, and be no command.
    settle(milliseconds: 0)
    if Stage.isWatched { usleep(15_000) }
  }

  /// What the message row says.
  var message: String {
    let lines = screen.lines
    return lines.count > 1 ? lines[lines.count - 2] : ""
  }

  /// The row that is selected; nil while it moves.
  var selected: String? {
    let marked = screen.lines.filter { $0.hasPrefix(" >") }
    return marked.count == 1 ? marked[0] : nil
  }

  /// The number of the selected case. Unlike the rest of its row it is never half drawn: it stands
  /// there before the row is selected.
  var selectedNumber: String? {
    selected?.split(separator: " ").first { $0.hasPrefix("A-") && $0.count == 6 }.map(String.init)
  }

  /// The number that a save was acknowledged with: `A-0012`, as it was read from the terminal.
  var acknowledged: String? { screen.acknowledged }

  /// Saves the form and returns the acknowledged number.
  func save() throws -> String {
    let before = acknowledged
    press(.control("s"))
    try wait(for: "已存 A-") {
      $0.acknowledged != nil && $0.acknowledged != before
    }
    return acknowledged ?? ""
  }
}

extension EmulatedScreen {
  /// The number that a save was acknowledged with, as it stands there.
  var acknowledged: String? {
    // What the case lacks, or whom to turn to now, may stand in rows of its own below it.
    let said = lines.suffix(4).last { $0.contains("已存 ") }
    return said?.split(separator: " ").first { $0.hasPrefix("A-") }.map(String.init)
  }

  /// Everything on the screen without blanks and line ends, so that wrapped text is found.
  var squeezed: String { text.filter { !$0.isWhitespace } }
}
