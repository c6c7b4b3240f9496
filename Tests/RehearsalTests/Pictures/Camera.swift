import PseudoTerminal

/// Types on a desk and records what it answers, key by key.
struct Camera {
  let desk: TerminalSession
  private(set) var recording = Recording()
  /// How much of what the program wrote is recorded.
  private var recorded = 0
  /// The time of the recording, in hundredths of a second.
  private var time = 0

  /// A camera before a desk whose first frame stands.
  init(_ desk: TerminalSession) {
    self.desk = desk
    note()
  }

  /// Lets what is shown stay so long, in hundredths of a second.
  mutating func hold(_ hundredths: Int) { time += hundredths }

  /// Types a text, character by character.
  mutating func type(_ text: String) throws {
    for character in text { try commit(String(character)) }
  }

  /// Types words as an input method hands them over, all characters of one at once.
  mutating func commit(_ words: String...) throws {
    for word in words {
      time += 10 + 10 * word.count
      try answer(to: word) { $0.type(word) }
    }
  }

  mutating func press(_ key: NamedKey) throws {
    time += 50
    try answer(to: "\(key)") { $0.press(key) }
  }

  /// Presses a key and waits until some words are there.
  mutating func press(_ key: NamedKey, until words: String) throws {
    time += 50
    desk.press(key)
    try desk.waitFor(words)
    note()
  }

  /// Every key of a scene changes the frame, if only where the cursor is.
  private mutating func answer(to what: String, _ type: (TerminalSession) -> Void) throws {
    let before = ScreenFrame(desk.screen)
    type(desk)
    try desk.wait(for: "an answer to \(what)") { ScreenFrame($0.screen) != before }
    note()
  }

  private mutating func note() {
    recording.note(desk.transcript[recorded...], at: time)
    recorded = desk.transcript.count
  }
}
