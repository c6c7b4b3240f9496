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

  /// What the program has written, as text; bytes that are none become U+FFFD.
  public var written: String { String(decoding: transcript, as: UTF8.self) }
}
