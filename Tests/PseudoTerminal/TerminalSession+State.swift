import Foundation
import Glibc

/// How a terminal is set: what a program must leave as it found it.
public struct TerminalModes: Equatable, Sendable {
  fileprivate var settings = termios()

  /// Whether keys come one by one and unseen.
  public var isRaw: Bool { settings.c_lflag & UInt32(ICANON | ECHO) == 0 }

  private var flags: [UInt32] {
    [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
  }

  /// Equal in everything but the speed of the line.
  public static func == (a: TerminalModes, b: TerminalModes) -> Bool { a.flags == b.flags }
}

extension TerminalSession {
  /// How the terminal is set now; setting it is what a shell does while the program is stopped.
  public var modes: TerminalModes {
    get { TerminalSession.modes(of: master) }
    set {
      var settings = newValue.settings
      tcsetattr(master, TCSANOW, &settings)
    }
  }

  static func modes(of terminal: Int32) -> TerminalModes {
    var modes = TerminalModes()
    tcgetattr(terminal, &modes.settings)
    return modes
  }

  /// Whether the program is stopped, as by Ctrl-Z in a shell.
  public var isStopped: Bool { state == "T" }

  /// Whether the program works, wants to, or waits for the disk. It may be about to draw.
  var isBusy: Bool { state == "R" || state == "D" }

  /// The state of the process in one letter, as proc(5) gives it; nil when there is none.
  private var state: Character? {
    do {
      let line = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      // The name of the program stands in brackets and may hold anything.
      return line.split(separator: ")").last?.dropFirst().first
    } catch {
      return nil
    }
  }

  /// Waits until something is so in a whole frame; throws with the screen when it never is.
  public func wait(
    for what: String, seconds: Double = 20, until isSo: (TerminalSession) throws -> Bool
  ) throws {
    let deadline = Date().addingTimeInterval(seconds)
    while try !isSo(self) {
      if Date() > deadline { throw Failure.neverShown(what, screen: screen.text) }
      pump(milliseconds: 20)
    }
    finishFrame()
  }

  /// What the program has written, as text; bytes that are none become U+FFFD.
  public var written: String { String(decoding: transcript, as: UTF8.self) }
}
