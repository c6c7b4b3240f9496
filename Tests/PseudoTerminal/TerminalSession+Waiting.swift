import Foundation
import Glibc

/// What a test waits for is something that it can see. A wait ends when that is so, when the program has
/// ended, or when it has rested so long that it will never come: no clock limits a program that works.
extension TerminalSession {
  /// Waits until something is so in a whole frame; throws with the screen when it never is.
  public func wait(
    for what: String, until isSo: (TerminalSession) throws -> Bool
  ) throws {
    try look(for: what, until: isSo)
    finishFrame()
  }

  private func look(
    for what: String, until isSo: (TerminalSession) throws -> Bool
  ) throws {
    var rest = Rest()
    while try !isSo(self) {
      if goesOn(&rest) { continue }
      if try isSo(self) { return }
      throw Failure.neverShown(what, screen: screen.text)
    }
  }

  /// Waits until the screen shows a text, and the frame with it is whole; throws with the screen
  /// when it never does.
  public func waitFor(_ text: String) throws {
    try wait(for: text) { $0.screen.text.contains(text) }
  }

  /// Waits until the screen shows a text; the rest of its frame may still be drawn.
  public func waitForFirst(_ text: String) throws {
    try look(for: text) { $0.screen.text.contains(text) }
  }

  /// Waits for the end. Returns the exit code, or the signal's number and 128; nil when the program rests
  /// instead.
  public func waitForEnd() -> Int32? {
    var rest = Rest()
    while !hasEnded {
      if !goesOn(&rest) { break }
    }
    while pump(milliseconds: 20) {}
    guard let status = exitStatus else {
      print("process \(process) has not ended: \(stat ?? "there is none"), \(lastWait)")
      return nil
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Reads what has been drawn until nothing more comes for a moment and the program waits: between two keys
  /// of what is typed, where nobody says which frame the first one makes.
  public func settle(milliseconds: Int) {
    repeat { while pump(milliseconds: milliseconds) {} } while isBusy && !hasEnded
  }

  /// Reads on while the program works, so that no half of a frame is judged on a slow machine.
  func finishFrame() { settle(milliseconds: 5) }

  /// Lets the fingers rest, and reads what is drawn meanwhile. The desk tells a burst, a held key and digits
  /// that people type from each other by such pauses: they are a part of what is typed.
  public func pause(milliseconds: Int) {
    let end = Date().addingTimeInterval(Double(milliseconds) / 1000)
    while case let left = end.timeIntervalSinceNow, left > 0 {
      pump(milliseconds: max(1, Int(left * 1000)))
    }
  }
}

// MARK: What the program does

extension TerminalSession {
  /// Whether the program is stopped, as by Ctrl-Z in a shell.
  public var isStopped: Bool { state?.letter == "T" }

  /// Whether the program works, wants to, or waits for the disk. It may be about to draw.
  var isBusy: Bool { state?.isBusy == true }

  /// Looks once whether the program draws or works; false when it has ended or rested too long.
  private func goesOn(_ rest: inout Rest) -> Bool {
    if pump(milliseconds: 20) {
      rest = Rest()
      return true
    }
    return !hasEnded && rest.mayEnd(state)
  }

  /// What the process does; nil when there is none.
  private var state: ProcessState? { stat.flatMap { ProcessState($0) } }

  /// The line of proc(5); nil when there is none.
  private var stat: String? {
    do {
      return try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    } catch {
      return nil
    }
  }
}

/// What a process does, as proc(5) tells it.
private struct ProcessState {
  /// Its state in one letter.
  let letter: Character
  /// How long it and the children it has waited for have had a processor, in ticks.
  let worked: Int

  /// One that has ended while a thread of it has not yet (Z) is busy with ending.
  var isBusy: Bool { ["R", "D", "Z"].contains(letter) }

  init?(_ line: String) {
    // The name of the program stands in brackets and may hold anything.
    let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 14, let letter = fields[0].first else { return nil }
    self.letter = letter
    worked = fields[11...14].compactMap { Int($0) }.reduce(0, +)
  }
}

/// How often a program was looked at and did nothing but look around itself for a moment, as a desk does twice a
/// second. A slow machine makes it work longer, not rest longer.
private struct Rest {
  /// So many looks, a minute of them, are the end of waiting.
  private static let most = 3000
  /// One tick of work in so many looks, half a second of them, is rest.
  private static let looksToATick = 25
  private var looks = 0
  private var workedBefore = 0

  /// Takes what the program does now; false when nothing is to be waited for any more.
  mutating func mayEnd(_ state: ProcessState?) -> Bool {
    guard let state else { return false }
    if state.isBusy || state.worked - workedBefore > 1 + looks / Rest.looksToATick {
      (looks, workedBefore) = (0, state.worked)
    } else {
      looks += 1
    }
    return looks < Rest.most
  }
}
