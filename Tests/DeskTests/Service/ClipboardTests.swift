import Foundation
import Testing
import Values

@testable import DeskService

/// What is copied goes to a program of the desktop, else to the terminal; nothing is ever read back.
@Suite("The clipboard")
struct ClipboardTests {
  private let folder = NSTemporaryDirectory() + "clipboard-\(UUID().uuidString)"
  private let label = Phrase("投诉人姓名", "Complainant")

  private func tool(_ name: String, _ script: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/\(name)")
  }

  private func clipboard(_ variables: [String: String]) -> Clipboard {
    Clipboard(variables, folders: "\(folder):/usr/bin:/bin")
  }

  /// The keeper of the clipboard stays behind and is not waited for.
  @Test func aProgramTakesTheWholeText() throws {
    try tool("xclip", "cat > '\(folder)/taken'\nsleep 30 &")
    let text = String(repeating: "张三买了奶粉，结块。\n", count: 200)
    let begun = Monotonic.milliseconds
    let said = clipboard(["DISPLAY": ":0"]).copy(text, as: label) { _ in
      Issue.record("the terminal was sent something")
    }
    #expect(Monotonic.milliseconds - begun < 1900)
    #expect(said.zh == "已复制：投诉人姓名")
    let taken = try String(contentsOfFile: "\(folder)/taken", encoding: .utf8)
    #expect(taken == text)
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func aProgramThatRefusesIsSaid() throws {
    try tool("wl-copy", "exit 1")
    let said = clipboard(["WAYLAND_DISPLAY": "wayland-0"]).copy("张三", as: label) { _ in }
    #expect(said.zh == "没有复制 投诉人姓名：wl-copy 没有收下")
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func theTerminalIsSentTheTextAlone() throws {
    var sent: [String] = []
    let said = clipboard(["TERM": "xterm-256color"]).copy("张三", as: label) { sent.append($0) }
    #expect(sent == ["\u{1B}]52;c;5byg5LiJ\u{07}"])
    #expect(said.zh.hasPrefix("已请终端复制：投诉人姓名"))
  }

  /// A program is used only where its desktop is there.
  @Test func withoutADesktopItsProgramsAreLeftAlone() throws {
    try tool("xclip", "exit 0")
    #expect(clipboard(["TERM": "xterm"]).way(of: "张三") == .terminal("\u{1B}]52;c;5byg5LiJ\u{07}"))
    try FileManager.default.removeItem(atPath: folder)
  }

  @Test func whatCannotBeCopiedIsSaid() {
    let long = String(repeating: "字", count: 20_000)
    for (name, text) in [("linux", "张三"), ("xterm", long)] {
      let said = clipboard(["TERM": name]).copy(text, as: label) { _ in
        Issue.record("\(name) was sent something")
      }
      #expect(said.zh.hasPrefix("没有复制 投诉人姓名："))
    }
  }
}
