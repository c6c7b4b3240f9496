import Foundation
import PseudoTerminal
import Testing
import Values
import Vocabulary

/// Inputs that once came out wrong, each from an empty store to what must be said, with the real
/// program: commands through a shell, forms through a terminal.
@Suite(.evidence) struct InputTests {
  /// One thing that is done, and what must be said of it.
  enum Move: Sendable {
    /// A line of the shell in which `desk315` is the program, and which ends with the first command that fails:
    /// its exit code, all that it prints and all that it reports, where that is given, words that must stand in
    /// either, and words that must not.
    case shell(
      String, code: Int32 = 0, prints: String? = nil, reports: String? = nil, says: [String] = [],
      lacks: [String] = [])
    /// A complaint typed into fields of the form, known by how many fields lie before them; what
    /// must stand on the screen before it is saved.
    case form([Place: String], sees: [String] = [])
    /// A form that is typed into and left.
    case look([Place: String], sees: [String])
  }

  /// A field of the complaint's form, by its place behind the first one.
  enum Place: Int, Sendable {
    case phone, name, facts, merchant, product, amount, purchased
  }

  /// One input with its name.
  struct Input: Sendable, CustomTestStringConvertible {
    var name: String
    var now = "2026-03-15T10:00:00+08:00"
    var moves: [Move]
    var testDescription: String { name }

    init(_ name: String, _ moves: [Move]) {
      self.name = name
      self.moves = moves
    }
  }

  @Test(arguments: InputTable.all) func comesOutRight(_ input: Input) throws {
    let stage = try Stage()
    stage.now = input.now
    try stage.run("setup", "--office", "试点", "--office-kind", "market", "--desk", "A")
    for move in input.moves { try make(move, on: stage) }
  }

  private func make(_ move: Move, on stage: Stage) throws {
    switch move {
    case .shell(let line, let code, let prints, let reports, let says, let lacks):
      let outcome = try stage.shell(
        "set -e; desk315() { \"$DESK\" \"$@\"; }; cd \(stage.folder); \(line)")
      let said = outcome.output + outcome.errors
      #expect(outcome.code == code, "\(line) \(outcome)")
      #expect(outcome.output == prints ?? outcome.output, "\(line)")
      #expect(outcome.errors == reports ?? outcome.errors, "\(line)")
      for words in says { #expect(said.contains(words), "\(words) is not in \(line): \(said)") }
      for words in lacks { #expect(!said.contains(words), "\(words) is in \(line): \(said)") }
    case .form(let typed, let sees):
      let desk = try typing(typed, on: stage, sees: sees)
      _ = try desk.save()
      desk.press(.control("q"))
      desk.press(.control("q"))
      #expect(desk.waitForEnd() == 0)
    case .look(let typed, let sees):
      _ = try typing(typed, on: stage, sees: sees)
    }
  }

  /// A form with these fields filled in, and the last of them left.
  private func typing(
    _ typed: [Place: String], on stage: Stage, sees: [String]
  ) throws -> TerminalSession {
    let desk = try stage.open()
    try desk.waitFor(Words.home)
    try desk.openForm()
    for place in 0...Place.purchased.rawValue {
      if let text = Place(rawValue: place).flatMap({ typed[$0] }) { desk.strike(text) }
      desk.strike(.tab)
    }
    for words in sees {
      try desk.wait(for: words) { $0.screen.squeezed.contains(words.filter { $0 != " " }) }
    }
    return desk
  }
}
