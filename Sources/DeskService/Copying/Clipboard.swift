import Foundation
import Values
import Vocabulary

/// The clipboard of this laptop, into which one text after the other is put. It is never read.
///
/// A program of the desktop takes it where there is one; else the terminal is asked (OSC 52), which gives no answer.
package struct Clipboard: Sendable {
  /// How a text goes there.
  package enum Way: Hashable, Sendable {
    /// By a program: where it lies, and its words.
    case program(String, [String])
    /// By the terminal: what it is sent.
    case terminal(String)
    /// Not at all, and why.
    case none(Phrase)
  }

  /// Terminals take no more than so many signs of base64: 74 994 in xterm and tmux.
  package static let mostOfTerminal = 74_994

  /// How long a program may take, in milliseconds.
  private static let patience: Int64 = 2000

  private let variables: [String: String]
  private let folders: String

  /// - Parameters:
  ///   - variables: those of the environment.
  ///   - folders: where programs are, parted by colons, as in `PATH`.
  package init(_ variables: [String: String], folders: String) {
    self.variables = variables
    self.folders = folders
  }

  /// The way of a text.
  package func way(of text: String) -> Way {
    if let program = tool("wl-copy", where: "WAYLAND_DISPLAY") {
      return .program(program, ["wl-copy"])
    }
    if let program = tool("xclip", where: "DISPLAY") {
      return .program(program, ["xclip", "-selection", "clipboard", "-in"])
    }
    if variables["TERM"] == "linux" {
      return .none(
        Phrase("文本控制台没有剪贴板，照屏幕上的录", "a text console has no clipboard; key in what you see"))
    }
    let signs = Data(text.utf8).base64EncodedString()
    guard signs.utf8.count <= Clipboard.mostOfTerminal else {
      return .none(Phrase("太长，终端不收，分几段录", "too long for the terminal; key it in by parts"))
    }
    return .terminal("\u{1B}]52;c;\(signs)\u{07}")
  }

  private func tool(_ name: String, where variable: String) -> String? {
    guard variables[variable].map({ !$0.isEmpty }) ?? false else { return nil }
    return PrintJob.program(name, in: folders)
  }

  /// Copies a text.
  ///
  /// - Parameters:
  ///   - label: what it is.
  ///   - send: writes to the terminal.
  /// - Returns: what is said of it.
  package func copy(_ text: String, as label: Phrase, send: (String) -> Void) -> Phrase {
    switch way(of: text) {
    case .program(let program, let words):
      guard let job = PrintJob(program, words, isHeard: false),
        job.run(Array(text.utf8), until: Monotonic.milliseconds + Clipboard.patience).code == 0
      else { return refused(label, Phrase("\(words[0]) 没有收下", "\(words[0]) did not take it")) }
      return Phrase("已复制：\(label.zh)", "Copied: \(label.en)")
    case .terminal(let signs):
      send(signs)
      // Nobody answers: whoever pastes sees whether it has come.
      return Phrase(
        "已请终端复制：\(label.zh)；贴不出来就照着录",
        "Handed to the terminal: \(label.en); if nothing pastes, key it in")
    case .none(let why): return refused(label, why)
    }
  }

  private func refused(_ label: Phrase, _ why: Phrase) -> Phrase {
    Phrase("没有复制 \(label.zh)：\(why.zh)", "Not copied, \(label.en): \(why.en)")
  }
}
